import { PLACES, type PlaceName } from '../places.ts'

/**
 * Any of these does it: `n`, `?`, `Space`, `Escape`, `Mod+k` (⌘ or Ctrl), `Mod+Shift+z`, `g d` (one
 * after the other).
 */
export type KeyDeclaration = readonly string[]

// PLACES has every name, which the type of an object made of entries cannot tell.
const goTo = Object.fromEntries(
  PLACES.map(({ id, key }) => [id, [`g ${key}`]]),
) as unknown as Record<PlaceName, KeyDeclaration>

/**
 * Every key of the app, by the screen on which it holds. A new key is one line here and its words
 * in client/words/keyboard.ts; `useKeys` gives it something to do, and the help shows it.
 */
export const keyMap = {
  day: {
    now: ['n'],
    late: ['l'],
    add: ['a'],
    check: ['Space'],
    undo: ['u'],
    close: ['Escape'],
  },
  shots: {
    next: ['j'],
    previous: ['k'],
    check: ['Space'],
    move: ['m'],
    add: ['a'],
    caller: ['c'],
    close: ['Escape'],
  },
  tasks: {
    next: ['j'],
    previous: ['k'],
    check: ['Space'],
    move: ['m'],
    add: ['a'],
    close: ['Escape'],
  },
  guests: {
    add: ['a'],
    close: ['Escape'],
  },
  messages: {
    next: ['j'],
    previous: ['k'],
    add: ['a'],
    close: ['Escape'],
  },
  templates: {
    next: ['j'],
    previous: ['k'],
    move: ['m'],
    add: ['a'],
    close: ['Escape'],
  },
  year: {
    next: ['j'],
    previous: ['k'],
    later: ['n'],
    earlier: ['p'],
    today: ['t'],
  },
  decisions: {
    next: ['j'],
    previous: ['k'],
    choose: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    apply: ['Enter'],
  },
  goTo,
  everywhere: {
    palette: ['Mod+k'],
    search: ['/'],
    help: ['?'],
    undo: ['Mod+z'],
    redo: ['Mod+Shift+z'],
  },
} satisfies Record<string, Record<string, KeyDeclaration>>

export type KeyPlace = keyof typeof keyMap
export type KeyName<P extends KeyPlace> = Extract<keyof (typeof keyMap)[P], string>

/** These hold on every screen beside its own. */
const GLOBAL: readonly string[] = ['goTo', 'everywhere'] satisfies KeyPlace[]

/** The declared keys of a place, in the order of the help. */
export function keysOf(place: KeyPlace): readonly [name: string, KeyDeclaration][] {
  return Object.entries<KeyDeclaration>(keyMap[place])
}

/** Keys that would do two things on one screen, as "day: n"; there must be none. */
export function clashingKeys(
  map: Readonly<Record<string, Readonly<Record<string, KeyDeclaration>>>> = keyMap,
): string[] {
  const keysIn = (place: string) => Object.values(map[place] ?? {}).flat()
  const everywhere = GLOBAL.flatMap(keysIn)
  return Object.keys(map).flatMap((place) => {
    const held = GLOBAL.includes(place) ? everywhere : [...keysIn(place), ...everywhere]
    // A key that begins a sequence cannot do something by itself.
    const firsts = new Set(held.flatMap((key) => (key.includes(' ') ? [key.split(' ')[0]] : [])))
    return [...new Set(held)]
      .filter((key) => held.indexOf(key) !== held.lastIndexOf(key) || firsts.has(key))
      .map((key) => `${place}: ${key}`)
  })
}
