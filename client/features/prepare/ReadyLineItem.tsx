import { CircleAlert, CircleCheck, Info } from 'lucide-react'
import { memo } from 'react'
import { Button } from '../../ui/Button.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { prepareWords } from '../../words/prepare.ts'
import type { ReadyAction, ReadyLine } from './readyLine.ts'

const tone = { ok: 'text-ok', look: 'text-warn', missing: 'text-bad' } as const
const picture = { ok: CircleCheck, look: Info, missing: CircleAlert } as const

export type ReadyLineItemProps = {
  line: ReadyLine
  onAct: (action: ReadyAction) => void
}

/** One thing that a place without signal needs: whether it is here, and the one thing that helps. */
export const ReadyLineItem = memo(function ReadyLineItem({ line, onAct }: ReadyLineItemProps) {
  const { state, label, detail, bar, action } = line
  const Picture = picture[state]
  return (
    <li className="flex items-start gap-3 px-4 py-3 not-first:rule-t">
      <Picture size={22} aria-hidden className={`mt-0.5 shrink-0 ${tone[state]}`} />
      <span className="flex min-w-0 grow flex-col gap-1">
        <span className="text-body font-medium">
          {label}
          <span className="sr-only">: {prepareWords.states[state]}</span>
        </span>
        <span className={`text-small ${state === 'missing' ? 'font-bold text-bad' : 'text-ink2'}`}>
          {detail}
        </span>
        {bar ? (
          <ProgressBar label={label} value={bar.value} max={bar.max} valueLabel={detail} />
        ) : null}
        {action ? (
          <Button size="small" className="mt-1 self-start" onPress={() => onAct(action)}>
            {prepareWords.actions[action]}
          </Button>
        ) : null}
      </span>
    </li>
  )
})
