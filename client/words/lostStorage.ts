import type { LostStorage } from '../data/replica/lostStorage.ts'
import { ageWords } from './age.ts'
import type { DeviceWord } from './device.ts'
import { inLocale } from './inLocale.ts'

const changes = (count: number) => (count === 1 ? '1 change' : `${count} changes`)

/** Words for when a browser has thrown away what it was given to keep. */
export const lostStorageWords = inLocale('lostStorageWords', {
  sentence: (lost: LostStorage, now: number, device: DeviceWord) => {
    const { count, savedAt, isBack, isPart, refused, files = 0 } = lost
    const happened = isPart
      ? `The browser lost the last of what WedSync kept on this ${device}.`
      : `The browser threw away what WedSync kept on this ${device}.`
    const kept = `${changes(count)} of ${ageWords(savedAt, now)} that ${count === 1 ? 'was' : 'were'} not sent yet`
    if (!isBack)
      return `${happened} A second copy holds ${kept}: ${count === 1 ? 'it comes' : 'they come'} back as soon as there is signal.`
    const back = count - refused
    return [
      happened,
      count > 0 &&
        `A second copy brought back ${back === count ? kept : `${changes(back)} of ${count}`}.`,
      refused > 0 && `${changes(refused)} can no longer be written here by you.`,
      files > 0 &&
        (files === 1
          ? '1 photo or document that was only here is gone.'
          : `${files} photos and documents that were only here are gone.`),
    ]
      .filter(Boolean)
      .join(' ')
  },
  read: 'Understood',
})
