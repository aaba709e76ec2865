import { Check } from 'lucide-react'

export type ReachedStep = { id: string; label: string; isReached: boolean }

/** How far something got, first to last; for reading only. */
export function ReachedSteps({ label, steps }: { label: string; steps: readonly ReachedStep[] }) {
  return (
    <ol aria-label={label} className="flex flex-wrap gap-2">
      {steps.map((step) => (
        <li
          key={step.id}
          className={`inline-flex min-h-8 items-center gap-1.5 rounded-pill border-(length:--line-w) border-solid px-3 text-small font-bold ${step.isReached ? 'border-ok-bg bg-ok-bg text-ok sun:border-ink' : 'border-dashed border-control text-ink2'}`}
        >
          {step.isReached ? <Check size={16} aria-hidden className="stroke-[2.5]" /> : null}
          {step.label}
        </li>
      ))}
    </ol>
  )
}
