import type { Actor } from '#shared/schema/record/access.ts'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { vendor, type VendorData } from '#shared/schema/vendor.ts'
import { vendorContact } from '#shared/schema/vendorContact.ts'

/** What I may do about vendors, by the rules that the server judges by. */
export type VendorRights = {
  create: boolean
  change: (id: string, data: VendorData, field: keyof VendorData) => boolean
  remove: (id: string, data: VendorData) => boolean
  /** Their name, number and address. */
  contact: (vendorId: string) => boolean
}

const PROBE: Json = { probe: true }
const context = { now: 0, locked: false, related: () => null }

export function vendorRights(actor: Actor | null | undefined): VendorRights {
  const type = vendor as unknown as TypeDeclaration
  const contactType = vendorContact as unknown as TypeDeclaration
  function may(
    of: TypeDeclaration,
    op: 'create' | 'update' | 'delete',
    id: string,
    before: JsonObject | null,
    after: JsonObject,
  ): boolean {
    return !!actor && refusedFields(of, actor, op, { id, before, after }, context).length === 0
  }
  return {
    create: may(type, 'create', '', null, {}),
    change: (id, data, field) => may(type, 'update', id, data, { ...data, [field]: PROBE }),
    remove: (id, data) => may(type, 'delete', id, data, data),
    contact: (vendorId) =>
      may(contactType, 'update', '', { vendor: vendorId }, { vendor: vendorId, phone: PROBE }),
  }
}
