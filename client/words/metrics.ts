import type { MetricSums, DeviceKind } from '../data/hooks/useMetrics.ts'
import { ageWords } from './age.ts'
import { bytesWords } from './bytes.ts'
import { inLocale } from './inLocale.ts'

const number = new Intl.NumberFormat('en-GB')
const dayShort = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
})
const counted = (one: string, many: string) => (count: number) =>
  `${number.format(count)} ${count === 1 ? one : many}`
const changes = counted('change', 'changes')
const looks = counted('look', 'looks')

/** "0.8 %", "12 %", "less than 0.1 %". */
function shareWords(part: number, whole: number): string {
  const percent = whole > 0 ? (100 * part) / whole : 0
  if (percent === 0) return '0 %'
  if (percent < 0.1) return 'less than 0.1 %'
  return percent < 10 ? `${Number(percent.toFixed(1))} %` : `${Math.round(percent)} %`
}

/** "6 ms", "2.5 s". The last bucket has no end. */
function timeWords(ms: number): string {
  if (ms >= 60_000) return 'a minute or more'
  return ms < 1_000 ? `${ms} ms` : `${ms / 1_000} s`
}

const changed = ({ applied, merged, rejected }: MetricSums) => applied + merged + rejected

/** Words of the numbers of sync. */
export const metricsWords = inLocale('metricsWords', {
  title: 'How sync goes',
  toTemplates: 'Templates',
  toMore: 'More',
  choose: 'Studio or wedding',
  spans: { label: 'How far back', week: '7 days', month: '30 days', quarter: '90 days' },
  devices: {
    label: 'Kind of device',
    title: 'By kind of device',
    all: 'All',
    phone: 'Phones',
    tablet: 'Tablets',
    computer: 'Computers',
    unknown: 'Others',
  } satisfies Record<DeviceKind | 'all' | 'label' | 'title', string>,
  asking: 'Asking the server for the numbers',
  nobody:
    'Numbers are there for owners of a studio and planners of a wedding. You are neither so far.',
  empty: (days: number) =>
    `Nothing was sent or fetched in these ${days} days. Numbers come with the next sync.`,
  offline: 'The numbers need signal once. Everything else goes on without them.',
  refused:
    'The server has no numbers for you here. Of what was made without signal there are some after its first sync.',
  again: 'Ask again',
  kept: (toldAt: number, now: number) => `Without signal: as it was told ${ageWords(toldAt, now)}.`,
  privacy:
    'Counted by day and kind of device: not who, not what. The last minute is still missing.',

  /** The whole of it, for a glance. */
  headline: (sums: MetricSums) => {
    if (changed(sums) === 0) return 'No change was sent.'
    const asked =
      sums.conflicts === 0
        ? 'none asked anybody'
        : `${shareWords(sums.conflicts, changed(sums))} asked somebody`
    const quick = sums.pushMs ? `, half of them answered within ${timeWords(sums.pushMs.p50)}` : ''
    return `${changes(changed(sums))}, ${asked}${quick}.`
  },
  details: ({ noop, rejected, pulls, unchanged, bytesIn, bytesOut }: MetricSums) => [
    `${number.format(noop)} came again after a lost answer or were there already; ${number.format(rejected)} refused.`,
    `${looks(pulls)} for news, ${shareWords(unchanged, pulls)} found nothing new.`,
    `${bytesWords(bytesIn)} came in, ${bytesWords(bytesOut)} went out.`,
  ],
  day: (date: string) => dayShort.format(Date.parse(date)),
  none: 'none',
  columns: { day: 'Day' },
  changes: {
    title: 'Changes sent',
    applied: 'Taken in',
    merged: 'Merged',
    rejected: 'Refused',
    summary: ({ applied, merged, rejected }: MetricSums) =>
      `${number.format(applied)} taken in as they were, ${number.format(merged)} merged with another’s, ${number.format(rejected)} refused.`,
  },
  time: {
    title: 'Until the server answered',
    p50: 'Half within',
    p99: '99 of 100 within',
    summary: ({ pushMs }: MetricSums) =>
      pushMs
        ? `Half within ${timeWords(pushMs.p50)}, 99 of 100 within ${timeWords(pushMs.p99)}. The way there and back comes on top.`
        : 'Nothing was sent.',
  },
  questions: {
    title: 'Changes that asked somebody',
    share: 'Asked',
    summary: (sums: MetricSums) =>
      `${counted('question', 'questions')(sums.conflicts)} from ${changes(changed(sums))}.`,
  },
  unchanged: {
    title: 'Looks that found nothing new',
    share: 'Nothing new',
    summary: ({ pulls, unchanged }: MetricSums) =>
      `${number.format(unchanged)} of ${looks(pulls)}: they cost next to nothing.`,
  },
  number: (count: number) => number.format(count),
  share: shareWords,
  percent: (count: number) => `${count} %`,
  duration: timeWords,
})
