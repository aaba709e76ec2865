import { formatVenueTime, parseVenueTime } from '#shared/schedule/venueTime.ts'
import type { valueEditorWords as English } from '../valueEditor.ts'
import { editorWords } from './dayEditor.ts'

export const valueEditorWords: typeof English = {
  time: {
    notUnderstood: editorWords.time.notUnderstood,
    steps: editorWords.time.steps,
    parse: (text) => parseVenueTime(text) ?? null,
    format: (minutes) => formatVenueTime(minutes),
  },
  steps: editorWords.steps,
  minutes: (name) => `${name}, in Minuten`,
  term: {
    open: 'Übliche Wörter zeigen',
    free: 'Jedes andere Wort bleibt, wie du es schreibst.',
  },
  yes: 'Ja',
  no: 'Nein',
}
