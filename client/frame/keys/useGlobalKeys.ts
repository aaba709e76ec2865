import { useRouter } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { useCommands } from '../CommandsProvider.tsx'
import { PLACES, type PlaceName } from '../places.ts'
import { usePreferences } from '../usePreferences.ts'
import { useWeddingInView } from '../useWeddingInView.ts'
import { useTakeBack } from '../useTakeBack.ts'
import { isTyping, type KeyAction } from './keyboard.ts'
import { useKeys } from './useKeys.ts'

/** The keys that hold on every screen; single ones only as long as the person wants them. */
export function useGlobalKeys(): void {
  const { keyboard, overlay, show } = useCommands()
  const { history } = useRouter()
  const wedding = useWeddingInView()
  const takeBack = useTakeBack()
  const { shortcuts } = usePreferences().value
  useEffect(() => keyboard.setSingle(shortcuts !== false), [keyboard, shortcuts])

  // They come after the first paint, and a screen that searches for itself was there before them.
  useKeys(
    'everywhere',
    {
      palette: () => show(overlay.read() === 'palette' ? null : 'palette'),
      search: () => (wedding === null ? show('palette') : history.push(`/w/${wedding}/search`)),
      help: () => show('keys'),
      undo: (target) => (isTyping(target) ? false : takeBack.undo()),
      redo: (target) => (isTyping(target) ? false : takeBack.redo()),
    },
    'behind',
  )
  const goTo = useMemo(() => {
    const actions: Partial<Record<PlaceName, KeyAction>> = {}
    for (const { id, at } of PLACES) {
      const address = at(wedding)
      if (address !== null) actions[id] = () => history.push(address)
    }
    return actions
  }, [history, wedding])
  useKeys('goTo', goTo)
}
