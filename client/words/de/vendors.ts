import type {
  briefText as EnglishBrief,
  spanWords as EnglishSpan,
  stageName as EnglishStage,
  vendorKindName as EnglishKind,
  vendorKindWords as EnglishKinds,
  vendorWords as English,
} from '../vendors.ts'
import { dateWithYear } from './money.ts'
import { vendorKindFacts } from './vendorKinds.ts'

export const vendorKindWords: typeof EnglishKinds = {
  venue: 'Location',
  coordinator: 'Tageskoordination',
  photographer: 'Fotografie',
  videographer: 'Video',
  'hair-makeup': 'Haare und Make-up',
  florist: 'Floristik',
  cake: 'Torte',
  caterer: 'Catering und Küche',
  bar: 'Bar',
  band: 'Band',
  dj: 'DJ',
  officiant: 'Traurede oder Kirche',
  'music-ceremony': 'Musik zur Trauung',
  transport: 'Transport',
  rentals: 'Verleih und Möbel',
  decorator: 'Deko und Mandap',
  'av-lighting': 'Ton, Licht, Technik',
  mc: 'Moderation',
  henna: 'Henna',
}

/** A kind from elsewhere is shown as it was written. */
export const vendorKindName: typeof EnglishKind = (kind) => vendorKindWords[kind] ?? kind

export const stageName: typeof EnglishStage = (kind, stage) =>
  vendorKindFacts[kind]?.stages?.[stage] ?? STAGES[stage]

const STAGES: Readonly<Record<Parameters<typeof EnglishStage>[1], string>> = {
  booked: 'Gebucht',
  confirmed: 'Bestätigt',
  enRoute: 'Unterwegs',
  arrived: 'Vor Ort',
  setUp: 'Aufgebaut',
  ready: 'Bereit',
  working: 'Im Einsatz',
  done: 'Fertig',
  left: 'Abgereist',
}

/** "Vor Ort" → "vor Ort" */
const lower = (stage: string) => stage.charAt(0).toLowerCase() + stage.slice(1)

export const vendorWords: typeof English = {
  title: 'Dienst\u00adleister',
  list: 'Dienstleister dieser Hochzeit',
  count: (count) => `${count} Dienstleister`,
  here: (here, all) => `${here} von ${all} vor Ort`,
  empty: 'Noch kein Dienstleister. Trag ein, wer am Tag arbeitet, dann kannst du von hier anrufen.',
  emptyReadOnly: 'Noch kein Dienstleister. Die Planung trägt sie ein.',
  notShown: () => 'Dienstleister sehen alle, die den Tag leiten. Deine Rolle sieht den Plan.',
  noneInView: 'In dieser Ansicht ist niemand.',
  showAll: 'Alle zeigen',
  add: 'Hinzufügen',
  call: (name) => `${name} anrufen`,
  text: (name) => `Nachricht an ${name}`,
  mail: (name) => `E-Mail an ${name}`,
  until: (from, to) => `${from}–${to}`,
  from: (at) => `ab ${at}`,
  to: (at) => `bis ${at}`,
  onlyHere: 'Noch nicht gesendet',
  late: 'Verspätet',
  lateUntil: (at) => `Verspätet, erwartet ${at}`,
  expected: (at) => `Erwartet ${at}`,
  noContact: 'Seit der vereinbarten Zeit nichts gehört',
  inTrouble: 'Hat ein Problem',
  twoTimes: 'Zwei genannt',
  decide: 'Entscheiden',
  replacedBy: (name) => `${name} kommt stattdessen`,
  rating: (stars) => `${stars} von 5`,
  you: 'Das bist du',
  others: 'Die anderen',

  views: {
    label: 'Zeigen',
    all: (count) => `Alle ${count}`,
    attention: (count) => `Anrufen ${count}`,
    coming: (count) => `Noch nicht da ${count}`,
    here: (count) => `Da ${count}`,
    over: (count) => `Fertig ${count}`,
  },

  overview: {
    title: 'Wer ist wo',
    attention: 'Anrufen',
    nobody: 'Gerade muss niemand angerufen werden.',
    next: 'Als Nächste erwartet',
    none: 'Es kommt niemand mehr.',
    count: (count, stage) => `${count} ${lower(stage)}`,
  },

  reach: {
    title: 'Erreichen',
    call: 'Anrufen',
    text: 'Nachricht',
    mail: 'E-Mail',
    noPhone: 'Noch keine Nummer',
    noMail: 'Noch keine Adresse',
    hidden: 'Die Nummer sehen alle, die den Tag leiten.',
  },

  stage: {
    label: 'Wie weit sie sind',
    none: 'Nicht bestätigt',
    next: (stage) => `Melden: ${lower(stage)}`,
    nextFor: (name, stage) => `Melden: ${lower(stage)}, ${name}`,
    set: (stage) => `Auf „${lower(stage)}“ setzen`,
    changed: (name, stage) => `${name}: ${lower(stage)}.`,
    notYours: 'Planung, Koordination und der Dienstleister selbst ändern das.',
    passed: 'vorbei',
    now: 'jetzt',
  },

  times: {
    title: 'Zeiten',
    call: 'Ankunft',
    ends: 'Bis',
    setup: 'Aufbau',
    lead: 'Vorlauf',
    minutes: (count) => `${count} Min.`,
    expects: (at, said) => `Kommt um ${at}, gesagt um ${said}`,
    lateBy: (min) => `${min} Min. zu spät`,
    lateByAt: (min, at) => `${min} Min. zu spät: erwartet ${at}`,
    onTime: 'Doch pünktlich',
    report: 'Angekündigte Ankunft',
    told: (name, at) => `${name} wird um ${at} erwartet.`,
    onTimeAgain: (name) => `${name} kommt zur vereinbarten Zeit.`,
  },

  trouble: {
    mark: 'Etwas stimmt nicht',
    clear: 'Es ist geklärt',
    since: (name, at) => `Etwas stimmt nicht, sagt ${name} um ${at}.`,
    marked: (name) => `${name}: ein Problem ist gemeldet.`,
    cleared: (name) => `${name}: das Problem ist geklärt.`,
  },

  replace: {
    bring: 'Ersatz holen',
    open: (name) => `${name} öffnen`,
    title: (name) => `Anstelle von ${name}`,
    fromBook: 'Aus deinem Adressbuch',
    noneOfKind: (kind) => `Niemand dort unter ${kind}.`,
    noPhone: 'keine Nummer',
    search: 'Im Adressbuch suchen',
    clearSearch: 'Suche leeren',
    name: 'Wer kommt',
    takesOver: 'Übernimmt',
    noMoments: 'Kein Programmpunkt im Ablaufplan nennt sie.',
    marked: (name) => `${name} ist markiert. Einmal „Rückgängig“ nimmt alles zurück.`,
    save: 'Als Ersatz eintragen',
    saveName: (name) => `${name} eintragen`,
    done: (name, gone) => `${name} kommt anstelle von ${gone}.`,
  },

  brief: {
    title: 'Was sie wissen müssen',
    instead: (name) => `Ersatz für ${name}.`,
    text: 'Als Nachricht senden',
    textTo: (name) => `Als Nachricht an ${name} senden`,
  },

  serves: {
    title: 'Programmpunkte',
    none: 'Noch kein Programmpunkt im Ablaufplan nennt sie.',
    open: (title, at) => `${title}, ${at}. Im Ablaufplan öffnen.`,
  },

  about: {
    title: (kind) => `${kind}: gut zu wissen`,
    gates: 'Darauf warten',
    hears: 'Sofort Bescheid geben',
    tells: 'Du hörst von ihnen',
    needs: 'Sie brauchen',
    access: 'Vor Ort',
  },

  terms: {
    title: 'Was vereinbart ist',
    cost: 'Eine Stunde länger kostet',
    noCost: 'Der Preis für eine Stunde länger steht noch nicht hier.',
    needs: 'Was sie brauchen',
    contract: 'Vertrag unterschrieben',
    insurance: 'Versicherung gesehen',
    contractOf: (name) => `Vertrag von ${name} unterschrieben`,
    insuranceOf: (name) => `Versicherung von ${name} gesehen`,
    ticked: (what) => `${what}.`,
    unticked: (what) => `${what}: zurückgenommen.`,
    notYours: 'Die Planung ändert das.',
  },

  form: {
    addTitle: 'Neuer Dienstleister',
    editTitle: (name) => `${name} ändern`,
    close: 'Schließen',
    fromKind: 'Mit einer Art beginnen',
    fromKindHelp: 'Arten, die dieser Hochzeit noch fehlen.',
    kind: 'Art',
    openKinds: 'Arten zeigen',
    kindFree: 'Jede andere Art bleibt so, wie du sie schreibst.',
    name: 'Name',
    nameMissing: 'Bitte gib den Namen an.',
    kindMissing: 'Bitte sag, was sie machen.',
    contact: 'Ansprechperson',
    phone: 'Telefonnummer',
    phoneHelp: 'Mit Landesvorwahl geht sie auch im Ausland.',
    email: 'E-Mail-Adresse',
    callTime: 'Vereinbarte Ankunft',
    endsAt: 'Ende der Buchung',
    eta: 'Erwartete Ankunft',
    etaHelp: 'Nur, wenn sie von der vereinbarten abweicht.',
    timeHelp: 'Zeit am Ort der Hochzeit. 25:45 ist Viertel vor zwei am nächsten Morgen.',
    propose: (at) => `${at} nehmen`,
    proposed: (span, moment, at) => `Üblich: ${span} vor ${moment} (${at})`,
    notUnderstood: 'Schreib eine Zeit wie 14:30 oder 25:45.',
    steps: { earlier: '5 Minuten früher', later: '5 Minuten später' },
    leadMin: 'Vorlauf in Minuten',
    setupMin: 'Aufbau in Minuten',
    less: '5 Minuten weniger',
    more: '5 Minuten mehr',
    cost: 'Preis für eine Stunde länger',
    costHelp: 'Wenn sie über das Ende der Buchung hinaus bleiben müssen.',
    costError: 'Schreib einen Betrag wie 180 oder 180,50.',
    currency: 'Währung',
    needs: 'Was sie brauchen',
    needsHelp: 'Strom, Wasser, einen Tisch, ein Essen.',
    cancel: 'Abbrechen',
    edit: 'Ändern',
    save: 'Speichern',
    add: 'Hinzufügen',
    saved: (name) => `${name} ist gespeichert.`,
    added: (name) => `${name} ist hinzugefügt.`,
    remove: 'Dienstleister entfernen',
    removed: (name) => `${name} ist entfernt.`,
    readOnly: 'Du kannst das lesen. Die Planung ändert es.',
    draft: 'Deine ungespeicherten Änderungen sind wieder da.',
    discard: 'Meine Änderungen verwerfen',
    gone: 'Dieser Dienstleister ist nicht mehr hier',
  },
}

/** "3 Std.", "45 Min.", "2 Std. 30 Min." */
export const spanWords: typeof EnglishSpan = (minutes) => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes - hours * 60
  if (hours === 0) return `${rest} Min.`
  return rest === 0 ? `${hours} Std.` : `${hours} Std. ${rest} Min.`
}

export const briefText: typeof EnglishBrief = ({
  couple,
  date,
  places,
  call,
  until,
  moments,
  needs,
}) =>
  [
    `Hochzeit von ${couple}, ${dateWithYear(date)}`,
    ...places,
    ...(call === null ? [] : [`Bitte sei um ${call} da`]),
    ...(until === null ? [] : [`Bis ${until}`]),
    ...(moments.length === 0 ? [] : ['', 'Dein Teil:', ...moments]),
    ...(needs === undefined ? [] : ['', needs]),
  ].join('\n')
