import type { WeddingRole } from '#shared/schema/record/access.ts'
import type { mergingWords as English } from '../merging.ts'
import { groupName, ladderWords, theRole } from './mergeChoices.ts'
import { reorderWords } from './reorder.ts'
import { roleWords } from './roles.ts'

const date = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', year: 'numeric' })

/** Whose something is: "der Text der Fotografie". */
const OF: Readonly<Record<WeddingRole, string>> = {
  couple: 'des Brautpaars',
  planner: 'der Planung',
  coordinator: 'der Koordination',
  photographer: 'der Fotografie',
  vendor: 'des Dienstleisters',
  family: 'der Familie',
  friend: 'des Freundeskreises',
}

export const mergingWords: typeof English = {
  title: 'Wenn zwei dasselbe ändern',
  intro:
    'Zwei Leute können dasselbe ändern, ohne voneinander zu wissen. Das meiste davon findet von selbst zusammen. Hier steht, was mit dem Rest geschieht, und du kannst es ändern.',
  readOnly: 'Hier steht, wie Änderungen zusammenfinden. Brautpaar und Planung können das ändern.',

  groups: {
    title: 'Wo zwei Werte zusammentreffen',
    standard: 'Standard',
    chosen: 'deine Wahl',
    always: 'immer',
    rules: (count) => (count === 1 ? 'eine gelernte Regel' : `${count} gelernte Regeln`),
    byRole: (ladder) => `Nach Rolle: ${ladderWords(ladder)}`,
  },

  group: {
    choice: (name) => `Was gilt bei: ${name}`,
    standard: 'Standard',
    fixed: 'Das lässt sich nicht ändern',
    saved: (name, strategy) => `${name}: ${strategy}.`,
    ruled: 'Eine gelernte Regel geht vor:',
  },

  ladder: {
    title: 'Wessen Wort zuerst gilt',
    help: 'Wo es nach Rolle geht und keine eigene Reihenfolge gibt, gilt diese.',
    usedBy: (names) =>
      names.length === 0
        ? 'Zurzeit geht nichts danach.'
        : `Zurzeit gilt sie für: ${names.join('; ')}.`,
    ofGroup: (name) => `Wessen Wort zuerst gilt bei: ${name}`,
    standard: 'Die übliche Reihenfolge.',
    ofWedding: 'Hier gilt die Reihenfolge der Hochzeit.',
    own: 'Diese Gruppe hat eine eigene Reihenfolge.',
    list: 'Rollen, zuerst die, deren Wort zuerst gilt',
    step: (step) => `${step}.`,
    equal: (names) => `so viel wie ${names.join(' und ')}`,
    join: (name) => `So viel wie ${name}`,
    split: 'Auf eine eigene Stufe',
    saved: (steps) => `${ladderWords(steps)}.`,
    reset: 'Zurück zur üblichen Reihenfolge',
    resetOwn: 'Eigene Reihenfolge aufgeben',
    wasReset: 'Die übliche Reihenfolge gilt wieder.',
    reorder: reorderWords,
    nobody: 'noch niemand hier',
    role: (role) => roleWords[role],
  },

  rules: {
    date: (ms) => date.format(ms),
    title: 'Gelernte Regeln',
    none: 'Noch keine. Wenn du immer wieder gleich entscheidest, wird hier eine Regel angeboten. Von selbst wird nichts zur Regel.',
    name: (group, take, over) => `${groupName(group)}: ${roleWords[take]} vor ${roleWords[over]}`,
    inForce: (until) => `In Kraft bis ${until}`,
    off: 'Ausgeschaltet',
    offByItself: 'Ausgeschaltet, weil zweimal anders entschieden wurde',
    over: (until) => `Abgelaufen am ${until}`,
    accepted: 'Angenommen von',
    since: 'Seit',
    until: 'Gilt bis',
    decided: 'Entschieden',
    overturned: 'Anders entschieden',
    times: (count) => (count === 0 ? 'nie' : count === 1 ? 'einmal' : `${count}-mal`),
    somebody: 'Jemand',
    you: 'Du',
    does: (take, over) =>
      `Wenn ${theRole(take)} und ${theRole(over)} zwei Werte nennen, gilt sofort, was ${theRole(take)} schreibt. Das andere bleibt ein Tippen entfernt.`,
    turnOff: 'Ausschalten',
    turnedOff: 'Die Regel ist aus. Was sie entschieden hat, bleibt, wie es ist.',
    turnOn: 'Wieder einschalten',
    turnedOn: 'Die Regel gilt wieder, ein Jahr lang.',
    keep: 'Noch ein Jahr behalten',
    kept: 'Die Regel gilt noch ein Jahr.',
    notYours: 'Brautpaar, Planung und Koordination schalten Regeln ein und aus.',
    cases: 'Was sie entschieden hat',
    expiry: (until) => `Sie gilt bis ${until}; danach entscheidet sie nichts mehr.`,
  },

  back: {
    title: 'Die anderen Werte zurückholen?',
    help: 'Das hat die Regel entschieden, und es gilt noch. Noch hat sich nichts geändert.',
    from: 'jetzt',
    to: 'dann',
    bring: (count) => (count === 1 ? 'Zurückholen' : `Alle ${count} zurückholen`),
    done: (count) => (count === 1 ? 'Es ist zurückgeholt.' : `${count} Werte sind zurückgeholt.`),
    others: (count) =>
      count === 1
        ? 'Einen weiteren kannst du nicht ändern.'
        : `${count} weitere kannst du nicht ändern.`,
    rows: 'Was sich ändern würde',
  },

  offers: {
    title: 'Eine Regel dafür?',
    ask: (group, take) =>
      `${groupName(group)}: künftig ${nounOf(group).object} ${OF[take]} behalten?`,
    chosen: (take, group, count) => {
      const of = `${count.liked} von ${count.all} Fällen`
      const { subject, object } = nounOf(group)
      if (count.mine === count.all) return `Du hast in ${of} ${object} ${OF[take]} gewählt.`
      const own = count.mine === 0 ? '' : `, davon ${count.mine}-mal von dir`
      return `In ${of} wurde ${subject} ${OF[take]} gewählt${own}.`
    },
    means: (take, over) =>
      `Von da an gilt sofort, was ${theRole(take)} schreibt, wenn ${theRole(over)} etwas anderes schrieb. Das gilt ein Jahr, nur für diese Hochzeit, und lässt sich ausschalten.`,
    yes: 'Ja, so behalten',
    no: 'Nein danke',
    look: (count) => (count === 1 ? 'Den Fall ansehen' : `Die ${count} Fälle ansehen`),
    hide: 'Fälle ausblenden',
    accepted: (take, group) => `Ab jetzt gilt ${nounOf(group).subject} ${OF[take]}.`,
    declined: 'Das wird dir nicht mehr angeboten.',
    declinedTitle: 'Abgelehnt',
    chose: (value) => `gewählt: ${value}`,
    instead: (value) => `statt: ${value}`,
    neither: 'keins von beiden',
    cases: (group) => `Was entschieden wurde: ${groupName(group)}`,
  },

  fading: {
    byItself: (name) =>
      `${name}: Diese Regel hat sich ausgeschaltet, weil zweimal anders entschieden wurde.`,
    contradicted: (name) => `${name}: Es wurde zweimal anders entschieden als diese Regel.`,
    look: 'Ansehen',
    keep: 'Regel behalten',
    fine: 'Ist gut so',
    toast: 'Eine gelernte Regel hat sich ausgeschaltet: Zweimal wurde anders entschieden.',
  },
}

type Noun = { subject: string; object: string }

const TEXT: Noun = { subject: 'der Text', object: 'den Text' }
const feminine = (noun: string): Noun => ({ subject: `die ${noun}`, object: `die ${noun}` })

const NOUNS: Readonly<Record<string, Noun>> = {
  notes: TEXT,
  photoNotes: TEXT,
  pages: TEXT,
  momentTimes: feminine('Zeit'),
  momentLengths: feminine('Dauer'),
  guestAnswers: feminine('Antwort'),
}

/** What a group holds: "der Text", "die Zeit". */
function nounOf(group: string): Noun {
  return (Object.hasOwn(NOUNS, group) ? NOUNS[group] : undefined) ?? feminine('Fassung')
}
