import { Minus, Plus } from 'lucide-react'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components'
import { fieldLook } from './fieldLook.ts'
import { IconButton } from './IconButton.tsx'

export type TimeFieldProps = {
  label: string
  /** Minutes from the venue's midnight of the day; 1545 is 25:45, a quarter to two the next morning. */
  value: number | null
  /** Called once an entry is understood and left, and for each step; `null` when it was emptied. */
  onChange: (minutes: number | null) => void
  /** What was written → minutes, or null when it is not understood ("1340", "1:40 pm", "25:45"). */
  parse: (text: string) => number | null
  format: (minutes: number) => string
  /** The sentence for an entry that was not understood; the text stays as it was written. */
  notUnderstood: string
  /** The sentence for an entry left empty; absent where empty is allowed. */
  emptyError?: string
  stepLabels: { earlier: string; later: string }
  /** While typing: how the entry is understood so far, as words. */
  understoodAs?: (minutes: number) => string
  description?: ReactNode
  error?: string | undefined
  isDisabled?: boolean
  isReadOnly?: boolean
  autoFocus?: boolean
  className?: string
}

const STEP = 5

/**
 * A venue time, written as people write it. Invariants: what cannot be read is never changed and
 * never reported; the last good value stays in force until a readable one replaces it.
 */
export function TimeField(props: TimeFieldProps) {
  const { label, value, onChange, parse, format, stepLabels, className = '' } = props
  // null: nothing is being written, so the value itself is shown (also when it changes from elsewhere).
  const [draft, setDraft] = useState<string | null>(null)
  const [wasLeft, setWasLeft] = useState(false)

  const shown = draft ?? (value === null ? '' : format(value))
  const written = draft?.trim() ?? ''
  const read = draft === null || written === '' ? null : parse(written)
  const bad = wasLeft ? judge() : undefined
  const error = bad ?? props.error

  function judge(): string | undefined {
    if (draft === null) return undefined
    if (written === '') return props.emptyError
    return read === null ? props.notUnderstood : undefined
  }

  function leave() {
    if (draft === null) return
    setWasLeft(true)
    if (judge() !== undefined) return
    setDraft(null)
    if (read !== value) onChange(read)
  }

  function step(by: number) {
    const from = read ?? value
    if (from === null || props.isDisabled || props.isReadOnly) return
    setDraft(null)
    setWasLeft(false)
    onChange(Math.max(0, from + by))
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') leave()
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    step(event.key === 'ArrowUp' ? STEP : -STEP)
  }

  const description =
    read !== null && props.understoodAs ? props.understoodAs(read) : props.description
  const canStep = props.isDisabled !== true && props.isReadOnly !== true && (read ?? value) !== null

  return (
    <TextField
      value={shown}
      onChange={(text) => {
        setDraft(text)
        setWasLeft(false)
      }}
      onBlur={leave}
      onKeyDown={onKeyDown}
      isInvalid={error !== undefined}
      isDisabled={props.isDisabled ?? false}
      isReadOnly={props.isReadOnly ?? false}
      autoFocus={props.autoFocus ?? false}
      inputMode="text"
      autoComplete="off"
      className={`${fieldLook.stack} ${className}`}
    >
      <Label className={fieldLook.label}>{label}</Label>
      <div className="flex gap-2">
        <Input className={`${fieldLook.box} min-w-0 text-lead font-bold`} />
        {props.isReadOnly ? null : (
          <>
            <IconButton
              tone="edged"
              label={stepLabels.earlier}
              icon={<Minus size={20} aria-hidden />}
              isDisabled={!canStep}
              onPress={() => step(-STEP)}
              size="entry"
            />
            <IconButton
              tone="edged"
              label={stepLabels.later}
              icon={<Plus size={20} aria-hidden />}
              isDisabled={!canStep}
              onPress={() => step(STEP)}
              size="entry"
            />
          </>
        )}
      </div>
      {description ? (
        <Text slot="description" className={fieldLook.description}>
          {description}
        </Text>
      ) : null}
      <FieldError className={fieldLook.error}>{error}</FieldError>
    </TextField>
  )
}
