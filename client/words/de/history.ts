import type { historyWords as English } from '../history.ts'
import { onThis, thisDevice } from './deviceNames.ts'
import { recordNames } from './recordNames.ts'
import { list } from './values.ts'

const format = new Intl.NumberFormat('de-DE')
const clock = new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit' })
const weekday = new Intl.DateTimeFormat('de-DE', { weekday: 'long' })
const dayLong = new Intl.DateTimeFormat('de-DE', { weekday: 'long', day: 'numeric', month: 'long' })
const dayOfYear = new Intl.DateTimeFormat('de-DE', { dateStyle: 'full' })

const DAY = 86_400_000
const counted = (one: string, many: string) => (count: number) =>
  `${format.format(count)} ${count === 1 ? one : many}`
const changes = counted('Änderung', 'Änderungen')
const entries = counted('Eintrag', 'Einträge')
const inEntries = counted('Eintrag', 'Einträgen')

/** A day as its heading: "Heute", "Gestern", "Freitag, 20. November". Both in Unix ms. */
function dayWords(at: number, now: number): string {
  const [then, today] = [new Date(at), new Date(now)]
  if (then.toDateString() === today.toDateString()) return 'Heute'
  if (then.toDateString() === new Date(now - DAY).toDateString()) return 'Gestern'
  return (then.getFullYear() === today.getFullYear() ? dayLong : dayOfYear).format(then)
}

/** "Heute, 18:02", "Freitag, 18:02" within a week, else with the date. Both in Unix ms. */
function momentWords(at: number, now: number): string {
  const day = dayWords(at, now)
  const isThisWeek = now - at < 6 * DAY && now >= at
  const isNamed = day === 'Heute' || day === 'Gestern'
  return `${isNamed || !isThisWeek ? day : weekday.format(at)}, ${clock.format(at)}`
}

/** A moment in the middle of a sentence. */
function within(moment: string): string {
  return moment.replace(/^(?:Heute|Gestern|Jetzt)\b/, (word) => word.toLowerCase())
}

export const historyWords: typeof English = {
  title: 'Verlauf',
  toMore: 'Mehr',
  views: {
    label: 'Was du ansehen willst',
    lines: 'Was geschah',
    named: 'Benannte Stände',
    bin: 'Papierkorb',
  },
  day: dayWords,
  moment: momentWords,
  time: (at) => clock.format(at),
  lookingAs: 'Den Verlauf siehst nur du selbst. Geh zuerst zurück zu deiner eigenen Ansicht.',

  lines: {
    list: 'Was geschah',
    loading: 'Es wird nachgesehen, was geschah',
    empty: 'Noch ist nichts geschehen. Jede Änderung steht später hier, mit Namen.',
    none: 'Nichts passt hierzu. Zeig alle Arten oder alle Leute.',
    showAll: 'Alles zeigen',
    showMore: 'Mehr zeigen',
    again: 'Noch einmal nachsehen',
    keptSince: (at, now) =>
      `Stand: ${within(momentWords(at, now))}, ohne Empfang. Was andere seither getan haben, kommt mit dem Empfang.`,
    thinned: (at, now) =>
      `Weiter zurück als ${within(momentWords(at, now))} ist nicht jeder Schritt aufgehoben; benannte Stände schon.`,
    person: 'Wer',
    everybody: 'Alle',
    kind: 'Was',
    kinds: {
      all: 'Alles',
      added: 'Hinzugefügt',
      changed: 'Geändert',
      deleted: 'Gelöscht oder zurückgeholt',
      merged: 'Von selbst zusammengefügt',
      decided: 'Entschieden',
      late: 'Zu spät gekommen',
    },
    onlyAbout: (name) => `Nur ${name}`,
    onlyField: (name, field) => `Nur ${name} · ${field}`,
    unsent: (device) => `Nur ${onThis(device)}, noch nicht gesendet`,
    unsentMore: (count) => `und ${count === 1 ? '1 weiterer' : `${format.format(count)} weitere`}`,
    by: (name, role) => (role === '' ? name : `${name}, ${role}`),
    you: 'Du',
    gone: 'Jemand, der nicht mehr dabei ist',
    youWithin: 'dir',
    goneWithin: 'jemandem, der nicht mehr dabei ist',
    server: 'WedSync',
  },
  cause: {
    edit: 'Von Hand',
    merge: 'Von selbst zusammengefügt mit der Änderung von jemand anderem',
    resolution: 'Durch eine Entscheidung',
    rule: 'Durch eine Regel',
    server: 'Durch WedSync',
    superseded: 'Kam nach einer neueren vom selben Gerät und gilt deshalb nicht',
    erased: 'Endgültig gelöscht',
  },
  where: (device, sentAt, now) =>
    [
      device === '' ? null : `auf ${device}`,
      sentAt === null
        ? null
        : `angekommen ${within(momentWords(sentAt, now))}, ohne Empfang geschrieben`,
    ]
      .filter((part) => part !== null)
      .join(', '),
  erased: (type) => `Endgültig gelöscht: ${recordNames[type]?.one ?? 'Eintrag'}`,
  decision: (about) => `Entschieden: ${about}`,
  joined: {
    created: (name) => `${name} ist jetzt dabei`,
    changed: (name) => `Rolle geändert: ${name}`,
    deleted: (name) => `${name} ist nicht mehr dabei`,
    restored: (name) => `${name} ist wieder dabei`,
  },
  named: (name) => `Stand benannt: ${name}`,

  line: {
    keep: 'Behalten',
    notErased: 'Es wurde nicht gelöscht. Nichts hat sich geändert.',
    close: 'Schließen',
    before: 'vorher',
    after: 'nachher',
    lost: 'Gesendet, aber nicht gültig geworden',
    lostRows: 'Was nicht gültig wurde',
    rows: 'Was sich geändert hat',
    nothing: 'Was sich darin geändert hat, ist nicht mehr aufgehoben.',
    bringBack: 'Das Vorherige zurückholen',
    bringRecordBack: 'Zurückholen',
    useLost: 'Doch verwenden',
    seeThen: 'Alles gleich danach',
    seeBefore: 'Alles kurz davor',
    ofRecord: (name) => `Alles zu ${name}`,
    ofField: (field) => `Nur ${field}`,
    compare: 'Mit anderem Stand vergleichen',
  },

  record: {
    title: (name) => `Verlauf: ${name}`,
    field: 'Was davon',
    all: 'Alles',
    inFull: 'Im Verlauf öffnen',
  },

  own: {
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    last: (headline) => `Deine letzte Änderung: ${headline}`,
    taken: (headline) => `Zurückgenommen: ${headline}`,
  },

  names: {
    add: 'Diesen Stand benennen',
    addTitle: 'Diesen Stand benennen',
    renameTitle: 'Anderer Name',
    field: 'Name',
    placeholder: 'Fertiger Plan, Freitag',
    note: 'Notiz',
    help: 'Alles, wie es jetzt ist, bleibt erreichbar: zum Ansehen, zum Vergleichen, zum Zurückholen.',
    save: 'Benennen',
    saveName: 'Namen speichern',
    added: (name) => `Aufgehoben: ${name}.`,
    renamed: 'Der Name ist geändert.',
    removed: (name) => `Nicht mehr in der Liste: ${name}. Am Plan hat sich nichts geändert.`,
    empty:
      'Noch hat kein Stand einen Namen. Benenne einen vor einer großen Änderung, dann kannst du immer darauf zurückschauen.',
    list: 'Benannte Stände',
    line: (when, name) => `${when}, von ${name}`,
    waits: 'Bisher nur hier. Ansehen kannst du ihn, sobald er gesendet ist.',
    menu: (name) => `Was tun mit: ${name}`,
    see: 'Ansehen',
    compare: 'Mit jetzt vergleichen',
    compareOther: 'Mit anderem Stand vergleichen',
    restore: 'Zurückholen',
    rename: 'Anderer Name',
    remove: 'Aus der Liste nehmen',
    notYours: 'Brautpaar, Planung und Koordination benennen Stände.',
    other: 'Oder eine Zeit ohne Namen',
    anHourAgo: 'Vor einer Stunde',
    yesterday: 'Gestern um diese Zeit',
    aWeekAgo: 'Vor einer Woche',
  },

  then: {
    banner: (when) => `${when}. So war es.`,
    nameBanner: (name, when) => `${name} (${within(when)}). So war es.`,
    kept: (at, now) => `Auf diesem Gerät seit ${within(momentWords(at, now))}.`,
    nothing: 'Hier gab es noch nichts.',
    loading: 'Es wird nachgesehen, wie es war',
    restore: 'Alles davon zurückholen',
    compare: 'Mit jetzt vergleichen',
    back: 'Zurück zum Verlauf',
    noMoments: 'Keine Programmpunkte an diesem Tag.',
    showAll: (count) => `Alle ${format.format(count)} zeigen`,
    now: 'Jetzt',
    then: 'Damals',
    differs: 'anders',
    before: 'gewählter Stand',
    done: 'fertig',
  },

  compare: {
    title: 'Vergleichen',
    picking: (when) => `Ausgewählt: ${within(when)}. Wähle den anderen Stand.`,
    withNow: 'Mit jetzt vergleichen',
    stop: 'Nicht mehr vergleichen',
    between: (from, to) => `${from} → ${within(to)}`,
    same: 'Zwischen den beiden ist nichts anders.',
    seeThen: 'Alles ansehen, wie es war',
    count: (count) => `${entries(count)} ${count === 1 ? 'ist' : 'sind'} anders`,
    rows: (headline) => `Einzelheiten: ${headline}`,
    back: 'Wie es war',
    backOf: (headline) => `Wie es war: ${headline}`,
  },

  restore: {
    title: 'Zurückholen',
    wholeTitle: (when) => `Zurück zu: ${within(when)}`,
    subtitle: 'Vorschau. Noch hat sich nichts geändert.',
    loading: 'Es wird mit dem jetzigen Stand verglichen',
    close: 'Schließen',
    counts: (change, back, gone) => {
      const parts = [
        change > 0 ? `${entries(change)} ${change === 1 ? 'ändert' : 'ändern'} sich` : null,
        back > 0 ? `${format.format(back)} ${back === 1 ? 'kommt' : 'kommen'} zurück` : null,
        gone > 0
          ? `${format.format(gone)} ${gone === 1 ? 'kommt' : 'kommen'} in den Papierkorb`
          : null,
      ].filter((part) => part !== null)
      return parts.length === 0 ? 'Nichts würde sich ändern.' : `${list(parts)}.`
    },
    since: (people) => {
      const came = people.length === 1 && people[0]?.count === 1 ? 'kam' : 'kamen'
      const made = list(people.map(({ name, count }) => `${changes(count)} von ${name}`))
      return `Seither ${came} ${made}. Was noch dazukommt, wird zusammengefügt.`
    },
    sinceUnknown:
      'Ohne Empfang ist nicht bekannt, was seither dazukam; deshalb bleibt alles, was dazukam.',
    sinceTooMuch: 'Seither ist so viel geschehen, dass manches, was dazukam, bleibt.',
    sections: {
      bringBack: 'Kommt zurück',
      change: 'Ändert sich',
      delete: 'Kommt in den Papierkorb',
    },
    left: 'Bleibt, wie es ist',
    leftWhy: {
      unknownType: (count) =>
        `${entries(count)}, ${count === 1 ? 'den' : 'die'} dieses WedSync noch nicht kennt.`,
      saidOnce: (count) =>
        `${counted('Meldung', 'Meldungen')(count)} vom Tag: Gesagtes wird nicht ungesagt.`,
      notAllowed: (names) => `Was deine Rolle nicht ändern darf: ${list(names)}.`,
      unsure: (count) =>
        `${entries(count)}, ${count === 1 ? 'der' : 'die'} damals vielleicht nur nicht für dich zu sehen ${count === 1 ? 'war' : 'waren'}.`,
      invalid: (names) => `Was so, wie es war, nicht mehr zusammenpasst: ${list(names)}.`,
    },
    more: (count) => `und ${format.format(count)} mehr`,
    apply: 'Zurückholen',
    applyNothing: 'Es gibt nichts zurückzuholen.',
    done: 'Es ist wieder, wie es war.',
    wholeDone: (when) => `Alles ist wieder, wie es war: ${within(when)}.`,
    from: 'jetzt',
    to: 'damals',
  },

  bin: {
    list: 'Gelöscht',
    empty: 'Der Papierkorb ist leer. Was jemand löscht, wartet hier und lässt sich zurückholen.',
    loading: 'Der Papierkorb wird durchgesehen',
    line: (kind, name, when) => `${kind}, gelöscht von ${name}, ${within(when)}`,
    back: 'Zurückholen',
    backOf: (name) => `Zurückholen: ${name}`,
    restored: (name) => `Wieder da: ${name}.`,
    restoredMore: (name, more) => `Wieder da: ${name}, mit ${inEntries(more)} dazu.`,
    menu: (name) => `Was tun mit: ${name}`,
    history: 'Verlauf dazu',
    erase: 'Endgültig löschen',
    eraseTitle: (name) => `${name} endgültig löschen?`,
    eraseDetail:
      'Es verschwindet von jedem Gerät, mit dem ganzen Verlauf und jedem Wert. Niemand kann es zurückholen, auch du nicht.',
    eraseConfirm: 'Endgültig löschen',
    cancel: 'Im Papierkorb lassen',
    erased: (name) => `Endgültig gelöscht: ${name}.`,
    notErased: 'Es wurde nicht gelöscht. Es ist noch im Papierkorb.',
    needsSignal: 'Ohne Empfang lässt sich nichts endgültig löschen.',
    notYours: 'Nur Planung und Brautpaar löschen endgültig.',
    notYoursBack: 'Deine Rolle darf das nicht zurückholen.',
    showMore: 'Mehr zeigen',
  },

  problem: (problem, device) => {
    if (problem.kind === 'unreachable')
      return `Deine eigenen Änderungen sind sicher. Ohne Empfang ist nur der Verlauf zu lesen, den ${thisDevice(device)} schon gesehen hat, und dieser Teil gehört nicht dazu.`
    if (problem.status === 404)
      return 'Dieser Stand ist hier nicht bekannt, oder du darfst ihn nicht sehen. Nichts wurde geändert.'
    if (problem.status === 429)
      return 'Das war viel auf einmal. Warte eine Minute und sieh dann noch einmal nach.'
    return 'Der Verlauf lässt sich gerade nicht nachsehen. Alles von heute ist sicher.'
  },
}
