import { Fragment } from 'react'

export type KeyCapsProps = {
  /** Keys pressed one after the other, each as the names of those held together. */
  steps: readonly (readonly string[])[]
  /** Between two steps. */
  then: string
  className?: string
}

/** Keys as they look on a keyboard. */
export function KeyCaps({ steps, then, className = '' }: KeyCapsProps) {
  return (
    <span className={`inline-flex shrink-0 items-center gap-1 ${className}`}>
      {steps.map((held, index) => (
        <Fragment key={index}>
          {index > 0 ? <span className="text-meta">{then}</span> : null}
          {held.map((name) => (
            <kbd
              key={name}
              className="edge inline-flex min-h-6 min-w-6 items-center justify-center rounded-chip bg-card px-1.5 font-sans text-meta font-medium text-ink2"
            >
              {name}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  )
}
