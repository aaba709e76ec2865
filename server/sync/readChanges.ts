import { formatPosition, parsePosition, scopesOf } from '#shared/protocol/checkpoint.ts'
import type { PullAnswer, PullRequest } from '#shared/protocol/pull.ts'
import { tagsOf } from '#shared/schema/record/access.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Membership, PageEntry, ScopeHead, Snapshot, SyncStore } from './store.ts'
import { tombstoneOf } from './tombstone.ts'

/** Records of a page for whoever asks for no number of them. */
export const DEFAULT_LIMIT = 500

/**
 * One page of what is new to a device, out of one snapshot. The session decides the scopes; the
 * request only orders or declines. A page shorter than the limit means: up to date.
 */
export function readChanges(
  store: SyncStore,
  user: string,
  request: PullRequest,
  now: number,
): Promise<PullAnswer> {
  const limit = request.limit ?? DEFAULT_LIMIT
  const sent = request.checkpoint ?? {}
  const first = request.first ?? []
  const skip = new Set(request.skip ?? [])

  return store.read(user, async (snapshot) => {
    const memberships = await snapshot.memberships()
    const heads = await snapshot.heads(memberships.map(({ scope }) => scope))
    const known = new Set(scopesOf(sent))
    const documents: RecordEnvelope[] = []
    const checkpoint: Record<string, string> = {}

    for (const member of inOrder(memberships, first)) {
      const { scope } = member
      const head = heads.get(scope)
      const value = sent[scope]
      if (value !== undefined) checkpoint[scope] = value
      // A scope that this account left is answered only to a device that still has something of it.
      if (!head || skip.has(scope) || (member.leftAt !== null && !known.has(scope))) continue
      const room = limit - documents.length
      if (room <= 0) continue
      const step = member.leftAt === null ? readScope : sayFarewell
      const { page, position } = await step(snapshot, member, head, value, room)
      documents.push(...page.map(asRead))
      checkpoint[scope] = position
    }
    const wanted = memberships.filter(({ scope }) => !skip.has(scope))
    const isCounted = request.count === true && limit > 0 && documents.length === limit
    return {
      documents,
      checkpoint,
      scopes: headsOf(memberships, heads),
      now: new Date(now).toISOString(),
      ...(isCounted && { remaining: await stillToCome(snapshot, wanted, heads, checkpoint) }),
    }
  })
}

/** Not of scopes that were left: of those only what was theirs goes. */
async function stillToCome(
  snapshot: Snapshot,
  memberships: readonly Membership[],
  heads: ReadonlyMap<ScopeName, ScopeHead>,
  checkpoint: Readonly<Record<string, string>>,
): Promise<number> {
  let remaining = 0
  for (const member of memberships) {
    const head = heads.get(member.scope)
    if (!head || member.leftAt !== null) continue
    const after = readUpTo(member, head, checkpoint[member.scope])
    if (after < head.version) remaining += await snapshot.count({ ...reach(member), after })
  }
  return remaining
}

type Step = { page: readonly PageEntry[]; position: string }

async function readScope(
  snapshot: Snapshot,
  member: Membership,
  head: ScopeHead,
  value: string | undefined,
  limit: number,
): Promise<Step> {
  const epoch = effectiveEpoch(member, head)
  const after = readUpTo(member, head, value)
  const upToDate = formatPosition({ state: 'reading', epoch, version: head.version })
  if (after === head.version) return { page: [], position: upToDate }

  const page = await snapshot.page({ ...reach(member), after, limit })
  const last = page.at(-1)
  if (!last || page.length < limit) return { page, position: upToDate }
  return { page, position: formatPosition({ state: 'reading', epoch, version: last.version }) }
}

function readUpTo(member: Membership, head: ScopeHead, value: string | undefined): number {
  const read = value === undefined ? null : parsePosition(value)
  // Another epoch, or a copy that was purged: listed again from the beginning.
  const isContinued =
    read?.state === 'reading' &&
    read.epoch === effectiveEpoch(member, head) &&
    read.version <= head.version
  return isContinued ? read.version : 0
}

/** Tombstones of all that a former member could ever see, page by page; then nothing. */
async function sayFarewell(
  snapshot: Snapshot,
  member: Membership,
  head: ScopeHead,
  value: string | undefined,
  limit: number,
): Promise<Step> {
  const epoch = effectiveEpoch(member, head)
  const purged = formatPosition({ state: 'purged', epoch })
  const read = value === undefined ? null : parsePosition(value)
  // Purged at an earlier leaving: what the device wrote after it came back has still to go.
  if (read?.state === 'purged' && read.epoch === epoch)
    return { page: [], position: value ?? purged }

  const after = read?.state === 'purging' ? read.version : 0
  const until = member.leftAt ?? 0
  const page = await snapshot.farewell({ ...reach(member), after, until, limit })
  const last = page.at(-1)
  if (!last || page.length < limit) return { page, position: purged }
  return { page, position: formatPosition({ state: 'purging', epoch, version: last.version }) }
}

/** What makes a device list a scope again: its history, or what this member may read, has changed. */
export function effectiveEpoch(member: Membership, head: ScopeHead): number {
  return head.epoch + member.epoch
}

function reach(member: Membership) {
  const { scope, pastTags, pastUntil } = member
  return { scope, tags: tagsOf(member), pastTags, pastUntil }
}

/** As a pull tells it: what is out of sight by now is a tombstone that says nothing. */
export function asRead({ record, version, readable }: PageEntry): RecordEnvelope {
  return readable ? record : tombstoneOf(record, version)
}

function inOrder(memberships: readonly Membership[], first: readonly ScopeName[]): Membership[] {
  const place = ({ scope }: Membership) => {
    const index = first.indexOf(scope)
    return index < 0 ? first.length : index
  }
  return [...memberships].sort(
    (a, b) => place(a) - place(b) || (a.scope < b.scope ? -1 : a.scope > b.scope ? 1 : 0),
  )
}

/** The scope's own epoch and version: what deltas continue from. */
function headsOf(
  memberships: readonly Membership[],
  heads: ReadonlyMap<ScopeName, ScopeHead>,
): Record<string, string> {
  const present = memberships.filter(({ leftAt }) => leftAt === null)
  return Object.fromEntries(
    present.flatMap(({ scope }) => {
      const head = heads.get(scope)
      return head ? [[scope, `${head.epoch}.${head.version}`]] : []
    }),
  )
}
