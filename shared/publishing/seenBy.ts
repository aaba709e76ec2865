import type { AckData } from '../schema/ack.ts'
import type { Revision } from './revisions.ts'

export type Reader = {
  user: string
  /** The newest publication they have seen; null: none yet. */
  seen: Revision | null
  seenAt: number | null
  /** The newest one has come to a device of theirs. */
  received: boolean
  /** They have seen the newest one, or published it. */
  isUpToDate: boolean
}

/** Who has seen which publication. Whoever published one has seen it. */
export function readersOf(
  members: readonly string[],
  revisions: readonly Revision[],
  acks: readonly { readonly data: AckData }[],
): readonly Reader[] {
  const newest = revisions.at(-1)
  const words = new Map(acks.map(({ data }) => [`${data.of} ${data.member}`, data]))
  return members.map((user) => {
    const said = (revision: Revision | undefined) => revision && words.get(`${revision.id} ${user}`)
    const seen = revisions.findLast(
      (revision) => revision.by === user || said(revision)?.seenAt !== undefined,
    )
    return {
      user,
      seen: seen ?? null,
      seenAt: seen ? (said(seen)?.seenAt ?? seen.publishedAt) : null,
      received: said(newest) !== undefined || newest?.by === user,
      isUpToDate: newest !== undefined && seen === newest,
    }
  })
}
