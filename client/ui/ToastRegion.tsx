import { X } from 'lucide-react'
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContentBox,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components'
import type { Toasts } from './toastQueue.ts'

export type ToastRegionProps = {
  toasts: Toasts
  /** Name of the region and of the closing button. */
  labels: { region: string; close: string }
}

/** Where toasts appear: above the bottom actions, so that an undo is within thumb's reach. */
export function ToastRegion({ toasts, labels }: ToastRegionProps) {
  return (
    <AriaToastRegion
      queue={toasts.queue}
      aria-label={labels.region}
      className="toasts fixed inset-x-3 z-50 flex flex-col-reverse gap-2 rounded-control tablet:inset-x-auto tablet:left-1/2 tablet:w-104 tablet:-translate-x-1/2"
    >
      {({ toast }) => (
        <AriaToast
          toast={toast}
          className="flex min-h-14 items-center gap-2 rounded-control bg-ink py-1 ps-4 pe-1 text-paper shadow-float"
        >
          <ToastContentBox className="min-w-0 grow py-2">
            <Text slot="title" className="text-body font-medium">
              {toast.content.text}
            </Text>
          </ToastContentBox>
          {toast.content.undo ? (
            <AriaButton
              onPress={() => {
                toast.content.undo?.onUndo()
                toasts.queue.close(toast.key)
              }}
              className="min-h-12 cursor-pointer rounded-control px-3 text-body font-bold text-paper underline underline-offset-4 focus-visible:outline-paper pressed:bg-paper pressed:text-ink"
            >
              {toast.content.undo.label}
            </AriaButton>
          ) : null}
          <AriaButton
            slot="close"
            aria-label={labels.close}
            className="flex size-12 shrink-0 cursor-pointer items-center justify-center rounded-control focus-visible:outline-paper pressed:bg-paper pressed:text-ink"
          >
            <X size={20} aria-hidden />
          </AriaButton>
        </AriaToast>
      )}
    </AriaToastRegion>
  )
}
