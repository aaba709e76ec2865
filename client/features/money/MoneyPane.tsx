import { LineEditor } from './LineEditor.tsx'
import { LinePanel } from './LinePanel.tsx'
import { AnswerPanel } from './AnswerPanel.tsx'
import { AskPanel } from './AskPanel.tsx'
import { PayPanel } from './PayPanel.tsx'
import type { Money } from './useMoney.ts'
import type { MoneyActions } from './useMoneyActions.ts'

export type MoneyPaneName = 'new' | 'edit' | 'ask' | 'pay' | 'answer'
/** Opens a line, one of its forms, or nothing. */
export type GoTo = (line?: string, panel?: MoneyPaneName, request?: string) => void

type MoneyPaneProps = {
  money: Money
  actions: MoneyActions
  asPane: boolean
  line: string | undefined
  panel: MoneyPaneName | undefined
  request: string | undefined
  go: GoTo
}

/** What is open beside the lines, or over them: a line, or one of its forms. */
export function MoneyPane({ money, actions, asPane, line, panel, request, go }: MoneyPaneProps) {
  const { rights } = money
  const frame = { money, actions, asPane }
  if (panel === 'new') {
    return rights.create ? (
      <LineEditor
        key="new"
        {...frame}
        record={null}
        onClose={() => go()}
        onDone={(id) => go(id ?? undefined)}
      />
    ) : null
  }
  const record = money.lines.find(({ id }) => id === line)
  if (!record) return null
  const { id } = record
  const close = () => go(id)
  const asked = money.proposals.find((one) => one.id === request && one.data.line === id)
  if (panel === 'edit' && rights.change(record.data, 'title')) {
    return (
      <LineEditor
        key={id}
        {...frame}
        record={record}
        onClose={close}
        onDone={(which) => go(which ?? undefined)}
      />
    )
  }
  if (panel === 'ask' && rights.ask) {
    return <AskPanel key={id} {...frame} record={record} onClose={close} />
  }
  if (panel === 'pay' && rights.pay) {
    return <PayPanel key={id} {...frame} record={record} onClose={close} />
  }
  if (panel === 'answer' && asked && rights.answer(asked.data)) {
    return (
      <AnswerPanel
        key={asked.id}
        {...frame}
        record={record}
        proposal={asked}
        onClose={() => go()}
      />
    )
  }
  return <LinePanel key={id} {...frame} record={record} onClose={() => go()} go={go} />
}
