import { ProgressBar } from '../ui/ProgressBar.tsx'

type HowFarProps = {
  label: string
  done: number
  /** Null: nobody knows. */
  of: number | null
  /** "12 of 40 sent" */
  told: string
}

/** How far something long is, in words and as a bar. */
export function HowFar({ label, done, of, told }: HowFarProps) {
  return (
    <div className="flex max-w-120 flex-col gap-1.5">
      <p className="text-body font-medium tabular-nums">{told}</p>
      {of === null || of === 0 ? null : (
        <ProgressBar label={label} value={Math.min(done, of)} max={of} valueLabel={told} />
      )}
    </div>
  )
}
