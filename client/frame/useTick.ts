import { useCallback } from 'react'
import { isMarked, withMark, withoutMarks, type Marks } from '#shared/schema/record/marks.ts'
import type { DataOf, Fields, TypeDeclaration } from '#shared/schema/record/type.ts'
import { useOpenAccount } from '../data/hooks/DataProvider.tsx'
import { useWrite } from '../data/hooks/useWrite.ts'
import type { TypedRecord } from '../data/recordStores.ts'
import type { Changes } from '../data/replica/writeOp.ts'
import { buzz } from './haptics.ts'
import { useDeviceWord } from './useDeviceWord.ts'
import { useSay } from './useSay.ts'

/** Names of the fields of a type that hold marks. */
type MarkField<Data> = {
  [K in keyof Data]-?: Marks extends NonNullable<Data[K]>
    ? NonNullable<Data[K]> extends Marks
      ? K
      : never
    : never
}[keyof Data]

export type Tick<Data> = (
  record: TypedRecord<Data>,
  words: { done: string; undone: string },
) => Promise<boolean>

/**
 * Marks a record, or takes back every mark that is to be seen on it, says so with undo, and answers
 * whether it was done. Marks of two people are one tick.
 */
export function useTick<F extends Fields>(
  type: TypeDeclaration<F>,
  field: MarkField<DataOf<F>>,
): Tick<DataOf<F>> {
  const { account, replica } = useOpenAccount()
  const { patch } = useWrite()
  const device = useDeviceWord()
  const say = useSay()
  return useCallback<Tick<DataOf<F>>>(
    async (record, words) => {
      const marks = record.data[field] as Marks | undefined
      const wasMarked = isMarked(marks)
      const { newId, now } = replica.edge
      const value = wasMarked
        ? withoutMarks(marks)
        : withMark(marks, newId(), { by: account.id, instant: now(), device })
      const changes = { [field]: value } as Changes<DataOf<F>>
      const outcome = await patch(type, record.id, changes)
      if (outcome.ok) buzz()
      return say.outcome(outcome, wasMarked ? words.undone : words.done)
    },
    [type, field, account, replica, patch, device, say],
  )
}
