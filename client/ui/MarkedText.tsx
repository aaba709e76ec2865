import { Fragment } from 'react'

/** Parts of a text in order; together they are the text. */
export type MarkedTextProps = { parts: readonly { text: string; isMarked: boolean }[] }

/** A text in which what was looked for stands out: by weight and a line, since colour alone says little. */
export function MarkedText({ parts }: MarkedTextProps) {
  return parts.map(({ text, isMarked }, index) =>
    isMarked ? (
      <mark
        key={index}
        className="bg-clear font-bold text-current underline decoration-2 underline-offset-3"
      >
        {text}
      </mark>
    ) : (
      // Bare text: an element around a space between two marks would lose it when it is spoken.
      <Fragment key={index}>{text}</Fragment>
    ),
  )
}
