import type { KeyDeclaration } from '../../frame/keys/keyMap.ts'
import { keyboardWords } from '../../words/keyboard.ts'

/** A key as it stands on this keyboard: what is pressed one after the other, and what together. */
export function keySteps(keys: KeyDeclaration, isApple: boolean): string[][] {
  const [first = '', ...others] = keys
  if (others.length > 0) return [[keyboardWords.keys.span(first, others.at(-1) ?? first)]]
  return first.split(' ').map((step) => step.split('+').map((name) => capOf(name, isApple)))
}

function capOf(name: string, isApple: boolean): string {
  const { Cmd, Ctrl, Shift, Space, Escape } = keyboardWords.keys
  if (name === 'Mod') return isApple ? Cmd : Ctrl
  if (name === 'Shift') return Shift
  if (name === 'Space') return Space
  if (name === 'Escape') return Escape
  return name.toUpperCase()
}
