import { person } from '#shared/schema/person.ts'
import type { Actor, RightsContext } from '#shared/schema/record/access.ts'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import type { Fields, TypeDeclaration } from '#shared/schema/record/type.ts'
import { shot, type ShotData } from '#shared/schema/shot.ts'
import { shotList, type ShotListData } from '#shared/schema/shotList.ts'
import { shotNote } from '#shared/schema/shotNote.ts'
import type { ListRecord, ShotRecord } from './shotView.ts'

/** Why the wishes of a list can only be read. */
export type ReadOnlyReason = 'role' | 'locked' | 'planLocked'

/** What I may do about photographs, by the rules that the server judges by. */
export type ShotRights = {
  createList: boolean
  editList: (list: ListRecord, field: keyof ShotListData) => boolean
  /** Say with a new list until when the couple may change it. */
  lockNew: boolean
  /** A list and all in it goes together. */
  removeList: boolean
  /** New groupings in a list. */
  create: (list: string) => boolean
  edit: (shot: ShotRecord, field: keyof ShotData) => boolean
  remove: boolean
  tick: boolean
  /** Mark who is here. */
  here: boolean
  createPeople: boolean
  /** The photo team's own notes; others do not even have them. */
  notes: boolean
  /** Null: its wishes may be changed. */
  readOnly: (list: ListRecord | null) => ReadOnlyReason | null
}

const PROBE: Json = { probe: true }

/**
 * @param locked the plan of the wedding is closed to the couple
 * @param now unix ms by the server's clock
 */
export function shotRights(
  actor: Actor | null | undefined,
  lists: readonly ListRecord[],
  locked: boolean,
  now: number,
): ShotRights {
  const byId = new Map(lists.map((list) => [list.id, list.data as JsonObject]))
  const context: RightsContext = { now, locked, related: (id) => byId.get(id) ?? null }

  function may(
    type: TypeDeclaration,
    op: 'create' | 'update' | 'delete',
    before: JsonObject | null,
    after: JsonObject,
    where = context,
  ): boolean {
    return !!actor && refusedFields(type, actor, op, { id: '', before, after }, where).length === 0
  }
  const change = (type: TypeDeclaration, data: JsonObject, field: string) =>
    may(type, 'update', data, { ...data, [field]: PROBE })
  const [shots, ofLists] = [plain(shot), plain(shotList)]
  const create = (list: string) => may(shots, 'create', null, { list })

  return {
    createList: may(ofLists, 'create', null, {}),
    editList: ({ data }, field) => change(ofLists, data, field),
    lockNew: may(ofLists, 'create', null, { lockAt: now }),
    removeList: may(ofLists, 'delete', {}, {}) && may(shots, 'delete', {}, {}),
    create,
    edit: ({ data }, field) => change(shots, data, field),
    remove: may(shots, 'delete', {}, {}),
    tick: change(shots, {}, 'marks'),
    here: change(plain(person), {}, 'here'),
    createPeople: may(plain(person), 'create', null, {}),
    notes: may(plain(shotNote), 'create', null, {}),
    readOnly(list) {
      const [type, after] = list ? [shots, { list: list.id }] : [ofLists, {}]
      if (may(type, 'create', null, after)) return null
      const unlocked = { ...context, now: 0, locked: false }
      if (!may(type, 'create', null, after, unlocked)) return 'role'
      return locked ? 'planLocked' : 'locked'
    },
  }
}

/** A declaration of known fields is one of fields. */
function plain<F extends Fields>(type: TypeDeclaration<F>): TypeDeclaration {
  return type as unknown as TypeDeclaration
}
