import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components'

export type ToastContent = {
  /** What happened, then what is safe. */
  text: string
  tone?: 'plain' | 'ok' | 'bad'
  /** A compensating edit; pressing it also closes the toast. */
  undo?: { label: string; onUndo: () => void }
}

/** How long an undo stays within reach; hovering or focusing a toast holds its clock. */
const UNDO_MS = 8000

export type Toasts = {
  /** Shows the toast; the answer closes it. */
  show: (content: ToastContent) => () => void
  readonly queue: ToastQueue<ToastContent>
}

/** One queue an app: created beside the root and handed to ToastRegion. */
export function createToasts(): Toasts {
  const queue = new ToastQueue<ToastContent>({ maxVisibleToasts: 2 })
  return {
    queue,
    show(content) {
      const key = queue.add(content, { timeout: UNDO_MS })
      return () => queue.close(key)
    },
  }
}
