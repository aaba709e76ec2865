import { ageWords } from './age.ts'
import { inLocale } from './inLocale.ts'

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const dayAndClock = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
})
const changes = (count: number) => (count === 1 ? '1 change' : `${count} changes`)

/** Whoever was heard from within this was in reach just now. */
const NEAR_MS = 15 * 60_000

/** "15:02", or "12 June, 15:02" where that was another day. Both in Unix ms. */
function timeWords(at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString()
  return (isToday ? clock : dayAndClock).format(at)
}

type Told = { waiting: number; refused: number; since: string | null; lastSeenAt: string }

/** What is known of other people's devices: never more than they told. */
export const deviceStatusWords = inLocale('deviceStatusWords', {
  title: 'Devices of the team',
  list: (where: string) => `Devices of ${where}`,
  show: (where: string) => `Show the devices of ${where}`,
  hide: (where: string) => `Hide the devices of ${where}`,
  toggle: { show: 'Devices of the team', hide: 'Hide the devices' },
  asking: 'Asking which devices were heard from',
  unknown: 'The devices of the others need signal once, to be asked about.',
  none: 'No device has told anything yet.',
  kept: (toldAt: number, now: number) =>
    `Without signal: as it was told ${ageWords(toldAt, now)}, at ${timeWords(toldAt, now)}.`,
  current: 'this device',

  /** How the others' edits stand on a device: what waits there, or when all of it was here. */
  state: ({ waiting, refused, since, lastSeenAt }: Told, now: number) => {
    const seenAt = Date.parse(lastSeenAt)
    const seen = `last seen ${timeWords(seenAt, now)}`
    const refusals = refused === 0 ? [] : [`${changes(refused)} not accepted`]
    if (waiting > 0) {
      const from = since === null ? '' : ` since ${timeWords(Date.parse(since), now)}`
      return [`${waiting} unsent${from}`, ...refusals, seen].join(', ')
    }
    if (refusals.length > 0) return [...refusals, seen].join(', ')
    return now - seenAt < NEAR_MS
      ? `everything sent, ${seen}`
      : `everything was sent then, ${seen}. What came since is not known.`
  },
})
