import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { dayWords as English } from '../day.ts'
import { onThis } from './deviceNames.ts'
import { reorderWords } from './reorder.ts'

/** "2 Std. 5 Min." */
export const minutesLong = (minutes: number): string => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} Min.`
  return rest === 0 ? `${hours} Std.` : `${hours} Std. ${rest} Min.`
}

const moments = (count: number) => (count === 1 ? '1 Programmpunkt' : `${count} Programmpunkte`)

const longDay = new Intl.DateTimeFormat('de-DE', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
})
const shortDay = new Intl.DateTimeFormat('de-DE', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
})
const noon = (date: string) => new Date(`${date}T12:00:00Z`)

export const dayWords: typeof English = {
  minutesLong,
  moments,
  date: (date) => longDay.format(noon(date)),
  shortDate: (date) => shortDay.format(noon(date)),
  days: 'Tage',
  list: 'Programmpunkte des Tages',
  untitled: 'Diese Hochzeit',

  drift: (drift) => {
    switch (drift.kind) {
      case 'onPlan':
        return 'im Plan'
      case 'behind':
        return `${minutesLong(drift.minutes)} im Verzug`
      case 'inHand':
        return `${minutesLong(drift.minutes)} Reserve`
      case 'over':
        return 'alles geschafft'
    }
  },
  nextIn: (minutes) => (minutes === 0 ? 'Jetzt dran' : `Weiter in ${minutesLong(minutes)}`),
  venueTime: (zone) => `Ortszeit (${zone})`,
  clockChange: (from, to) =>
    `Während dieses Tages wird die Uhr umgestellt: Aus ${formatVenueTime(from)} wird ${formatVenueTime(to)}.`,
  ahead: (count) => (count === 1 ? 'Morgen' : `Noch ${count} Tage`),
  past: (count) => (count === 1 ? 'Gestern' : `Vor ${count} Tagen`),
  plan: (count, from, to) =>
    `${moments(count)}, ${formatVenueTime(from)} bis ${formatVenueTime(to)}`,

  lanes: 'Spuren',
  allLanes: 'Alle',
  folded: (count, before) => `${count} erledigt vor ${formatVenueTime(before)}`,
  follow: 'Zurück zu jetzt',

  marks: {
    sunrise: 'Sonnenaufgang',
    goldenHour: 'Goldene Stunde beginnt',
    sunset: 'Sonnenuntergang',
  },
  limit: (what) => what,

  row: {
    was: 'geplant',
    told: (revision) => `angesagt in ${revision}`,
    waitsFor: (vendor) => `wartet auf ${vendor}`,
    accepted: (breach) => `${breach}, so vereinbart`,
    daysLater: (count) =>
      count === 1 ? 'am nächsten Tag' : count < 0 ? 'am Tag davor' : `${count} Tage später`,
    open: (title) => `${title} öffnen`,
    check: (title) => `${title}, erledigt`,
    fixed: 'Feste Zeit',
    late: (minutes) => `+${minutesLong(minutes)}`,
    early: (minutes) => `${minutesLong(minutes)} früher`,
    left: (minutes) => (minutes === 0 ? 'Zeit ist um' : `noch ${minutesLong(minutes)}`),
    assumedDone: 'vermutlich erledigt',
    assumedRunning: 'läuft vermutlich',
    skipped: 'Fällt aus',
    absorbs: (minutes) => `fängt ${minutesLong(minutes)} auf`,
    twoTimes: 'Zwei Zeiten wurden genannt',
    decide: 'Zwei Zeiten wurden genannt. Entscheiden',
    unsent: (device) => `nur ${onThis(device)}`,
    progress: (title) => `Verbrauchte Zeit: ${title}`,
    progressValue: (done) => `${done} %`,
  },
  breach: (kind, by) => {
    switch (kind) {
      case 'pin':
        return `${minutesLong(by)} nach der festen Zeit`
      case 'sun':
        return `${minutesLong(by)} zu spät fürs Licht`
      case 'latestStart':
        return `beginnt ${minutesLong(by)} nach dem spätesten Beginn`
      case 'latestEnd':
        return `endet ${minutesLong(by)} nach der Grenze`
    }
  },

  actions: {
    late: 'Verspätung',
    next: 'Weiter',
    add: 'Neuer Programmpunkt',
    reorder: 'Anordnen',
    edit: 'Bearbeiten',
    more: 'Mehr',
    decide: 'Was dich braucht',
    waysOut: 'Was möglich ist',
    import: 'Ablaufplan einlesen',
    settings: 'Einstellungen dieser Hochzeit',
    duplicate: 'Verdoppeln',
    remove: 'Löschen',
    up: 'Nach oben',
    down: 'Nach unten',
    toTime: 'Auf eine Zeit legen …',
    after: 'Hinter … legen',
    first: 'Steht schon an erster Stelle.',
    last: 'Steht schon an letzter Stelle.',
    start: 'Jetzt beginnen',
    done: 'Erledigt',
    notDone: 'Doch nicht erledigt',
    notStarted: 'Doch nicht begonnen',
    skip: 'Ausfallen lassen',
    unskip: 'Doch nicht ausfallen lassen',
  },
  nextNothing: 'Es ist nichts mehr zu beginnen.',
  readOnly: 'Deine Rolle sieht den Tag. Ändern kann ihn, wer ihn leitet.',

  empty: {
    sentence: 'Noch keine Programmpunkte. Lege den ersten an, oder lies einen Ablaufplan ein.',
    readOnly: 'Noch keine Programmpunkte. Sie erscheinen hier, sobald sie geplant sind.',
    lane: 'Nichts in dieser Spur.',
  },

  said: {
    done: (title) => `Erledigt: ${title}.`,
    undone: (title) => `Wieder offen: ${title}.`,
    started: (title, at) => `Begonnen um ${formatVenueTime(at)}: ${title}.`,
    ended: (title, at) => `Zu Ende um ${formatVenueTime(at)}: ${title}.`,
    skipped: (title) => `Fällt aus: ${title}.`,
    expectedEnd: (title, at) => `${title}: Ende jetzt um ${formatVenueTime(at)}.`,
    expectedStart: (title, at) => `${title}: Beginn jetzt um ${formatVenueTime(at)}.`,
    saved: (title) => `Gespeichert: ${title}.`,
    added: (title) => `Angelegt: ${title}.`,
    removed: (title) => `Gelöscht: ${title}.`,
    duplicated: (title) => `Kopie angelegt: ${title}.`,
    moved: (title) => `Verschoben: ${title}.`,
  },

  skip: {
    title: (title) => `${title} ausfallen lassen?`,
    detail:
      'Die Zeit steht fest, und andere verlassen sich vielleicht darauf. Du kannst es danach zurücknehmen.',
    confirm: 'Ausfallen lassen',
    cancel: 'Behalten',
  },

  late: {
    title: 'Verspätung',
    titleFor: (minutes) =>
      minutes >= 0
        ? `${minutesLong(minutes)} Verspätung`
        : `${minutesLong(-minutes)} früher als das`,
    subtitle: 'Vorschau. Noch ist nichts verschoben.',
    which: 'Welcher Programmpunkt?',
    by: 'Um wie viel?',
    step: (minutes) => (minutes < 0 ? `−${-minutes}` : `+${minutes}`),
    custom: 'Andere',
    endsAt: 'Endet um',
    startsAt: 'Beginnt um',
    newEnd: (title) => `Ende: ${title}`,
    from: 'vorher',
    to: 'nachher',
    changes: 'Was sich verschieben würde',
    nothingMoves: 'Danach verschiebt sich nichts: Es ist genug Luft.',
    fixed: 'Fest',
    apply: (vendors) => (vendors === 0 ? 'Übernehmen' : `Übernehmen und ${vendors} informieren`),
    keep: 'Behalten',
    nobody: 'Es ist nichts mehr übrig, das sich verspäten könnte.',
    notYours: 'Deine Rolle meldet Verspätungen nur für eigene Programmpunkte.',
  },

  item: {
    published: 'Veröffentlicht',
    publishedIn: (start, end, revision) =>
      `${formatVenueTime(start)} – ${formatVenueTime(end)} (${revision})`,
    planned: 'Geplant',
    projected: 'Jetzt erwartet',
    started: 'Begonnen',
    ended: 'Zu Ende',
    from: (start, end) => `${formatVenueTime(start)} – ${formatVenueTime(end)}`,
    saidBy: (name, at) => `${name}, ${at}`,
    twoTimes: {
      actualStart: 'Zwei Anfangszeiten wurden genannt',
      actualEnd: 'Zwei Endzeiten wurden genannt',
      expectedStart: 'Zwei erwartete Anfänge wurden genannt',
      expectedEnd: 'Zwei erwartete Enden wurden genannt',
    },
    given: (time, name) => `${time}, sagt ${name}`,
    place: 'Ort',
    who: 'Wer',
    people: 'Beteiligte',
    notes: 'Notizen',
    waitsFor: 'Wartet auf',
    sees: 'Wer es sieht',
    category: 'Art',
    lane: 'Spur',
    length: 'Dauer',
    lengthWithLeast: (planned, least) =>
      `${minutesLong(planned)}, mindestens ${minutesLong(least)}`,
    key: 'Schlüsselmoment',
    gone: 'Diesen Programmpunkt gibt es nicht mehr.',
    someone: 'Jemand',
    you: 'Du',
    menu: (title) => `Mehr zu ${title}`,
  },

  move: {
    title: (title) => `${title} verschieben`,
    after: 'Hinter welchen Programmpunkt?',
    first: 'Ganz an den Anfang',
    needsPlace: 'Wähle zuerst, wohin.',
    apply: 'Verschieben',
    previewTitle: 'Das verschiebt Zeiten',
    confirm: 'Trotzdem verschieben',
    cancel: 'So lassen',
    reorderHint: 'Am Griff ziehen oder das Menü eines Programmpunkts benutzen.',
    done: 'Fertig',
    laneOf: (name) => `Programmpunkte von ${name}`,
    words: reorderWords,
  },

  quick: {
    label: 'Schnell anlegen',
    placeholder: '15:30 Torte anschneiden 20 min @ Scheune',
    add: 'Anlegen',
    understood: (time, title, minutes, place) =>
      `${time === null ? 'Nach dem Vorigen' : time}: ${title}, ${minutesLong(minutes)}${place === null ? '' : `, ${place}`}`,
    empty: 'Schreib, was geschieht, mit Zeit, wenn es eine hat.',
  },

  overview: 'Der Tag auf einen Blick',
}
