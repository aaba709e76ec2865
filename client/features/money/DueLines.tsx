import type { DueStanding } from '#shared/money/lineStanding.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { budgetWords } from '../../words/budget.ts'
import { shortMoney } from '../../words/money.ts'
import { PanelPart } from './PanelPart.tsx'

/** What falls due when, and what of it is paid; the earliest first. */
export function DueLines({ dues }: { dues: readonly DueStanding[] }) {
  const words = budgetWords.line
  if (dues.length === 0) return null
  return (
    <PanelPart title={words.dues}>
      <ul className="flex flex-col gap-2">
        {dues.map(({ id, on, amount, what, open, state }) => (
          <li key={id} className="flex flex-col">
            <span className="text-body font-medium break-words">
              {words.dueOn(shortMoney(amount), on)}
            </span>
            <span className="flex flex-wrap gap-x-3 text-small text-ink2">
              {what ? <span className="break-words">{what}</span> : null}
              {state === 'paid' ? <StatusTag kind="done">{words.duePaid}</StatusTag> : null}
              {state === 'overdue' ? (
                <StatusTag kind="late">{words.dueOverdue(shortMoney(open))}</StatusTag>
              ) : null}
              {state === 'coming' ? <span>{words.dueOpen(shortMoney(open))}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </PanelPart>
  )
}
