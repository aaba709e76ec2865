import type { IncidentKind } from '#shared/schema/incident.ts'
import { ageWords } from './age.ts'
import { people } from './counted.ts'
import { choiceWords, list } from './values.ts'
import { inLocale } from './inLocale.ts'

const kinds = choiceWords['kind'] ?? {}

/** Words of what went wrong and needs somebody at once. */
export const incidentWords = inLocale('incidentWords', {
  title: 'Emergency',
  kind: (kind: IncidentKind) => kinds[kind] ?? kind,
  raise: {
    title: 'Call for help',
    kind: 'What happened',
    place: 'Where',
    placeHint: 'By the bar, tent 2, car park',
    text: 'What they need to know',
    hold: 'Hold to call everybody',
    holding: 'Keep holding',
    held: 'Hold the button until it is full, so that nobody is called by a slip of the hand.',
    chooseFirst: 'Say what happened first.',
    raised: 'Everybody who works on the day is being told.',
    offline: 'There is no signal: it goes out first of all as soon as there is. Call somebody.',
    callThem: 'Numbers to call',
    noNumbers: 'No number stands here. Go to somebody who works on the day.',
    help: 'Call 112 for help from outside',
  },
  own: {
    title: 'Your number',
    label: 'Your phone number',
    hint: 'Who works on this wedding can call you, without signal too.',
  },
  open: {
    title: 'Open',
    none: 'Nothing is wrong.',
    nobody: 'Nobody is on it yet',
    onIt: (names: readonly string[]) => `${list(names)} ${names.length === 1 ? 'is' : 'are'} on it`,
    raised: (by: string, then: number, now: number) => `${by}, ${ageWords(then, now)}`,
    take: "I'm on it",
    leave: "I'm no longer on it",
    close: 'It is over',
    reopen: 'It is not over',
    taken: 'The others see that you are on it.',
    left: 'The others see that you left it.',
    closed: 'Closed.',
    reopened: 'Open again.',
    unsent: 'only on this device yet',
    notDelivered: 'Not delivered: no signal. Call these people.',
    waits: (minutes: number) =>
      `Nobody has said that they are on it for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    again: 'Call everybody again',
    toldAgain: 'Everybody is told once more.',
    reached: (count: number) => `It has reached ${people(count)}`,
    reachedNone: 'It has reached nobody yet',
  },
  log: {
    title: 'What happened',
    show: (count: number) => `What happened (${count})`,
    note: 'Say what you see or do',
    add: 'Write it down',
    line: {
      raised: 'called for help',
      onIt: 'is on it',
      closed: 'says it is over',
      note: 'notes',
      called: 'telephoned',
      escalated: 'called everybody again',
      reopened: 'says it is not over',
    },
  },
  over: 'Over',
  mayNot:
    'You are not part of this wedding, so nobody would hear it. Speak to somebody who works on the day.',
  nobodyOnIt: 'nobody is on it yet',
  banner: (kind: IncidentKind, place: string | undefined) =>
    place ? `${kinds[kind] ?? kind}: ${place}` : (kinds[kind] ?? kind),
  more: (count: number) => (count === 1 ? 'and one more' : `and ${count} more`),
  look: 'Look',
  somebody: 'Somebody',
})
