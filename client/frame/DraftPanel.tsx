import type { ReactNode } from 'react'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { PanelFrame, type PanelProps } from './PanelFrame.tsx'

type DraftPanelProps = PanelProps & {
  title: string
  /** What was found from an earlier visit and not touched since. */
  isRestored: boolean
  onClear: () => void
  onSave: () => void
  words: {
    cancel: string
    save: string
    /** That something unfinished was found, and the button that begins anew. */
    restored: string
    startOver: string
  }
  children: ReactNode
}

/** The panel of a form whose half-finished text survives closing and a reload. */
export function DraftPanel(props: DraftPanelProps) {
  const { asPane, onClose, title, isRestored, onClear, onSave, words, children } = props
  return (
    <PanelFrame
      asPane={asPane}
      onClose={onClose}
      holdsText
      title={title}
      footer={
        <div className="flex gap-2.5">
          <Button
            className="grow"
            onPress={() => {
              onClear()
              onClose()
            }}
          >
            {words.cancel}
          </Button>
          <Button variant="primary" className="grow" onPress={onSave}>
            {words.save}
          </Button>
        </div>
      }
    >
      {isRestored ? (
        <Banner
          tone="info"
          live="status"
          action={
            <Button size="small" onPress={onClear}>
              {words.startOver}
            </Button>
          }
        >
          {words.restored}
        </Banner>
      ) : null}
      {children}
    </PanelFrame>
  )
}
