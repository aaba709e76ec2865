import { useEffect, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'

export type HoldButtonProps = {
  /** What happens after it was held. */
  label: string
  /** In its place while it is held. */
  holding: string
  /** For how long; in milliseconds. */
  ms?: number
  isDisabled?: boolean
  /** `bad` is for what calls people away; absent: `bad`. */
  tone?: 'bad' | 'accent'
  onHeld: () => void
  className?: string
}

const LOOK = {
  bad: { edge: 'border-bad text-bad', fill: 'bg-bad-bg sun:border-bad' },
  accent: { edge: 'border-accent text-accent', fill: 'bg-ok-bg sun:border-accent' },
} as const

/** How often what is filled is drawn. */
const STEP_MS = 50

/**
 * For what must not happen by a slip of the hand: it acts when it was held down long enough, by a finger,
 * a mouse or a key. A screen reader's own press, which cannot be held, counts at the second time.
 */
export function HoldButton(props: HoldButtonProps) {
  const { label, holding, ms = 900, isDisabled = false, onHeld, className = '' } = props
  const look = LOOK[props.tone ?? 'bad']
  const [share, setShare] = useState(0)
  const timer = useRef<ReturnType<typeof setInterval>>(undefined)
  const [isAsked, setAsked] = useState(false)
  useEffect(() => () => clearInterval(timer.current), [])

  function begin(): void {
    let elapsed = 0
    clearInterval(timer.current)
    timer.current = setInterval(() => {
      elapsed += STEP_MS
      setShare(Math.min(1, elapsed / ms))
      if (elapsed < ms) return
      stop()
      onHeld()
    }, STEP_MS)
  }

  function stop(): void {
    clearInterval(timer.current)
    setShare(0)
  }

  return (
    <AriaButton
      isDisabled={isDisabled}
      onPressStart={({ pointerType }) => {
        if (pointerType !== 'virtual') begin()
      }}
      onPressEnd={stop}
      onPress={({ pointerType }) => {
        if (pointerType !== 'virtual') return
        if (isAsked) onHeld()
        setAsked(!isAsked)
      }}
      className={`states relative min-h-primary touch-none cursor-pointer select-none overflow-hidden rounded-control border-2 border-solid bg-card px-4 text-action font-bold ${look.edge} disabled:cursor-default disabled:border-line disabled:bg-sunk disabled:text-ink3 sun:disabled:border-dashed ${className}`}
    >
      {share > 0 ? (
        <span
          aria-hidden="true"
          className={`absolute inset-y-0 start-0 ${look.fill} forced-color-adjust-none sun:border-e-4 sun:border-solid`}
          style={{ width: `${share * 100}%` }}
        />
      ) : null}
      <span className="relative">{share > 0 || isAsked ? holding : label}</span>
    </AriaButton>
  )
}
