import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { formalsWords as English } from '../formals.ts'
import { storedDevice } from './deviceNames.ts'

const list = new Intl.ListFormat('de-DE', { type: 'conjunction' })
const all = (names: readonly string[]) => list.format(names)

export const formalsWords: typeof English = {
  names: all,
  leaves: (name, at) => `${name} geht um ${formatVenueTime(at)}`,
  isGone: (name, at) => `Zu spät für ${name}, geht um ${formatVenueTime(at)}`,
  missed: (name, at, count) =>
    `${name} geht um ${formatVenueTime(at)}: ${count === 1 ? '1 Gruppe kommt' : `${count} Gruppen kommen`} zu spät`,
  smallChild: 'Kleines Kind',
  frees: (names) => `Danach frei: ${all(names)}`,
  mayGo: (names) => `Ihr könnt gehen: ${all(names)}`,

  missing: {
    action: 'Jemand fehlt',
    title: 'Wer fehlt?',
    hint: 'Alles mit dieser Person wartet und kommt von selbst wieder, sobald sie da ist.',
    isHere: 'Als da markiert',
    somethingElse: 'Jemand oder etwas anderes',
    waitingFor: (names) => `Wartet auf ${all(names)}`,
    somebody: 'jemand',
    putOff: 'Kommt, wenn sonst nichts mehr übrig ist',
    arrived: (name) => `${name} ist da`,
    callAgain: 'Trotzdem aufrufen',
    callAgainOf: (title) => `${title} trotzdem aufrufen`,
    said: (name, count) =>
      count === 1 ? `${name} fehlt. 1 Gruppe wartet.` : `${name} fehlt. ${count} Gruppen warten.`,
    saidPutOff: (title) => `${title} kommt später.`,
    saidAgain: (title) => `${title} wird wieder aufgerufen.`,
    skip: 'Später',
    skipOf: (title) => `${title} später`,
  },

  ticks: {
    label: 'Wer abgehakt hat',
    taken: (who, at, device) =>
      `Im Kasten um ${at}, abgehakt von ${who}, Gerät: ${storedDevice(device)}`,
    takenBack: (who, at, whose, when) =>
      `Um ${at} zurückgenommen von ${who}. Gesehen war der Haken von ${whose} um ${when}.`,
    unseen: (who) => `Der Haken von ${who} war da noch nicht zu sehen: Er zählt.`,
    somebody: 'jemandem',
    last: (title, who, at) => `${title}: ${who}, ${at}`,
  },

  order: {
    action: 'So ordnen, dass Leute gehen können',
    title: 'Damit Leute gehen können',
    subtitle: 'Noch ist nichts verschoben.',
    nothing: 'In der jetzigen Reihenfolge kommen alle so früh los, wie es geht.',
    tooFew: 'Weniger als zwei Gruppen sind übrig.',
    waiting: (before, after) =>
      `Alle zusammen stehen jetzt ${before} Minuten herum, dann nur ${after}.`,
    goes: 'Wer wann gehen könnte',
    from: 'jetzt',
    to: 'dann',
    after: (count) => `nach ${count} Min.`,
    at: (minute) => formatVenueTime(minute),
    order: 'Die neue Reihenfolge',
    saves: (names) => `Dann noch rechtzeitig für ${all(names)}.`,
    stillMissed: (names) =>
      `Auch dann zu spät für ${all(names)}: Ein ganzer Block muss von Hand nach vorn.`,
    keptApart: 'Niemand folgt auf jemanden, von dem Abstand gehalten wird.',
    tooClose: (count) =>
      count === 1
        ? 'Eine Gruppe folgt auf eine, von der sie Abstand halten sollte: Es geht nicht anders.'
        : `${count} Gruppen folgen auf andere, von denen sie Abstand halten sollten: Es geht nicht anders.`,
    apply: 'So ordnen',
    said: 'Die Gruppen stehen so, dass Leute gehen können.',
    untimed: (minutes) => `Eine Gruppe ohne Länge zählt als ${minutes} Minuten.`,
  },

  caller: {
    title: (name) => `Aufrufen: ${name}`,
    close: 'Zurück zur Liste',
    side: 'Wen aufrufen',
    everybody: 'Alle',
    sideOf: (side, caller) => `${side} (${caller})`,
    sunlight: 'Sonnenlicht an',
    noSunlight: 'Sonnenlicht aus',
    now: 'Namen zum Aufrufen',
    nobody: 'Niemand aufzurufen',
    next: 'Danach',
    none: 'Danach kommt nichts mehr.',
    gotIt: 'Im Kasten',
    allTaken: 'Alles im Kasten.',
    onlyWaiting: 'Alles, was übrig ist, wartet.',
    left: (count) => `${count} übrig`,
    timeLeft: (count) => `noch ${count} Min.`,
    lastTick: 'Zuletzt im Kasten',
    notTakenOf: (title) => `${title} ist doch nicht im Kasten`,
    moreWait: (count) => (count === 1 ? '1 Gruppe wartet' : `${count} Gruppen warten`),
  },
}
