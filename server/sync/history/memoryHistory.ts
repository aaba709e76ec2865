import { typeNamed } from '#shared/schema/everyType.ts'
import { mayRead, type Tag } from '#shared/schema/record/access.ts'
import { sameJson } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Revision, ScopeHead, StoredRecord } from '../store.ts'
import type { HistoryReader, LinesWanted } from './historyReader.ts'
import type { Thinning } from './thinning.ts'
import { withoutMoment } from './withoutMoment.ts'

/** No part of a plan: there is no state of theirs to go back to. */
const BESIDE_THE_PLAN = ['conflict', 'resolution']

/** What the past is read from; revisions in version order, possibly some beyond the head. */
export type Past = {
  head: ScopeHead
  records: ReadonlyMap<string, StoredRecord>
  revisions: readonly Revision[]
  wholeSince: number | null
}

export function historyOf(pastOf: (scope: ScopeName) => Past | undefined): HistoryReader {
  /** A snapshot sees what stood when it was taken, though the list grows. */
  function revisions(scope: ScopeName, until = Number.POSITIVE_INFINITY): Revision[] {
    const past = pastOf(scope)
    const bound = Math.min(past?.head.version ?? 0, until)
    return (past?.revisions ?? []).filter(({ version }) => version <= bound)
  }
  const standing = (scope: ScopeName, id: string) => pastOf(scope)?.records.get(id)

  return {
    lines(wanted) {
      const all = revisions(wanted.scope)
      const byVersion = new Map(all.map((revision) => [revision.version, revision]))
      const lastOf = (id: string, until: number) =>
        all.findLast((one) => one.id === id && one.version <= until)?.state ?? null
      const found = all
        .filter(({ version, id, user }) => {
          const isAsked = wanted.record === undefined || id === wanted.record
          const isTheirs = wanted.user === undefined || user === wanted.user
          return version < wanted.before && isAsked && isTheirs
        })
        .filter((revision) => {
          const stored = standing(wanted.scope, revision.id)
          const next = byVersion.get(revision.version + 1)
          return stored !== undefined && isShown(revision, stored, wanted.tags, next)
        })
        .map((revision) => ({
          revision,
          before: lastOf(revision.id, revision.version - 1),
          base: revision.sent ? lastOf(revision.id, revision.baseVersion) : null,
        }))
        .filter(({ revision, before }) => touches(revision, before, wanted))
      return Promise.resolve(found.toReversed().slice(0, wanted.limit))
    },

    states({ scope, version, limit, tags, after = '', record }) {
      const last = new Map(revisions(scope, version).map(({ id, state }) => [id, state]))
      const found = [...last]
        .map(([id, state]) => ({ id, state }))
        .filter(({ id }) => (record === undefined ? id > after : id === record))
        .filter(({ id, state }) => {
          const stored = standing(scope, id)
          if (!stored || stored.erased || BESIDE_THE_PLAN.includes(state.type)) return false
          return !state._deleted && mayRead(stored.audience, tags) && mayReadState(state, tags)
        })
        .sort((a, b) => (a.id < b.id ? -1 : 1))
      return Promise.resolve(found.slice(0, limit))
    },

    moment(scope, asked, tags) {
      if ('time' in asked) {
        const last = revisions(scope).findLast(({ receivedAt }) => receivedAt <= asked.time)
        return Promise.resolve({
          version: last?.version ?? 0,
          changedAt: last?.receivedAt ?? null,
        })
      }
      const stored = 'savepoint' in asked ? standing(scope, asked.savepoint) : undefined
      const isThere = stored?.record.type === 'savepoint' && !stored.record._deleted
      if ('savepoint' in asked && !(isThere && mayRead(stored.audience, tags)))
        return Promise.resolve(null)
      const version = 'version' in asked ? asked.version : (stored?.firstVersion ?? 1) - 1
      const changedAt = revisions(scope, version).at(-1)?.receivedAt ?? null
      return Promise.resolve({ version, changedAt })
    },

    wholeSince: (scope) => Promise.resolve(pastOf(scope)?.wholeSince ?? null),

    companions(scope, id) {
      const all = [...(pastOf(scope)?.records.values() ?? [])].map(({ record }) => record)
      const about = all.filter((record) => {
        const { type, data } = record
        return (
          ((type === 'conflict' || type === 'resolution') && data['record'] === id) ||
          (type === 'changeRequest' && data['target'] === id) ||
          withoutMoment(record, id) !== null
        )
      })
      const questions = new Set(
        about.flatMap((record) => (record.type === 'conflict' ? [record.id] : [])),
      )
      const handed = all.filter(
        ({ type, data }) =>
          type === 'handover' &&
          typeof data['conflict'] === 'string' &&
          questions.has(data['conflict']),
      )
      return Promise.resolve([...about, ...handed].map((record) => record.id))
    },
  }
}

function mayReadState(state: RecordEnvelope, tags: readonly Tag[]): boolean {
  return mayRead(typeNamed(state.type)?.audience(state) ?? [], tags)
}

function isShown(
  { state, cause }: Revision,
  { record, audience }: StoredRecord,
  tags: readonly Tag[],
  next: Revision | undefined,
): boolean {
  // A decision shows in the line of what it changed, and by itself only if it changed nothing.
  if (record.type === 'conflict') return false
  if (record.type === 'resolution' && next?.cause === 'resolution') return false
  return mayRead(audience, tags) && (cause === 'erased' || mayReadState(state, tags))
}

function touches({ state, sent }: Revision, before: RecordEnvelope | null, { field }: LinesWanted) {
  if (field === undefined || before === null) return true
  const differs = (a: RecordEnvelope) => !sameJson(a.data[field], state.data[field])
  if (field === '_deleted' && before._deleted !== state._deleted) return true
  return differs(before) || (sent !== null && differs(sent))
}

/** What a step of thinning takes away. */
export function thinned(
  { records, revisions }: Past,
  { before, after, records: limit }: Thinning,
): { gone: ReadonlySet<Revision>; next: string | null } {
  const savepoints = [...records.values()].filter(({ record }) => record.type === 'savepoint')
  const batch = [...records.values()]
    .filter(({ record }) => after === null || record.id > after)
    .sort((a, b) => (a.record.id < b.record.id ? -1 : 1))
    .slice(0, limit)
  const gone = batch
    .filter(
      ({ contests }) => !contests.some(({ status }) => status === 'open' || status === 'review'),
    )
    .flatMap(({ record }) => {
      const past = revisions.filter(({ id, receivedAt }) => id === record.id && receivedAt < before)
      // What came too late made no state of its own.
      const late = past.filter(({ cause }) => cause === 'superseded')
      const old = past.filter(({ cause }) => cause !== 'superseded')
      const passed = old.filter(({ version, cause }, index) => {
        const next = old[index + 1]?.version
        const isNamed = savepoints.some(
          ({ firstVersion }) => firstVersion > version && firstVersion <= (next ?? 0),
        )
        return next !== undefined && !isNamed && cause !== 'resolution'
      })
      return [...passed, ...late]
    })
  const last = batch.at(-1)?.record.id ?? null
  return { gone: new Set(gone), next: batch.length < limit ? null : last }
}
