import { sameJson, type Json, type JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { scopeId, type ScopeName } from '#shared/schema/record/scope.ts'
import { isObject, withValueAt } from '#shared/merge/path.ts'
import { TYPES_RELEASE } from '#shared/schema/everyType.ts'
import { VISIBILITIES } from '#shared/schema/visibility.ts'
import type { Counters } from './counters.ts'
import type { Ledger } from './ledger.ts'
import type { Edit } from './ledgerEntry.ts'
import type { Random } from './random.ts'
import type { ThinClient } from './thinClient.ts'

/** What people do on their devices: always something a person could do, not always something they may. */
export type People = {
  act: (device: Device, scope: ScopeName) => void
  found: (device: Device, scope: ScopeName) => void
  /** What came to the cast later: choosing how to merge, bringing back, going back to how it was. */
  actRarely: (device: Device, scope: ScopeName) => void
}

export type Device = ThinClient & {
  origin: string
  /** Server states shown, by record, in order. */
  seen: Map<string, string[]>
  /** Release of the types that its build knows; raised when it is updated. */
  release: number
  /** What came to it by hand, by record. */
  handed: Map<string, { at: string; except: readonly string[]; data: JsonObject }[]>
}

export function createPeople(random: Random, ledger: Ledger, counters: Counters): People {
  let count = 0
  type LastEdit = { id: string; field: string; before: Json | undefined; value: Json }
  const lastEdit = new Map<Device, LastEdit>()
  /** How somebody once saw a record. */
  const remembered = new Map<string, RecordEnvelope>()

  function note(
    device: Device,
    at: string,
    edit: Omit<Edit, 'stamp' | 'origin' | 'seen' | 'seenCount'>,
  ) {
    const seen = device.seen.get(edit.record) ?? []
    const handed = handedOf(device, edit.record).map(({ at: row, except }) => ({ at: row, except }))
    ledger.made({ ...edit, stamp: at, origin: device.origin, seen, seenCount: seen.length, handed })
  }

  function change(device: Device, record: RecordEnvelope, field: string, edit: Wish): void {
    const { scope, id } = record
    const before = record.data[field]
    const data = { ...record.data, [field]: edit.next(before) }
    const { at } = device.model.write(id, { data })
    const { kind, value } = edit
    const path = field
    // Back to what the server is believed to have, or another had given by hand: nothing but the
    // undoing of an edit of one's own.
    const given = [device.model.base(id), ...handedOf(device, id)]
    if (kind === 'value' && given.some((one) => sameJson(one?.data[field], value)))
      return note(device, at, { scope, record: id, path, kind: 'undo', value: before })
    note(device, at, { scope, record: id, path, kind, value })
    if (kind !== 'value' || typeof value === 'boolean' || field === 'visibility') return
    lastEdit.set(device, { id, field, before, value })
    if (random.chance(0.1)) undo(device)
  }

  /** Takes back the last edit as long as it is still waiting; it may be under way just now (R2, R3). */
  function undo(device: Device): void {
    const last = lastEdit.get(device)
    const record = last && device.model.docs.get(last.id)
    lastEdit.delete(device)
    if (!last || !record || record._deleted || !device.model.isDirty(last.id)) return
    const { id, field, before, value } = last
    if (!sameJson(record.data[field], value)) return
    counters.add('edits undone')
    const undone = { ...record.data }
    if (before === undefined) delete undone[field]
    else undone[field] = before
    const { at } = device.model.write(id, { data: undone })
    note(device, at, { scope: record.scope, record: id, path: field, kind: 'undo', value })
  }

  function wish(field: string, current: Json | undefined): Wish {
    count += 1
    switch (field) {
      case 'notes':
        return {
          kind: 'token',
          value: `n${count}.`,
          next: (old) => `${asText(old)} n${count}.`.trim(),
        }
      case 'responsible':
        return {
          kind: 'member',
          value: `m${count}`,
          next: (old) => ({ ...(isObject(old) ? old : {}), [`m${count}`]: true }),
        }
      case 'timing':
        return fixed({ mode: 'at', at: count % 10_000 })
      case 'durationMin':
      case 'guestCountFinal':
        return fixed(1_000 + count)
      case 'pin':
        return fixed(current !== true)
      case 'visibility':
        return fixed(random.pick(VISIBILITIES.filter((one) => one !== current)))
      default:
        return fixed(`${field} ${count}`)
    }
  }

  function decide(device: Device, question: RecordEnvelope): void {
    const { record, path, siblings } = question.data
    if (typeof record !== 'string' || typeof path !== 'string' || !Array.isArray(siblings)) return
    const given = siblings.filter(isObject)
    const chosen = random.pick(given)['value']
    const data: JsonObject = {
      conflict: question.id,
      record,
      path,
      choice: 'sibling',
      sees: given.flatMap(({ at }) => (typeof at === 'string' ? [at] : [])),
      ...(chosen === undefined ? {} : { value: chosen }),
    }
    const { scope } = question
    const made = device.model.insert({ id: random.uuid(), scope, type: 'resolution', data })
    const sees = given.map(({ at, value }) => ({ at: asText(at), value }))
    note(device, made.at, {
      scope,
      record,
      path,
      kind: 'decision',
      value: chosen,
      sees,
      carrier: made.id,
    })
    counters.add('decisions')
  }

  function create(device: Device, scope: ScopeName): void {
    count += 1
    const title = `title ${count}`
    const data: JsonObject = {
      day: scopeId(scope),
      lane: scopeId(scope),
      order: `a${count.toString(36)}V`,
      title,
      category: random.chance(0.5) ? 'photo' : 'meal',
      timing: { mode: 'at', at: 600 },
      durationMin: 10,
      visibility: random.pick(VISIBILITIES),
    }
    const made = device.model.insert({ id: random.uuid(), scope, type: 'timelineItem', data })
    note(device, made.at, { scope, record: made.id, path: 'title', kind: 'value', value: title })
  }

  /** A rule, or how a group of fields is merged; an older build offers neither. */
  function choose(device: Device, wedding: RecordEnvelope): void {
    if (device.release < TYPES_RELEASE) return
    count += 1
    const isRule = random.chance(0.5)
    const group = random.pick(['momentWords', 'momentTimes', 'momentLengths', 'notes', 'wedding'])
    const [take = 'planner', over = 'couple'] = random.chance(0.5) ? PAIR : [...PAIR].reverse()
    const rule = { group, take, over, by: device.user, since: count, until: FOREVER }
    const path = isRule ? `rules/r${count}` : `strategies/${group}/use`
    const value: Json = isRule ? rule : random.pick(['latest', 'merge', 'rank', 'ask'])
    const data = withValueAt(wedding.data, path, value)
    const { at } = device.model.write(wedding.id, { data })
    counters.add(isRule ? 'rules accepted' : 'strategies chosen')
    // Of so few strategies, edits cannot be told apart by their value.
    if (isRule) note(device, at, { ...target(wedding), path, kind: 'value', value })
  }

  function bringBack(device: Device, record: RecordEnvelope): void {
    const isUndo = !device.model.base(record.id)?._deleted
    const { at } = device.model.write(record.id, { data: record.data, _deleted: false })
    counters.add('brought back')
    const kind = isUndo ? 'undo' : 'undeletion'
    note(device, at, { ...target(record), path: '_deleted', kind, value: isUndo })
  }

  /** A record as it was: what differs is written anew, in one edit. */
  function restore(device: Device, record: RecordEnvelope, then: RecordEnvelope): void {
    const fields = RESTORED.filter(
      (field) => then.data[field] !== undefined && !sameJson(then.data[field], record.data[field]),
    )
    if (fields.length === 0) return
    const old = Object.fromEntries(fields.map((field) => [field, then.data[field] ?? null]))
    const { at } = device.model.write(record.id, { data: { ...record.data, ...old } })
    counters.add('restored')
    const base = device.model.base(record.id)?.data
    for (const path of fields) {
      const [value, before] = [then.data[path], record.data[path]]
      const isUndo = sameJson(base?.[path], value)
      const edit = isUndo
        ? { kind: 'undo' as const, value: before }
        : { kind: 'value' as const, value }
      note(device, at, { ...target(record), path, ...edit })
    }
  }

  return {
    actRarely(device, scope) {
      const here = [...device.model.docs.values()].filter((one) => one.scope === scope)
      const items = here.filter(({ type }) => type === 'timelineItem')
      const gone = items.filter(({ _deleted, by }) => _deleted && by !== '')
      const wedding = here.find(({ type, _deleted }) => type === 'wedding' && !_deleted)
      const dice = random.next()
      if (dice < 0.4 && wedding) return choose(device, wedding)
      if (dice < 0.6 && gone.length > 0) return bringBack(device, random.pick(gone))
      const alive = items.filter(({ _deleted }) => !_deleted)
      if (alive.length === 0) return
      const item = random.pick(alive)
      const then = remembered.get(`${device.replica} ${item.id}`)
      if (then) restore(device, item, then)
      remembered.set(`${device.replica} ${item.id}`, item)
    },

    found(device, scope) {
      const data = {
        title: `wedding ${scope.slice(-4)}`,
        couple: {},
        date: '2026-06-20',
        zone: 'Europe/Vienna',
        places: {},
        status: 'draft',
      }
      device.model.insert({ id: scopeId(scope), scope, type: 'wedding', data })
      for (let item = 0; item < 3; item += 1) create(device, scope)
    },

    act(device, scope) {
      if (random.chance(0.2)) undo(device)
      const here = [...device.model.docs.values()].filter(
        (one) => one.scope === scope && !one._deleted,
      )
      const items = here.filter(({ type }) => type === 'timelineItem')
      const questions = here.filter(
        ({ type, data }) => type === 'conflict' && data['status'] !== 'resolved',
      )
      const wedding = here.find(({ type }) => type === 'wedding')
      const dice = random.next()
      if (dice < 0.08 || items.length === 0) return create(device, scope)
      if (dice < 0.18 && questions.length > 0) return decide(device, random.pick(questions))
      if (dice < 0.26 && wedding) {
        const field = random.pick(['title', 'guestCountFinal', 'notes'])
        return change(device, wedding, field, wish(field, wedding.data[field]))
      }
      // A few records are where everybody works.
      const item = random.chance(0.6) ? items[0] : random.pick(items)
      if (!item) return
      if (dice > 0.97) {
        const isUndo = device.model.base(item.id)?._deleted
        const gone = device.model.write(item.id, { data: item.data, _deleted: true })
        return note(device, gone.at, {
          ...target(item),
          path: '_deleted',
          kind: isUndo ? 'undo' : 'deletion',
          value: !isUndo,
        })
      }
      const field = random.pick(FIELDS)
      change(device, item, field, wish(field, item.data[field]))
    },
  }
}

const PAIR = ['planner', 'couple']
const FOREVER = 9_000_000_000_000
const RESTORED = ['title', 'location', 'place', 'timing', 'durationMin']

const FIELDS = [
  'title',
  'title',
  'location',
  'place',
  'timing',
  'timing',
  'durationMin',
  'pin',
  'notes',
  'responsible',
  'visibility',
]

type Wish = {
  kind: 'value' | 'member' | 'token'
  value: Json
  next: (before: Json | undefined) => Json
}

function fixed(value: Json): Wish {
  return { kind: 'value', value, next: () => value }
}

function target({ scope, id }: RecordEnvelope) {
  return { scope, record: id }
}

function asText(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

function handedOf({ handed }: Device, id: string) {
  return handed.get(id) ?? []
}
