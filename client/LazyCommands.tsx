import { lazy, Suspense, useEffect, type ReactNode } from 'react'
import { useReadable } from './data/hooks/useReadable.ts'
import { useCommands } from './frame/CommandsProvider.tsx'
import { useToasts } from './frame/toasts.tsx'
import { frameWords } from './words/frame.ts'

const CommandLayer = lazy((): Promise<{ default: () => ReactNode }> =>
  import('./CommandLayer.tsx').then(
    (file) => ({ default: file.CommandLayer }),
    // The app's files were not all on the device when the signal went.
    () => ({ default: NotFetched }),
  ),
)

/** The keys of every screen and what they open, fetched after the first screen is painted. */
export function LazyCommands() {
  return (
    <Suspense fallback={null}>
      <CommandLayer />
    </Suspense>
  )
}

function NotFetched() {
  const { overlay, show } = useCommands()
  const open = useReadable(overlay)
  const toasts = useToasts()
  useEffect(() => {
    if (open === null) return
    show(null)
    toasts.show({ text: frameWords.notFetched })
  }, [open, show, toasts])
  return null
}
