import type { Actor } from '#shared/schema/record/access.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { day } from '#shared/schema/day.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'

/** What I may bring into a wedding, by the rules that the server judges by. */
export type ImportRights = {
  moments: boolean
  /** Moments of the photo team, and no others. */
  photoOnly: boolean
  daysAndLanes: boolean
}

const context = { now: 0, locked: false, related: () => null }

export function importRights(actor: Actor | null | undefined): ImportRights {
  if (!actor) return { moments: false, photoOnly: false, daysAndLanes: false }
  const may = (type: TypeDeclaration, after: JsonObject) =>
    refusedFields(type, actor, 'create', { id: '', before: null, after }, context).length === 0
  const moment = timelineItem as unknown as TypeDeclaration
  const author = actor.user
  const any = may(moment, { title: 'x', author })
  const photo = may(moment, { title: 'x', author, category: 'photo' })
  return {
    moments: any || photo,
    photoOnly: photo && !any,
    daysAndLanes: may(day as unknown as TypeDeclaration, {}),
  }
}
