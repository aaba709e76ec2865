import * as z from 'zod/mini'
import { useState } from 'react'
import { readAmount, typedAmount } from '#shared/money/readAmount.ts'
import { calendarDate } from '#shared/schema/record/values.ts'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { DraftPanel } from '../../frame/DraftPanel.tsx'
import type { PanelProps } from '../../frame/PanelFrame.tsx'
import { typedLocale } from '../../frame/typedLocale.ts'
import { Field } from '../../ui/Field.tsx'
import { budgetWords } from '../../words/budget.ts'
import { AmountField } from './AmountField.tsx'
import type { LineRecord, Money } from './useMoney.ts'
import type { MoneyActions } from './useMoneyActions.ts'

type PayPanelProps = PanelProps & { money: Money; actions: MoneyActions; record: LineRecord }

const payForm = z.object({
  amount: z.string(),
  currency: z.string(),
  paidAt: z.string(),
  method: z.string(),
  note: z.string(),
})

/** Records money that changed hands; what is next due is proposed. */
export function PayPanel({ money, actions, record, asPane, onClose }: PayPanelProps) {
  const locale = typedLocale()
  const next = money.stands.of.get(record.id)?.dues.find(({ state }) => state !== 'paid')
  const initial = {
    amount: next ? typedAmount(next.open, locale) : '',
    currency: next?.open.currency ?? record.data.planned.currency,
    paidAt: money.today,
    method: '',
    note: '',
  }
  const draft = useDraft(`pay ${record.id}`, payForm, initial)
  const [wasTried, setTried] = useState(false)
  const [wasTouched, setTouched] = useState(false)
  const words = budgetWords.payment
  const form = draft.value
  const amount = readAmount(form.amount, form.currency, locale)
  const hasAmount = amount !== null && amount.minor > 0
  const hasDate = calendarDate.safeParse(form.paidAt).success
  const set = (change: Partial<typeof form>) => {
    setTouched(true)
    draft.set({ ...form, ...change })
  }

  async function save() {
    if (!hasAmount || !hasDate) {
      setTried(true)
      return
    }
    const [method, note] = [form.method.trim(), form.note.trim()]
    const done = await actions.pay(record, {
      amount,
      paidAt: form.paidAt,
      ...(method === '' ? {} : { method }),
      ...(note === '' ? {} : { note }),
    })
    if (!done) return
    draft.clear()
    onClose()
  }

  return (
    <DraftPanel
      asPane={asPane}
      onClose={onClose}
      title={words.title(record.data.title)}
      isRestored={draft.found && !wasTouched}
      onClear={draft.clear}
      onSave={() => void save()}
      save={words.save}
      words={budgetWords.form}
    >
      {draft.loaded ? (
        <>
          <AmountField
            label={words.amount}
            text={form.amount}
            onChange={(text) => set({ amount: text })}
            currency={form.currency}
            onCurrency={(currency) => set({ currency })}
            hasProblem={wasTried && !hasAmount}
          />
          <Field
            label={words.date}
            type="date"
            value={form.paidAt}
            onChange={(paidAt) => set({ paidAt })}
            error={wasTried && !hasDate ? words.dateError : undefined}
          />
          <Field
            label={words.method}
            description={words.methodHelp}
            value={form.method}
            onChange={(method) => set({ method })}
            maxLength={80}
          />
          <Field
            label={words.note}
            value={form.note}
            onChange={(note) => set({ note })}
            maxLength={80}
          />
          <p className="text-small text-ink2">{words.fixed}</p>
        </>
      ) : null}
    </DraftPanel>
  )
}
