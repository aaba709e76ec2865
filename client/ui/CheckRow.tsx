import { Check, ChevronRight } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import { IconButton } from './IconButton.tsx'
import { RowButton } from './RowButton.tsx'

export type CheckRowProps = {
  /** Stands on the row as `data-row`, so that keys find the row that has the focus. */
  id: string
  /** What is checked off, as a sentence of its own: "Couple with Nan Rose, taken". */
  label: string
  isDone: boolean
  /**
   * Answers whether it was written; the box shows the tap at once and jumps back when it was not.
   * Absent: this role may not tick, and the row opens instead.
   */
  onCheck?: ((id: string, isDone: boolean) => Promise<boolean>) | undefined
  title: ReactNode
  /** Who, how long: the line under the title. */
  meta?: ReactNode
  /** StatusTags. */
  children?: ReactNode
  /** Opens the thing itself; a button of its own beside the check. */
  onOpen?: ((id: string) => void) | undefined
  /** "Open Couple with Nan Rose". */
  openLabel?: string
  /** In place of the arrow: what the button at the edge is for. */
  openIcon?: ReactNode
  /** A line through what is done; false where done is no end ("is here"). */
  isStruck?: boolean
  /** Only on this device so far: the words beside the ring. */
  unsent?: string | undefined
  /** Two values were given for one of its fields. */
  isContested?: boolean
  /** The tablet's pane shows this row. */
  isSelected?: boolean
  className?: string
}

/** By then the record that was written has reached the screen. */
const ARRIVES_MS = 500

/**
 * A line of a list to check off. The whole row is the check, on letting go and never on scrolling
 * past; what opens it has a place of its own at the edge. Phrasing content only: it is a label.
 * Callers keep their own row in `memo`.
 */
export function CheckRow(props: CheckRowProps) {
  const { id, label, isDone, onCheck, onOpen, openLabel, className = '' } = props
  const [wanted, setWanted] = useState<boolean | null>(null)
  const about = useId()
  if (wanted !== null && wanted === isDone) setWanted(null)
  const shown = wanted ?? isDone

  function check(done: boolean) {
    if (!onCheck) return
    setWanted(done)
    void onCheck(id, done).then((isWritten) => {
      if (isWritten) setTimeout(() => setWanted(null), ARRIVES_MS)
      else setWanted(null)
    })
  }

  const selected = props.isSelected
    ? 'bg-sunk shadow-[inset_3px_0_0_var(--accent)] sun:shadow-[inset_8px_0_0_var(--accent)]'
    : props.isContested
      ? 'bg-bad-bg'
      : ''
  const row = `rule-b relative flex min-h-row left-hand:flex-row-reverse ${selected} ${className}`

  if (!onCheck) {
    return (
      <div data-row={id} className={`${row} items-center gap-3 py-2 ps-gutter pe-2`}>
        <span className="flex min-w-0 grow flex-col gap-0.5">
          {onOpen ? (
            <RowButton onPress={() => onOpen(id)} className={titleLook(isDone, props.isStruck)}>
              <Title {...props} />
            </RowButton>
          ) : (
            <span className={titleLook(isDone, props.isStruck)}>
              <Title {...props} />
            </span>
          )}
          <Lines {...props} />
        </span>
        {isDone ? (
          <span className="flex size-11 shrink-0 items-center justify-center rounded-control bg-ok-bg text-ok sun:border-2 sun:border-solid sun:border-ink">
            <Check size={22} aria-label={label} />
          </span>
        ) : null}
        {onOpen ? (
          <span className="flex size-11 shrink-0 items-center justify-center text-ink3">
            {props.openIcon ?? <ChevronRight size={24} aria-hidden />}
          </span>
        ) : null}
      </div>
    )
  }
  return (
    <div data-row={id} className={`${row} items-stretch`}>
      <AriaCheckbox
        aria-label={label}
        aria-describedby={about}
        isSelected={shown}
        onChange={check}
        className="group states flex min-w-0 grow cursor-pointer select-none items-center gap-3.5 py-2 ps-3 pe-1 -outline-offset-3 hover:bg-ink/4 pressed:bg-ink/8 left-hand:flex-row-reverse left-hand:ps-1 left-hand:pe-3"
      >
        <span
          aria-hidden="true"
          className="states flex size-14 shrink-0 items-center justify-center rounded-control border-2 border-solid border-control bg-card group-selected:border-ok group-selected:bg-ok-bg group-selected:text-ok sun:group-selected:border-ink"
        >
          <Check size={26} className="invisible stroke-[3] group-selected:visible" />
        </span>
        <span className="flex min-w-0 grow flex-col gap-0.5">
          <span className={titleLook(shown, props.isStruck)}>
            <Title {...props} />
          </span>
          <span id={about} className="contents">
            <Lines {...props} />
          </span>
        </span>
      </AriaCheckbox>
      {onOpen ? (
        <IconButton
          label={openLabel ?? label}
          icon={props.openIcon ?? <ChevronRight size={24} aria-hidden />}
          onPress={() => onOpen(id)}
          className="h-auto! min-w-14 self-stretch"
        />
      ) : null}
    </div>
  )
}

function titleLook(isDone: boolean, isStruck = true): string {
  return `text-lead ${isDone && isStruck ? 'font-medium text-ink3 line-through decoration-1 sun:font-normal' : 'font-bold'}`
}

function Title({ title, unsent }: CheckRowProps) {
  return (
    <>
      {title}
      {unsent ? (
        <span className="ms-2 inline-block no-underline">
          <span
            aria-hidden="true"
            className="inline-block size-2.5 rounded-pill border-2 border-solid border-warn forced-color-adjust-none"
          />
          <span className="sr-only">{unsent}</span>
        </span>
      ) : null}
    </>
  )
}

function Lines({ meta, children }: CheckRowProps) {
  return (
    <>
      {meta ? <span className="text-small text-ink2">{meta}</span> : null}
      {children ? <span className="flex flex-wrap gap-x-3 gap-y-1">{children}</span> : null}
    </>
  )
}
