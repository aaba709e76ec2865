import * as z from 'zod/mini'
import { useState } from 'react'
import { readAmount, typedAmount } from '#shared/money/readAmount.ts'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { DraftPanel } from '../../frame/DraftPanel.tsx'
import type { PanelProps } from '../../frame/PanelFrame.tsx'
import { typedLocale } from '../../frame/typedLocale.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { budgetWords } from '../../words/budget.ts'
import { AmountField } from './AmountField.tsx'
import type { LineRecord } from './useMoney.ts'
import type { MoneyActions } from './useMoneyActions.ts'

type AskPanelProps = PanelProps & { actions: MoneyActions; record: LineRecord }

const askForm = z.object({ amount: z.string(), reason: z.string() })

/** Asks the couple for an amount, and says why. */
export function AskPanel({ actions, record, asPane, onClose }: AskPanelProps) {
  const { planned, title } = record.data
  const locale = typedLocale()
  const initial = { amount: typedAmount(planned, locale), reason: '' }
  const draft = useDraft(`ask ${record.id}`, askForm, initial)
  const [wasTried, setTried] = useState(false)
  const [wasTouched, setTouched] = useState(false)
  const words = budgetWords.ask
  const form = draft.value
  const amount = readAmount(form.amount, planned.currency, locale)
  const set = (change: Partial<typeof form>) => {
    setTouched(true)
    draft.set({ ...form, ...change })
  }

  async function send() {
    if (amount === null) {
      setTried(true)
      return
    }
    if (!(await actions.ask(record, amount, form.reason))) return
    draft.clear()
    onClose()
  }

  return (
    <DraftPanel
      asPane={asPane}
      onClose={onClose}
      title={words.title(title)}
      isRestored={draft.found && !wasTouched}
      onClear={draft.clear}
      onSave={() => void send()}
      save={words.send}
      words={budgetWords.form}
    >
      {draft.loaded ? (
        <>
          <AmountField
            label={words.amount}
            text={form.amount}
            onChange={(text) => set({ amount: text })}
            currency={planned.currency}
            hasProblem={wasTried && amount === null}
          />
          <TextArea
            label={words.reason}
            description={words.reasonHelp}
            value={form.reason}
            onChange={(reason) => set({ reason })}
            maxLength={2000}
          />
        </>
      ) : null}
    </DraftPanel>
  )
}
