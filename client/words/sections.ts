import { WEDDING_ROLES } from '#shared/schema/record/access.ts'
import type { SectionKindName, SectionValueKind } from '#shared/schema/sectionKinds.ts'
import { reorderWords } from './reorder.ts'
import { roleWords } from './roles.ts'
import { list } from './values.ts'
import { vendorKindName, vendorKindWords } from './vendors.ts'
import { inLocale } from './inLocale.ts'

/** What a kind of section is for, in a sentence. */
const meaning: Readonly<Record<SectionKindName, string>> = {
  welcome: 'A heading and a few warm words at the top.',
  timeline: 'The moments of the day that the reader may see.',
  shotlist: 'The groupings to be photographed, and how many are taken.',
  vendors: 'Who works on the day, with a call in one tap.',
  payments: 'What is due when, and what is paid.',
  faq: 'What everybody asks: signal, confetti, parking.',
  gallery: 'Albums of pictures, once there are some.',
  questionnaire: 'Questions that the couple answers in place.',
  moodboard: 'Colours and a few words about the look.',
  weather: 'The plan for bad weather, and when it is decided.',
  map: 'Places and ways: gates, parking, how long it takes.',
  checklist: 'The tasks of one group, to tick off.',
  emergency: 'Address, hospital, first aider, allergies, way out.',
  seating: 'Tables, free seats and what must not be eaten.',
}

/** Names of values that are one of a few. */
const choices: Readonly<Record<string, string>> = {
  mine: 'Only the reader’s own',
  all: 'All that the reader may see',
  guests: 'Only what guests see',
  due: 'Due',
  paid: 'Paid',
  text: 'A text',
  people: 'Names of people',
  date: 'A date',
  yesNo: 'Yes or no',
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** "the heading" → "Heading", "whether it shows numbers" → "It shows numbers". */
export const valueLabel = inLocale('valueLabel', (words: string, is: SectionValueKind): string => {
  if (words.startsWith('the ')) return capital(words.slice(4))
  if (is === 'yesNo' && words.startsWith('whether ')) return capital(words.slice(8))
  return capital(words)
})

const EVERYONE = 'all'

/** A role, a kind of vendor, or everybody. */
function readerWords(name: string): string {
  if (name === EVERYONE) return 'Everyone'
  const role = WEDDING_ROLES.find((one) => one === name)
  return role ? roleWords[role] : vendorKindName(name)
}

/** Words of the sections of a dashboard. */
export const sectionWords = inLocale('sectionWords', {
  list: 'Sections of the dashboard',
  empty: 'No section yet. A dashboard is what the couple, guests and vendors see of their day.',
  emptyReadOnly: 'No section yet.',
  add: 'Add a section',
  addTitle: 'What kind of section?',
  meaning,
  title: 'Title',
  text: 'Text',
  settings: 'Settings',
  close: 'Close',
  edit: (title: string) => `Change ${title}`,
  remove: 'Delete this section',
  choice: (value: string) => choices[value] ?? value,
  notInStudio: 'This is chosen once the template is used in a wedding.',
  noneChosen: 'None',
  noneToChoose: 'The wedding has none yet.',
  textHelp: 'You may name questions in it, like {couple}.',

  seenBy: {
    label: 'Who sees it',
    add: 'Add who sees it',
    open: 'Show roles and kinds of vendors',
    remove: (name: string) => `${name} no longer sees it`,
    everyone: EVERYONE,
    name: readerWords,
    options: [
      { id: EVERYONE, label: 'Everyone' },
      ...WEDDING_ROLES.map((role) => ({ id: role as string, label: roleWords[role] })),
    ],
    vendorKinds: Object.entries(vendorKindWords)
      .filter(([id]) => id !== 'photographer' && id !== 'coordinator')
      .map(([id, label]) => ({ id, label, description: 'Kind of vendor' })),
    also: 'Planner and coordinator always see it.',
    /** `vendors`: those of a wedding who were named, as they are called. */
    line: (names: readonly string[], vendors: readonly string[] = []) => {
      if (names.includes(EVERYONE)) return 'Seen by everyone'
      const readers = [...names.map((name) => readerWords(name).toLowerCase()), ...vendors]
      return readers.length === 0 ? 'Seen by those who run the day' : `Seen by ${list(readers)}`
    },
    changed: 'Who sees it is changed.',
  },

  entries: {
    add: (one: string) => `Add a ${one}`,
    added: (one: string) => `The ${one} is added.`,
    number: (one: string, position: number) => `${capital(one)} ${position}`,
    removed: (one: string) => `The ${one} is removed.`,
    moved: (one: string) => `The ${one} is moved.`,
    menu: (name: string) => `More for ${name}`,
    remove: 'Remove',
    up: 'Move up',
    down: 'Move down',
    isFirst: 'It is the first already.',
    isLast: 'It is the last already.',
    done: 'Done',
    change: 'Change',
    reorder: reorderWords,
  },

  value: {
    amountBad: 'Write an amount like 6200 or 6,200.50.',
    numberBad: (from: number, to: number) => `Write a number from ${from} to ${to}.`,
    colourBad: 'Write a colour like #5b6b4f, or pick one.',
    pickColour: (label: string) => `Pick: ${label}`,
    dateHelp: '',
    steps: { less: 'Less', more: 'More' },
    saved: (label: string) => `${label} saved.`,
  },

  preview: {
    title: 'Preview',
    open: 'Preview',
    as: 'As seen by',
    readers: { couple: 'Couple', family: 'Family', friend: 'Guest', vendor: 'Vendor' } as Readonly<
      Record<string, string>
    >,
    hidden: (reader: string) => `${reader} does not see this section.`,
  },
})
