import type { WeddingData } from '#shared/schema/wedding.ts'
import { reorderWords } from './reorder.ts'
import { savingWords } from './saving.ts'
import { inLocale } from './inLocale.ts'

type Status = WeddingData['status']

/** Words of the settings of a wedding. */
export const settingsWords = inLocale('settingsWords', {
  title: 'Settings',
  readOnly: 'You can read these settings. The couple and the planners change them.',
  notYours: 'Planners change this.',
  merging: 'How edits meet: what merges, what asks, and whose word goes first',
  saved: savingWords.saved,

  about: 'The wedding',
  name: 'Title',
  nameHelp: 'Stands in invitations.',
  couple: 'The couple',
  addName: 'Add a name',
  openNames: 'Show names',
  removeName: (name: string) => `Remove ${name}`,
  date: 'Date',
  dateHelp: 'Its days move along.',
  dateMoved: (days: number) =>
    days === 1 ? 'The date and its day moved.' : `The date and ${days} days moved.`,
  dateSaved: 'The date is saved.',
  currency: 'Currency',
  currencyHelp: 'What money is counted in. Amounts in other currencies stand beside it.',
  zone: 'Time zone of the venue',
  zoneHelp: 'Every time in the run sheet is a time of the venue.',
  zoneOpen: 'Show time zones',
  zoneNone: 'No time zone is called like this.',
  guests: 'Guests, final count',
  fewerGuests: 'One guest fewer',
  moreGuests: 'One guest more',
  notes: 'Notes',

  places: {
    title: 'Places',
    label: 'Name of the place',
    address: 'Address',
    note: 'Note: parking, door, code',
    position: 'Position',
    positionHelp:
      'Two numbers, or the address of the place on a map. From it sunset and golden hour are worked out, without signal.',
    noPosition: 'That is no position. Two numbers like 51.50735, -0.12776 are one.',
    here: 'Where I am now',
    notFound: 'This device does not say where it is. You can paste the position from a map.',
    located: (label: string) => `${label} has its position.`,
    unlocated: (label: string) => `${label} has no position any more.`,
    add: 'Add a place',
    addName: 'A new place',
    empty: 'No place yet.',
    remove: (label: string) => `Remove ${label}`,
    removed: (label: string) => `${label} is removed.`,
    added: (label: string) => `${label} is added.`,
  },

  status: {
    title: 'Status',
    names: {
      draft: 'Draft',
      locked: 'Plan locked',
      live: 'Under way',
      closed: 'Closed',
    } satisfies Record<Status, string>,
    meaning: {
      draft: 'Everybody edits what their role allows, the couple too.',
      locked: 'Planners and coordinators change the plan; the couple reads it.',
      live: 'The day runs. Times are reported, the plan stays as it is.',
      closed: 'It is over. Everything stays readable.',
    } satisfies Record<Status, string>,
    forward: {
      draft: null,
      locked: 'Lock the plan',
      live: 'Begin the day',
      closed: 'Close the wedding',
    } satisfies Record<Status, string | null>,
    back: {
      draft: 'Back to a draft',
      locked: 'Back to a locked plan',
      live: 'Open it again',
      closed: null,
    } satisfies Record<Status, string | null>,
    backTitle: (to: string) => `Step back to “${to}”?`,
    backConfirm: 'Step back',
    cancel: 'Leave it',
    changed: (to: string) => `Status: ${to}.`,
  },

  dayRules: {
    title: 'On the day',
    alertMin: 'Tell people from',
    pinAlertMin: 'For fixed moments from',
    autoCompressMin: 'Cut without asking up to',
    help: {
      alertMin: 'A move of their own moment by less is not worth a call.',
      pinAlertMin: 'Others rely on these to the minute.',
      autoCompressMin: 'In all, when somebody reports a delay. 0 always asks.',
    },
    less: 'One minute less',
    more: 'One minute more',
  },

  days: {
    title: 'Days and lanes',
    name: 'Name of the day',
    date: 'Date of the day',
    add: 'Add a day',
    added: (title: string) => `${title} is added.`,
    newTitle: (number: number) => `Day ${number}`,
    removeNamed: (title: string) => `Remove ${title}`,
    removed: (title: string) => `${title} is removed.`,
    notEmpty: (count: number) =>
      count === 1
        ? 'One moment is still in it. Move or delete it first.'
        : `${count} moments are still in it. Move or delete them first.`,
    onlyOne: 'A wedding keeps at least one day.',
    moments: (count: number) => (count === 1 ? '1 moment' : `${count} moments`),
  },

  lanes: {
    title: (day: string) => `Lanes of ${day}`,
    help: 'Strands that run beside each other: preparation, venue, photos.',
    name: 'Name of the lane',
    colour: 'Colour',
    colours: {
      '1': 'Plum',
      '2': 'Violet',
      '3': 'Blue',
      '4': 'Teal',
      '5': 'Moss',
      '6': 'Amber',
    } as Readonly<Record<string, string>>,
    noColour: 'None',
    add: 'Add a lane',
    first: 'Everyone',
    newName: (number: number) => `Lane ${number}`,
    added: (name: string) => `${name} is added.`,
    removed: (name: string) => `${name} is removed.`,
    moved: (name: string) => `${name} is moved.`,
    menu: (name: string) => `More for ${name}`,
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
    isFirst: 'It is the first already.',
    isLast: 'It is the last already.',
    notEmpty: (count: number) =>
      count === 1 ? 'One moment is still in it.' : `${count} moments are still in it.`,
    onlyOne: 'A day keeps at least one lane.',
    reorder: reorderWords,
  },
})
