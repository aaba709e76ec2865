import { mayRead, tagsOf, type Actor, type RightsContext } from '#shared/schema/record/access.ts'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { vendor, type VendorData } from '#shared/schema/vendor.ts'
import { vendorContact } from '#shared/schema/vendorContact.ts'
import { vendorTerms, type VendorTermsData } from '#shared/schema/vendorTerms.ts'

/** What I may do about vendors, by the rules that the server judges by. */
export type VendorRights = {
  create: boolean
  /** Bring somebody in for one who does not come. */
  bringIn: boolean
  change: (id: string, data: VendorData, field: keyof VendorData) => boolean
  remove: (id: string, data: VendorData) => boolean
  /** Their name, number and address. */
  contact: (vendorId: string) => boolean
  /** Whether what was agreed with them is shown to me at all. */
  seesTerms: (vendorId: string) => boolean
  terms: (vendorId: string, field: keyof VendorTermsData) => boolean
}

const PROBE: Json = { probe: true }
const ANYBODY = 'somebody'
const context: RightsContext = { now: 0, locked: false, related: () => null }

/** Who reads terms follows from the vendor they name alone. */
const termsOf = (vendorId: string) => ({
  id: vendorId,
  scope: 'wedding:' as const,
  type: vendorTerms.name,
  data: { vendor: vendorId },
  at: '',
  by: '',
  _deleted: false,
})

/** @param standIns ids of those who were brought in for others */
export function vendorRights(
  actor: Actor | null | undefined,
  standIns: ReadonlySet<string>,
): VendorRights {
  const type = vendor as unknown as TypeDeclaration
  const contactType = vendorContact as unknown as TypeDeclaration
  const termsType = vendorTerms as unknown as TypeDeclaration
  function may(
    of: TypeDeclaration,
    op: 'create' | 'update' | 'delete',
    id: string,
    before: JsonObject | null,
    after: JsonObject,
    around = context,
  ): boolean {
    return !!actor && refusedFields(of, actor, op, { id, before, after }, around).length === 0
  }
  const known = (related: JsonObject) => ({ ...context, related: () => related })
  return {
    create: may(type, 'create', '', null, {}),
    bringIn: may(type, 'create', '', null, { replaces: ANYBODY }, known({})),
    change: (id, data, field) => may(type, 'update', id, data, { ...data, [field]: PROBE }),
    remove: (id, data) => may(type, 'delete', id, data, data),
    contact: (vendorId) =>
      may(
        contactType,
        'update',
        '',
        { vendor: vendorId },
        { vendor: vendorId, phone: PROBE },
        known(standIns.has(vendorId) ? { replaces: ANYBODY } : {}),
      ),
    seesTerms: (vendorId) =>
      !!actor && mayRead(vendorTerms.audience(termsOf(vendorId)), tagsOf(actor)),
    terms: (vendorId, field) =>
      may(termsType, 'update', '', { vendor: vendorId }, { vendor: vendorId, [field]: PROBE }),
  }
}
