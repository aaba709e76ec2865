import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { prepareWords as English } from '../prepare.ts'
import { ageWords, offsetWords } from './age.ts'
import { bytesWords } from './bytes.ts'
import { onThis, storedDevice, thisDevice } from './deviceNames.ts'

type Light = Parameters<typeof English.light.of>[0]

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
const records = (count: number) => (count === 1 ? '1 Eintrag' : `${count} Einträge`)

/** Each kind of files of a wedding. */
const files = {
  photos: 'Fotos, klein',
  plans: 'Plan und Karte der Location',
  documents: 'Dokumente',
  originals: 'Fotos in voller Größe',
}

/** "Goldene Stunde 20:36, Sonnenuntergang 21:21"; in a summer of the far north there is neither. */
function lightWords({ goldenHour, sunset }: Light): string {
  const parts = [
    goldenHour === undefined ? null : `Goldene Stunde ${formatVenueTime(goldenHour)}`,
    sunset === undefined ? null : `Sonnenuntergang ${formatVenueTime(sunset)}`,
  ].filter((one) => one !== null)
  return parts.length > 0 ? parts.join(', ') : 'kein Sonnenuntergang'
}

/** "3 Min. vor"; a positive offset is what the device lacks. */
const offBy = (offset: number) => `${offsetWords(offset)} ${offset > 0 ? 'nach' : 'vor'}`

const shortDay = new Intl.DateTimeFormat('de-DE', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
})
const shortDate = (date: string) => shortDay.format(Date.parse(`${date}T12:00:00Z`))

export const prepareWords: typeof English = {
  title: 'Bereit ohne Empfang',
  back: 'Mehr',

  headline: {
    reading: (device) => `Alles ${onThis(device)} wird gelesen`,
    ready: (device) => `Alles davon öffnet sich ${onThis(device)}, ganz ohne Netz.`,
    looks: (count) =>
      count === 1 ? '1 Sache verdient einen Blick' : `${count} Sachen verdienen einen Blick`,
    notReady: 'Noch öffnet sich nicht alles ohne Empfang.',
    stale: 'Damals ging es auf. Prüf noch einmal, bevor du dich darauf verlässt.',
    when: (at, now, skimmed) =>
      skimmed === 0
        ? `Gelesen ${ageWords(at, now)}, ohne das Netz zu fragen`
        : `Gelesen ${ageWords(at, now)}, ohne das Netz zu fragen; ${skimmed === 1 ? '1 große Datei' : `${skimmed} große Dateien`} nur nach der Größe, bis du noch einmal prüfst`,
  },
  again: 'Noch einmal prüfen',
  checking: 'Wird gelesen',
  working: 'Was fehlt, wird geholt',

  take: {
    label: 'Diese Hochzeit mitnehmen',
    help: 'Sie bleibt bereit, wann immer sie ist, und wird nie aufgeräumt. In den drei Tagen davor und am Tag selbst geschieht das von allein.',
    byItself: 'Sie ist bald, deshalb kommt sie von allein mit.',
    originals: 'Fotos in voller Größe',
    originalsHelp: 'Kleine Bilder kommen immer mit.',
    originalsOf: { none: 'Keine', smaller: 'Bis 10 MB', all: 'Alle' },
    everyVersion: 'Jede Fassung jedes Dokuments',
  },

  groups: {
    wedding: 'Was mitkommt',
    device: (device) => capital(thisDevice(device)),
    day: 'Der Tag',
    others: 'Die anderen',
  },

  files: {
    label: (kind) => files[kind],
    none: 'Es gibt keine',
    all: (count, bytes) =>
      `${count === 1 ? 'Das eine, das es gibt' : `Alle ${count}`} · ${bytesWords(bytes)}`,
    some: (here, all, bytesHere, bytesAll) =>
      `${here} von ${all} · ${bytesWords(bytesHere)} von ${bytesWords(bytesAll)}`,
    damaged: (opened, all) => `${opened} von ${all} öffnen sich hier`,
    elsewhere: (count) =>
      count === 1
        ? 'Eins ist noch auf dem Gerät, von dem es kommt'
        : `${count} sind noch auf den Geräten, von denen sie kommen`,
    stopped: {
      unreachable: 'Kein Empfang zu WedSync',
      busy: 'WedSync ist beschäftigt; es geht von allein weiter',
      signedOut: 'Du bist hier abgemeldet',
      full: 'Es ist kein Platz mehr',
      metered: 'Größere Dateien warten auf eine Verbindung, die nichts kostet',
    },
  },

  records: {
    label: 'Alles Geschriebene',
    here: (count, heard, now) =>
      heard === null
        ? `${records(count)}, hier angelegt`
        : `${records(count)} · ${ageWords(heard, now)}`,
    equal: (at, now) => `gleich wie bei WedSync, verglichen ${ageWords(at, now)}`,
    neverCompared: 'noch nicht mit WedSync verglichen',
    wrong: 'einige sind nicht so wie bei WedSync',
    unreadable: (count) => `${count} ${count === 1 ? 'braucht' : 'brauchen'} eine neuere App`,
    missing: 'Diese Hochzeit ist noch nicht hier',
  },
  app: {
    label: 'Die App, ihre Schriften und Bilder',
    here: (count, bytes) =>
      `${count === 1 ? 'Die eine Datei' : `Alle ${count} Dateien`} · ${bytesWords(bytes)}`,
    some: (missing) => (missing === 1 ? '1 Datei fehlt' : `${missing} Dateien fehlen`),
    none: 'Sie ist hier noch nicht für die Zeit ohne Empfang da',
    never:
      'Dieser Browser kann sie in diesem Fenster nicht behalten: Ohne Empfang geht sie nicht auf. Nimm ein gewöhnliches Fenster',
  },
  kept: {
    label: 'Vom Browser behalten',
    persistent: 'Er hat versprochen, alles zu behalten',
    evictable: 'Er könnte es löschen, wenn der Platz knapp wird',
    unknown:
      'Er sagt nicht, ob er es behält. Auf dem Startbildschirm des Geräts ist es am sichersten',
    said: {
      kept: 'Der Browser hat versprochen, es zu behalten.',
      denied:
        'Der Browser hat es nicht versprochen. Vielleicht tut er es, wenn WedSync auf dem Startbildschirm liegt.',
    },
  },
  clock: {
    label: 'Uhr',
    right: (device) => `${capital(thisDevice(device))} geht wie WedSync`,
    wrong: (offset, device) =>
      `${capital(thisDevice(device))} geht ${offBy(offset)}. Lass die Uhr sich von selbst stellen, in den Einstellungen des Geräts`,
    unknown: 'Nie verglichen: Hier kam noch keine Antwort von WedSync an',
  },
  battery: {
    label: 'Akku',
    charging: (percent) => `${percent} %, lädt`,
    enough: (percent) => `${percent} %`,
    low: (percent) => `${percent} %. Lade vor dem Tag, und nimm eine Powerbank mit`,
  },
  light: {
    label: 'Goldene Stunde und Sonnenuntergang',
    of: lightWords,
    onDate: (date, light) => `${shortDate(date)}: ${lightWords(light)}`,
    kept: 'wie im Ablaufplan',
    reckoned: 'hier berechnet aus der Position der Location',
    other: (date, light) =>
      `Der Ablaufplan rechnet mit anderen Zeiten: Am Ort gilt ${shortDate(date)} ${lightWords(light)}`,
    none: 'Niemand hat gesagt, wo die Location ist, deshalb ist das Licht ohne Empfang unbekannt',
    notYours: 'Wer die Hochzeit plant, kann sagen, wo sie ist',
    said: 'Das Licht des Tages steht im Ablaufplan.',
  },
  plan: {
    label: 'Der veröffentlichte Plan',
    seen: (label) => `Du hast ${label} gesehen, den neuesten`,
    unseen: (label) => `${label} ist da, und du hast ihn nicht geöffnet`,
    none: 'Noch ist keiner veröffentlicht',
  },
  devices: {
    label: 'Geräte der anderen',
    allSent: (count) =>
      count === 1
        ? 'Das eine, von dem zu hören war, hat alles gesendet'
        : `Alle ${count}, von denen zu hören war, haben alles gesendet`,
    waiting: (count, name, device, at, now) =>
      `${count === 1 ? '1 Änderung ist' : `${count} Änderungen sind`} nur bei ${name} (${device}), ${ageWords(at, now)} gesehen`,
    nobody: 'Noch von keinem gehört',
    unknown: 'Noch nicht gefragt; dafür braucht es einmal Empfang',
  },
  clocks: {
    label: 'Uhren der anderen',
    right: 'Bei allen, die etwas gemeldet haben, stimmte die Uhr',
    wrong: (name, device, offset, at, now) =>
      `Bei ${name} (${storedDevice(device)}) ging die Uhr ${ageWords(at, now)} ${offBy(offset)}. Bitte darum, dass sie sich von selbst stellt`,
    somebody: 'jemandem',
  },
  unsent: {
    label: 'Deine eigenen Änderungen',
    none: 'Alle sind gesendet',
    some: (count, device) => `${count} nur ${onThis(device)}`,
  },
  decisions: {
    label: 'Entscheidungen',
    none: 'Keine wartet auf dich',
    some: (count) => (count === 1 ? '1 wartet auf dich' : `${count} warten auf dich`),
  },

  states: { ok: 'In Ordnung', look: 'Ein Blick lohnt', missing: 'Fehlt' },
  actions: {
    sync: 'Jetzt versuchen',
    compare: 'Vergleichen',
    fetch: 'Jetzt holen',
    overMobile: 'Trotzdem holen',
    room: 'Platz machen',
    signIn: 'Anmelden',
    reload: 'Neu öffnen',
    keep: 'Darum bitten',
    send: 'Jetzt senden',
    decide: 'Entscheiden',
    place: 'Ort angeben',
    light: 'Übernehmen',
    plan: 'Öffnen',
    people: 'Wer es ist',
  },
}
