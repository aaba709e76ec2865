import { welcomeWords } from '../../words/account.ts'

export type Entry = { mode: 'in' | 'up'; name: string; email: string; password: string }
export type EntryMistakes = { name?: string; email?: string; password?: string }

const SHORTEST_PASSWORD = 8

/** What can be known to be missing before anybody is asked; the server judges again. */
export function entryMistakes({ mode, name, email, password }: Entry): EntryMistakes {
  const { missing } = welcomeWords
  const address = email.trim()
  const mistakes: EntryMistakes = {}
  if (mode === 'up' && name.trim() === '') mistakes.name = missing.name
  if (address === '') mistakes.email = missing.email
  else if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) mistakes.email = missing.emailForm
  if (password === '') mistakes.password = mode === 'up' ? missing.password : missing.ownPassword
  else if (mode === 'up' && password.length < SHORTEST_PASSWORD) {
    mistakes.password = missing.passwordShort
  }
  return mistakes
}
