import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../ui/IconButton.tsx'
import { PaneHeader } from '../ui/PaneHeader.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { frameWords } from '../words/frame.ts'

export type PanelProps = {
  /** Beside the list on a tablet; a sheet over it on a phone. */
  asPane: boolean
  onClose: () => void
}

type PanelFrameProps = PanelProps & {
  title: string
  subtitle?: ReactNode
  children: ReactNode
  footer?: ReactNode
  /** Holds text that a stray tap outside must not put away. */
  holdsText?: boolean
  /** It always stands there while nothing else is open: there is nothing to close. */
  isStanding?: boolean
  /** Long, and nothing in it takes the focus: as a sheet it does itself, so that keys scroll it. */
  isForReading?: boolean
}

/** One content for both sizes: what opens from a list. */
export function PanelFrame(props: PanelFrameProps) {
  const { asPane, onClose, title, subtitle, children, footer } = props
  if (!asPane) {
    return (
      <Sheet
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose()
        }}
        title={title}
        {...(subtitle !== undefined && { subtitle })}
        footer={footer}
        closeLabel={frameWords.closePanel}
        keepOnOutsidePress={props.holdsText === true}
        isForReading={props.isForReading === true}
      >
        {children}
      </Sheet>
    )
  }
  return (
    <>
      <PaneHeader
        title={title}
        subtitle={subtitle}
        trailing={
          props.isStanding ? undefined : (
            <IconButton
              label={frameWords.closePanel}
              icon={<X size={22} aria-hidden />}
              onPress={onClose}
            />
          )
        }
      />
      {children}
      {footer ? (
        <div className="thumb rule-t sticky -bottom-4 -mx-5 mt-auto flex flex-col gap-2.5 bg-card px-5 py-3">
          {footer}
        </div>
      ) : null}
    </>
  )
}
