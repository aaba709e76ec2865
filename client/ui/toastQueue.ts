import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components'

export type ToastContent = {
  /** What happened, then what is safe. */
  text: string
  tone?: 'plain' | 'ok' | 'bad'
  /** A compensating edit; pressing it also closes the toast. */
  undo?: { label: string; onUndo: () => void }
  /** It speaks of what the others offer: they go. */
  isAlone?: boolean
}

/** How long an undo stays within reach; hovering or focusing a toast holds its clock. */
const UNDO_MS = 8000

export type Toasts = {
  /** Shows the toast; the answer closes it. */
  show: (content: ToastContent) => () => void
  readonly queue: ToastQueue<ToastContent>
}

const IN_VIEW = 2

/** One queue an app: created beside the root and handed to ToastRegion. */
export function createToasts(): Toasts {
  const queue = new ToastQueue<ToastContent>({ maxVisibleToasts: IN_VIEW })
  const open: string[] = []
  return {
    queue,
    show(content) {
      // One that waited for room would come back long after its edit, over something else.
      const stay = content.isAlone ? 0 : IN_VIEW - 1
      for (const old of open.splice(0, Math.max(0, open.length - stay))) queue.close(old)
      const key = queue.add(content, {
        timeout: UNDO_MS,
        onClose: () => {
          const at = open.indexOf(key)
          if (at !== -1) open.splice(at, 1)
        },
      })
      open.push(key)
      return () => queue.close(key)
    },
  }
}
