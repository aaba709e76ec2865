import type { KeyDeclaration } from '../../frame/keys/keyMap.ts'
import { keyboardWords } from '../../words/keyboard.ts'

/** A key as it stands on this keyboard: what is pressed one after the other, and what together. */
export function keySteps({ keys, shown }: KeyDeclaration, isApple: boolean): string[][] {
  if (shown !== undefined) return [[shown]]
  const [first = ''] = keys
  return first.split(' ').map((step) => step.split('+').map((name) => capOf(name, isApple)))
}

function capOf(name: string, isApple: boolean): string {
  const { Cmd, Ctrl, Space, Escape } = keyboardWords.keys
  if (name === 'Mod') return isApple ? Cmd : Ctrl
  if (name === 'Space') return Space
  if (name === 'Escape') return Escape
  return name.toUpperCase()
}
