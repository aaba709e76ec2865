import type { deviceStatusWords as English } from '../devices.ts'
import { ageWords } from './age.ts'

const clock = new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit' })
const dayAndClock = new Intl.DateTimeFormat('de-DE', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
})
const changes = (count: number) => (count === 1 ? '1 Änderung' : `${count} Änderungen`)

/** Whoever was heard from within this was in reach just now. */
const NEAR_MS = 15 * 60_000

/** "15:02", or "12. Juni um 15:02" where that was another day. Both in Unix ms. */
function timeWords(at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString()
  return (isToday ? clock : dayAndClock).format(at)
}

export const deviceStatusWords: typeof English = {
  title: 'Geräte des Teams',
  list: (where) => `Geräte: ${where}`,
  show: (where) => `Geräte zeigen: ${where}`,
  hide: (where) => `Geräte ausblenden: ${where}`,
  toggle: { show: 'Geräte des Teams', hide: 'Geräte ausblenden' },
  asking: 'Es wird gefragt, von welchen Geräten man gehört hat',
  unknown: 'Für die Geräte der anderen braucht es einmal Empfang.',
  none: 'Noch hat kein Gerät etwas gemeldet.',
  kept: (toldAt, now) =>
    `Ohne Empfang: Stand von ${timeWords(toldAt, now)}, ${ageWords(toldAt, now)} erfahren.`,
  current: 'dieses Gerät',

  state: ({ waiting, refused, since, lastSeenAt }, now) => {
    const seenAt = Date.parse(lastSeenAt)
    const seen = `zuletzt gesehen ${timeWords(seenAt, now)}`
    const refusals = refused === 0 ? [] : [`${changes(refused)} nicht angenommen`]
    if (waiting > 0) {
      const from = since === null ? '' : ` seit ${timeWords(Date.parse(since), now)}`
      return [`${waiting} nicht gesendet${from}`, ...refusals, seen].join(', ')
    }
    if (refusals.length > 0) return [...refusals, seen].join(', ')
    return now - seenAt < NEAR_MS
      ? `alles gesendet, ${seen}`
      : `damals war alles gesendet, ${seen}. Was seither dazukam, ist nicht bekannt.`
  },
}
