import type { LateReturn } from '../data/replica/lateReturn.ts'
import type { DeviceWord } from './device.ts'
import { inLocale } from './inLocale.ts'

const DAY = 86_400_000

/** What a device says once that came back after longer than history is kept. */
export const lateReturnWords = inLocale('lateReturnWords', {
  sentence: ({ since, kept, asked }: LateReturn, now: number, device: DeviceWord) => {
    const away =
      since === null
        ? `This ${device} was away for a long time.`
        : `This ${device} was away for ${lengthWords(now - since)}.`
    const edits = kept === 1 ? 'Its edit was kept' : `Its ${kept} edits were kept`
    if (asked === 0) return `${away} ${edits}, and nobody’s work was overwritten.`
    return `${away} ${edits}; ${asked === 1 ? '1 needs' : `${asked} need`} a look.`
  },
  look: 'Look at them',
  read: 'Close this notice',
})

function lengthWords(ms: number): string {
  const months = Math.round(ms / (30.44 * DAY))
  if (months < 2) return `${Math.max(1, Math.round(ms / DAY))} days`
  return months < 24 ? `${months} months` : `${Math.floor(months / 12)} years`
}
