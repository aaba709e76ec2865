import { Fragment } from 'react'
import { decisionWords } from '../../words/decisions.ts'
import { withoutMiddles, type Stretch } from './textDifference.ts'

/** Characters of a shared stretch that are shown on either side of what differs. */
const KEPT = 90

/** A version of a text: what the other one has too is quiet, the rest stands out by weight and a line. */
export function DifferingText({ stretches }: { stretches: readonly Stretch[] }) {
  return (
    <span className="whitespace-pre-wrap break-words text-body">
      {withoutMiddles(stretches, KEPT).map((one, index) =>
        one === null ? (
          <span key={index} className="opacity-80 sun:opacity-100">
            <span aria-hidden="true"> … </span>
            <span className="sr-only"> ({decisionWords.elided}) </span>
          </span>
        ) : one.isShared ? (
          <Fragment key={index}>{one.text}</Fragment>
        ) : (
          <mark
            key={index}
            className="rounded-chip bg-warn-bg font-bold text-ink underline decoration-2 underline-offset-3 forced-color-adjust-none"
          >
            {one.text}
          </mark>
        ),
      )}
    </span>
  )
}
