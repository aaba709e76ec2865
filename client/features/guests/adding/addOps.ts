import { keysBetween } from '#shared/merge/orderKey.ts'
import { guest as guestType, type GuestData } from '#shared/schema/guest.ts'
import { household as householdType } from '#shared/schema/household.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { table as tableType } from '#shared/schema/table.ts'
import { searchText } from '../../../data/foldText.ts'
import { createOp, type WriteOp } from '../../../data/replica/writeOp.ts'
import type { GuestBook } from '../guestBook.ts'
import { createDiet, type KitchenIds } from '../guestOps.ts'
import type { NewGuest } from './newGuest.ts'

export type AddInto = {
  scope: ScopeName
  book: GuestBook
  kitchen: KitchenIds
  newId: () => string
}

/** Seats of a table that is made because a list named it. */
const USUAL_SEATS = 8

/**
 * The steps that add these guests in one edit: a household or a table that is named and not there
 * yet is made once, one that is there is found by its name.
 */
export function addOps(guests: readonly NewGuest[], into: AddInto): WriteOp[] {
  const { scope, book, kitchen, newId } = into
  const ops: WriteOp[] = []
  const households = known(book.households.map(({ id, data }) => [data.name, id]))
  const tables = known([...book.tableById.values()].map(({ id, data }) => [data.label, id]))
  const seats = seatsNeeded(guests)
  const newTables = [...seats.keys()].filter((label) => !tables.has(label))
  const last = [...book.tableById.values()]
    .map(({ data }) => data.order)
    .toSorted()
    .at(-1)
  const orders = keysBetween(last ?? null, null, newTables.length) ?? []

  function householdOf({ household, side }: NewGuest): string | undefined {
    if (household === undefined) return undefined
    const key = folded(household)
    const found = households.get(key)
    if (found !== undefined) return found
    const id = newId()
    households.set(key, id)
    ops.push(
      createOp(householdType, scope, id, { name: household, ...(side !== undefined && { side }) }),
    )
    return id
  }

  function tableOf({ table }: NewGuest): string | undefined {
    if (table === undefined) return undefined
    const key = folded(table)
    const found = tables.get(key)
    if (found !== undefined) return found
    const order = orders[newTables.indexOf(key)]
    if (order === undefined) return undefined
    const id = newId()
    tables.set(key, id)
    const needed = Math.max(USUAL_SEATS, seats.get(key) ?? 0)
    const label = /^\d+$/.test(table) ? `Table ${table}` : table
    ops.push(createOp(tableType, scope, id, { label, seats: needed, order }))
    return id
  }

  for (const one of guests) {
    const id = newId()
    const household = householdOf(one)
    const table = tableOf(one)
    const data: GuestData = {
      name: one.name,
      rsvp: one.rsvp ?? 'waiting',
      ...(household !== undefined && { household }),
      ...(one.side !== undefined && { side: one.side }),
      ...(one.party > 1 && { party: one.party }),
      ...(table !== undefined && {
        seat: { table, ...(one.seat !== undefined && { seat: one.seat }) },
      }),
    }
    ops.push(createOp(guestType, scope, id, data))
    const { meal, avoids } = one
    if (meal === undefined && avoids === undefined) continue
    const diet = Object.fromEntries((avoids ?? []).map((what) => [what, true as const]))
    ops.push(
      createDiet(
        { scope, guest: { id, data }, diet: undefined, kitchen },
        { ...(meal !== undefined && { meal }), ...(avoids !== undefined && { diet }) },
      ),
    )
  }
  return ops
}

/** Of those who are about to be added: the ones whose name stands on the list or further up already. */
export function alreadyThere(guests: readonly NewGuest[], book: GuestBook): ReadonlySet<NewGuest> {
  const names = new Set(book.guests.map(({ data }) => folded(data.name)))
  const twice = new Set<NewGuest>()
  for (const one of guests) {
    const name = folded(one.name)
    if (names.has(name)) twice.add(one)
    names.add(name)
  }
  return twice
}

function seatsNeeded(guests: readonly NewGuest[]): ReadonlyMap<string, number> {
  const needed = new Map<string, number>()
  for (const { table, party, seat } of guests) {
    if (table === undefined) continue
    const key = folded(table)
    needed.set(key, Math.max((needed.get(key) ?? 0) + party, seat ?? 0))
  }
  return needed
}

function known(pairs: readonly (readonly [string, string])[]): Map<string, string> {
  const found = new Map<string, string>()
  // The first of two with the same name: a list cannot say which it means.
  for (const [name, id] of pairs) if (!found.has(folded(name))) found.set(folded(name), id)
  return found
}

/** Names are the same where only accents, case or "Table" before a number differ. */
function folded(name: string): string {
  return searchText(name)
    .head.trim()
    .replace(/^table (?=\d+$)/, '')
}
