import type {
  accountWords as English,
  signInProblem as EnglishProblem,
  welcomeWords as EnglishWelcome,
} from '../account.ts'
import { bytesWords } from './bytes.ts'
import { deviceName, onThis, thisDevice } from './deviceNames.ts'

const edits = (count: number) =>
  count === 1 ? '1 ungesendete Änderung' : `${count} ungesendete Änderungen`
const changes = (count: number) => (count === 1 ? '1 Änderung' : `${count} Änderungen`)

export const welcomeWords: typeof EnglishWelcome = {
  title: 'Der Hochzeitstag, in allen Händen',
  promise: 'Ablaufpläne, die ohne Empfang gehen und übereinstimmen, sobald er wieder da ist.',
  tabs: { label: 'Registrieren oder anmelden', up: 'Neu hier', in: 'Ich habe ein Konto' },
  name: 'Dein Name',
  nameHelp: 'So sehen ihn die anderen neben deinen Änderungen.',
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  passwordHelp: 'Mindestens 8 Zeichen; am leichtesten sind ein paar Wörter.',
  showPassword: 'Passwort zeigen',
  up: 'Konto anlegen',
  in: 'Anmelden',
  working: 'Einen Moment',
  missing: {
    name: 'Bitte gib deinen Namen an.',
    email: 'Bitte gib deine E-Mail-Adresse an.',
    emailForm: 'Das sieht nicht nach einer E-Mail-Adresse aus.',
    password: 'Bitte wähle ein Passwort.',
    ownPassword: 'Bitte gib dein Passwort ein.',
    passwordShort: 'Bitte mindestens 8 Zeichen.',
  },
  knownTitle: (device) => `${onThis(device).replace('auf', 'Auf')}`,
  openAccount: (name) => `Hochzeiten von ${name} öffnen`,
  signInAgain: (name) => `${name} hat sich hier abgemeldet.`,
  waiting: (name, count) =>
    `Hier ${count === 1 ? 'wartet' : 'warten'} ${edits(count)} von ${name}.`,
  signInAs: (name) => `Als ${name} anmelden`,
  forgotten: (device) =>
    `Der Browser hat weggeworfen, was WedSync ${onThis(device)} aufbewahrt hat. Was du geschrieben und noch nicht gesendet hast, liegt in einer zweiten Kopie: Melde dich an wie bisher, dann kommt es zurück.`,
  joining:
    'Jemand hat dich eingeladen. Registriere dich oder melde dich an, dann öffnet sich die Einladung.',
}

export const signInProblem: typeof EnglishProblem = (problem, device) => {
  if (problem.kind === 'unreachable') {
    return `WedSync ist ohne Empfang nicht zu erreichen. Die erste Anmeldung ${onThis(device)} braucht ihn; danach öffnet sich WedSync auch ohne. Was du eingegeben hast, bleibt.`
  }
  switch (problem.code) {
    case 'WRONG_CREDENTIALS':
      return 'Die E-Mail-Adresse oder das Passwort stimmt nicht.'
    case 'EMAIL_TAKEN':
      return 'Mit dieser E-Mail-Adresse gibt es schon ein Konto. Melde dich damit an.'
    case 'PASSWORD_TOO_COMMON':
      return 'Dieses Passwort gehört zu den ersten, die jemand ausprobieren würde. Bitte wähle ein anderes.'
    case 'RATE_LIMITED':
      return 'Zu viele Versuche. Warte ein paar Minuten und versuche es dann wieder.'
    case 'BAD_REQUEST':
      return 'WedSync konnte das nicht lesen. Bitte sieh dir Name, Adresse und Passwort noch einmal an.'
    default:
      return 'WedSync hat gerade selbst einen Fehler. Nichts von deinen Eingaben ist verloren; versuche es gleich noch einmal.'
  }
}

const moment = new Intl.DateTimeFormat('de-DE', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

const notOurs = 'Das ist keine Datei mit ungesendeten Änderungen. Es wurde nichts geändert.'

export const accountWords: typeof English = {
  title: 'Konto',
  unsent: edits,
  others: {
    title: (device) => `Personen ${onThis(device)}`,
    help: 'Hier hat jede Person ihre eigenen Hochzeiten. Niemand sieht die einer anderen.',
    open: (name) => `Hochzeiten von ${name} öffnen`,
    add: 'Anderes Konto benutzen',
    signedOut: (name) => `${name} hat sich hier abgemeldet`,
  },
  ended: {
    title:
      'Du wurdest hier von einem anderen Gerät abgemeldet, oder es ist zu viel Zeit vergangen.',
    waiting: (count, device) =>
      `${edits(count)} ${count === 1 ? 'ist' : 'sind'} ${onThis(device)} sicher. Melde dich an, um sie zu senden, oder speichere sie zuerst als Datei.`,
    nothing: (device) =>
      `Nichts ist verloren: Alles ${onThis(device)} war gesendet. Melde dich an, um weiterzumachen.`,
    password: 'Dein Passwort',
    signIn: 'Wieder anmelden',
    save: 'Ungesendete Änderungen als Datei speichern',
  },
  look: {
    title: 'Aussehen und Bedienung',
    theme: 'Farben',
    themes: { light: 'Hell', dark: 'Dunkel', sun: 'Sonnenlicht', system: 'Wie das Gerät' },
    gloves: 'Größere Ziele, für Handschuhe und kalte Hände',
    left: 'Linke Hand: Leisten spiegeln',
    shortcuts: 'Kürzel mit einer Taste',
    saved: 'Für alle deine Geräte gespeichert.',
  },
  devices: {
    title: 'Meine Geräte',
    current: (device) => thisDevice(device).replace('dieser', 'Dieser').replace('dieses', 'Dieses'),
    seen: (instant) => `zuletzt gesehen ${moment.format(Date.parse(instant))}`,
    loading: 'Angemeldete Geräte werden abgefragt',
    offline: (device) =>
      `Die Liste deiner anderen Geräte braucht Empfang. Angemeldet bist du ${onThis(device)}.`,
    failed: 'Die Liste deiner Geräte ließ sich gerade nicht lesen.',
    again: 'Noch einmal',
    alone: 'Kein anderes Gerät ist angemeldet.',
    rename: 'Umbenennen',
    name: (device) => `Name für: ${deviceName[device]}`,
    nameHelp: 'Deine anderen Geräte sehen den neuen Namen ab der nächsten Anmeldung hier.',
    nameMissing: 'Bitte gib einen Namen an.',
    save: 'Speichern',
    cancel: 'Abbrechen',
    renamed: 'Umbenannt.',
    menu: (name) => `Mehr zu ${name}`,
    signOut: 'Abmelden',
    wipe: 'Verloren oder gestohlen: löschen',
    signOutTitle: (name) => `${name} abmelden?`,
    signOutDetail:
      'Beim nächsten Kontakt fragt es nach dem Passwort. Nichts darauf geht verloren: Ungesendete Änderungen lassen sich dort speichern oder senden.',
    signOutConfirm: 'Abmelden',
    wipeTitle: (name) => `${name} beim nächsten Kontakt löschen?`,
    wipeDetail:
      'Sobald es WedSync wieder erreicht, wird darauf alles von dir gelöscht, auch ungesendete Änderungen. Bis dahin behält es seine Kopie, kann aber weder senden noch empfangen. Das lässt sich nicht zurücknehmen.',
    wipeConfirm: 'Beim nächsten Kontakt löschen',
    signedOut: (name) => `${name} ist abgemeldet.`,
    wiping: (name) => `${name} löscht sich beim nächsten Kontakt.`,
    refused:
      'Das hat WedSync nicht erreicht, es wurde also nichts geändert. Versuche es mit Empfang noch einmal.',
  },
  storage: {
    title: (device) => `Speicher ${onThis(device)}`,
    kept: 'Der Browser hat zugesagt, deine Hochzeiten hier zu behalten.',
    evictable:
      'Der Browser darf sie löschen, wenn der Platz ausgeht. Was gesendet ist, bleibt trotzdem sicher.',
    unknown: 'Dieser Browser sagt nicht, ob er sie behält.',
    ask: 'Ihn bitten, sie zu behalten',
    whatTakesRoom: 'Was Platz braucht',
    denied:
      'Der Browser hat es nicht zugesagt. Vielleicht tut er es, sobald WedSync auf dem Startbildschirm liegt.',
    used: (used, room) =>
      room === null
        ? `${bytesWords(used)} belegt`
        : `${bytesWords(used)} von ${bytesWords(room)} belegt`,
  },
  file: {
    name: (person, date) => `wedsync-ungesendet-${person}-${date}.json`,
    saved: 'Die Datei liegt in deinen Downloads.',
    bring: 'Änderungen aus einer Datei zurückholen',
    result: (result) => {
      if (!result.ok) {
        if (result.reason === 'notAnUnsentFile') return notOurs
        const whose = result.name ?? 'einem anderen Konto'
        return `Diese Datei enthält Änderungen von ${whose}; nur dort lassen sie sich zurückholen. Es wurde nichts geändert.`
      }
      const { written, already, refused } = result
      const parts = [
        ...(written > 0 ? [`${changes(written)} zurückgeholt.`] : []),
        ...(already > 0
          ? [`${changes(already)} ${already === 1 ? 'war' : 'waren'} schon hier.`]
          : []),
        ...(refused.length > 0 ? [`${refused.length} ließen sich nicht zurückholen.`] : []),
      ]
      return parts.join(' ') || 'Die Datei war leer.'
    },
    notOurs,
  },
  out: {
    button: 'Abmelden',
    title: (device) => `${onThis(device).replace('auf', 'Auf')} abmelden?`,
    reading: (device) => `Es wird nachgesehen, was ${onThis(device)} wartet.`,
    nothingWaits: (device) =>
      `Alles ist gesendet. Deine Hochzeiten sind dann nicht mehr ${onThis(device)}; sie kommen zurück, wenn du dich wieder anmeldest. Das braucht Empfang.`,
    waits: (count, device) =>
      `${edits(count)} ${count === 1 ? 'ist' : 'sind'} nur ${onThis(device)}. Was soll damit geschehen?`,
    filesWait: (count, device) =>
      `${count === 1 ? '1 Foto oder Dokument ist' : `${count} Fotos oder Dokumente sind`} nur ${onThis(device)}. Hier behalten ${count === 1 ? 'geht es' : 'gehen sie'} weiter, wenn du dich wieder anmeldest.`,
    keep: 'Hier behalten und abmelden',
    keepDetail: 'Sie warten hier und werden gesendet, wenn du dich wieder anmeldest.',
    save: 'Als Datei speichern',
    saveDetail: 'Du kannst die Datei auf jedem deiner Geräte zurückholen.',
    saveDetailFiles:
      'Du kannst die Datei auf jedem deiner Geräte zurückholen. Fotos und Dokumente sind nicht darin.',
    saved: 'Die Datei liegt in deinen Downloads. Melde dich ab, sobald du sie dort gesehen hast.',
    afterSave: 'Abmelden und löschen',
    discard: 'Verwerfen und abmelden',
    discardDetail: 'Was nur hier ist, wird nie jemand sehen.',
    confirm: 'Abmelden',
    cancel: 'Bleiben',
    working: 'Einen Moment',
  },
}
