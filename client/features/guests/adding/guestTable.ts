import { searchText } from '../../../data/foldText.ts'
import { csvRows } from '../../../data/files/csvRows.ts'
import { plainText } from '../../../data/files/plainText.ts'
import { NAME_LIMIT, PARTY_LIMIT, SHORT_LIMIT, type NewGuest } from './newGuest.ts'
import type { Answer } from '../guestBook.ts'
import { usualAvoids } from '../../../words/family.ts'
import { storedSide } from '../../../words/sides.ts'
import { storedFrom } from '../../../words/terms.ts'

export const GUEST_FIELDS = [
  'name',
  'first',
  'last',
  'household',
  'side',
  'rsvp',
  'party',
  'table',
  'seat',
  'meal',
  'diet',
] as const
export type GuestField = (typeof GUEST_FIELDS)[number]
/** Which column (from 0) holds a field. */
export type GuestMapping = Partial<Record<GuestField, number>>

export type GuestTable = {
  header: readonly string[]
  /** How many columns the widest row has. */
  count: number
  mapping: GuestMapping
  guests: readonly NewGuest[]
  /** Rows without a name. */
  nameless: number
}

/** Words of headers as spreadsheets and other programs write them, folded. */
const HEADERS: Readonly<Record<GuestField, readonly string[]>> = {
  name: ['name', 'guest', 'guest name', 'full name', 'guests', 'nom', 'gast'],
  first: ['first', 'first name', 'given name', 'forename', 'vorname', 'prenom'],
  last: ['last', 'last name', 'surname', 'family name', 'nachname', 'nom de famille'],
  household: ['household', 'family', 'group', 'party name', 'invitation', 'haushalt', 'famille'],
  side: ['side', 'whose side', 'of', 'relation side', 'seite'],
  rsvp: [
    'rsvp',
    'answer',
    'reply',
    'response',
    'status',
    'attending',
    'coming',
    'antwort',
    'zusage',
  ],
  party: [
    'party',
    'party size',
    'heads',
    'people',
    'how many',
    'count',
    'number',
    'size',
    'personen',
    'wie viele',
    'anzahl',
  ],
  table: ['table', 'table name', 'table number', 'tisch'],
  seat: ['seat', 'seat number', 'chair', 'platz'],
  meal: ['meal', 'menu', 'meal choice', 'dish', 'course', 'essen', 'gericht'],
  diet: [
    'diet',
    'dietary',
    'must not eat',
    'dietary requirements',
    'allergies',
    'allergy',
    'avoids',
    'intolerances',
    'darf nicht essen',
    'allergien',
    'allergie',
    'unvertraglichkeiten',
    'unvertraglichkeit',
    'diat',
  ],
}

const ANSWERS: readonly [Answer, readonly string[]][] = [
  [
    'no',
    [
      'no',
      'n',
      'declined',
      'regret',
      'regrets',
      'not attending',
      'not coming',
      'nein',
      'abgesagt',
      'non',
    ],
  ],
  ['maybe', ['maybe', 'tentative', 'perhaps', 'vielleicht']],
  [
    'yes',
    [
      'yes',
      'y',
      'accepted',
      'attending',
      'coming',
      'confirmed',
      'ja',
      'zugesagt',
      'oui',
      'true',
      '1',
    ],
  ],
  ['waiting', ['waiting', 'pending', 'invited', 'no reply', 'awaiting', 'no response', 'offen']],
]

/** Whether the first line looks like the header of a guest list. */
export function looksLikeTable(text: string): boolean {
  const [first] = csvRows(plainText(text.slice(0, 5_000))).rows
  if (!first || first.cells.length < 2) return false
  return Object.keys(guessColumns(first.cells)).length >= 2
}

/** Guests from a table with a header; `mapping` is the person's own, else it is recognised. */
export function guestTable(text: string, mapping?: GuestMapping): GuestTable {
  const { rows } = csvRows(plainText(text))
  const [head, ...body] = rows
  const header = head?.cells ?? []
  const columns = mapping ?? guessColumns(header)
  let nameless = 0
  const guests = body.flatMap(({ cells, lines }): NewGuest[] => {
    if (cells.every((cell) => cell === '')) return []
    const guest = fromCells(cells, columns, lines[0] ?? 0)
    if (!guest) nameless += 1
    return guest ? [guest] : []
  })
  const count = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return { header, count, mapping: columns, guests, nameless }
}

function guessColumns(header: readonly string[]): GuestMapping {
  const mapping: GuestMapping = {}
  const folded = header.map((cell) => searchText(cell).head.trim())
  for (const field of GUEST_FIELDS) {
    const at = folded.findIndex(
      (cell, index) => HEADERS[field].includes(cell) && !Object.values(mapping).includes(index),
    )
    if (at !== -1) mapping[field] = at
  }
  return mapping
}

function fromCells(
  cells: readonly string[],
  mapping: GuestMapping,
  line: number,
): NewGuest | undefined {
  const cell = (field: GuestField): string => {
    const at = mapping[field]
    // Set off by whoever wrote the file, so that a spreadsheet would not run it.
    return at === undefined ? '' : (cells[at] ?? '').trim().replace(/^'(?=[=+\-@])/, '')
  }
  const whole = cell('name')
  const parts = [whole === '' ? cell('first') : whole, cell('last')].filter(Boolean).join(' ')
  if (parts === '') return undefined
  const rsvp = answerFrom(cell('rsvp'))
  const seat = Number.parseInt(cell('seat'), 10)
  return {
    line,
    name: parts.slice(0, NAME_LIMIT),
    party: partyFrom(cell('party')),
    ...optional('household', cell('household'), NAME_LIMIT),
    ...optional('side', storedSide(cell('side')), SHORT_LIMIT),
    ...(rsvp !== undefined && { rsvp }),
    ...optional('table', cell('table'), NAME_LIMIT),
    ...(cell('table') !== '' && seat >= 1 && seat <= 500 && { seat }),
    ...optional('meal', cell('meal'), SHORT_LIMIT),
    ...avoidsFrom(cell('diet')),
  }
}

function optional(
  field: 'household' | 'side' | 'table' | 'meal',
  text: string,
  limit: number,
): Partial<NewGuest> {
  return text === '' ? {} : { [field]: text.slice(0, limit) }
}

function answerFrom(text: string): Answer | undefined {
  const folded = searchText(text).head.trim()
  return ANSWERS.find(([, words]) => words.includes(folded))?.[0]
}

function partyFrom(text: string): number {
  const [, plus, digits] = /^(\+?)\s*(\d{1,3})$/.exec(text) ?? []
  if (digits === undefined) return 1
  const heads = Number.parseInt(digits, 10) + (plus === '+' ? 1 : 0)
  return Math.min(Math.max(heads, 1), PARTY_LIMIT)
}

/** "nuts, gluten" or "nuts; gluten" or "nuts and gluten"; "none" is nothing. */
function avoidsFrom(text: string): { avoids?: readonly string[] } {
  const avoids = text
    .split(/[,;/]|\band\b|\bund\b|\+/)
    .map((part) => storedFrom('food', part.trim().toLowerCase().slice(0, SHORT_LIMIT), usualAvoids))
    .filter((part) => part !== '' && !/^(none|no|keine?|nichts|n\/a|-)$/.test(part))
  return avoids.length > 0 ? { avoids: [...new Set(avoids)] } : {}
}
