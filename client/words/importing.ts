import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { DeviceWord } from './device.ts'
import { inLocale } from './inLocale.ts'

const field = {
  title: 'the title',
  location: 'the place',
  notes: 'the notes',
  who: 'the names',
  category: 'the kind',
} as const

/** Why somebody should look at a line. */
export type DoubtfulLine =
  | { code: 'halfGuessed'; minute: number }
  | { code: 'nextDayGuessed'; minute: number }
  | { code: 'lengthGuessed'; durationMin: number; from: 'next' | 'usual' }
  | { code: 'endBeforeStart'; end: number }
  | { code: 'lengthContradicts'; durationMin: number }
  | { code: 'approximate' }
  | { code: 'bareHours' }
  | { code: 'noTime' }
  | { code: 'timeNotRead'; text: string }
  | { code: 'dayNotRead'; text: string }
  | { code: 'cut'; field: keyof typeof field; limit: number }
  | { code: 'quoteUnclosed' }
  | { code: 'formula' }

export type RefusedLine =
  | { code: 'noTime' }
  | { code: 'noTitle' }
  | { code: 'lineTooLong'; length: number; limit: number }

export type RefusedFile =
  | { code: 'empty' }
  | { code: 'tooLarge'; bytes: number; limit: number }
  | { code: 'tooManyLines'; lines: number; limit: number }
  | { code: 'binary'; looksLike?: 'spreadsheet' | 'pdf' | 'image' | 'word' }
  | { code: 'encoding' }

export const doubtWords = inLocale('doubtWords', (doubt: DoubtfulLine): string => {
  switch (doubt.code) {
    case 'halfGuessed':
      return `Neither am nor pm was written; taken as ${formatVenueTime(doubt.minute)}.`
    case 'nextDayGuessed':
      return `The times run backwards here; taken as after midnight, ${formatVenueTime(doubt.minute)}.`
    case 'lengthGuessed':
      return doubt.from === 'next'
        ? `No end was written; ${doubt.durationMin} min until the next one.`
        : `No end was written; taken as ${doubt.durationMin} min.`
    case 'endBeforeStart':
      return `The end, ${formatVenueTime(doubt.end)}, lies before the start, so it was left out.`
    case 'lengthContradicts':
      return `The length written, ${doubt.durationMin} min, does not fit the end. The end counts.`
    case 'approximate':
      return 'The time was written as about; it is taken as it stands.'
    case 'bareHours':
      return 'Hours alone were written, without minutes.'
    case 'noTime':
      return 'No time was written; it follows the one before it.'
    case 'timeNotRead':
      return `“${short(doubt.text)}” was not understood as a time.`
    case 'dayNotRead':
      return `“${short(doubt.text)}” was not understood as a day.`
    case 'cut':
      return `Too long: ${field[doubt.field]} keeps its first ${doubt.limit} characters.`
    case 'quoteUnclosed':
      return 'A quotation mark was never closed; perhaps more lines belong to this one.'
    case 'formula':
      return 'This is a formula of a spreadsheet; it is taken as plain text.'
  }
})

export const refusedLineWords = inLocale('refusedLineWords', (reason: RefusedLine): string => {
  switch (reason.code) {
    case 'noTime':
      return 'No time was found in this line.'
    case 'noTitle':
      return 'There is a time, and nothing that says what happens.'
    case 'lineTooLong':
      return `This line has ${count(reason.length)} characters; a moment has at most ${count(reason.limit)}.`
  }
})

const kinds = {
  spreadsheet: 'This spreadsheet could not be read. Save it as .xlsx or CSV, and choose that file.',
  pdf: 'This is a PDF. Open it, copy its text, and paste it here.',
  image: 'This is a picture. Only text can be read.',
  word: 'This is a document of a word processor. Open it, copy its text, and paste it here.',
} as const

/** Why nothing of a file or text was read, and what would help. */
export const refusedFileWords = inLocale('refusedFileWords', (reason: RefusedFile): string => {
  switch (reason.code) {
    case 'empty':
      return 'There is no text in it.'
    case 'tooLarge':
      return `It has ${megabytes(reason.bytes)}; at most ${megabytes(reason.limit)} can be read at once. Choose another file.`
    case 'tooManyLines':
      return `It has ${count(reason.lines)} lines; at most ${count(reason.limit)} can be read at once. Bring it in parts.`
    case 'binary':
      return reason.looksLike === undefined
        ? 'This is not text. Choose a CSV or text file, or paste the text.'
        : kinds[reason.looksLike]
    case 'encoding':
      return 'The letters of this file could not be read. Save it as UTF-8 text, and choose it again.'
  }
})

const doubtOfDay = {
  yearMissing: 'No year was written.',
  dateMissing: 'No date was written.',
  orderOfDayAndMonth: 'Day and month may be the other way round.',
  yearGuessed: 'The year is that of the wedding.',
} as const

export const dayDoubtWords = inLocale('dayDoubtWords', (doubt: keyof typeof doubtOfDay): string => {
  return doubtOfDay[doubt]
})

const date = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
})

/** "Sat 12 Jun", of `YYYY-MM-DD`. */
export const dateWords = inLocale('dateWords', (day: string): string => {
  return date.format(Date.parse(`${day}T00:00:00Z`))
})

/** Words of bringing in a run sheet. */
export const importWords = inLocale('importWords', {
  title: 'Bring in a run sheet',
  readOnly: 'Your role adds no moments here. A planner or coordinator brings in the run sheet.',
  nothingChanged: 'Nothing was changed.',
  source: {
    label: 'The run sheet as text',
    placeholder: '2:00 PM - 2:30 PM: Ceremony\n2:30 PM: Confetti and photos',
    help: (device: DeviceWord) =>
      `Paste it as it is, or choose a file: Excel, CSV, calendar, Ontime. It is read on this ${device}; no signal is needed.`,
    choose: 'Choose a file',
    drop: 'or drop a file here',
    dropLabel: 'Drop a run sheet here',
    from: (name: string) => `From ${name}`,
    change: 'Change the text',
    done: 'Hide the text',
    clear: 'Start over',
    reading: 'Reading',
    encodingGuessed: 'Some letters may be wrong: the file does not say how it is written.',
    notRead: 'The text could not be read on this device. Your text is kept here.',
    unreadable: 'This file could not be opened. Choose it again.',
  },
  summary: (moments: number, doubtful: number, refused: number) =>
    [
      moments === 1 ? '1 moment' : `${count(moments)} moments`,
      ...(doubtful > 0 ? [`${count(doubtful)} to look at`] : []),
      ...(refused > 0 ? [`${count(refused)} not understood`] : []),
    ].join(', '),
  filter: {
    label: 'Which lines',
    all: 'All',
    doubtful: (n: number) => `To look at (${count(n)})`,
    refused: (n: number) => `Not understood (${count(n)})`,
    left: (n: number) => `Left out (${count(n)})`,
    none: 'No line here.',
  },
  days: {
    title: 'Days',
    label: (title: string) => (title === '' ? 'Goes into' : `“${short(title)}” goes into`),
    create: (day: string | undefined) => (day ? `A new day, ${dateWords(day)}` : 'A new day'),
    none: 'Leave it out',
    plannersOnly: 'Planners add days and lanes.',
    newTitle: (number: number) => `Day ${number}`,
  },
  lanes: {
    bySection: 'A lane for each section',
    help: (sections: readonly string[]) => sections.map(short).join(' · '),
    first: 'Everyone',
  },
  /** Columns of a table that was made of a workbook, a calendar or a rundown; the reader knows them. */
  table: {
    day: 'Day',
    start: 'Start',
    end: 'End',
    duration: 'Duration',
    title: 'Title',
    location: 'Place',
    notes: 'Notes',
    cue: (cue: string) => `Cue ${cue}`,
    skipped: 'Skipped in Ontime.',
  },
  columns: {
    title: 'Columns',
    label: (column: string) => `Column “${short(column)}”`,
    numbered: (index: number) => `Column ${index + 1}`,
    none: 'Leave it out',
    reset: 'As it was recognised',
    fields: {
      day: 'Day',
      start: 'Start',
      end: 'End',
      duration: 'Length',
      title: 'What happens',
      location: 'Place',
      who: 'Who',
      notes: 'Notes',
      category: 'Kind',
    },
  },
  row: {
    lines: 'Lines of the run sheet',
    line: (number: number) => `Line ${number}`,
    doubtful: 'Look at this',
    refused: 'Not understood',
    twin: 'Already in the plan',
    twinDetail: 'The same moment stands at this time. It is left out unless you add it.',
    leftOut: 'Left out',
    edited: 'Edited',
    noTime: 'No time',
    minutes: (minutes: number) => `${minutes} min`,
    edit: (title: string) => `Edit ${title}`,
    editLine: (number: number) => `Write line ${number} yourself`,
    done: 'Done',
    skip: 'Leave this line out',
    source: 'As it was written',
    fields: { time: 'Start', title: 'What happens', duration: 'Length in minutes' },
    notUnderstood: 'Write a time like 14:30, 2:30 pm, or 25:45 for a quarter to two at night.',
    timeSteps: { earlier: '5 minutes earlier', later: '5 minutes later' },
    steps: { less: 'Less', more: 'More' },
    more: (n: number) => `Show ${count(n)} more`,
  },
  add: (n: number) => (n === 1 ? 'Add 1 moment' : `Add ${count(n)} moments`),
  adding: 'Adding',
  nothing: 'No moment to add yet.',
  added: (n: number) => (n === 1 ? '1 moment is added.' : `${count(n)} moments are added.`),
})

function count(value: number): string {
  return value.toLocaleString('en-GB')
}

function megabytes(bytes: number): string {
  return `${Math.max(0.1, bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
