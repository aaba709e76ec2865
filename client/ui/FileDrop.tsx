import { FileUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { DropZone, FileTrigger } from 'react-aria-components'
import { Button } from './Button.tsx'

export type FileDropProps = {
  label: string
  /** Of the button that opens the device's own chooser. */
  chooseLabel: string
  /** Beside the button, where dropping is possible. */
  dropHint: string
  /** MIME types and endings. */
  accept: readonly string[]
  onFile: (file: File) => void
  onText: (text: string) => void
  children?: ReactNode
}

/** A file or a text from elsewhere: chosen, or dropped on it. */
export function FileDrop(props: FileDropProps) {
  const { label, chooseLabel, dropHint, accept, onFile, onText, children } = props
  return (
    <DropZone
      aria-label={label}
      getDropOperation={() => 'copy'}
      onDrop={({ items }) => {
        const file = items.find((item) => item.kind === 'file')
        if (file) {
          void file.getFile().then(onFile)
          return
        }
        const text = items.find((item) => item.kind === 'text' && item.types.has('text/plain'))
        if (text?.kind === 'text') void text.getText('text/plain').then(onText)
      }}
      className="relative flex flex-col gap-3 rounded-control outline-none drop-target:bg-ok-bg drop-target:outline-3 drop-target:outline-offset-4 drop-target:outline-accent"
    >
      {children}
      <div className="flex flex-wrap items-center gap-3">
        <FileTrigger
          acceptedFileTypes={[...accept]}
          onSelect={(files) => {
            const file = files?.[0]
            if (file) onFile(file)
          }}
        >
          <Button className="grow tablet:grow-0" icon={<FileUp size={20} aria-hidden />}>
            {chooseLabel}
          </Button>
        </FileTrigger>
        <span className="hidden text-small text-ink2 tablet:inline">{dropHint}</span>
      </div>
    </DropZone>
  )
}
