import * as z from 'zod/mini'
import { useState } from 'react'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { PanelFrame, type PanelProps } from '../../frame/PanelFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { budgetWords } from '../../words/budget.ts'
import { formatMoney, shortMoney } from '../../words/money.ts'
import type { LineRecord, ProposalRecord } from './useMoney.ts'
import type { MoneyActions } from './useMoneyActions.ts'

type AnswerPanelProps = PanelProps & {
  actions: MoneyActions
  record: LineRecord
  proposal: ProposalRecord
}

const text = z.string()

/** A question back, which leaves the request open; or a no, with a word if one likes. */
export function AnswerPanel(props: AnswerPanelProps) {
  const { actions, record, proposal, asPane, onClose } = props
  const draft = useDraft(`answer ${proposal.id}`, text, '')
  const [wasTried, setTried] = useState(false)
  const words = budgetWords.answer
  const isEmpty = draft.value.trim() === ''

  async function send(isNo: boolean) {
    if (!isNo && isEmpty) {
      setTried(true)
      return
    }
    const done = isNo
      ? await actions.decline(record, proposal, draft.value)
      : await actions.askBack(record, proposal, draft.value)
    if (!done) return
    draft.clear()
    onClose()
  }

  return (
    <PanelFrame
      asPane={asPane}
      onClose={onClose}
      holdsText
      title={words.title(record.data.title)}
      subtitle={formatMoney(proposal.data.amount)}
      footer={
        <div className="flex gap-2.5">
          <Button variant="danger" className="grow" onPress={() => void send(true)}>
            {words.decline(shortMoney(proposal.data.amount))}
          </Button>
          <Button variant="primary" className="grow" onPress={() => void send(false)}>
            {words.send}
          </Button>
        </div>
      }
    >
      {draft.loaded ? (
        <TextArea
          label={words.text}
          description={words.help}
          value={draft.value}
          onChange={draft.set}
          maxLength={2000}
          error={wasTried && isEmpty ? words.empty : undefined}
        />
      ) : null}
    </PanelFrame>
  )
}
