import * as z from 'zod/mini'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { shotList, type ShotListData } from '#shared/schema/shotList.ts'
import { createOp, memberOp, patchOp, type WriteOp } from '../../data/replica/writeOp.ts'

const form = z.object({
  title: z.string(),
  /** Id of the moment; empty: none. */
  item: z.string(),
  callers: z.array(z.string()),
  /** Unix ms; null: not locked. */
  lockAt: z.nullable(z.number()),
})
export type ListForm = z.output<typeof form>

export const listDraft = z.object({ base: form, form })
export type ListDraft = z.output<typeof listDraft>

export function listFormOf(data: ShotListData | undefined): ListForm {
  return {
    title: data?.title ?? '',
    item: data?.item ?? '',
    callers: Object.keys(data?.callers ?? {}),
    lockAt: data?.lockAt ?? null,
  }
}

/** @param order key of a place behind the lists there are */
export function createListOps(
  { title, item, callers, lockAt }: ListForm,
  id: string,
  scope: ScopeName,
  order: string,
): WriteOp[] {
  return [
    createOp(shotList, scope, id, {
      title: title.trim(),
      order,
      ...(item !== '' && { item }),
      ...(callers.length > 0 && {
        callers: Object.fromEntries(callers.map((one) => [one, true as const])),
      }),
      ...(lockAt !== null && { lockAt }),
    }),
  ]
}

/** Only what was changed since the form was opened, callers one by one. */
export function editListOps({ base, form: written }: ListDraft, id: string): WriteOp[] {
  const changes: Record<string, unknown> = {}
  if (written.title.trim() !== base.title) changes['title'] = written.title.trim()
  if (written.item !== base.item) changes['item'] = written.item === '' ? undefined : written.item
  if (written.lockAt !== base.lockAt) changes['lockAt'] = written.lockAt ?? undefined
  return [
    ...(Object.keys(changes).length > 0 ? [patchOp(id, changes)] : []),
    ...written.callers
      .filter((one) => !base.callers.includes(one))
      .map((one) => memberOp(id, ['callers', one], true)),
    ...base.callers
      .filter((one) => !written.callers.includes(one))
      .map((one) => memberOp(id, ['callers', one], undefined)),
  ]
}
