import type { ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'

export type PaletteDialogProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  /** Name of the dialog; its field says the rest. */
  label: string
  children: ReactNode
}

/**
 * Over everything, at the top: the whole of a phone above its keyboard, a card on a tablet. Holds
 * the focus and gives it back; ESC or a tap outside closes.
 */
export function PaletteDialog({ isOpen, onOpenChange, label, children }: PaletteDialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className="veil fixed inset-x-0 top-0 z-50 flex h-(--visual-viewport-height) flex-col tablet:items-center tablet:p-8"
    >
      <Modal className="flex min-h-0 w-full grow flex-col overflow-hidden bg-card pt-[env(safe-area-inset-top)] text-ink shadow-float tablet:max-h-140 tablet:max-w-160 tablet:grow-0 tablet:rounded-sheet tablet:pt-0">
        <Dialog aria-label={label} className="flex min-h-0 grow flex-col outline-none">
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
