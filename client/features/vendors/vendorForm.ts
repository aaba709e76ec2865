import * as z from 'zod/mini'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { vendor, type VendorData } from '#shared/schema/vendor.ts'
import { vendorContact, type VendorContactData } from '#shared/schema/vendorContact.ts'
import { createOp, patchOp, type WriteOp } from '../../data/replica/writeOp.ts'

/** What is being written about a vendor; empty text is nothing. Times in minutes of the day. */
export const vendorForm = z.object({
  kind: z.string(),
  name: z.string(),
  contact: z.string(),
  phone: z.string(),
  email: z.string(),
  callTime: z.nullable(z.number()),
  endsAt: z.nullable(z.number()),
  eta: z.nullable(z.number()),
})
export type VendorForm = z.output<typeof vendorForm>

/** `base` is what stood when writing began: only what differs from it is written. */
export const vendorDraft = z.object({ base: vendorForm, form: vendorForm })
export type VendorDraft = z.output<typeof vendorDraft>

export function formOf(
  data: VendorData | undefined,
  contact: VendorContactData | undefined,
): VendorForm {
  return {
    kind: data?.kind ?? '',
    name: data?.name ?? '',
    contact: contact?.contact ?? '',
    phone: contact?.phone ?? '',
    email: contact?.email ?? '',
    callTime: data?.callTime ?? null,
    endsAt: data?.endsAt ?? null,
    eta: data?.eta?.at ?? null,
  }
}

export type VendorTarget = {
  scope: ScopeName
  /** The vendor; absent: a new one. */
  id: string | undefined
  contactId: string | undefined
  newId: () => string
  /** Unix ms. */
  now: number
}

/** One edit for vendor and contact together. */
export function vendorOps(
  { base, form }: VendorDraft,
  { scope, id, contactId, newId, now }: VendorTarget,
): readonly WriteOp[] {
  const contact = {
    ...text('contact', base.contact, form.contact),
    ...text('phone', base.phone, form.phone),
    ...text('email', base.email, form.email),
  }
  if (id === undefined) {
    const made = newId()
    return [
      createOp(vendor, scope, made, {
        kind: form.kind.trim(),
        name: form.name.trim(),
        stage: 'booked',
        ...(form.callTime === null ? {} : { callTime: form.callTime }),
        ...(form.endsAt === null ? {} : { endsAt: form.endsAt }),
      }),
      createOp(vendorContact, scope, newId(), { vendor: made, ...present(contact) }),
    ]
  }
  const changes = {
    ...(form.kind === base.kind ? {} : { kind: form.kind.trim() }),
    ...(form.name === base.name ? {} : { name: form.name.trim() }),
    ...(form.callTime === base.callTime ? {} : { callTime: form.callTime ?? undefined }),
    ...(form.endsAt === base.endsAt ? {} : { endsAt: form.endsAt ?? undefined }),
    ...(form.eta === base.eta
      ? {}
      : { eta: form.eta === null ? undefined : { at: form.eta, claimedAt: now } }),
  }
  const ops: WriteOp[] = []
  if (Object.keys(changes).length > 0) ops.push(patchOp(id, changes))
  if (Object.keys(contact).length > 0) {
    ops.push(
      contactId === undefined
        ? createOp(vendorContact, scope, newId(), { vendor: id, ...present(contact) })
        : patchOp(contactId, contact),
    )
  }
  return ops
}

type ContactField = 'contact' | 'phone' | 'email'

function text(
  field: ContactField,
  was: string,
  is: string,
): Partial<Record<ContactField, string | undefined>> {
  if (was.trim() === is.trim()) return {}
  return { [field]: is.trim() === '' ? undefined : is.trim() }
}

function present(
  fields: Partial<Record<ContactField, string | undefined>>,
): Partial<Record<ContactField, string>> {
  const { contact, phone, email } = fields
  return {
    ...(contact === undefined ? {} : { contact }),
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
  }
}
