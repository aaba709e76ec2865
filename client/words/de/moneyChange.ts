import type { moneyChange as English } from '../moneyChange.ts'
import { moneyWords } from './money.ts'

export const moneyChange: typeof English = ({ type, data }, base, nameOf) => {
  if (type !== 'payment' && type !== 'budgetProposal') return null
  const line = typeof data['line'] === 'string' ? nameOf(data['line']) : null
  const what = line ?? 'einen Budgetposten'
  const amount = moneyWords(data['amount']) ?? 'Betrag'
  if (type === 'payment') {
    if (base !== null) return null
    return data['reverses'] === undefined
      ? `${amount} für ${what} bezahlt`
      : `Zahlung von ${amount} für ${what} zurückgebucht`
  }
  if (base === null) return `${amount} für ${what} angefragt`
  if (base.data['state'] === data['state']) return null
  const { state } = data
  const say = typeof state === 'string' ? ANSWERED[state] : undefined
  return say ? say(amount, what) : `Anfrage über ${amount} für ${what} wieder geöffnet`
}

const ANSWERED: Readonly<Record<string, (amount: string, what: string) => string>> = {
  accepted: (amount, what) => `${amount} für ${what} zugestimmt`,
  declined: (amount, what) => `${amount} für ${what} abgelehnt`,
  withdrawn: (amount, what) => `Anfrage über ${amount} für ${what} zurückgenommen`,
}
