import { fact, type FactData } from '#shared/schema/fact.ts'
import type { Actor, RightsContext } from '#shared/schema/record/access.ts'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { timelineItem, type TimelineItemData } from '#shared/schema/timelineItem.ts'

export type ItemField = keyof TimelineItemData

/** What the person may do on this day; the same rules that the server judges by. */
export type DayRights = {
  /** Any moment at all. */
  create: boolean
  /** Moments of the photo team only. */
  createsPhotoOnly: boolean
  edit: (id: string, data: TimelineItemData, field: ItemField) => boolean
  editAny: (id: string, data: TimelineItemData) => boolean
  remove: (id: string, data: TimelineItemData) => boolean
  report: (id: string, data: TimelineItemData, kind: FactData['kind']) => boolean
}

const PROBE: Json = { probe: true }
const FIELDS = Object.keys(timelineItem.fields) as ItemField[]

export function dayRights(actor: Actor | null | undefined, locked: boolean): DayRights {
  if (!actor) {
    const no = () => false
    return { create: false, createsPhotoOnly: false, edit: no, editAny: no, remove: no, report: no }
  }
  const moment = timelineItem as unknown as TypeDeclaration
  const report = fact as unknown as TypeDeclaration
  const context = (id: string, data: JsonObject): RightsContext => ({
    now: 0,
    locked,
    related: (other) => (other === id ? data : null),
  })
  const creates = (category?: string) => {
    const after: JsonObject = { title: 'x', author: actor.user, ...(category && { category }) }
    const change = { id: '', before: null, after }
    return refusedFields(moment, actor, 'create', change, context('', after)).length === 0
  }
  const edit: DayRights['edit'] = (id, data, field) => {
    const change = { id, before: data, after: { ...data, [field]: PROBE } }
    return refusedFields(moment, actor, 'update', change, context(id, data)).length === 0
  }
  return {
    create: creates() || creates('photo'),
    createsPhotoOnly: !creates() && creates('photo'),
    edit,
    editAny: (id, data) => FIELDS.some((field) => field !== 'author' && edit(id, data, field)),
    remove: (id, data) => {
      const change = { id, before: data, after: data }
      return refusedFields(moment, actor, 'delete', change, context(id, data)).length === 0
    },
    report: (id, data, kind) => {
      const change = { id: '', before: null, after: { item: id, kind, value: 0 } }
      return refusedFields(report, actor, 'create', change, context(id, data)).length === 0
    },
  }
}
