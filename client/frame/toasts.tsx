import { createContext, useContext, useState, type ReactNode } from 'react'
import { ToastRegion } from '../ui/ToastRegion.tsx'
import { createToasts, type Toasts } from '../ui/toastQueue.ts'
import { frameWords } from '../words/frame.ts'

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
