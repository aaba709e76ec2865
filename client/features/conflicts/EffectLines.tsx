import { decisionWords } from '../../words/decisions.ts'

/** What a choice would do to the day, line by line, quietly. */
export function EffectLines({ lines }: { lines: readonly string[] | null }) {
  if (lines === null) return null
  return (
    <span className="flex flex-col gap-0.5 border-s-2 border-solid border-control ps-2.5 text-small tabular-nums sun:border-current">
      <span className="sr-only">{decisionWords.effectOf}</span>
      {lines.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </span>
  )
}
