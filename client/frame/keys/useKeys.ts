import { useEffect, useRef } from 'react'
import { useCommands } from '../CommandsProvider.tsx'
import type { KeyAction, KeyRank } from './keyboard.ts'
import type { KeyName, KeyPlace } from './keyMap.ts'

/**
 * What the keys of a screen do while it is shown. What is absent or undefined does nothing and is
 * not in the help.
 */
export function useKeys<P extends KeyPlace>(
  place: P,
  actions: Readonly<Partial<Record<KeyName<P>, KeyAction | undefined>>>,
  rank: KeyRank = 'front',
): void {
  const { keyboard } = useCommands()
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  const names = Object.entries(actions)
    .flatMap(([name, action]) => (action ? [name] : []))
    .toSorted()
    .join(' ')
  useEffect(() => {
    if (names === '') return
    return keyboard.bind(place, names.split(' '), () => latest.current, rank)
  }, [keyboard, place, names, rank])
}
