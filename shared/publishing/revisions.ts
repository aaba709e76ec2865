import type { GuestScheduleData } from '../schema/guestSchedule.ts'
import type { PlanRevisionData } from '../schema/planRevision.ts'
import { VISIBILITIES } from '../schema/visibility.ts'
import type { PublishedTime } from './published.ts'

type Part<Data> = { readonly by: string; readonly data: Data }

/** One publication, as far as its reader may see it. */
export type Revision = {
  /** Id of the publication, the same on every device. */
  id: string
  number: number
  label: string
  /** Over all moments that its reader sees. */
  hash: string
  /** What changed, in the publisher's words; for the team. */
  note: string | null
  /** The publisher's word to the guests. */
  guestNote: string | null
  publishedAt: number
  /** Account of whoever published it. */
  by: string
  device: string
  times: ReadonlyMap<string, PublishedTime>
  /** The team's part of it is here; guests never read one. */
  hasTeamPart: boolean
}

/**
 * The publications that a reader knows, in order: by number, and where two people published one
 * number without hearing of each other, by id. Every publication has a schedule for guests, which
 * everybody reads, so that the letters are the same for every reader.
 */
export function revisionsFrom(
  schedules: readonly Part<GuestScheduleData>[],
  parts: readonly Part<PlanRevisionData>[],
): readonly Revision[] {
  const ordered = schedules.toSorted(
    (a, b) => a.data.number - b.data.number || (a.data.publication < b.data.publication ? -1 : 1),
  )
  const sharing = new Map<number, number>()
  for (const { data } of ordered) sharing.set(data.number, (sharing.get(data.number) ?? 0) + 1)
  const given = new Map<number, number>()
  return ordered.map(({ by, data }) => {
    const { publication: id, number, publishedAt, device } = data
    const index = given.get(number) ?? 0
    given.set(number, index + 1)
    const label = (sharing.get(number) ?? 1) > 1 ? `r${number}${letters(index)}` : `r${number}`
    const own = parts
      .filter((part) => part.data.publication === id)
      .toSorted((a, b) => depth(a.data) - depth(b.data))
    const times = new Map<string, PublishedTime>()
    for (const moments of [data.moments, ...own.map((part) => part.data.times)]) {
      for (const [item, { day, start, end, title }] of Object.entries(moments)) {
        times.set(item, { number, label, day, start, end, title })
      }
    }
    return {
      id,
      number,
      label,
      hash: own.at(-1)?.data.hash ?? data.hash,
      note: own.find((part) => part.data.note !== undefined)?.data.note ?? null,
      guestNote: data.note ?? null,
      publishedAt,
      by,
      device,
      times,
      hasTeamPart: own.length > 0,
    }
  })
}

/** The number that the next publication bears; what is not known here yet cannot be counted. */
export function nextNumber(revisions: readonly Pick<Revision, 'number'>[]): number {
  return Math.max(0, ...revisions.map(({ number }) => number)) + 1
}

function depth({ visibility }: Pick<PlanRevisionData, 'visibility'>): number {
  return VISIBILITIES.indexOf(visibility)
}

/** a, b, … z, aa, ab, … */
function letters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26))
  return index < 26 ? letter : letters(Math.floor(index / 26)) + letter
}
