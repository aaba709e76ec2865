import type {
  fileRefusalWords as EnglishRefusal,
  photoWords as English,
  shotPhotoWords as EnglishShot,
} from '../photos.ts'
import { listed } from './counted.ts'
import { deviceName, onThis, storedDevice } from './deviceNames.ts'

const photos = (count: number) => (count === 1 ? '1 Foto' : `${count} Fotos`)
const files = (count: number) => (count === 1 ? '1 Datei' : `${count} Dateien`)

export const fileRefusalWords: typeof EnglishRefusal = (code) => {
  switch (code) {
    case 'FORBIDDEN':
    case 'SCOPE_LOST':
    case 'NOT_FOUND':
      return 'Du darfst dieser Hochzeit nichts mehr hinzufügen.'
    case 'FILE_TYPE':
      return 'Der Server nimmt diese Art von Datei nicht.'
    case 'FILE_TOO_LARGE':
      return 'Sie ist zu groß für den Server.'
    case 'FILE_QUOTA':
      return 'Auf dem Server ist kein Platz mehr für Dateien dieser Hochzeit.'
    case 'FILE_HASH':
      return 'Sie kam dreimal nicht so an, wie sie losging.'
    case 'BYTES_LOST':
      return 'Der Browser hat sie von diesem Gerät gelöscht.'
    case null:
    default:
      return 'Der Server hat sie nicht angenommen.'
  }
}

export const photoWords: typeof English = {
  title: 'Fotos',
  count: photos,
  back: 'Mehr zu dieser Hochzeit',
  backToShot: 'Zurück zur Aufnahme',
  take: 'Kamera',
  choose: 'Auswählen',
  list: 'Fotos dieser Hochzeit',
  empty: 'Noch keine Fotos. Mach eins; es bleibt auf diesem Gerät, bis Empfang da ist.',
  emptyShot: (shot) => `Noch kein Foto von „${shot}“. Mach eins, oder füg ein Vorbild hinzu.`,
  notShown:
    'Noch sind keine Fotos mit dir geteilt. Sie erscheinen hier, sobald das Brautpaar oder sein Team sie teilt.',
  noneInView: 'In dieser Ansicht ist kein Foto.',
  showAll: 'Alle zeigen',
  of: (what) => `Von: ${what}`,
  leave: (what) => `Alle Fotos zeigen, nicht nur: ${what}`,
  unsorted: 'Noch nicht sortiert',
  noMoment: 'Ohne Programmpunkt',
  taking: (at, of) => `${at} von ${of} wird aufgenommen`,
  takingDetail: 'Sie bleiben auf diesem Gerät, auch wenn du weiterarbeitest.',
  taken: (count) => `${photos(count)} hinzugefügt.`,
  known: (count) => (count === 1 ? '1 war schon hier.' : `${count} waren schon hier.`),
  noPreview: (count) =>
    count === 1
      ? '1 kann dieser Browser nicht zeigen; das Original bleibt erhalten.'
      : `${count} kann dieser Browser nicht zeigen; die Originale bleiben erhalten.`,
  unfit: {
    notAPicture: (names) => `Kein Bild: ${listed(names)}.`,
    unreadable: (names) => `Nicht lesbar: ${listed(names)}.`,
    empty: (names) => `Leer: ${listed(names)}.`,
    tooLarge: (names) => `Größer als 100 MB: ${listed(names)}.`,
  },
  noRoom: (device, left) =>
    `Auf diesem ${deviceName[device]} ist kein Platz für ${left === 1 ? 'dieses Foto' : `${left} Fotos`}. Davon wurde nichts gespeichert; Notizen und Häkchen passen noch.`,
  removed: (count) => `${photos(count)} gelöscht.`,

  alt: (at, about) => (about === null ? `Foto von ${at}` : `Foto von ${at}, ${about}`),
  open: (name, state) => (state === '' ? name : `${name}. ${state}`),
  pick: (name) => `${name} auswählen`,

  views: {
    label: 'Zeigen',
    all: (count) => `Alle ${count}`,
    here: (count) => `Nur hier ${count}`,
    best: (count) => `Beste ${count}`,
    refused: (count) => `Nicht zeigen ${count}`,
  },

  select: {
    begin: 'Auswählen',
    end: 'Fertig',
    count: (count) => (count === 0 ? 'Tippe die Fotos an' : `${count} ausgewählt`),
    remove: (count) => `${photos(count)} löschen`,
    none: 'Noch ist nichts ausgewählt.',
  },

  state: {
    saved: 'Gespeichert',
    here: (device) => `Nur ${onThis(device)}`,
    preview: (device) => `Andere sehen es klein; das Original ist ${onThis(device)}`,
    sending: (percent) => `Wird gesendet, ${percent} %`,
    refused: 'Nicht angenommen',
    elsewhere: (who, device) =>
      who === null
        ? 'Noch nicht gesendet'
        : `Bei ${who} (${storedDevice(device)}), noch nicht gesendet`,
    noSignal: 'Kein Empfang',
    noPreview: 'Hier keine Vorschau',
    loading: 'Öffnet sich',
  },

  sending: {
    label: 'Fotos und Dokumente unterwegs',
    waiting: (count, bytes, device) =>
      count === 1
        ? `1 Datei (${bytes}) ist nur ${onThis(device)}. Sie geht los, sobald Empfang da ist.`
        : `${count} Dateien (${bytes}) sind nur ${onThis(device)}. Sie gehen los, sobald Empfang da ist.`,
    underWay: (count, percent) =>
      `${files(count)} ${count === 1 ? 'wird' : 'werden'} gesendet, ${percent} %`,
    now: 'Jetzt senden',
    mobile: (count, bytes) =>
      `${count === 1 ? `1 Original (${bytes}) wartet` : `${count} Originale (${bytes}) warten`} auf WLAN. Kleine Bilder gehen gleich los.`,
    overMobile: 'Über Mobilfunk senden',
    keepWaiting: 'Auf WLAN warten',
    setting: 'Originale auch über Mobilfunk',
    refused: (count) => `${files(count)} nicht angenommen.`,
  },

  detail: {
    title: (at) => `Foto von ${at}`,
    gone: 'Dieses Foto wurde inzwischen gelöscht.',
    previous: 'Voriges Foto',
    next: 'Nächstes Foto',
    full: (size) => `Original zeigen (${size})`,
    copy: 'Kopie sichern',
    takenBy: (who) => `Aufgenommen von ${who}`,
    facts: (width, height, size) => `${width} × ${height}, ${size}`,
    caption: 'Bildtext',
    moment: 'Programmpunkt',
    noMoment: 'Kein Programmpunkt',
    shot: 'Aufnahme',
    noShot: 'Keine Aufnahme',
    people: 'Personen darauf',
    addPerson: 'Person hinzufügen',
    openPeople: 'Personen zeigen',
    removePerson: (name) => `${name} entfernen`,
    nobody: 'Noch niemand heißt so',
    tags: 'Schlagwörter',
    addTag: 'Schlagwort hinzufügen',
    openTags: 'Schlagwörter zeigen',
    rating: 'Bewertung',
    noRating: 'Keine',
    stars: (count) => (count === 1 ? '1 Stern' : `${count} Sterne`),
    saved: 'Gespeichert.',
    delete: 'Foto löschen',
    retry: 'Noch einmal',
    discard: 'Hier löschen',
    readOnly: 'Du kannst das ansehen. Das Brautpaar und sein Team ändern es.',
    heic: 'Dieser Browser kann diese Art von Bild nicht zeigen. Das Original bleibt erhalten und geht so zu den anderen, wie es ist.',
  },

  consent: {
    label: 'Darf es gezeigt werden?',
    none: 'Noch niemand gefragt',
    asked: 'Gefragt',
    given: 'Ja',
    refused: 'Nein',
    effect: {
      none: 'Wer es jetzt sieht, sieht es weiter.',
      asked: 'Die Antwort steht aus. Wer es jetzt sieht, sieht es weiter.',
      given: 'Alle darauf sind einverstanden.',
      refused:
        'Nur Brautpaar, Planung und Fotografie sehen es noch, was auch sonst eingestellt ist. Das bleibt so.',
    },
  },
  everyone: {
    label: 'Für alle',
    on: 'Auch Familie, Freunde und Dienstleister sehen es.',
    off: 'Nur das Brautpaar und sein Team sehen es.',
    overruled: 'Jemand darauf hat Nein gesagt, deshalb wird es nicht allen gezeigt.',
  },
}

export const shotPhotoWords: typeof EnglishShot = {
  label: (count) => (count === 0 ? 'Foto oder Vorbild hinzufügen' : photos(count)),
  hint: (count) =>
    count === 0 ? 'Mit dieser Kamera oder aus deinen Dateien' : 'Ansehen oder eins hinzufügen',
}
