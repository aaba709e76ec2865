import type { ServerRefusal } from '../data/queries.ts'
import { list } from './values.ts'
import type { DeviceWord } from './device.ts'
import { someRecord } from './recordNames.ts'
import { inLocale } from './inLocale.ts'

const format = new Intl.NumberFormat('en-GB')
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' })
const dayLong = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
const dayOfYear = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

const DAY = 86_400_000
const counted = (one: string, many: string) => (count: number) =>
  `${format.format(count)} ${count === 1 ? one : many}`
const changes = counted('change', 'changes')
const things = counted('thing', 'things')

/** A day as its heading: "Today", "Yesterday", "Friday 20 November". Both in Unix ms. */
function dayWords(at: number, now: number): string {
  const [then, today] = [new Date(at), new Date(now)]
  if (then.toDateString() === today.toDateString()) return 'Today'
  if (then.toDateString() === new Date(now - DAY).toDateString()) return 'Yesterday'
  return (then.getFullYear() === today.getFullYear() ? dayLong : dayOfYear).format(then)
}

/** "Today 18:02", "Friday 18:02" within a week, else with the date. Both in Unix ms. */
function momentWords(at: number, now: number): string {
  const day = dayWords(at, now)
  const isThisWeek = now - at < 6 * DAY && now >= at
  const name = day === 'Today' || day === 'Yesterday' || !isThisWeek ? day : weekday.format(at)
  return `${name} ${clock.format(at)}`
}

/** A moment in the middle of a sentence. */
function within(moment: string): string {
  return moment.replace(/^(?:Today|Yesterday|Now)\b/, (word) => word.toLowerCase())
}

/** Words of what was: who did what, how it stood at a moment, and bringing it back. */
export const historyWords = inLocale('historyWords', {
  title: 'History',
  toMore: 'More',
  views: {
    label: 'What to look at',
    lines: 'What happened',
    named: 'Named moments',
    bin: 'Bin',
  },
  day: dayWords,
  moment: momentWords,
  time: (at: number) => clock.format(at),
  lookingAs: 'History is told to you alone. Go back to your own eyes first.',

  lines: {
    list: 'What happened',
    loading: 'Looking up what happened',
    empty: 'Nothing has happened here yet. Every change will be listed, with who made it.',
    none: 'Nothing here fits. Show all kinds, or all people.',
    showAll: 'Show everything',
    showMore: 'Show more',
    again: 'Look again',
    keptSince: (at: number, now: number) =>
      `As of ${within(momentWords(at, now))}, without signal. What others did since then will show when you have signal.`,
    thinned: (at: number, now: number) =>
      `Before ${within(momentWords(at, now))} not every step is kept; named moments are.`,
    person: 'Who',
    everybody: 'Everybody',
    kind: 'What',
    kinds: {
      all: 'Everything',
      added: 'Added',
      changed: 'Changed',
      deleted: 'Deleted or brought back',
      merged: 'Merged by itself',
      decided: 'Decided',
      late: 'Came too late',
    },
    onlyAbout: (name: string) => `Only ${name}`,
    onlyField: (name: string, field: string) => `Only ${field} of ${name}`,
    unsent: (device: DeviceWord) => `On this ${device}, not sent yet`,
    unsentMore: (count: number) => `and ${things(count)} more`,
    by: (name: string, role: string) => (role === '' ? name : `${name}, ${role.toLowerCase()}`),
    you: 'You',
    gone: 'Somebody who left',
    /** In the middle of a sentence. */
    youWithin: 'you',
    goneWithin: 'somebody who left',
    server: 'WedSync',
  },
  cause: {
    edit: 'By hand',
    merge: 'Merged by itself with what another had changed',
    resolution: 'By a decision',
    rule: 'By a rule',
    server: 'By WedSync',
    superseded: 'Came after a newer one from the same device, so it was not applied',
    erased: 'Erased for good',
  },
  where: (device: string, sentAt: number | null, now: number) =>
    [
      device === '' ? null : `on ${device}`,
      sentAt === null
        ? null
        : `arrived ${within(momentWords(sentAt, now))}, written without signal`,
    ]
      .filter((part) => part !== null)
      .join(', '),
  erased: (type: string) => `Erased ${someRecord(type)} for good`,
  decision: (about: string) => `Decided about ${about}`,
  joined: {
    created: (name: string) => `${name} joined`,
    changed: (name: string) => `Changed the part of ${name}`,
    deleted: (name: string) => `${name} left`,
    restored: (name: string) => `${name} came back`,
  },
  named: (name: string) => `Named this moment ${name}`,

  line: {
    keep: 'Keep it',
    notErased: 'It was not erased. Nothing was changed.',
    close: 'Close',
    before: 'before',
    after: 'after',
    lost: 'Sent, and did not come to count',
    lostRows: 'What did not come to count',
    rows: 'What changed',
    nothing: 'What changed in it is no longer kept.',
    bringBack: 'Bring back what was before',
    bringRecordBack: 'Bring it back',
    useLost: 'Use it after all',
    seeThen: 'Everything right after it',
    seeBefore: 'Everything right before it',
    ofRecord: (name: string) => `All of ${name}`,
    ofField: (field: string) => `Only ${field}`,
    compare: 'Compare with another moment',
  },

  record: {
    title: (name: string) => `History of ${name}`,
    field: 'What of it',
    all: 'Everything',
    inFull: 'Open in History',
  },

  own: {
    undo: 'Undo',
    redo: 'Redo',
    last: (headline: string) => `Your last edit: ${headline}`,
    taken: (headline: string) => `Taken back: ${headline}`,
  },

  names: {
    add: 'Name this moment',
    addTitle: 'Name this moment',
    renameTitle: 'Another name',
    field: 'Name',
    placeholder: 'Final plan, Friday',
    note: 'Note',
    help: 'It keeps everything as it is now within reach: to look at, to compare with, to bring back.',
    save: 'Name it',
    saveName: 'Save the name',
    added: (name: string) => `${name} is kept.`,
    renamed: 'The name is changed.',
    removed: (name: string) => `${name} is no longer listed. Nothing of the plan changed.`,
    empty:
      'No moment has a name yet. Name one before a big change, and you can always look back at it.',
    list: 'Named moments',
    line: (when: string, name: string) => `${when}, by ${name}`,
    waits: 'Only here so far. It can be looked at once it was sent.',
    menu: (name: string) => `What to do with ${name}`,
    see: 'See it',
    compare: 'Compare with now',
    compareOther: 'Compare with another moment',
    restore: 'Bring it back',
    rename: 'Another name',
    remove: 'Take it off the list',
    notYours: 'The couple, planners and coordinators name moments.',
    other: 'Or a moment without a name',
    anHourAgo: 'An hour ago',
    yesterday: 'Yesterday at this time',
    aWeekAgo: 'A week ago',
  },

  then: {
    banner: (when: string) => `${when}. This is how it was.`,
    nameBanner: (name: string, when: string) => `${name} (${within(when)}). This is how it was.`,
    kept: (at: number, now: number) => `Kept on this device since ${within(momentWords(at, now))}.`,
    nothing: 'There was nothing here yet.',
    loading: 'Looking up how it was',
    restore: 'Bring all of it back',
    compare: 'Compare with now',
    back: 'Back to History',
    noMoments: 'No moments that day.',
    showAll: (count: number) => `Show all ${format.format(count)}`,
    now: 'Now',
    then: 'Then',
    differs: 'differs',
    before: 'the moment you chose',
    done: 'done',
  },

  compare: {
    title: 'Compare',
    picking: (when: string) => `From ${within(when)}. Choose the other moment.`,
    withNow: 'Compare with now',
    stop: 'Stop comparing',
    between: (from: string, to: string) => `From ${within(from)} to ${within(to)}`,
    same: 'Nothing differs between the two.',
    seeThen: 'See everything as it was',
    count: (count: number) => `${things(count)} ${count === 1 ? 'differs' : 'differ'}`,
    rows: (headline: string) => `Details: ${headline}`,
    back: 'As it was',
    backOf: (headline: string) => `As it was: ${headline}`,
  },

  restore: {
    title: 'Bring it back',
    wholeTitle: (when: string) => `Back to ${within(when)}`,
    subtitle: 'Preview. Nothing has changed yet.',
    loading: 'Comparing with how it stands now',
    close: 'Close',
    counts: (change: number, back: number, gone: number) => {
      const parts = [
        change > 0 ? `${things(change)} ${change === 1 ? 'changes' : 'change'}` : null,
        back > 0 ? `${format.format(back)} ${back === 1 ? 'comes' : 'come'} back` : null,
        gone > 0 ? `${format.format(gone)} ${gone === 1 ? 'goes' : 'go'} into the bin` : null,
      ].filter((part) => part !== null)
      return parts.length === 0 ? 'Nothing would change.' : `${list(parts)}.`
    },
    since: (people: readonly { name: string; count: number }[]) =>
      `Since then ${list(people.map(({ name, count }) => `${name} made ${changes(count)}`))}. What they go on to do is merged.`,
    sinceUnknown:
      'Without signal it is not known what was added since, so whatever was added stays.',
    sinceTooMuch: 'So much happened since that some of what was added stays.',
    sections: { bringBack: 'Comes back', change: 'Changes', delete: 'Goes into the bin' },
    left: 'Stays as it is',
    leftWhy: {
      unknownType: (count: number) =>
        `${things(count)} that this version of WedSync does not know yet.`,
      saidOnce: (count: number) =>
        `${counted('report', 'reports')(count)} from the day: what was said is not unsaid.`,
      notAllowed: (names: readonly string[]) => `What your role may not change: ${list(names)}.`,
      unsure: (count: number) => `${things(count)} that may only have been out of your sight then.`,
      invalid: (names: readonly string[]) =>
        `What would no longer hold together as it was: ${list(names)}.`,
    },
    more: (count: number) => `and ${format.format(count)} more`,
    apply: 'Bring it back',
    applyNothing: 'There is nothing to bring back.',
    done: 'It is back as it was.',
    wholeDone: (when: string) => `Everything is as it was: ${within(when)}.`,
    from: 'now',
    to: 'then',
  },

  bin: {
    list: 'Deleted',
    empty: 'The bin is empty. What somebody deletes waits here, and can be brought back.',
    loading: 'Looking through the bin',
    line: (kind: string, name: string, when: string) =>
      `${kind}, deleted by ${name}, ${within(when)}`,
    back: 'Bring back',
    backOf: (name: string) => `Bring back ${name}`,
    restored: (name: string) => `${name} is back.`,
    restoredMore: (name: string, more: number) => `${name} is back, with ${things(more)} of it.`,
    menu: (name: string) => `What to do with ${name}`,
    history: 'Its history',
    erase: 'Erase for good',
    eraseTitle: (name: string) => `Erase ${name} for good?`,
    eraseDetail:
      'It goes from every device, with its whole history and every value of it. Nobody can bring it back, not even you.',
    eraseConfirm: 'Erase for good',
    cancel: 'Keep it in the bin',
    erased: (name: string) => `${name} is erased for good.`,
    notErased: 'It was not erased. It is still in the bin.',
    needsSignal: 'Without signal nothing can be erased for good.',
    notYours: 'Only planners and the couple erase for good.',
    notYoursBack: 'Your role may not bring this back.',
    showMore: 'Show more',
  },

  problem: (problem: ServerRefusal['problem'], device: DeviceWord) => {
    if (problem.kind === 'unreachable')
      return `Without signal, only what this ${device} has seen of History can be read, and this it has not. Your own edits are safe.`
    if (problem.status === 404)
      return 'This moment is not known here, or it is not yours to see. Nothing was changed.'
    if (problem.status === 429) return 'That was a lot at once. Wait a minute, then look again.'
    return 'The past cannot be looked up right now. Everything of today is safe.'
  },
})
