import * as z from 'zod/mini'
import { readAmount, typedAmount } from '#shared/money/readAmount.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Money } from '#shared/schema/record/values.ts'
import { vendor, type VendorData } from '#shared/schema/vendor.ts'
import { vendorContact, type VendorContactData } from '#shared/schema/vendorContact.ts'
import { vendorTerms, type VendorTermsData } from '#shared/schema/vendorTerms.ts'
import { companionId } from '#shared/schema/companionId.ts'
import { createOp, patchOp, type WriteOp } from '../../data/replica/writeOp.ts'

const minutesOrNone = z.nullable(z.number())

/** What is being written about a vendor; empty text is nothing. Times in minutes of the day. */
export const vendorForm = z.object({
  kind: z.string(),
  name: z.string(),
  contact: z.string(),
  phone: z.string(),
  email: z.string(),
  callTime: minutesOrNone,
  endsAt: minutesOrNone,
  eta: minutesOrNone,
  leadMin: minutesOrNone,
  setupMin: minutesOrNone,
  /** The price of an hour more as it is typed, and its currency. */
  cost: z.string(),
  currency: z.string(),
  needs: z.string(),
})
export type VendorForm = z.output<typeof vendorForm>

/** `base` is what stood when writing began: only what differs from it is written. */
export const vendorDraft = z.object({ base: vendorForm, form: vendorForm })
export type VendorDraft = z.output<typeof vendorDraft>

/**
 * @param currency of the wedding, where the terms name none
 * @param locale in which the amount is typed
 */
export function formOf(
  data: VendorData | undefined,
  contact: VendorContactData | undefined,
  terms: VendorTermsData | undefined,
  currency: string,
  locale: string,
): VendorForm {
  const cost = terms?.coverageCost
  return {
    kind: data?.kind ?? '',
    name: data?.name ?? '',
    contact: contact?.contact ?? '',
    phone: contact?.phone ?? '',
    email: contact?.email ?? '',
    callTime: data?.callTime ?? null,
    endsAt: data?.endsAt ?? null,
    eta: data?.eta?.at ?? null,
    leadMin: data?.leadMin ?? null,
    setupMin: data?.setupMin ?? null,
    cost: cost ? typedAmount(cost, locale) : '',
    currency: cost?.currency ?? currency,
    needs: terms?.needs ?? '',
  }
}

/** What keeps a form from being saved. */
export function formProblems(
  form: VendorForm,
  locale: string,
): ReadonlySet<'kind' | 'name' | 'cost'> {
  const problems = new Set<'kind' | 'name' | 'cost'>()
  if (form.kind.trim() === '') problems.add('kind')
  if (form.name.trim() === '') problems.add('name')
  if (form.cost.trim() !== '' && costOf(form, locale) === undefined) problems.add('cost')
  return problems
}

export type VendorTarget = {
  scope: ScopeName
  /** The vendor; absent: a new one. */
  id: string | undefined
  contactId: string | undefined
  termsId: string | undefined
  newId: () => string
  /** Unix ms. */
  now: number
  /** In which the amount is typed. */
  locale: string
}

/** One edit for a vendor, how to reach them and what was agreed. */
export function vendorOps(
  { base, form }: VendorDraft,
  { scope, id, contactId, termsId, newId, now, locale }: VendorTarget,
): readonly WriteOp[] {
  const contact = {
    ...text('contact', base.contact, form.contact),
    ...text('phone', base.phone, form.phone),
    ...text('email', base.email, form.email),
  }
  const agreed = termsChanges(base, form, locale)
  if (id === undefined) {
    const made = newId()
    return [
      createOp(vendor, scope, made, {
        kind: form.kind.trim(),
        name: form.name.trim(),
        stage: 'booked',
        ...given('callTime', form.callTime),
        ...given('endsAt', form.endsAt),
        ...given('leadMin', form.leadMin),
        ...given('setupMin', form.setupMin),
      }),
      createOp(vendorContact, scope, companionId(made, 'contact'), {
        vendor: made,
        ...present(contact),
      }),
      createOp(vendorTerms, scope, companionId(made, 'terms'), { vendor: made, ...known(agreed) }),
    ]
  }
  const changes = {
    ...(form.kind === base.kind ? {} : { kind: form.kind.trim() }),
    ...(form.name === base.name ? {} : { name: form.name.trim() }),
    ...(form.callTime === base.callTime ? {} : { callTime: form.callTime ?? undefined }),
    ...(form.endsAt === base.endsAt ? {} : { endsAt: form.endsAt ?? undefined }),
    ...(form.leadMin === base.leadMin ? {} : { leadMin: form.leadMin ?? undefined }),
    ...(form.setupMin === base.setupMin ? {} : { setupMin: form.setupMin ?? undefined }),
    ...(form.eta === base.eta
      ? {}
      : { eta: form.eta === null ? undefined : { at: form.eta, claimedAt: now } }),
  }
  const ops: WriteOp[] = []
  if (Object.keys(changes).length > 0) ops.push(patchOp(id, changes))
  if (Object.keys(contact).length > 0) {
    ops.push(
      contactId === undefined
        ? createOp(vendorContact, scope, companionId(id, 'contact'), {
            vendor: id,
            ...present(contact),
          })
        : patchOp(contactId, contact),
    )
  }
  if (Object.keys(agreed).length > 0) {
    ops.push(
      termsId === undefined
        ? createOp(vendorTerms, scope, companionId(id, 'terms'), { vendor: id, ...known(agreed) })
        : patchOp(termsId, agreed),
    )
  }
  return ops
}

type Agreed = { coverageCost?: Money | undefined; needs?: string | undefined }

function termsChanges(base: VendorForm, form: VendorForm, locale: string): Agreed {
  const isCostSame = base.cost.trim() === form.cost.trim() && base.currency === form.currency
  const isEmptyStill = base.cost.trim() === '' && form.cost.trim() === ''
  return {
    ...(isCostSame || isEmptyStill ? {} : { coverageCost: costOf(form, locale) }),
    ...(base.needs.trim() === form.needs.trim()
      ? {}
      : { needs: form.needs.trim() === '' ? undefined : form.needs.trim() }),
  }
}

function known({ coverageCost, needs }: Agreed) {
  return {
    ...(coverageCost === undefined ? {} : { coverageCost }),
    ...(needs === undefined ? {} : { needs }),
  }
}

function costOf({ cost, currency }: VendorForm, locale: string): Money | undefined {
  return cost.trim() === '' ? undefined : (readAmount(cost, currency, locale) ?? undefined)
}

function given<Name extends string>(
  name: Name,
  value: number | null,
): Partial<Record<Name, number>> {
  return value === null ? {} : ({ [name]: value } as Record<Name, number>)
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
