import { titleIn } from '../storedTitle.ts'
import type { readyThreadWords as English } from '../threadTitles.ts'

export const readyThreadWords: typeof English = {
  work: {
    title: 'Alle, die arbeiten',
    hint: 'Planung, Koordination, Fotografie und Dienstleister',
  },
  lead: { title: 'Leitung des Tages', hint: 'Planung und Koordination' },
  photo: { title: 'Fototeam', hint: 'Nur die Fotografie' },
  couple: { title: 'Brautpaar und Planung', hint: 'Die beiden und wer plant' },
  family: { title: 'Familie', hint: 'Brautpaar, Familie, Planung und Koordination' },
}

/** What a conversation is called, by the title that its record bears. */
export function threadTitle(stored: string): string {
  return titleIn(readyThreadWords, stored)
}
