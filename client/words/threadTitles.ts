import { inLocale } from './inLocale.ts'
import { titleIn } from './storedTitle.ts'

/** The conversations that every wedding has. */
export const readyThreadWords = inLocale('readyThreadWords', {
  work: { title: 'Everybody who works', hint: 'Planner, coordinator, photographers and vendors' },
  lead: { title: 'Running the day', hint: 'Planner and coordinator' },
  photo: { title: 'Photo team', hint: 'Photographers only' },
  couple: { title: 'Couple and planner', hint: 'The two of them and whoever plans' },
  family: { title: 'Family', hint: 'Couple, family, planner and coordinator' },
})

/** What a conversation is called, by the title that its record bears. */
export function threadTitle(stored: string): string {
  return titleIn(readyThreadWords, stored)
}
