import { scrubbedTombstone, type RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Stamp } from '#shared/schema/record/stamp.ts'
import type { HeldRefusal } from './refusals.ts'
import type {
  CommittedChange,
  Head,
  Loaded,
  Membership,
  RefusalName,
  Revision,
  ScopeHead,
  StoredRecord,
  Writes,
} from './store.ts'

/** What one transaction did to one scope, for those who listen after the commit. */
export type ScopeChanges = {
  scope: ScopeName
  /** The scope's own epoch. */
  epoch: number
  /** Versions, `from` exclusive, `to` inclusive. */
  from: number
  to: number
  changes: readonly CommittedChange[]
}

/**
 * A transaction in the making: what was loaded, overlaid with what is to be written, so that each row
 * sees what the rows before it did.
 *
 * Invariant: every version taken is written exactly one revision.
 */
export type Draft = {
  scope: (scope: ScopeName) => ScopeHead | undefined
  /** Former members included. */
  member: (scope: ScopeName, user: string) => Membership | undefined
  /** How many owners the scope has, among the members loaded. */
  owners: (scope: ScopeName) => number
  isTaken: (id: string) => boolean
  record: (id: string) => StoredRecord | undefined
  head: (origin: string, id: string) => Head | undefined
  /** Those whose `state` or `sent` has the stamp. */
  revisions: (id: string, at: Stamp) => readonly Revision[]
  /** What of a record was refused to a user and is held. */
  refusals: (user: string, id: string) => readonly HeldRefusal[]
  /** The version that the next write in the scope gets. */
  nextVersion: (scope: ScopeName) => number
  /** Takes the version of the revision; a superseded edit changes no record. */
  write: (revision: Revision, stored?: StoredRecord) => void
  keepHead: (head: Head) => void
  keepMember: (member: Membership) => void
  hold: (refusal: HeldRefusal) => void
  letGo: (refusal: RefusalName) => void
  /** Blanks the record's past; what stands is written beside it. */
  erase: (scope: ScopeName, id: string) => void
  writes: () => Writes
  changes: () => ScopeChanges[]
}

export function openDraft(loaded: Loaded): Draft {
  const versions = new Map<ScopeName, number>()
  const records = new Map<string, StoredRecord>()
  const heads = new Map<string, Head>()
  const members = new Map<string, Membership>()
  const revisions: Revision[] = []
  const erased: { scope: ScopeName; id: string }[] = []
  const held = new Map<string, HeldRefusal>()
  const letGo = new Map<string, RefusalName>()
  const nameOf = ({ scope, user, id, at }: RefusalName) => `${scope} ${user} ${id} ${at}`

  function nextVersion(scope: ScopeName): number {
    return (versions.get(scope) ?? loaded.scopes.get(scope)?.version ?? 0) + 1
  }

  return {
    scope: (scope) => loaded.scopes.get(scope),
    member: (scope, user) =>
      members.get(`${scope} ${user}`) ?? loaded.members.get(`${scope} ${user}`),
    owners: (scope) =>
      [...new Map([...loaded.members, ...members]).values()].filter(
        (member) => member.scope === scope && member.owner && member.leftAt === null,
      ).length,
    isTaken: (id) => loaded.takenIds.has(id),
    record: (id) => records.get(id) ?? loaded.records.get(id),
    head: (origin, id) => heads.get(`${origin} ${id}`) ?? loaded.heads.get(`${origin} ${id}`),
    revisions: (id, at) => [
      ...(loaded.revisions.get(`${id} ${at}`) ?? []),
      ...revisions.filter(
        (made) => made.id === id && (made.state.at === at || made.sent?.at === at),
      ),
    ],
    refusals: (user, id) => [
      ...(loaded.refusals.get(`${user} ${id}`) ?? []).filter((one) => !letGo.has(nameOf(one))),
      ...[...held.values()].filter((one) => one.user === user && one.id === id),
    ],
    nextVersion,
    write(revision, stored) {
      versions.set(revision.scope, revision.version)
      revisions.push(revision)
      if (stored) records.set(stored.record.id, stored)
    },
    keepHead: (head) => void heads.set(`${head.origin} ${head.id}`, head),
    keepMember: (member) => void members.set(`${member.scope} ${member.user}`, member),
    hold: (refusal) => void held.set(nameOf(refusal), refusal),
    letGo(refusal) {
      held.delete(nameOf(refusal))
      letGo.set(nameOf(refusal), refusal)
    },
    erase(scope, id) {
      erased.push({ scope, id })
      for (const [name, one] of held) if (one.id === id && one.scope === scope) held.delete(name)
      // What the rows before it in this transaction said is not in the store yet.
      for (const [index, made] of revisions.entries())
        if (made.id === id) revisions[index] = { ...made, state: blanked(made.state), sent: null }
      for (const [key, head] of heads)
        if (head.id === id) heads.set(key, { ...head, state: blanked(head.state), hash: '' })
    },
    writes: () => ({
      records: [...records.values()],
      revisions,
      heads: [...heads.values()],
      memberships: [...members.values()],
      erased,
      letGo: [...letGo.values()],
      held: [...held.values()],
    }),
    changes: () =>
      [...versions].map(([scope, to]) => ({
        scope,
        epoch: loaded.scopes.get(scope)?.epoch ?? 1,
        from: loaded.scopes.get(scope)?.version ?? 0,
        to,
        changes: [...records.values()]
          .filter(({ record }) => record.scope === scope)
          .sort((a, b) => a.version - b.version)
          .map((stored) => ({
            stored,
            before: loaded.records.get(stored.record.id)?.record ?? null,
            audienceBefore: audienceBefore(loaded, stored),
          })),
      })),
  }
}

function blanked(state: RecordEnvelope): RecordEnvelope {
  return scrubbedTombstone(state, state.at)
}

/** A conflict record is written without being loaded: whoever ever saw it may have it still. */
function audienceBefore(loaded: Loaded, { record, firstVersion, audienceEver }: StoredRecord) {
  const isNew = firstVersion > (loaded.scopes.get(record.scope)?.version ?? 0)
  return loaded.records.get(record.id)?.audience ?? (isNew ? [] : audienceEver)
}
