import * as z from 'zod/mini'
import { isMarked, withMark, type Mark } from '#shared/schema/record/marks.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { TaskData } from '#shared/schema/task.ts'
import type { TimelineItemData } from '#shared/schema/timelineItem.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { vendorContact } from '#shared/schema/vendorContact.ts'
import { vendorTerms } from '#shared/schema/vendorTerms.ts'
import { companionId } from '#shared/schema/companionId.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { createOp, memberOp, patchOp, type WriteOp } from '../../data/replica/writeOp.ts'
import type { VendorRecord } from './vendorList.ts'

/** Who comes instead, as it is being written; times in minutes of the day. */
export const standInForm = z.object({
  name: z.string(),
  contact: z.string(),
  phone: z.string(),
  email: z.string(),
  callTime: z.nullable(z.number()),
  endsAt: z.nullable(z.number()),
})
export type StandInForm = z.output<typeof standInForm>

export type Leaving = {
  record: VendorRecord
  /** What they needed, as far as it may be read and handed on. */
  needs: string | undefined
  items: readonly TypedRecord<TimelineItemData>[]
  tasks: readonly TypedRecord<TaskData>[]
}

/** Rounded up to five minutes, and not before they can be called at all. */
export function callFrom(callTime: number | undefined, now: number | undefined): number | null {
  if (now === undefined) return callTime ?? null
  const soon = Math.ceil(now / 5) * 5
  return callTime !== undefined && callTime > soon ? callTime : soon
}

/** Moments that name somebody as responsible or needed: by id, or by name from an imported sheet. */
export function namesIn(set: Readonly<Record<string, true>> | undefined, of: VendorRecord) {
  const name = folded(of.data.name)
  return Object.keys(set ?? {}).filter((one) => one === of.id || folded(one) === name)
}

/**
 * One edit in which somebody takes the place of another: how to reach them, their times, the moments
 * and open tasks they take over; who did not come is marked.
 */
export function replaceOps(
  { record, needs, items, tasks }: Leaving,
  form: StandInForm,
  { scope, newId, mark }: { scope: ScopeName; newId: () => string; mark: Mark },
): readonly WriteOp[] {
  const made = newId()
  const { kind, setupMin, leadMin, trouble } = record.data
  const [contact, phone, email] = [form.contact, form.phone, form.email].map((text) => text.trim())
  const moved = items.flatMap((item) =>
    (['responsible', 'needs'] as const).flatMap((field) => {
      const named = namesIn(item.data[field], record)
      if (named.length === 0) return []
      return [
        ...named.map((key) => memberOp(item.id, [field, key], undefined)),
        memberOp(item.id, [field, made], true),
      ]
    }),
  )
  const handedOn = tasks.filter(
    ({ data }) => data.assignee === `vendor:${record.id}` && !isMarked(data.marks),
  )
  return [
    createOp(vendor, scope, made, {
      kind,
      name: form.name.trim(),
      stage: 'confirmed',
      replaces: record.id,
      ...(form.callTime === null ? {} : { callTime: form.callTime }),
      ...(form.endsAt === null ? {} : { endsAt: form.endsAt }),
      ...(setupMin === undefined ? {} : { setupMin }),
      ...(leadMin === undefined ? {} : { leadMin }),
    }),
    createOp(vendorContact, scope, companionId(made, 'contact'), {
      vendor: made,
      ...(contact ? { contact } : {}),
      ...(phone ? { phone } : {}),
      ...(email ? { email } : {}),
    }),
    ...(needs === undefined
      ? []
      : [createOp(vendorTerms, scope, companionId(made, 'terms'), { vendor: made, needs })]),
    ...moved,
    ...handedOn.map(({ id }) => patchOp(id, { assignee: `vendor:${made}` })),
    ...(isMarked(trouble)
      ? []
      : [patchOp(record.id, { trouble: withMark(trouble, newId(), mark) })]),
  ]
}

function folded(text: string): string {
  return text.trim().toLocaleLowerCase()
}
