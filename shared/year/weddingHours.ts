import { linkPlan } from '#shared/schedule/links.ts'
import { planTimes, type Span } from '#shared/schedule/planTimes.ts'
import { instantOfMinute, type TemporalApi } from '#shared/schedule/venueClock.ts'
import type { DayData } from '#shared/schema/day.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { TimelineItemData } from '#shared/schema/timelineItem.ts'
import type { WeddingData } from '#shared/schema/wedding.ts'
import { addDays } from './week.ts'

export type Kept<Data> = { readonly id: string; readonly data: Data }

/** What a year needs to know of one wedding, as far as its reader sees it. */
export type WeddingPlan = {
  scope: ScopeName
  wedding: WeddingData
  /** Of the venue; one that this machine knows. */
  zone: string
  days: readonly Kept<DayData>[]
  items: readonly Kept<TimelineItemData>[]
}

/** Unix ms. */
export type Stretch = { from: number; to: number }

/** One date of a wedding, and when it runs as its plan says. */
export type WeddingDay = {
  /** `YYYY-MM-DD` at the venue. */
  date: string
  /** From the first moment's start to the last one's end; null: nothing is planned yet. */
  plan: Stretch | null
  /** In minutes of this date. */
  moments: ReadonlyMap<string, Span>
  /** When the venue's clocks show them. */
  stretch: (span: Span) => Stretch
}

/** The dates of a wedding in order; one without days has the wedding's own. */
export function weddingDays(temporal: TemporalApi, plan: WeddingPlan): readonly WeddingDay[] {
  const { days, items, zone, wedding } = plan
  const shown: readonly { id: string | null; date: string; sun?: DayData['sun'] }[] =
    days.length === 0
      ? [{ id: null, date: wedding.date }]
      : days.map(({ id, data }) => ({ id, date: data.date, sun: data.sun }))
  return shown
    .map(({ id, date: written, sun }): WeddingDay => {
      const date = addDays(written, 0)
      const own = items.filter(({ data }) => data.day === id)
      const planned = own.map((item) => ({ ...item.data, id: item.id }))
      const moments = planTimes(linkPlan(planned), sun)
      const stretch = ({ start, end }: Span): Stretch => ({
        from: instantOfMinute(temporal, { date, zone }, start),
        // In the hour that clocks show twice, nobody goes home before the second one is over.
        to: instantOfMinute(temporal, { date, zone }, end, 'later'),
      })
      const all = around([...moments.values()])
      return { date, plan: all && stretch(all), moments, stretch }
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/** From the first beginning to the last end; null: there is nothing. */
export function around(all: readonly Span[]): Span | null {
  if (all.length === 0) return null
  return {
    start: Math.min(...all.map(({ start }) => start)),
    end: Math.max(...all.map(({ end }) => end)),
  }
}

export function minutesOf({ from, to }: Stretch): number {
  return Math.round((to - from) / 60_000)
}
