import { useEffect, useState, type ComponentType } from 'react'
import { useReadable } from './data/hooks/useReadable.ts'
import { useCommands, type Overlay } from './frame/CommandsProvider.tsx'
import { typeAhead } from './frame/keys/typedAhead.ts'
import { useGlobalKeys } from './frame/keys/useGlobalKeys.ts'
import { useSay } from './frame/useSay.ts'
import { frameWords } from './words/frame.ts'

type OverlayProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }
type Loaded = Partial<Record<Overlay, ComponentType<OverlayProps>>>

const load: Record<Overlay, () => Promise<ComponentType<OverlayProps>>> = {
  palette: async () => (await import('./features/palette/CommandPalette.tsx')).CommandPalette,
  keys: async () => (await import('./features/keyboard/KeyboardHelp.tsx')).KeyboardHelp,
  history: async () => (await import('./features/history/lines/RecordHistory.tsx')).RecordHistory,
}

/** What opens above any screen of an open account: fetched when it is first asked for. */
export function CommandLayer() {
  const { overlay, show } = useCommands()
  const open = useReadable(overlay)
  const say = useSay()
  const [loaded, setLoaded] = useState<Loaded>({})
  useGlobalKeys()
  useEffect(() => () => show(null), [show])
  useEffect(() => {
    let stop = () => {}
    const follow = () => {
      stop()
      stop = overlay.read() === 'palette' ? typeAhead(() => show(null)) : () => {}
    }
    follow()
    const unsubscribe = overlay.subscribe(follow)
    return () => {
      unsubscribe()
      stop()
    }
  }, [overlay, show])

  const missing = open !== null && !loaded[open] ? open : null
  useEffect(() => {
    if (missing === null) return
    load[missing]().then(
      (component) => setLoaded((now) => ({ ...now, [missing]: component })),
      () => {
        // Asked for before the app's files were all on the device, and without a network.
        show(null)
        say.text(frameWords.notFetched)
      },
    )
  }, [missing, show, say])

  // What was opened once stays, closed, so that it knows what it found out.
  return Object.entries(loaded).map(([name, Shown]) => (
    <Shown
      key={name}
      isOpen={open === name}
      onOpenChange={(isOpen) => {
        if (isOpen || open === name) show(isOpen ? (name as Overlay) : null)
      }}
    />
  ))
}
