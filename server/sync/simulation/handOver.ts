import {
  bundleText,
  BUNDLE_VERSION,
  type Bundle,
  type BundleContent,
} from '#shared/courier/bundle.ts'
import {
  handedByStamp,
  handedRow,
  isWhole,
  stateHash,
  type HandedRows,
} from '#shared/courier/handedRow.ts'
import { inOrder } from '#shared/courier/inOrder.ts'
import { judgeBundle, refusedRow, type KnownHere } from '#shared/courier/judgeBundle.ts'
import { contentOf } from '#shared/courier/mergeKept.ts'
import { planBundle } from '#shared/courier/planBundle.ts'
import {
  keysNamedBy,
  rowKey,
  rowText,
  type RowContent,
  type SignedRow,
} from '#shared/courier/signedRow.ts'
import { startOf } from '#shared/courier/startOf.ts'
import { takeRow } from '#shared/courier/takeRow.ts'
import { valueAt } from '#shared/merge/path.ts'
import type { CarriedResult, DeviceKey, Taken } from '#shared/protocol/courier.ts'
import type { PushRow } from '#shared/protocol/push.ts'
import { TYPES_RELEASE, typeNamed } from '#shared/schema/everyType.ts'
import { member } from '#shared/schema/member.ts'
import { tagsOf, type Actor } from '#shared/schema/record/access.ts'
import { sameJson } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { check, sign } from '../testing/handSigning.ts'
import type { Counters } from './counters.ts'
import type { Device } from './people.ts'

type Held = {
  signed: SignedRow
  kept: readonly string[]
  /** How many states this device had written when it was taken in; null: handed out by itself. */
  since: string | null
  /** Stamp of the state believed to be on the server then. */
  baseAt?: string | undefined
  isTold: boolean
}

/** What a device can do by hand: the rules are shared with the real one, the databases are not. */
export type Hands = {
  give: (scope: ScopeName, to: Device) => Bundle | null
  take: (scope: ScopeName, bundle: unknown) => Promise<void>
  /** What goes along with these rows; with none, all that the server has not been told. */
  carried: (rows: readonly PushRow[] | null) => {
    rows: SignedRow[]
    taken: Record<string, Taken[]>
  }
  told: (rows: readonly SignedRow[], results: readonly CarriedResult[]) => void
  /** What came last goes back, where nothing newer stands upon it (CAR9). */
  takeBack: () => void
}

type TakenRecord = { keys: string[]; before: RecordEnvelope | null; after: string | null }

export function createHands(
  device: Device,
  world: { keys: readonly DeviceKey[]; counters: Counters; now: () => number; mark: () => string },
): Hands {
  const { model, user, replica } = device
  const { counters } = world
  const held = new Map<string, Held>()
  let last = new Map<string, TakenRecord>()
  const me = { account: user, replica }
  const ofRecord = (id: string) =>
    [...held.values()].filter(({ signed }) => signed.row.newDocumentState.id === id)

  function takenBy(state: { id: string; at: string }, base?: { at: string } | null): Taken[] {
    if (!state.at.endsWith(replica)) return []
    const isOwnBase = base?.at.endsWith(replica) ?? false
    return ofRecord(state.id).flatMap((one) =>
      one.since !== null &&
      one.since <= state.at &&
      (one.baseAt === base?.at || (isOwnBase && (base?.at ?? '') < one.since))
        ? [{ ...nameOf(one), since: one.since, except: [...one.kept] }]
        : [],
    )
  }

  function ownRows(scope: ScopeName): SignedRow[] {
    return [...model.docs.values()].flatMap((mine) => {
      const isOwn = mine.scope === scope && mine.by === user && mine.at.endsWith(replica)
      if (!isOwn || !model.isDirty(mine.id)) return []
      const base = model.base(mine.id) ?? null
      const taken = takenBy(mine, base)
      const type = typeNamed(mine.type)
      const start = type && taken.length > 0 && startOf(type, { base, taken }, known(mine.id, []))
      if (start && sameJson(start, contentOf(mine, start))) return []
      const row = { newDocumentState: mine, ...(base && { assumedMasterState: base }) }
      const content: RowContent = { author: me, types: TYPES_RELEASE, issuedAt: 0, row, taken }
      return [{ ...content, signature: sign(me, rowText(content)) }]
    })
  }

  function known(id: string, beside: readonly SignedRow[]): HandedRows {
    const rows = [...beside, ...ofRecord(id).map(({ signed }) => signed)]
    return handedByStamp(rows.filter(({ row }) => row.newDocumentState.id === id))
  }

  function takeOne(signed: SignedRow, beside: readonly SignedRow[]): void {
    const { newDocumentState: mine } = signed.row
    const type = typeNamed(mine.type)
    if (!type || held.has(rowKey(signed))) return
    const rows = ofRecord(mine.id)
    const here = model.docs.get(mine.id) ?? null
    const noted = last.get(mine.id) ?? { keys: [], before: here, after: null }
    const isCopy = rows.some((one) => one.signed.author.replica !== replica && at(one) === here?.at)
    const isOwn = here !== null && !isCopy && model.isDirty(mine.id)
    const earlier = rows.map((one) => handedRow(one.signed))
    const known_ = known(mine.id, beside)
    const base = model.base(mine.id) ?? null
    const start = isOwn ? startOf(type, { base, taken: takenBy(here, base) }, known_) : null
    const taken = takeRow(type, handedRow(signed), here, { known: known_, earlier, isOwn, start })
    counters.add(`rows by hand: ${taken.then}`)
    let since = world.mark()
    if (taken.then === 'adopt') {
      model.adopt(taken.record)
      // It is that state with the edit in it: both are shown from now on.
      const below = signed.row.assumedMasterState
      if (below) device.seen.set(mine.id, [...(device.seen.get(mine.id) ?? []), below.at])
    }
    if (taken.then === 'merge') {
      const { data, deleted } = taken.content
      if (here) since = model.write(mine.id, { data, _deleted: deleted }).at
      else return
    }
    const baseAt = model.base(mine.id)?.at
    held.set(rowKey(signed), { signed, kept: taken.kept, since, baseAt, isTold: false })
    const keys = [...noted.keys, rowKey(signed)]
    last.set(mine.id, { ...noted, keys, after: model.docs.get(mine.id)?.at ?? null })
    const seen = device.handed.get(mine.id) ?? []
    // Where both had given the same value, the row's was shown here as much as one's own.
    const except = taken.kept.filter(
      (path) => !sameJson(valueAt(here?.data ?? null, path), valueAt(mine.data, path)),
    )
    device.handed.set(mine.id, [...seen, { at: mine.at, except, data: mine.data }])
  }

  return {
    give(scope, to) {
      const receiver = actorOn(device, scope, to.user)
      if (!receiver) return null
      const own = ownRows(scope).filter((row) => !held.has(rowKey(row)))
      const all = [...own, ...[...held.values()].map(({ signed }) => signed)].filter(
        ({ row }) => row.newDocumentState.scope === scope,
      )
      const { rows } = planBundle(all, tagsOf(receiver), { from: user, to: to.user })
      if (rows.length === 0) return null
      for (const signed of own.filter((row) => rows.includes(row)))
        held.set(rowKey(signed), { signed, kept: [], since: null, isTold: false })
      const is = 'wedsync hand-over'
      const [version, from] = [BUNDLE_VERSION, me]
      const content = {
        is,
        version,
        wedding: scope,
        from,
        to: to.user,
        issuedAt: world.now(),
        rows,
      }
      return { ...content, signature: sign(me, bundleText(content as BundleContent)) } as Bundle
    },

    async take(scope, value) {
      const here: KnownHere = {
        account: user,
        wedding: scope,
        keys: world.keys,
        isMember: (who) => actorOn(device, scope, who) !== null,
        check: async (key, text, signature) => check(key, text, signature),
        now: world.now(),
      }
      const judged = await judgeBundle(value, here)
      if ('refusal' in judged) return counters.add(`bundles refused: ${judged.refusal}`)
      counters.add('bundles taken in')
      const beside: SignedRow[] = []
      for (const row of inOrder(judged.bundle.rows)) {
        const refusal = await refusedRow(row, here)
        if (refusal) counters.add(`rows by hand refused: ${refusal}`)
        else beside.push(row)
      }
      const isKnown = (row: SignedRow) => row.author.replica === replica || isHere(row)
      const fresh = beside.filter((row) => !isKnown(row) && !held.has(rowKey(row)))
      const named = keysNamedBy(fresh)
      for (const row of beside)
        if (isKnown(row) && named.has(rowKey(row)) && !held.has(rowKey(row)))
          held.set(rowKey(row), { signed: row, kept: [], since: null, isTold: false })
      if (fresh.length > 0) last = new Map()
      for (const row of fresh) {
        const { id } = row.row.newDocumentState
        if (isWhole(row, known(id, beside))) takeOne(row, beside)
        else counters.add('rows by hand refused: notWhole')
      }
    },

    carried(rows) {
      const taken: Record<string, Taken[]> = {}
      if (rows === null) {
        const open = new Set([...held.values()].filter(({ isTold }) => !isTold).map(idOf))
        const waiting = [...held.values()].filter((one) => open.has(idOf(one)))
        return { rows: inOrder(waiting.map(signedOf)), taken }
      }
      for (const { newDocumentState: state, assumedMasterState: base } of rows) {
        const stands = takenBy(state, base)
        if (stands.length > 0) taken[state.id] = stands
      }
      const ids = new Set(rows.map(({ newDocumentState: { id } }) => id))
      const along = [...ids].flatMap((id) => ofRecord(id).map(signedOf))
      return { rows: inOrder(along), taken }
    },

    takeBack() {
      device.cancel()
      for (const [id, { keys, before, after }] of last) {
        const going = ofRecord(id).filter(({ signed }) => keys.includes(rowKey(signed)))
        const names = new Set(going.map(at))
        const isFree =
          (model.docs.get(id)?.at ?? null) === after &&
          going.length === keys.length &&
          going.every(({ isTold }) => !isTold) &&
          ofRecord(id).every(
            (one) => going.includes(one) || one.signed.taken.every((named) => !names.has(named.at)),
          )
        if (!isFree) continue
        counters.add('rows taken back', keys.length)
        if (after !== (before?.at ?? null)) {
          const isOwn = before?.at.endsWith(replica) && !sameJson(before, model.base(id))
          if (before && isOwn) model.write(id, { data: before.data, _deleted: before._deleted })
          else model.putBack(id, before)
        }
        for (const key of keys) held.delete(key)
        const known = device.handed.get(id) ?? []
        device.handed.set(
          id,
          known.filter((one) => !names.has(one.at)),
        )
      }
      last = new Map()
    },

    told(rows, results) {
      for (const [index, row] of rows.entries()) {
        const one = held.get(rowKey(row))
        if (one && results[index]) one.isTold = true
      }
      const open = new Set([...held.values()].filter(({ isTold }) => !isTold).map(idOf))
      for (const [key, one] of held)
        if (!open.has(idOf(one)) && !model.isDirty(idOf(one))) held.delete(key)
    },
  }

  function isHere({ row }: SignedRow): boolean {
    return model.docs.get(row.newDocumentState.id)?.at === row.newDocumentState.at
  }
}

/** Who somebody is, as far as a device knows. */
function actorOn({ model }: Device, scope: ScopeName, user: string): Actor | null {
  for (const record of model.docs.values()) {
    if (record.scope !== scope || record.type !== member.name || record._deleted) continue
    const parsed = member.data.safeParse(record.data)
    if (parsed.success && record.data['user'] === user) {
      const { role, owner } = record.data as { role: Actor['role']; owner: boolean }
      return { user, role, owner }
    }
  }
  return null
}

function at({ signed }: { signed: SignedRow }): string {
  return signed.row.newDocumentState.at
}

function idOf({ signed }: Held): string {
  return signed.row.newDocumentState.id
}

function signedOf({ signed }: Held): SignedRow {
  return signed
}

function nameOf({ signed }: { signed: SignedRow }) {
  const { newDocumentState: state } = signed.row
  return { at: state.at, hash: stateHash(state) }
}
