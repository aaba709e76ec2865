import { ack, type AckData } from '#shared/schema/ack.ts'
import { ackId } from '#shared/schema/ackId.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { TypedRecord } from './recordStores.ts'
import type { ReadMarks } from './unreadTalk.ts'
import { createOp, patchOp, type WriteOp } from './replica/writeOp.ts'

export type AckRecord = TypedRecord<AckData>

/** Who is told that something reached somebody; the same for all words about one thing. */
export type AckReaders = Pick<AckData, 'roles' | 'members'>

/** What is acknowledged, by whom, and what stands of it so far. */
export type AckAbout = {
  scope: ScopeName
  /** Id of a publication, a broadcast, an emergency or a thread. */
  of: string
  member: string
  readers: AckReaders
  known: AckData | undefined
  /** The record that their words go onto is there. */
  stands: boolean
}

/** It arrived on a device of theirs; null: that is known. @param now unix ms */
export function receivedOp(about: AckAbout, now: number): WriteOp | null {
  if (about.known?.receivedAt !== undefined) return null
  return ackOp(about, { receivedAt: now })
}

/** It was looked at; null: that is known. */
export function seenOp(about: AckAbout, now: number): WriteOp | null {
  if (about.known?.seenAt !== undefined) return null
  const isNews = about.known?.receivedAt === undefined
  return ackOp(about, { ...(isNews && { receivedAt: now }), seenAt: now })
}

/** A thread was read so far. Null: no further than is known. */
export function readOp(about: AckAbout, { upTo = {}, ahead }: ReadMarks): WriteOp | null {
  const { known } = about
  const isFurther =
    Object.entries(upTo).some(([author, { at }]) => (known?.upTo?.[author]?.at ?? 0) < at) ||
    Object.keys(ahead ?? {}).some((id) => known?.ahead?.[id] !== true)
  if (!isFurther) return null
  return ackOp(about, { upTo: { ...known?.upTo, ...upTo }, ...(ahead && { ahead }) })
}

function ackOp(
  { scope, of, member, readers, stands }: AckAbout,
  said: Pick<AckData, 'receivedAt' | 'seenAt' | 'upTo' | 'ahead'>,
): WriteOp {
  const id = ackId(of, member)
  const { roles, members } = readers
  return stands
    ? patchOp(id, said)
    : createOp(ack, scope, id, { of, member, roles, members, ...said })
}

/**
 * The same word where another one about the thing is being written at this moment, and stands by now;
 * null: it was none that makes the record.
 */
export function onWhatStands(op: WriteOp): WriteOp | null {
  if (op.op !== 'create') return null
  const { receivedAt, seenAt, upTo, ahead } = op.data
  const said = { receivedAt, seenAt, upTo, ahead }
  // What stands was said first; how far a thread was read only goes on.
  return {
    op: 'patch',
    id: op.id,
    change: (data) => ({
      ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
      ...data,
      ...(upTo !== undefined && { upTo }),
      ...(ahead !== undefined && { ahead }),
    }),
  }
}

/** By what was acknowledged, then by member. */
export type AcksByThing = ReadonlyMap<string, ReadonlyMap<string, AckData>>

export function acksByThing(records: readonly AckRecord[]): AcksByThing {
  const found = new Map<string, Map<string, AckData>>()
  for (const { data } of records) {
    const of = found.get(data.of) ?? new Map<string, AckData>()
    const other = of.get(data.member)
    of.set(data.member, other ? together(other, data) : data)
    found.set(data.of, of)
  }
  return found
}

/** Two words of one member about one thing: an older device put it under another id. */
function together(a: AckData, b: AckData): AckData {
  const first = (x: number | undefined, y: number | undefined) =>
    x === undefined || y === undefined ? (x ?? y) : Math.min(x, y)
  const [receivedAt, seenAt] = [first(a.receivedAt, b.receivedAt), first(a.seenAt, b.seenAt)]
  return {
    ...a,
    ...(receivedAt !== undefined && { receivedAt }),
    ...(seenAt !== undefined && { seenAt }),
    ...((a.upTo ?? b.upTo) && { upTo: furthest(a.upTo ?? {}, b.upTo ?? {}) }),
    ...((a.ahead ?? b.ahead) && { ahead: { ...a.ahead, ...b.ahead } }),
  }
}

function furthest(a: NonNullable<AckData['upTo']>, b: NonNullable<AckData['upTo']>) {
  const authors = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return Object.fromEntries(
    authors.flatMap((author) => {
      const [x, y] = [a[author], b[author]]
      const later = x && y ? (x.at >= y.at ? x : y) : (x ?? y)
      return later ? [[author, later] as const] : []
    }),
  )
}
