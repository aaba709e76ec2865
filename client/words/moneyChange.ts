import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { moneyWords } from './money.ts'
import type { NameOf } from './values.ts'
import { inLocale } from './inLocale.ts'

/** What became of money, as a person tells it; null: it was none, or nothing there is to tell apart. */
export const moneyChange = inLocale(
  'moneyChange',
  ({ type, data }: RecordEnvelope, base: RecordEnvelope | null, nameOf: NameOf): string | null => {
    if (type !== 'payment' && type !== 'budgetProposal') return null
    const line = typeof data['line'] === 'string' ? nameOf(data['line']) : null
    const what = line ?? 'a budget line'
    const amount = moneyWords(data['amount']) ?? 'an amount'
    if (type === 'payment') {
      if (base !== null) return null
      return data['reverses'] === undefined
        ? `Paid ${amount} for ${what}`
        : `Reversed the payment of ${amount} for ${what}`
    }
    if (base === null) return `Asked for ${amount} for ${what}`
    if (base.data['state'] === data['state']) return null
    const { state } = data
    const say = typeof state === 'string' ? ANSWERED[state] : undefined
    return say ? say(amount, what) : `Opened the request of ${amount} for ${what} again`
  },
)

const ANSWERED: Readonly<Record<string, (amount: string, what: string) => string>> = {
  accepted: (amount, what) => `Agreed to ${amount} for ${what}`,
  declined: (amount, what) => `Declined ${amount} for ${what}`,
  withdrawn: (amount, what) => `Took back the request of ${amount} for ${what}`,
}
