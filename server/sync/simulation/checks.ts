import type { PushAnswer, PushRow } from '#shared/protocol/push.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { mayRead, tagsOf, type Actor, type Tag } from '#shared/schema/record/access.ts'
import { canonicalJson, sameJson } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { isObject } from '#shared/merge/path.ts'
import type { Revision } from '../store.ts'
import type { Counters } from './counters.ts'
import type { Ledger } from './ledger.ts'
import type { Device } from './people.ts'

/** Stands beside the server, knows who belongs where, and looks at all that goes out. */
export type Witness = {
  actor: (user: string, scope: ScopeName) => Actor | null
  joined: (actor: Actor, scope: ScopeName) => void
  left: (user: string, scope: ScopeName) => void
  told: (user: string, records: readonly RecordEnvelope[], counters: Counters) => void
  pushed: (
    account: { user: string },
    origin: string,
    rows: readonly PushRow[],
    answer: PushAnswer,
    store: { history: (scope: ScopeName) => Promise<readonly Revision[]> },
    ledger: Ledger,
  ) => Promise<void>
  broken: () => readonly string[]
}

export function createWitness(counters: Counters): Witness {
  const members = new Map<string, Actor>()
  const held = new Map<string, Set<Tag>>()
  const accepted = new Map<string, string>()
  const broken: string[] = []

  function checkReadable(user: string, record: RecordEnvelope): void {
    const key = `${record.scope} ${user}`
    if (isScrubbed(record)) {
      counters.add('tombstones of what left a reader’s sight')
      if (!held.has(key)) broken.push(`P5 ${user} is told of an id in ${record.scope}`)
      return
    }
    const actor = members.get(key)
    const audience = typeNamed(record.type)?.audience(record) ?? []
    if (!actor || !mayRead(audience, tagsOf(actor)))
      broken.push(`P5 ${user} is shown ${record.type} ${record.id} of ${record.scope}`)
  }

  return {
    actor: (user, scope) => members.get(`${scope} ${user}`) ?? null,
    joined(actor, scope) {
      const key = `${scope} ${actor.user}`
      members.set(key, actor)
      held.set(key, new Set([...(held.get(key) ?? []), ...tagsOf(actor)]))
    },
    left: (user, scope) => void members.delete(`${scope} ${user}`),
    told: (user, records) => records.forEach((record) => checkReadable(user, record)),
    broken: () => broken,

    async pushed({ user }, origin, rows, { conflicts, results }, store, ledger) {
      const asked = new Set(rows.map(({ newDocumentState: { id } }) => id))
      for (const record of conflicts) {
        if (!asked.has(record.id))
          broken.push(`F7 the answer names ${record.id}, which was not sent`)
        if (!isScrubbed(record)) checkReadable(user, record)
      }
      for (const row of rows) {
        const { newDocumentState: sent, assumedMasterState: base } = row
        const result = results[sent.id]
        if (!result) {
          broken.push(`P4 no outcome for ${sent.id}`)
          continue
        }
        for (const card of [result.conflict, ...(result.moreConflicts ?? [])])
          if (card) checkReadable(user, card)
        ledger.judged(origin, row, result)
        counters.add(`rows ${result.status}`)
        const key = `${origin} ${sent.id}`
        const isGrown = accepted.get(key) === (base?.at ?? '')
        if (isGrown && !origin.startsWith('user:')) counters.add('grown retries (R2)')
        if (result.status !== 'rejected' && sent.by === user) accepted.set(key, base?.at ?? '')
        if (result.status === 'noop') counters.add('redeliveries and echoes (R4)')

        const owed = conflicts.find(({ id }) => id === sent.id)
        if (owed || result.status === 'rejected') {
          if (!owed) broken.push(`P0 a refused row without an answer: ${sent.id}`)
          continue
        }
        const history = await store.history(sent.scope)
        const stands = history[(result.version ?? 0) - 1]
        if (!stands || stands.id !== sent.id || !sameJson(stands.state, sent))
          broken.push(`P0 ${sent.id} stands otherwise, and the answer is silent`)
      }
    },
  }
}

/** Everybody has come to rest: what must be true then. */
export function checkAtRest(
  history: ReadonlyMap<ScopeName, readonly Revision[]>,
  devices: readonly Device[],
  witness: Witness,
): string[] {
  return [...history].flatMap(([scope, revisions]) => [
    ...checkHistory(scope, revisions),
    ...devices.flatMap((device) => checkDevice(device, scope, revisions, witness)),
  ])
}

function checkHistory(scope: ScopeName, revisions: readonly Revision[]): string[] {
  const states = new Map<string, string>()
  const broken: string[] = []
  for (const [index, { version, id, state, cause }] of revisions.entries()) {
    if (version !== index + 1) broken.push(`versions of ${scope} have a gap at ${version}`)
    if (cause === 'superseded') continue
    const key = `${id} ${state.at}`
    const text = canonicalJson(state)
    const before = states.get(key)
    if (before !== undefined)
      broken.push(
        `${before === text ? 'P1 written twice' : 'R1 two states have one stamp'}: ${key}`,
      )
    states.set(key, text)
  }
  const last = new Map(revisions.map(({ id, state }) => [id, state]))
  for (const { type, data, id } of last.values()) {
    const siblings = Array.isArray(data['siblings']) ? data['siblings'].filter(isObject) : []
    if (type !== 'conflict' || data['status'] === 'resolved') continue
    const makers = new Set(siblings.map(({ at }) => (typeof at === 'string' ? at.slice(-12) : '')))
    if (makers.size < 2 && siblings.length > 1)
      broken.push(`a device in conflict with itself: ${id}`)
  }
  return broken
}

function checkDevice(
  device: Device,
  scope: ScopeName,
  revisions: readonly Revision[],
  witness: Witness,
): string[] {
  const actor = witness.actor(device.user, scope)
  const tags = actor ? tagsOf(actor) : []
  const last = new Map(revisions.map(({ id, state }) => [id, state]))
  const here = [...device.model.docs.values()].filter(
    (record) => record.scope === scope && !record._deleted,
  )
  const there = [...last.values()].filter((record) => {
    const audience = typeNamed(record.type)?.audience(record) ?? []
    return !record._deleted && mayRead(audience, tags)
  })
  const name = `${device.link} ${device.replica}`
  const ids = new Set([...here, ...there].map(({ id }) => id))
  return [...ids].flatMap((id) => {
    const [mine, theirs] = [device.model.docs.get(id), there.find((record) => record.id === id)]
    const isMine = mine && !mine._deleted
    if (isMine && !theirs)
      return [`P5 ${name} still has ${mine.type} ${id} (${actor ? actor.role : 'no member'})`]
    if (!isMine && theirs) return [`P2 ${name} lacks ${theirs.type} ${id}`]
    return sameJson(mine, theirs) ? [] : [`P2 ${name} has another ${theirs?.type} ${id}`]
  })
}

function isScrubbed({ _deleted, data, by }: RecordEnvelope): boolean {
  return _deleted && by === '' && Object.keys(data).length === 0
}
