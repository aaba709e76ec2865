import { editorWords } from './dayEditor.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'

/** Words of the entry for one value of a record. */
export const valueEditorWords = {
  time: {
    notUnderstood: editorWords.time.notUnderstood,
    steps: editorWords.time.steps,
    understood: (minutes: number) => formatVenueTime(minutes),
  },
  steps: editorWords.steps,
  minutes: (name: string) => `${name}, in minutes`,
  yes: 'Yes',
  no: 'No',
}
