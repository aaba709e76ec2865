import { createContext, useContext, useState, type ReactNode } from 'react'
import { idle } from '../data/whenIdle.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import { createToasts, type Toasts } from '../ui/toastQueue.ts'
import { frameWords } from '../words/frame.ts'

/** Nothing passes by before the first screen is drawn: the region comes after it. */
const ToastRegion = lazyPart(async () => {
  await idle()
  return (await import('../ui/ToastRegion.tsx')).ToastRegion
})

const ToastsContext = createContext<Toasts | null>(null)

/** One place for messages that pass by, with their undo. */
export function ToastsProvider({ children }: { children: ReactNode }) {
  const [toasts] = useState(createToasts)
  return (
    <ToastsContext value={toasts}>
      {children}
      <ToastRegion
        toasts={toasts}
        labels={{ region: frameWords.toasts, close: frameWords.closeToast }}
      />
    </ToastsContext>
  )
}

export function useToasts(): Toasts {
  const found = useContext(ToastsContext)
  if (!found) throw new Error('useToasts stands outside of ToastsProvider')
  return found
}
