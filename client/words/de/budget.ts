import type { budgetWords as English, stampWords as EnglishStamp } from '../budget.ts'
import { dateWithYear } from './money.ts'

const clock = new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit' })
const dayAndClock = new Intl.DateTimeFormat('de-DE', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

/** "um 14:02" today, else with the date, in the reader's own time. */
function when(at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString()
  return isToday ? `um ${clock.format(at)}` : `am ${dayAndClock.format(at)}`
}

export const budgetWords: typeof English = {
  title: 'Geld',
  subtitle: (lines) => (lines === 1 ? '1 Posten' : `${lines} Posten`),
  notShown: 'Geld ist Sache von Brautpaar und Planung.',
  empty: 'Noch kein Budget. Trage ein, was Geld kostet: Räume, Blumen, Musik.',
  emptyReadOnly: 'Noch kein Budget.',
  add: 'Neuer Posten',
  statement: 'Aufstellung drucken',
  lines: 'Budgetposten',
  noCategory: 'Alles andere',
  elsewhere: 'Bezahlt für entfernte Posten',
  decideOn: (what) => `Entscheiden: ${what}`,

  columns: {
    what: 'Was',
    planned: 'Geplant',
    agreed: 'Genehmigt',
    paid: 'Bezahlt',
    due: 'Noch offen',
    total: 'Insgesamt',
  },

  totals: {
    label: 'Insgesamt',
    agreed: 'genehmigt',
    planned: (amounts) => `von ${amounts} geplant`,
    nothingAgreed: 'geplant, noch nichts genehmigt',
    paid: 'Bezahlt',
    due: 'Noch offen',
    overdue: 'Überfällig',
    asked: 'Angefragt',
    over: 'Mehr bezahlt als genehmigt',
    bar: 'Bezahlt vom Genehmigten',
    barSays: (paid, all) => `${paid} von ${all}`,
  },

  standing: {
    overdue: (amount, on) => `${amount} überfällig seit ${dateWithYear(on)}`,
    coming: (amount, on) => `${amount} fällig am ${dateWithYear(on)}`,
    asked: (amount) => `${amount} angefragt`,
    over: (amount) => `${amount} mehr bezahlt als genehmigt`,
    settled: 'Ganz bezahlt',
    onlyHere: 'Noch nicht gesendet',
    two: 'Zwei Beträge wurden genannt',
  },

  approvals: {
    title: 'Wartet auf deine Antwort',
    waiting: 'Wartet auf das Brautpaar',
    amount: (amount, what) => `${amount} für ${what}`,
    asked: (name, at, now) => `${name} fragt, ${when(at, now)}`,
    youAsked: (at, now) => `Von dir gefragt ${when(at, now)}`,
    so: (planned, agreed) =>
      agreed === null ? `Geplant ${planned}` : `Geplant ${planned} · bisher genehmigt ${agreed}`,
    willBeSent: (at) => `Gesendet wird es als deine Entscheidung von ${clock.format(at)}.`,
    agree: (amount) => `${amount} genehmigen`,
    ask: 'Nachfragen',
    askOf: (what) => `Nachfragen zu ${what}`,
    takeBack: 'Zurückziehen',
    question: 'Die Rückfrage:',
    yourQuestion: 'Deine Rückfrage:',
    contested: 'Zwei Antworten wurden gegeben. Die erste gilt, bis entschieden ist.',
    decidedTitle: 'Hier entschieden, noch nicht gesendet',
    decided: (answer, amount, what, at) =>
      `${amount} für ${what}: von dir um ${clock.format(at)} ${answer === 'accepted' ? 'genehmigt' : 'abgelehnt'}. Die anderen erfahren es, sobald du Empfang hast.`,
  },

  answer: {
    title: (what) => `Zu ${what}`,
    text: 'Deine Frage, oder warum nicht',
    help: 'Sie lesen es bei der Anfrage. Mit einer Frage bleibt sie offen.',
    send: 'Frage senden',
    decline: (amount) => `${amount} ablehnen`,
    empty: 'Schreib zuerst die Frage.',
  },

  disagreement: {
    text: (what, amount) =>
      `${amount} für ${what}: am Ende abgelehnt, steht aber noch als genehmigt da.`,
    back: (amount) => `Zurück zu ${amount}`,
    off: 'Nichts ist genehmigt',
  },

  line: {
    edit: 'Bearbeiten',
    editOf: (what) => `${what} bearbeiten`,
    planned: 'Geplant',
    agreed: 'Genehmigt',
    nothingAgreed: 'noch nichts',
    asked: 'Angefragt',
    paid: 'Bezahlt',
    due: 'Noch offen',
    over: 'Zu viel bezahlt',
    notes: 'Notizen',
    agree: (amount) => `${amount} genehmigen`,
    askCouple: 'Brautpaar fragen',
    pay: 'Zahlung eintragen',
    coupleAgrees: 'Das Brautpaar genehmigt Beträge; du fragst danach.',
    dues: 'Fälligkeiten',
    dueOn: (amount, on) => `${amount} am ${dateWithYear(on)}`,
    duePaid: 'Bezahlt',
    dueOpen: (amount) => `${amount} offen`,
    dueOverdue: (amount) => `${amount} überfällig`,
    payments: 'Zahlungen',
    noPayment: 'Bisher wurde nichts bezahlt.',
    requests: 'Anfragen',
    vendor: 'Dienstleister',
    toVendor: 'Dienstleister öffnen',
  },

  request: {
    open: 'Wartet auf Antwort',
    withdrawn: 'Zurückgezogen',
    accepted: (name, at, now) => `${name}: genehmigt ${when(at, now)}`,
    declined: (name, at, now) => `${name}: abgelehnt ${when(at, now)}`,
    somebody: 'Jemand',
    you: 'Du',
    answer: (text) => `„${text}“`,
  },

  payment: {
    on: (amount, on) => `${amount} am ${dateWithYear(on)}`,
    reverse: 'Stornieren',
    reverseOf: (amount, on) => `${amount} vom ${dateWithYear(on)} stornieren`,
    reversed: 'Storniert',
    title: (what) => `Zahlung für ${what}`,
    amount: 'Betrag',
    date: 'Bezahlt am',
    dateError: 'Bitte gib den Tag der Zahlung an.',
    method: 'Wie',
    methodHelp: 'Überweisung, Karte, bar.',
    note: 'Notiz',
    save: 'Eintragen',
    cancel: 'Abbrechen',
    fixed:
      'Eine Zahlung wird nie geändert. War sie falsch, storniere sie und trage die richtige ein.',
  },

  ask: {
    title: (what) => `Das Brautpaar fragen: ${what}`,
    amount: 'Betrag',
    reason: 'Warum',
    reasonHelp: 'Sie lesen es neben dem Betrag.',
    send: 'Fragen',
    cancel: 'Abbrechen',
  },

  form: {
    addTitle: 'Neuer Budgetposten',
    editTitle: (what) => `${what} bearbeiten`,
    title: 'Wofür es ist',
    titleMissing: 'Bitte sag, wofür es ist.',
    category: 'Kategorie',
    categoryHelp: 'Leer: die Art des Dienstleisters.',
    openCategories: 'Kategorien zeigen',
    categoryFree: 'Jede andere Kategorie bleibt, wie du sie schreibst.',
    vendor: 'Dienstleister',
    noVendor: 'Kein Dienstleister',
    planned: 'Geplanter Betrag',
    approved: 'Genehmigter Betrag',
    approvedHelp: 'Wozu ihr Ja sagt. Leer: noch nichts.',
    currency: 'Währung',
    amountError: (example) => `Schreib einen Betrag wie ${example}.`,
    dues: 'Fälligkeiten',
    due: (index) => `Fälligkeit ${index}`,
    dueDate: 'Datum',
    dueAmount: 'Betrag',
    dueWhat: 'Wofür',
    dueError: 'Gib ein Datum und einen Betrag an.',
    addDue: 'Weiteres Datum',
    removeDue: (index) => `Fälligkeit ${index} entfernen`,
    notes: 'Notizen',
    asks: 'Das Brautpaar gleich danach fragen',
    cancel: 'Abbrechen',
    save: 'Speichern',
    add: 'Eintragen',
    saved: (what) => `Gespeichert: ${what}.`,
    added: (what) => `Eingetragen: ${what}.`,
    remove: 'Diesen Posten entfernen',
    draft: 'Deine ungespeicherten Änderungen sind wieder da.',
    discard: 'Änderungen verwerfen',
  },

  done: {
    agreed: (amount, what) => `${amount} für ${what} von dir genehmigt.`,
    declined: (amount, what) => `${amount} für ${what} von dir abgelehnt.`,
    askedBack: (what) => `Deine Frage zu ${what} steht bei der Anfrage.`,
    takenBack: (amount, what) => `Die Anfrage über ${amount} für ${what} ist zurückgezogen.`,
    asked: (amount, what) => `Das Brautpaar ist gefragt: ${amount} für ${what}.`,
    nothingAgreed: (what) => `Für ${what} ist nichts genehmigt.`,
    paid: (amount, what) => `${amount} für ${what} bezahlt.`,
    reversed: (amount, what) =>
      what === undefined
        ? `Die Zahlung von ${amount} ist storniert.`
        : `Die Zahlung von ${amount} für ${what} ist storniert.`,
    removed: (what) => `Entfernt: ${what}.`,
  },

  toVendor: {
    title: 'An dich bezahlt',
    empty: 'Noch keine Zahlung an dich eingetragen. Das macht die Planung.',
    total: 'Insgesamt',
  },

  overview: {
    title: 'Was als Nächstes kommt',
    overdue: 'Überfällig',
    coming: 'Als Nächstes fällig',
    none: 'Nichts ist fällig.',
  },

  print: {
    back: 'Zurück zum Geld',
    print: 'Drucken',
    heading: (couple) => `Budget von ${couple}`,
    printed: (on) => `Stand ${on}`,
    wedding: (on) => `Hochzeit am ${dateWithYear(on)}`,
    lastChange: (on) => `Letzte Änderung ${on}`,
    payments: 'Zahlungen',
    date: 'Datum',
    amount: 'Betrag',
    reversed: 'storniert',
    pending: (count) =>
      count === 1
        ? '1 Änderung auf diesem Gerät ist noch nicht gesendet.'
        : `${count} Änderungen auf diesem Gerät sind noch nicht gesendet.`,
    noPayments: 'Bisher wurde nichts bezahlt.',
  },
}

const stamp = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short' })

/** "12.06.2027, 14:02": when something was printed or changed. */
export const stampWords: typeof EnglishStamp = (at) => stamp.format(at)
