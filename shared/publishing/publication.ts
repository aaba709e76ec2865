import type { GuestScheduleData } from '../schema/guestSchedule.ts'
import type { PlanRevisionData } from '../schema/planRevision.ts'
import type { Visibility } from '../schema/visibility.ts'
import { planHash } from './planHash.ts'

/** A moment with the times that people are to be told. */
export type MomentToPublish = {
  id: string
  day: string
  /** Calendar date of its day. */
  date: string
  start: number
  end: number
  title: string
  visibility: Visibility
  place: string | null
}

export type PublicationFacts = {
  publication: string
  number: number
  publishedAt: number
  device: string
  /** What changed, for the team. */
  note: string
  /** A word to the guests. */
  guestNote: string
}

export type Publication = {
  schedule: GuestScheduleData
  parts: readonly PlanRevisionData[]
}

/**
 * The records of one publication. Whoever may not see a moment must not find its id either, so each
 * visibility has a part of its own: the schedule for guests, which everybody reads; the team's,
 * always, since it holds the note; the narrower ones where they have moments.
 */
export function publicationOf(
  moments: readonly MomentToPublish[],
  facts: PublicationFacts,
): Publication {
  const { publication, number, publishedAt, device } = facts
  const common = { publication, number, publishedAt, device }
  const upTo = (...seen: Visibility[]) =>
    planHash(
      moments.filter(({ visibility }) => seen.includes(visibility)).map((one) => [one.id, one]),
    )
  const part = (visibility: Visibility, hash: string): PlanRevisionData => ({
    ...common,
    visibility,
    ...(facts.note && { note: facts.note }),
    hash,
    times: Object.fromEntries(
      moments
        .filter((one) => one.visibility === visibility)
        .map(({ id, day, start, end, title }) => [id, { day, start, end, title }]),
    ),
  })
  const parts = [
    part('team', upTo('guests', 'team')),
    part('vendors', upTo('guests', 'team', 'vendors')),
    part('private', upTo('guests', 'team', 'vendors', 'private')),
  ]
  return {
    schedule: {
      ...common,
      ...(facts.guestNote && { note: facts.guestNote }),
      hash: upTo('guests'),
      moments: Object.fromEntries(
        moments
          .filter(({ visibility }) => visibility === 'guests')
          .map(({ id, day, date, start, end, title, place }) => [
            id,
            { day, date, start, end, title, ...(place && { place: place.slice(0, 400) }) },
          ]),
      ),
    },
    parts: parts.filter(
      ({ visibility, times }) => visibility === 'team' || Object.keys(times).length > 0,
    ),
  }
}
