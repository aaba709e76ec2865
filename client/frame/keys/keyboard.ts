import { settable, type Readable } from '../../data/replica/readable.ts'
import { keysOf, type KeyPlace } from './keyMap.ts'

/**
 * What a key does. Given the element it was pressed on and the key; `false`: it was not meant for
 * this after all, and goes on to whoever else wants it.
 */
export type KeyAction = (target: HTMLElement | null, key: string) => boolean | void

export type KeyActions = Readonly<Record<string, KeyAction | undefined>>

/** Keys that do something at the moment. */
export type BoundKeys = ReadonlyMap<KeyPlace, ReadonlySet<string>>

/** `behind`: a screen may want the key for itself, also one that was there before. */
export type KeyRank = 'front' | 'behind'

export type Keyboard = {
  /**
   * Lets keys of a place do something until the returned function is called. What is bound later
   * goes first. `actions` is asked at each press.
   */
  bind: (
    place: KeyPlace,
    names: readonly string[],
    actions: () => KeyActions,
    rank?: KeyRank,
  ) => () => void
  /** Carries out what a press means; for `keydown` of the document, before anything else sees it. */
  press: (event: KeyboardEvent) => void
  bound: Readable<BoundKeys>
  /** Whether letters, digits and signs alone do something (WCAG 2.1.4). */
  single: Readable<boolean>
  setSingle: (on: boolean) => void
}

type Layer = { place: KeyPlace; names: readonly string[]; actions: () => KeyActions }

/** Between the two keys of a sequence. */
const SEQUENCE_MS = 1_500

const WRITING =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable], [role="menu"], [role="listbox"]'
/** A toast is no dialog that one has to answer, though a button in it keeps its own keys. */
const DIALOG = '[role="dialog"], [role="alertdialog"]'

/** @param isApple the command key is ⌘ */
export function createKeyboard(isApple: boolean): Keyboard {
  const layers: Layer[] = []
  const bound = settable<BoundKeys>(new Map())
  const single = settable(true)
  let begun: { key: string; at: number } | null = null

  function update(): void {
    const now = new Map<KeyPlace, Set<string>>()
    for (const { place, names } of layers)
      now.set(place, new Set([...(now.get(place) ?? []), ...names]))
    bound.set(now)
  }

  /** Answers whether somebody took it. */
  function act(key: string, target: HTMLElement | null): boolean {
    for (const { place, names, actions } of layers.toReversed()) {
      const found = keysOf(place).find(([name, one]) => names.includes(name) && one.includes(key))
      const action = found && actions()[found[0]]
      if (action && action(target, key) !== false) return true
    }
    return false
  }

  const beginsSequence = (key: string) =>
    layers.some(({ place, names }) =>
      keysOf(place).some(
        ([name, one]) => names.includes(name) && one.some((all) => all.startsWith(`${key} `)),
      ),
    )

  function press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.altKey) return
    const target = event.target instanceof HTMLElement ? event.target : null
    const key = named(event)
    const taken = () => {
      event.preventDefault()
      event.stopPropagation()
    }
    const command = isApple ? event.metaKey : event.ctrlKey
    if (event.metaKey || event.ctrlKey) {
      begun = null
      const pressed = event.shiftKey ? `Mod+Shift+${key.toLowerCase()}` : `Mod+${key}`
      if (command && act(pressed, target)) taken()
      return
    }
    if (isElsewhere(target)) return
    if (isSign(key) && !single.read()) return
    const after = begun && event.timeStamp - begun.at <= SEQUENCE_MS ? begun.key : null
    // Held down it would begin and end a sequence by itself.
    if (!event.repeat) begun = null
    if (after !== null && act(`${after} ${key}`, target)) return taken()
    if (beginsSequence(key)) {
      begun = { key, at: event.timeStamp }
      return taken()
    }
    if (act(key, target)) taken()
  }

  return {
    press,
    bound,
    single,
    setSingle: single.set,
    bind(place, names, actions, rank = 'front') {
      const layer = { place, names, actions }
      if (rank === 'behind') layers.unshift(layer)
      else layers.push(layer)
      update()
      return () => {
        layers.splice(layers.indexOf(layer), 1)
        update()
      }
    },
  }
}

/** What is typed has an undo of its own there. */
export function isTyping(target: HTMLElement | null): boolean {
  return target?.closest(WRITING) !== null && target !== null
}

/** Somebody writes, chooses from a list, or has to answer a dialog first. */
function isElsewhere(target: HTMLElement | null): boolean {
  if (target?.closest(`${WRITING}, ${DIALOG}`)) return true
  return [...document.querySelectorAll(DIALOG)].some(
    (dialog) => dialog.getAttribute('aria-modal') !== 'false',
  )
}

/** Space and Escape act where the focus is; only characters can be typed by speaking or by mistake. */
function isSign(key: string): boolean {
  return key.length === 1
}

function named({ key, shiftKey }: KeyboardEvent): string {
  if (key === ' ') return 'Space'
  // With caps lock on, a letter is still that letter.
  return shiftKey ? key : key.length === 1 ? key.toLowerCase() : key
}
