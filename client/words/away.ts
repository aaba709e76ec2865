import { ageWords } from './age.ts'
import type { DeviceWord } from './device.ts'
import { inLocale } from './inLocale.ts'

/** Words of weddings that were taken off this device. */
export const awayWords = inLocale('awayWords', {
  title: (device: DeviceWord) => `Not on this ${device}`,
  since: (at: number, now: number) => `taken off ${ageWords(at, now)}`,
  bringBack: 'Bring it back',
  bringBackOf: (name: string) => `Bring it back: ${name}`,
  coming: (name: string) => `${name} comes back with the next signal.`,
  elsewhere: 'WedSync is at work in another window. Close it there, then try again.',
  sentence: (name: string, device: DeviceWord) =>
    `You took ${name} off this ${device}. It comes back whole with signal.`,
})
