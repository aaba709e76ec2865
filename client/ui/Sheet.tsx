import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './IconButton.tsx'

export type SheetProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  title: string
  /** A line under the title: "Preview, nothing has moved yet". */
  subtitle?: ReactNode
  children: ReactNode
  /** Stays in view at the bottom: the sheet's own actions. */
  footer?: ReactNode
  closeLabel: string
  /** Only ESC and the closing button close it: text would be lost by a stray tap outside. */
  keepOnOutsidePress?: boolean
  /** Long, and nothing in it takes the focus: the text itself does, so that keys can scroll it. */
  isForReading?: boolean
}

/** A bottom sheet on a phone, a side pane on a tablet. Holds the focus; ESC closes; the grip is decoration. */
export function Sheet(props: SheetProps) {
  const { isOpen, onOpenChange, title, subtitle, children, footer, closeLabel } = props
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={props.keepOnOutsidePress !== true}
      className="veil fixed inset-0 z-40 flex flex-col justify-end tablet:flex-row"
    >
      <Modal className="slide flex max-h-[92dvh] w-full flex-col overflow-hidden rounded-t-sheet bg-card text-ink shadow-float tablet:h-dvh tablet:max-h-none tablet:w-100 tablet:rounded-none">
        <Dialog className="flex min-h-0 grow flex-col outline-none">
          <div
            aria-hidden="true"
            className="mx-auto mt-2 h-1 w-10 shrink-0 rounded-pill bg-control tablet:hidden"
          />
          <header className="flex items-start gap-2 pb-3 ps-gutter pe-2 pt-2 tablet:ps-5 tablet:pt-4">
            <div className="min-w-0 grow pt-1.5">
              <Heading slot="title" className="caslon text-place text-balance">
                {title}
              </Heading>
              {subtitle ? <p className="text-small text-ink2">{subtitle}</p> : null}
            </div>
            <IconButton slot="close" label={closeLabel} icon={<X size={22} aria-hidden />} />
          </header>
          <div
            {...(props.isForReading && { role: 'group', 'aria-label': title, tabIndex: 0 })}
            className="flex min-h-0 grow flex-col gap-4 overflow-y-auto overscroll-contain px-gutter pb-5 -outline-offset-3 tablet:px-5"
          >
            {children}
          </div>
          {footer ? (
            <footer className="thumb rule-t flex flex-col gap-2.5 px-gutter pb-[calc(0.75rem+env(safe-area-inset-bottom))] pt-3 tablet:px-5">
              {footer}
            </footer>
          ) : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
