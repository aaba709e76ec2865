import type { MetricSums } from '../../data/hooks/useMetrics.ts'
import type { metricsWords as English } from '../metrics.ts'
import { ageWords } from './age.ts'
import { bytesWords } from './bytes.ts'

const number = new Intl.NumberFormat('de-DE')
const oneDigit = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 })
const dayShort = new Intl.DateTimeFormat('de-DE', {
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
})
const counted = (one: string, many: string) => (count: number) =>
  `${number.format(count)} ${count === 1 ? one : many}`
const changes = counted('Änderung', 'Änderungen')

/** "0,8 %", "12 %", "weniger als 0,1 %". */
function shareWords(part: number, whole: number): string {
  const percent = whole > 0 ? (100 * part) / whole : 0
  if (percent === 0) return '0 %'
  if (percent < 0.1) return 'weniger als 0,1 %'
  return percent < 10 ? `${oneDigit.format(percent)} %` : `${Math.round(percent)} %`
}

/** "6 ms", "2,5 s". The last bucket has no end. */
function timeWords(ms: number): string {
  if (ms >= 60_000) return 'einer Minute oder mehr'
  return ms < 1_000 ? `${ms} ms` : `${number.format(ms / 1_000)} s`
}

const changed = ({ applied, merged, rejected }: MetricSums) => applied + merged + rejected

export const metricsWords: typeof English = {
  title: 'Wie der Abgleich läuft',
  toTemplates: 'Vorlagen',
  toMore: 'Mehr',
  choose: 'Studio oder Hochzeit',
  spans: { label: 'Wie weit zurück', week: '7 Tage', month: '30 Tage', quarter: '90 Tage' },
  devices: {
    label: 'Art des Geräts',
    title: 'Nach Art des Geräts',
    all: 'Alle',
    phone: 'Handys',
    tablet: 'Tablets',
    computer: 'Computer',
    unknown: 'Andere',
  },
  asking: 'Die Zahlen werden beim Server erfragt',
  nobody:
    'Zahlen gibt es für alle, denen ein Studio gehört oder die eine Hochzeit planen. Beides trifft auf dich noch nicht zu.',
  empty: (days) =>
    `In diesen ${days} Tagen wurde nichts gesendet oder geholt. Zahlen kommen mit dem nächsten Abgleich.`,
  offline: 'Für die Zahlen braucht es einmal Empfang. Alles andere geht ohne sie weiter.',
  refused:
    'Der Server hat hier keine Zahlen für dich. Für das, was ohne Empfang entstand, gibt es sie nach dem ersten Abgleich.',
  again: 'Noch einmal fragen',
  kept: (toldAt, now) => `Ohne Empfang: Diese Zahlen sind ${ageWords(toldAt, now)} angekommen.`,
  privacy:
    'Gezählt nach Tag und Art des Geräts: nicht wer, nicht was. Die letzte Minute fehlt noch.',

  headline: (sums) => {
    if (changed(sums) === 0) return 'Keine Änderung wurde gesendet.'
    const asked =
      sums.conflicts === 0
        ? 'niemand musste gefragt werden'
        : `bei ${shareWords(sums.conflicts, changed(sums))} wurde jemand gefragt`
    const quick = sums.pushMs
      ? `, die Hälfte beantwortet innerhalb von ${timeWords(sums.pushMs.p50)}`
      : ''
    return `${changes(changed(sums))}, ${asked}${quick}.`
  },
  details: ({ noop, rejected, pulls, unchanged, bytesIn, bytesOut }) => [
    `${number.format(noop)} kamen nach einer verlorenen Antwort noch einmal oder waren schon da; ${number.format(rejected)} abgelehnt.`,
    `${number.format(pulls)}-mal nach Neuem gesehen, bei ${shareWords(unchanged, pulls)} gab es nichts.`,
    `${bytesWords(bytesIn)} kamen herein, ${bytesWords(bytesOut)} gingen hinaus.`,
  ],
  day: (date) => dayShort.format(Date.parse(date)),
  none: 'keine',
  columns: { day: 'Tag' },
  changes: {
    title: 'Gesendete Änderungen',
    applied: 'Übernommen',
    merged: 'Zusammengefügt',
    rejected: 'Abgelehnt',
    summary: ({ applied, merged, rejected }) =>
      `${number.format(applied)} übernommen, wie sie waren, ${number.format(merged)} mit anderen zusammengefügt, ${number.format(rejected)} abgelehnt.`,
  },
  time: {
    title: 'Bis der Server antwortete',
    p50: 'Die Hälfte innerhalb von',
    p99: '99 von 100 innerhalb von',
    summary: ({ pushMs }) =>
      pushMs
        ? `Die Hälfte innerhalb von ${timeWords(pushMs.p50)}, 99 von 100 innerhalb von ${timeWords(pushMs.p99)}. Der Weg hin und zurück kommt dazu.`
        : 'Nichts wurde gesendet.',
  },
  questions: {
    title: 'Änderungen, bei denen jemand gefragt wurde',
    share: 'Gefragt',
    summary: (sums) =>
      `${counted('Frage', 'Fragen')(sums.conflicts)} bei ${changes(changed(sums))}.`,
  },
  unchanged: {
    title: 'Nachgesehen, nichts Neues',
    share: 'Nichts Neues',
    summary: ({ pulls, unchanged }) =>
      `${number.format(unchanged)} von ${number.format(pulls)}: Das kostet fast nichts.`,
  },
  number: (count) => number.format(count),
  share: shareWords,
  percent: (count) => `${count} %`,
  duration: timeWords,
}
