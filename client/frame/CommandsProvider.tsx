import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { settable, type Readable } from '../data/replica/readable.ts'
import { createKeyboard, type Keyboard } from './keys/keyboard.ts'

/** What can be open above any screen. */
export type Overlay = 'palette' | 'keys' | 'history'

/** The one record whose history is shown above a screen. */
export type RecordAbout = { scope: ScopeName; id: string; name: string }

export type Commands = {
  keyboard: Keyboard
  overlay: Readable<Overlay | null>
  show: (overlay: Overlay | null) => void
  about: Readable<RecordAbout | null>
  showHistory: (about: RecordAbout) => void
  isApple: boolean
}

const CommandsContext = createContext<Commands | null>(null)

/** The one keyboard of the app, and what it opens above the screens. */
export function CommandsProvider({ children }: { children: ReactNode }) {
  const [commands] = useState(() => {
    const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent)
    const overlay = settable<Overlay | null>(null)
    const about = settable<RecordAbout | null>(null)
    const showHistory = (which: RecordAbout) => {
      about.set(which)
      overlay.set('history')
    }
    const keyboard = createKeyboard(isApple)
    return { keyboard, overlay, show: overlay.set, about, showHistory, isApple }
  })
  useEffect(() => {
    const { press } = commands.keyboard
    // Before a row's own button takes the space bar for a press.
    document.addEventListener('keydown', press, true)
    return () => document.removeEventListener('keydown', press, true)
  }, [commands])
  return <CommandsContext value={commands}>{children}</CommandsContext>
}

export function useCommands(): Commands {
  const found = useContext(CommandsContext)
  if (!found) throw new Error('useCommands stands outside of CommandsProvider')
  return found
}
