import { memo } from 'react'
import { RowButton } from '../../../ui/RowButton.tsx'
import { StatusTag } from '../../../ui/StatusTag.tsx'
import { historyWords } from '../../../words/history.ts'
import type { ToldLine } from './tellLine.ts'

type LineRowProps = {
  told: ToldLine
  onOpen: (told: ToldLine) => void
}

/** One edit in one line: when, what, and how where it was not simply by hand. */
export const LineRow = memo(function LineRow({ told, onOpen }: LineRowProps) {
  const { line, headline, fields } = told
  const [only] = fields
  const isOne = fields.length === 1 && only !== undefined
  const cause = causeTag(line.cause)
  return (
    <li className="relative flex min-h-target gap-4 px-4 py-2.5 not-first:rule-t">
      <span className="w-12 shrink-0 pt-0.5 text-small text-ink2">
        {historyWords.time(line.receivedAt)}
      </span>
      <div className="flex min-w-0 grow flex-col items-start gap-0.5">
        <RowButton
          onPress={() => onOpen(told)}
          className="text-body font-medium [overflow-wrap:anywhere]"
        >
          {headline}
        </RowButton>
        {isOne && only.from !== undefined && line.kind === 'changed' ? (
          <p className="line-clamp-2 text-small text-ink2 [overflow-wrap:anywhere]">
            <span className="sr-only">{historyWords.line.before} </span>
            <s>{only.from}</s>
            <span aria-hidden="true"> → </span>
            <span className="sr-only">, {historyWords.line.after} </span>
            {only.to}
          </p>
        ) : null}
        {cause ? <StatusTag kind={cause.kind}>{cause.text}</StatusTag> : null}
      </div>
    </li>
  )
})

function causeTag(
  cause: string,
): { kind: 'plain' | 'fixed' | 'late' | 'done'; text: string } | null {
  const { kinds } = historyWords.lines
  if (cause === 'merge') return { kind: 'plain', text: kinds.merged }
  if (cause === 'resolution') return { kind: 'done', text: historyWords.cause.resolution }
  if (cause === 'rule') return { kind: 'fixed', text: historyWords.cause.rule }
  return cause === 'superseded' ? { kind: 'late', text: kinds.late } : null
}
