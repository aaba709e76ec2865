import { useMemo } from 'react'
import { guest } from '#shared/schema/guest.ts'
import { guestDiet } from '#shared/schema/guestDiet.ts'
import { household } from '#shared/schema/household.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { table } from '#shared/schema/table.ts'
import { useRoleRights } from '../../frame/useRoleRights.ts'

/** What the role alone allows; a household's own answers are its page's matter. */
export type GuestRights = {
  edit: boolean
  answer: boolean
  seat: boolean
  checkIn: boolean
  diet: boolean
  /** Says which vendors read what the guests eat. */
  kitchen: boolean
  add: boolean
  remove: boolean
  households: boolean
  tables: boolean
}

export function useGuestRights(scope: ScopeName): GuestRights {
  const { change, create, remove } = useRoleRights(scope)
  const edit = change(guest, 'name')
  const answer = change(guest, 'rsvp')
  const seat = change(guest, 'seat')
  const checkIn = change(guest, 'checkIns')
  const diet = change(guestDiet, 'meal')
  const kitchen = change(guestDiet, 'kitchen')
  const add = create(guest)
  const removes = remove(guest)
  const households = change(household, 'name')
  const tables = change(table, 'label')
  return useMemo(
    () => ({
      edit,
      answer,
      seat,
      checkIn,
      diet,
      kitchen,
      add,
      remove: removes,
      households,
      tables,
    }),
    [edit, answer, seat, checkIn, diet, kitchen, add, removes, households, tables],
  )
}
