import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './Button.tsx'

export type ConfirmProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  title: string
  /** What will happen, then what stays safe. */
  children: ReactNode
  confirmLabel: string
  cancelLabel: string
  isDanger?: boolean
  onConfirm: () => void
  /** A third way out, such as "Keep them in a file". */
  extra?: ReactNode
}

/** Asks before what cannot be taken back by an undo. Everything else acts at once. */
export function Confirm(props: ConfirmProps) {
  const { isOpen, onOpenChange, title, children, confirmLabel, cancelLabel, onConfirm } = props
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className="veil fixed inset-0 z-40 flex items-end justify-center p-3 tablet:items-center"
    >
      <Modal className="pop max-h-full w-full max-w-110 overflow-y-auto rounded-sheet bg-card text-ink shadow-float">
        <Dialog role="alertdialog" className="flex flex-col gap-4 p-5 outline-none">
          <Heading slot="title" className="caslon text-place text-balance">
            {title}
          </Heading>
          <div className="text-body text-ink2">{children}</div>
          <div className="flex flex-col gap-2.5">
            <Button
              variant={props.isDanger ? 'danger' : 'primary'}
              onPress={() => {
                onOpenChange(false)
                onConfirm()
              }}
            >
              {confirmLabel}
            </Button>
            {props.extra}
            <Button autoFocus onPress={() => onOpenChange(false)}>
              {cancelLabel}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
