import { useEffect, useMemo, useRef } from 'react'
import type { Seat } from '#shared/schema/guest.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import type { WriteOp } from '../../data/replica/writeOp.ts'
import { useSay } from '../../frame/useSay.ts'
import type { Answer, GuestBook, GuestRecord } from './guestBook.ts'
import {
  answerOps,
  avoidOps,
  householdOps,
  mealOps,
  seatOps,
  type DietTarget,
  type KitchenIds,
} from './guestOps.ts'

/** The same object as long as the screen stands, whatever changes: rows keep it. */
export type GuestActions = {
  /** One edit, told with its undo; answers whether it was written. No steps: nothing is to be done. */
  run: (ops: readonly WriteOp[], done: string) => Promise<boolean>
  answer: (guests: readonly GuestRecord[], answer: Answer, done: string) => Promise<boolean>
  seat: (guests: readonly GuestRecord[], seat: Seat | undefined, done: string) => Promise<boolean>
  join: (
    guests: readonly GuestRecord[],
    household: string | undefined,
    done: string,
  ) => Promise<boolean>
  meal: (guest: GuestRecord, meal: string | undefined, done: string) => Promise<boolean>
  avoid: (guest: GuestRecord, what: string, holds: boolean, done: string) => Promise<boolean>
  /** As the records are at this moment. */
  book: () => GuestBook
  kitchen: () => KitchenIds
}

export function useGuestActions(
  scope: ScopeName,
  book: GuestBook,
  mayKitchen: boolean,
): GuestActions {
  const { many } = useWrite()
  const say = useSay()
  const latest = useRef({ book, mayKitchen })
  useEffect(() => {
    latest.current = { book, mayKitchen }
  })
  return useMemo(() => {
    const kitchen = (): KitchenIds =>
      latest.current.mayKitchen ? latest.current.book.kitchen : null
    const run: GuestActions['run'] = async (ops, done) =>
      ops.length === 0 || say.outcome(await many(ops), done)
    const target = (guest: GuestRecord): DietTarget => ({
      scope,
      guest,
      diet: latest.current.book.dietOf.get(guest.id),
      kitchen: kitchen(),
    })
    return {
      run,
      kitchen,
      book: () => latest.current.book,
      answer: (guests, answer, done) =>
        run(answerOps(guests, answer, latest.current.book.dietOf, kitchen()), done),
      seat: (guests, seat, done) => run(seatOps(guests, seat), done),
      join: (guests, household, done) =>
        run(householdOps(guests, household, latest.current.book.dietOf), done),
      meal: (guest, meal, done) => run(mealOps(target(guest), meal), done),
      avoid: (guest, what, holds, done) => run(avoidOps(target(guest), what, holds), done),
    }
  }, [scope, many, say])
}
