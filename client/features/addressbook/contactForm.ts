import * as z from 'zod/mini'
import { contact, type ContactData } from '#shared/schema/contact.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { createOp, patchOp, type WriteOp } from '../../data/replica/writeOp.ts'

/** What is being written about a contact; empty text is nothing. */
export const contactForm = z.object({
  kind: z.string(),
  name: z.string(),
  person: z.string(),
  phone: z.string(),
  email: z.string(),
  area: z.string(),
  rating: z.nullable(z.number()),
  notes: z.string(),
})
export type ContactForm = z.output<typeof contactForm>
/** `base` is what stood when writing began: only what differs from it is written. */
export const contactDraft = z.object({ base: contactForm, form: contactForm })

export function formOf(data: ContactData | undefined): ContactForm {
  return {
    kind: data?.kind ?? '',
    name: data?.name ?? '',
    person: data?.person ?? '',
    phone: data?.phone ?? '',
    email: data?.email ?? '',
    area: data?.area ?? '',
    rating: data?.rating ?? null,
    notes: data?.notes ?? '',
  }
}

/** What keeps a form from being saved. */
export function formProblems(form: ContactForm): ReadonlySet<'kind' | 'name'> {
  const problems = new Set<'kind' | 'name'>()
  if (form.kind.trim() === '') problems.add('kind')
  if (form.name.trim() === '') problems.add('name')
  return problems
}

/** One edit for a contact. @param id absent: a new one */
export function contactOps(
  { base, form }: { base: ContactForm; form: ContactForm },
  { scope, id, newId }: { scope: ScopeName; id: string | undefined; newId: () => string },
): readonly WriteOp[] {
  if (id === undefined) return [createOp(contact, scope, newId(), dataOf(form))]
  const texts = ['kind', 'name', 'person', 'phone', 'email', 'area', 'notes'] as const
  const changes = {
    ...Object.fromEntries(
      texts
        .filter((field) => form[field].trim() !== base[field])
        .map((field) => [field, form[field].trim() || undefined]),
    ),
    ...(form.rating === base.rating ? {} : { rating: form.rating ?? undefined }),
  }
  return Object.keys(changes).length === 0 ? [] : [patchOp(id, changes)]
}

function dataOf(form: ContactForm): ContactData {
  const [person, phone, email, area, notes] = [
    form.person,
    form.phone,
    form.email,
    form.area,
    form.notes,
  ].map((text) => text.trim())
  return {
    kind: form.kind.trim(),
    name: form.name.trim(),
    ...(person ? { person } : {}),
    ...(phone ? { phone } : {}),
    ...(email ? { email } : {}),
    ...(area ? { area } : {}),
    ...(notes ? { notes } : {}),
    ...(form.rating === null ? {} : { rating: form.rating }),
  }
}
