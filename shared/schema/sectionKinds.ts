import type { WeddingRole } from './record/access.ts'

/** What one value of a section is; forms, checks and pages follow from it. */
export type SectionValueKind =
  | 'text'
  | 'prose'
  | 'yesNo'
  | 'count'
  | 'minute'
  | 'date'
  | 'money'
  | 'colour'
  | 'latitude'
  | 'longitude'
  | { oneOf: readonly string[] }
  /** Id of a record of this type. */
  | { record: 'day' | 'shotList' | 'vendor' | 'person' }

export type SectionValues = Readonly<Record<string, { is: SectionValueKind; words: string }>>

export type SectionKind = {
  words: string
  /** Wedding roles or kinds of vendors who see it, until somebody chooses otherwise; `all`: everyone. */
  visibleTo: readonly (WeddingRole | 'all' | 'florist' | 'caterer')[]
  /** Single values, kept under their name in `config`. */
  settings: SectionValues
  /** What stands in it several times, in an order; kept in `entries`. */
  entries?: { words: { one: string; many: string }; members: SectionValues }
  /** It has a running text. */
  hasText?: boolean
}

const text = (words: string) => ({ is: 'text', words }) as const
const prose = (words: string) => ({ is: 'prose', words }) as const
const yesNo = (words: string) => ({ is: 'yesNo', words }) as const
const count = (words: string) => ({ is: 'count', words }) as const

/** The kinds of sections that a dashboard is made of. */
export const SECTION_KINDS = {
  welcome: {
    words: 'Welcome',
    visibleTo: ['couple', 'family', 'friend'],
    settings: { heading: text('the heading') },
    hasText: true,
  },
  timeline: {
    words: 'Timeline',
    visibleTo: ['all'],
    settings: {
      filter: { is: { oneOf: ['mine', 'all', 'guests'] }, words: 'whose moments it shows' },
      showProjected: yesNo('whether it shows the expected times'),
    },
    entries: {
      words: { one: 'day', many: 'days' },
      members: { day: { is: { record: 'day' }, words: 'the day' } },
    },
  },
  shotlist: {
    words: 'Shot list',
    visibleTo: ['couple', 'photographer', 'coordinator'],
    settings: {
      couplesMayAdd: yesNo('whether the couple may add'),
      limit: count('the most there may be'),
    },
    entries: {
      words: { one: 'list', many: 'lists' },
      members: { list: { is: { record: 'shotList' }, words: 'the list' } },
    },
  },
  vendors: {
    words: 'Vendor contacts',
    visibleTo: ['couple', 'planner', 'coordinator', 'vendor'],
    settings: { showPhones: yesNo('whether it shows telephone numbers') },
    entries: {
      words: { one: 'vendor', many: 'vendors' },
      members: { vendor: { is: { record: 'vendor' }, words: 'the vendor' } },
    },
  },
  payments: {
    words: 'Payment schedule',
    visibleTo: ['couple', 'planner'],
    settings: { currency: text('the currency') },
    entries: {
      words: { one: 'payment', many: 'payments' },
      members: {
        what: text('what it is for'),
        due: { is: 'date', words: 'when it is due' },
        minor: { is: 'money', words: 'the amount' },
        status: { is: { oneOf: ['due', 'paid'] }, words: 'whether it is paid' },
      },
    },
  },
  faq: {
    words: 'Questions and answers',
    visibleTo: ['family', 'friend', 'couple'],
    settings: {},
    entries: {
      words: { one: 'question', many: 'questions' },
      members: { question: text('the question'), answer: prose('the answer') },
    },
  },
  gallery: {
    words: 'Gallery',
    visibleTo: ['all'],
    settings: { download: yesNo('whether pictures may be downloaded') },
    entries: {
      words: { one: 'album', many: 'albums' },
      members: { title: text('the title') },
    },
  },
  questionnaire: {
    words: 'Questionnaire',
    visibleTo: ['couple', 'planner', 'photographer'],
    settings: {},
    entries: {
      words: { one: 'question', many: 'questions' },
      members: {
        question: text('the question'),
        type: { is: { oneOf: ['text', 'people', 'date', 'yesNo'] }, words: 'the kind of answer' },
        required: yesNo('whether it must be answered'),
        dueDaysBefore: count('how many days before the wedding it is due'),
      },
    },
  },
  moodboard: {
    words: 'Mood board',
    visibleTo: ['couple', 'planner', 'florist'],
    settings: {},
    entries: {
      words: { one: 'colour', many: 'colours' },
      members: { colour: { is: 'colour', words: 'the colour' } },
    },
    hasText: true,
  },
  weather: {
    words: 'Weather',
    visibleTo: ['all'],
    settings: {
      latitude: { is: 'latitude', words: 'the latitude' },
      longitude: { is: 'longitude', words: 'the longitude' },
      decideBy: { is: 'minute', words: 'when it is decided' },
    },
    entries: {
      words: { one: 'plan', many: 'plans' },
      members: { plan: text('what is done') },
    },
  },
  map: {
    words: 'Maps and parking',
    visibleTo: ['all'],
    settings: {},
    entries: {
      words: { one: 'place or way', many: 'places and ways' },
      members: {
        label: text('the place'),
        to: text('where the way leads'),
        minutes: count('how many minutes it takes'),
        latitude: { is: 'latitude', words: 'the latitude' },
        longitude: { is: 'longitude', words: 'the longitude' },
        note: prose('the note'),
      },
    },
  },
  checklist: {
    words: 'Checklist',
    visibleTo: ['planner', 'couple', 'coordinator', 'vendor'],
    settings: { group: text('the group of tasks') },
  },
  emergency: {
    words: 'Emergency card',
    visibleTo: ['coordinator', 'vendor', 'planner'],
    settings: {
      address: text('the address'),
      nearestAE: text('the nearest hospital'),
      firstAider: { is: { record: 'person' }, words: 'the first aider' },
      evacuation: prose('the way out'),
    },
    entries: {
      words: { one: 'allergy', many: 'allergies' },
      members: { allergy: text('the allergy') },
    },
  },
  seating: {
    words: 'Seating and diets',
    visibleTo: ['coordinator', 'caterer', 'couple'],
    settings: {},
  },
} as const satisfies Readonly<Record<string, SectionKind>>

export type SectionKindName = keyof typeof SECTION_KINDS
export const SECTION_KIND_NAMES = Object.keys(SECTION_KINDS) as [
  SectionKindName,
  ...SectionKindName[],
]

/** The declaration of a kind, with the optional parts that some kinds lack. */
export function sectionKind(name: SectionKindName): SectionKind {
  return SECTION_KINDS[name]
}
