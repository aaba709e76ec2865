import { inLocale } from './inLocale.ts'

/** What is said while something is moved in a list, by hand or by keyboard. */
export const reorderWords = inLocale('reorderWords', {
  instructions:
    'Press space to lift, the arrow keys to move, space to drop, escape to leave it where it was.',
  handle: (name: string) => `Move ${name}`,
  lifted: (name: string, position: number, count: number) =>
    `${name} lifted, position ${position} of ${count}`,
  moved: (name: string, position: number, count: number) =>
    `${name}, position ${position} of ${count}`,
  dropped: (name: string, position: number, count: number) =>
    `${name} dropped, position ${position} of ${count}`,
  cancelled: (name: string) => `${name} is back where it was`,
})

/** Moving without dragging, in the menu of a row. */
export const stepWords = inLocale('stepWords', {
  menu: (name: string) => `More for ${name}`,
  up: 'Move up',
  down: 'Move down',
  first: 'It is the first already.',
  last: 'It is the last already.',
})
