import { inLocale } from './inLocale.ts'

/** "1 person", "12 people". */
export const people = inLocale('people', (count: number): string => {
  return count === 1 ? '1 person' : `${count} people`
})

/** "Ann, Ben and Cleo". */
export const listed = inLocale('listed', (names: readonly string[]): string => {
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`
})
