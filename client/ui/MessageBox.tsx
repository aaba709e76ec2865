import { SendHorizontal } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Button as AriaButton, TextArea as AriaTextArea, TextField } from 'react-aria-components'

export type MessageBoxProps = {
  /** Whom it goes to; not shown, the place says it. */
  label: string
  placeholder: string
  sendLabel: string
  text: string
  onTextChange: (text: string) => void
  onSend: () => void
  isReady: boolean
  maxLength: number
  /** Beside the entry: naming somebody, pointing to something. */
  leading?: ReactNode
}

/** A message being written: it grows with its words up to a third of the screen. */
export function MessageBox(props: MessageBoxProps) {
  const { text, onTextChange, onSend, isReady } = props

  /** Where there is a real keyboard Enter sends; a phone's Enter begins a line. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    const isAsked = event.metaKey || event.ctrlKey
    const isDesk = matchMedia('(hover: hover) and (pointer: fine)').matches
    if (!isAsked && (event.shiftKey || !isDesk)) return
    event.preventDefault()
    if (isReady) onSend()
  }

  return (
    <div className="flex w-full items-end gap-2">
      {props.leading}
      <TextField
        aria-label={props.label}
        value={text}
        onChange={onTextChange}
        maxLength={props.maxLength}
        className="min-w-0 grow"
      >
        <AriaTextArea
          rows={1}
          placeholder={props.placeholder}
          onKeyDown={onKeyDown}
          className="edge states block max-h-[33dvh] min-h-primary w-full resize-none field-sizing-content rounded-control bg-card px-4 py-4 text-body text-ink hover:bg-sunk focus:bg-card"
        />
      </TextField>
      <AriaButton
        aria-label={props.sendLabel}
        isDisabled={!isReady}
        onPress={onSend}
        className="states flex size-primary shrink-0 cursor-pointer items-center justify-center rounded-control border-(length:--line-w) border-solid border-accent bg-accent text-on-accent forced-color-adjust-none disabled:cursor-default disabled:border-line disabled:bg-sunk disabled:text-ink3 hover:bg-accent-strong pressed:bg-accent-strong sun:disabled:border-dashed sun:pressed:bg-paper sun:pressed:text-ink"
      >
        <SendHorizontal size={22} aria-hidden />
      </AriaButton>
    </div>
  )
}
