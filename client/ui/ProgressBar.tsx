import { ProgressBar as AriaProgressBar } from 'react-aria-components'

export type ProgressBarProps = {
  label: string
  /** 0 to `max`. */
  value: number
  max?: number
  /** Spoken instead of a percentage: "12 of 18 shots". */
  valueLabel: string
  className?: string
}

/** How far something is. Its words stand beside it, set by the caller. */
export function ProgressBar({
  label,
  value,
  max = 1,
  valueLabel,
  className = '',
}: ProgressBarProps) {
  return (
    <AriaProgressBar
      aria-label={label}
      value={value}
      maxValue={max}
      valueLabel={valueLabel}
      className={className}
    >
      {({ percentage }) => (
        <span className="block h-2 overflow-hidden rounded-pill bg-sunk sun:border-2 sun:border-solid sun:border-ink">
          <span
            className="block h-full origin-left bg-accent transition-transform duration-(--t-sheet) forced-color-adjust-none rtl:origin-right"
            style={{ transform: `scaleX(${(percentage ?? 0) / 100})` }}
          />
        </span>
      )}
    </AriaProgressBar>
  )
}
