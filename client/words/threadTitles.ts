import { inLocale } from './inLocale.ts'

/** The conversations that every wedding has. */
export const readyThreadWords = inLocale('readyThreadWords', {
  work: { title: 'Everybody who works', hint: 'Planner, coordinator, photographers and vendors' },
  lead: { title: 'Running the day', hint: 'Planner and coordinator' },
  photo: { title: 'Photo team', hint: 'Photographers only' },
  couple: { title: 'Couple and planner', hint: 'The two of them and whoever plans' },
  family: { title: 'Family', hint: 'Couple, family, planner and coordinator' },
})

const byStored = new Map(
  Object.entries(readyThreadWords).map(([name, { title }]) => [storedTitle(name), title] as const),
)

/** As its record is called, whatever the language of whoever opens it: all devices write the same. */
export function storedTitle(name: string): string {
  return `#${name}`
}

/** What a conversation is called, by the title that its record bears. */
export function threadTitle(stored: string): string {
  return byStored.get(stored) ?? stored
}
