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
  /** What the button says that keeps it. */
  save: string
  /** Of its form; `draft`: that something unfinished was found, `discard`: the button that begins anew. */
  words: { cancel: string; draft: string; discard: string }
  children: ReactNode
}

/** The panel of a form whose half-finished text survives closing and a reload. */
export function DraftPanel(props: DraftPanelProps) {
  const { asPane, onClose, title, isRestored, onClear, onSave, save, words, children } = props
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
            {save}
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
              {words.discard}
            </Button>
          }
        >
          {words.draft}
        </Banner>
      ) : null}
      {children}
    </PanelFrame>
  )
}
