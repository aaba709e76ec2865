import type { IncidentKind } from '#shared/schema/incident.ts'
import { ageWords } from './age.ts'
import { choiceWords, list } from './values.ts'

const kinds = choiceWords['kind'] ?? {}

/** Words of what went wrong and needs somebody at once. */
export const incidentWords = {
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
    call: 'Phone numbers',
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
  },
  over: 'Over',
  mayNot: 'Your role here cannot call an emergency. Speak to the coordinator.',
  banner: (kind: IncidentKind, place: string | undefined) =>
    place ? `${kinds[kind] ?? kind}: ${place}` : (kinds[kind] ?? kind),
  more: (count: number) => (count === 1 ? 'and one more' : `and ${count} more`),
  look: 'Look',
  somebody: 'Somebody',
}
