import type { dayLeadWords as English } from '../dayLead.ts'

export const dayLeadWords: typeof English = {
  title: 'Entscheidet am Tag',
  nobody: 'Noch niemand',
  you: (name) => `${name} (du)`,
  choose: 'Wer entscheidet am Tag?',
  said: (name) => `Am Tag entscheidet ${name}.`,
}
