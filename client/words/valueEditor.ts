import { editorWords } from './dayEditor.ts'
import { formatVenueTime, parseVenueTime } from '#shared/schedule/venueTime.ts'
import { inLocale } from './inLocale.ts'

/** Words of the entry for one value of a record. */
export const valueEditorWords = inLocale('valueEditorWords', {
  time: {
    notUnderstood: editorWords.time.notUnderstood,
    steps: editorWords.time.steps,
    parse: (text: string) => parseVenueTime(text) ?? null,
    format: (minutes: number) => formatVenueTime(minutes),
  },
  steps: editorWords.steps,
  minutes: (name: string) => `${name}, in minutes`,
  term: { open: 'Show the usual words', free: 'Any other word is kept as you write it.' },
  yes: 'Yes',
  no: 'No',
})
