import type { WeddingRole } from '#shared/schema/record/access.ts'
import type { BroadcastData } from '#shared/schema/broadcast.ts'
import { people } from './counted.ts'
import type { DeviceWord } from './device.ts'
import { roleWords } from './roles.ts'
import { list } from './values.ts'
import { inLocale } from './inLocale.ts'

/** Words of one word to many at once. */
export const broadcastWords = inLocale('broadcastWords', {
  title: 'Announced',
  back: 'Messages',
  empty:
    'Nothing was announced yet. An announcement reaches everybody it is for, and shows who has seen it.',
  emptyReader: 'Nothing was announced to you yet.',
  compose: 'Announce something',
  ask: 'Ask for an announcement',
  urgency: { info: 'Information', change: 'A change', urgent: 'Urgent' },
  urgencyHint: {
    info: 'Stands quietly until it is looked at.',
    change: 'Something is different from what was told.',
    urgent: 'Comes through quiet hours, and stays until it is looked at.',
  },
  form: {
    title: 'Announce something',
    askTitle: 'Ask for an announcement',
    askHint: 'The planner or coordinator sends it for you, or says why not.',
    to: 'To whom',
    audiences: {
      work: 'Who works',
      all: 'Everybody',
      vendors: 'Vendors',
      photo: 'Photo team',
      family: 'Family and friends',
      chosen: 'Chosen people',
    },
    chosen: 'Who is told',
    add: 'Add somebody',
    open: 'Show everybody',
    remove: (name: string) => `Do not tell ${name}`,
    noMatch: 'Nobody of this wedding is called that.',
    text: 'What is said',
    textHint: 'Dinner starts at 19:05. The bar stays open.',
    ready: 'Ready to say',
    urgency: 'How urgent',
    until: 'Until when it counts',
    untils: {
      none: 'Until it is looked at',
      half: 'For 30 minutes',
      two: 'For two hours',
      day: 'For twelve hours',
    },
    send: 'Send it',
    ask: 'Ask for it',
    needsText: 'Say something first.',
    needsPeople: 'Choose who is told.',
    confirm: (count: number) => `Send it to ${people(count)}?`,
    confirmNobody: 'Nobody of them has joined yet',
    confirmNobodyHint: 'Whoever joins later in one of these roles finds it then.',
    confirmHint: 'What was sent cannot be taken back.',
    /** What is written before the right words in place of what was said. */
    correction: (text: string) => `Correction: ${text}`,
    cancel: 'Not yet',
    close: 'Close',
  },
  /** Lines that fit most days. */
  canned: [
    'Five minutes to the ceremony. Please take your places.',
    'Everybody to the group photo now, please.',
    'Dinner is served.',
    'We are running 15 minutes late. Nothing else changes.',
    'Rain is coming: we move inside.',
    'Speeches begin in ten minutes.',
    'Golden hour: the couple is away for 20 minutes.',
    'Coaches leave in 15 minutes from the gate.',
  ],
  to: (
    { roles, members }: Pick<BroadcastData, 'roles' | 'members'>,
    nameOf: (id: string) => string,
  ) => {
    const all = Object.keys(roles) as WeddingRole[]
    if (all.length === 7) return 'everybody'
    return list([
      ...all.map((role) => roleWords[role].toLowerCase()),
      ...Object.keys(members).map(nameOf),
    ])
  },
  card: {
    said: (by: string, to: string, time: string) => `${by} to ${to}, ${time}`,
    mine: 'You',
    somebody: 'Somebody',
    until: (time: string) => `Counts until ${time}`,
    over: 'No longer counts',
    asked: 'Waits for the planner or coordinator',
    askedYou: 'Asks you to send this',
    declined: 'Not sent',
    seen: 'I have seen it',
    isSeen: 'You have seen it',
    send: 'Send it',
    decline: 'Do not send it',
    correct: 'Send a correction',
    sent: 'It is on its way.',
    notSent: 'It is not sent, and whoever asked sees that.',
    asked_done: 'The planner and the coordinator see what you ask for.',
  },
  ladder: {
    label: 'How far it got',
    here: (device: DeviceWord) => `On this ${device}`,
    sent: 'Sent',
    waits: 'Not sent yet',
    received: (count: number, of: number) => `Received by ${count} of ${of}`,
    seen: (count: number, of: number) => `Seen by ${count} of ${of}`,
    unseen: 'Have not seen it',
    show: (count: number) => `Who has not seen it (${count})`,
    hide: 'Hide them',
    reach: 'Call or text those who have not seen it',
    noNumber: (names: string) => `There is no number here for ${names}.`,
    offline: (device: DeviceWord) =>
      `There is no signal: it goes out by itself as soon as there is. Until then it is only on this ${device}. Call those who must know.`,
    numbers: 'Numbers of this wedding',
    nobody: 'Nobody in these roles has joined yet.',
  },
  banner: {
    label: 'Announcement',
    seen: 'Seen',
    look: 'Look',
    more: (count: number) => (count === 1 ? 'and one more' : `and ${count} more`),
    from: (name: string, text: string) => `${name}: ${text}`,
  },
})
