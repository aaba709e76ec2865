import type { frameWords as English } from '../frame.ts'
import { onThis } from './deviceNames.ts'

export const frameWords: typeof English = {
  history: { entry: 'Verlauf', entryOf: (name) => `Verlauf: ${name}` },
  navigation: 'Bereiche',
  skip: 'Zum Inhalt springen',
  pane: 'Einzelheiten',
  back: 'Alle Hochzeiten',
  find: 'Alles finden, alles tun',
  weddingNotHere: (device) =>
    `Diese Hochzeit ist noch nicht ${onThis(device)}. Einmal Empfang, dann ist sie dabei.`,
  tryNow: 'Jetzt versuchen',
  notFetched: 'Dieser Teil ist noch nicht auf diesem Gerät. Einmal Empfang, dann ist er dabei.',
  toasts: 'Hinweise',
  closeToast: 'Hinweis schließen',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  undone: {
    all: 'Zurückgenommen.',
    named: (edit) => `Zurückgenommen: ${edit}`,
    part: 'Ein Teil ist zurückgenommen. Was seither geändert wurde, bleibt.',
    nothing: 'Es wurde seither geändert, deshalb bleibt es, wie es ist.',
  },
  redone: {
    all: 'Wiederholt.',
    named: (edit) => `Wiederholt: ${edit}`,
    part: 'Ein Teil ist wiederholt. Was seither geändert wurde, bleibt.',
    nothing: 'Es wurde seither geändert, deshalb bleibt es, wie es ist.',
  },
  editAndMore: (edit, more) =>
    `${edit} und ${more} weitere ${more === 1 ? 'Änderung' : 'Änderungen'}`,
  noUndo: 'Hier gibt es nichts von dir zurückzunehmen.',
  noRedo: 'Es gibt nichts zu wiederholen.',
  closePanel: 'Schließen',
  sections: {
    day: 'Tag',
    shots: 'Fotos',
    tasks: 'Aufgaben',
    people: 'Leute',
    messages: 'Chat',
    more: 'Mehr',
    decisions: 'Zu klären',
    sync: 'Abgleich',
    weddings: 'Start',
    templates: 'Vorlagen',
    account: 'Konto',
  },
  peopleTabs: {
    label: 'Leute',
    vendors: 'Dienstleister',
    guests: 'Gäste',
    family: 'Familie',
    team: 'Team',
  },
  unread: (count) => (count === 1 ? '1 ungelesen' : `${count} ungelesen`),
  decisionsWaiting: (count) =>
    count === 1 ? '1 Entscheidung wartet auf dich' : `${count} Entscheidungen warten auf dich`,
  chip: {
    saved: 'Gespeichert',
    onDevice: (count, device) => `${count} ${onThis(device)}`,
    sending: (count) => `${count} unterwegs`,
    needsYou: (count) => `${count} für dich`,
    opensSync: (words) => `${words}. Abgleich öffnen.`,
  },
  opening: 'Deine Hochzeiten werden geöffnet',
  storageFull: {
    title: 'Auf diesem Gerät ist kein Platz mehr',
    detail:
      'Mach etwas Platz und öffne WedSync dann wieder. Was hier gespeichert war, ist noch da.',
  },
  storageLost: {
    title: 'Der Browser kommt nicht mehr an seinen Speicher',
    detail:
      'Was gespeichert war, ist noch auf diesem Gerät. Öffne WedSync neu, um es zu erreichen.',
    again: 'Neu öffnen',
  },
  storageDenied: {
    title: 'Dieser Browser behält nichts für WedSync',
    detail:
      'In diesem Fenster oder durch seine Einstellungen darf WedSync nichts auf diesem Gerät behalten. Was du schreibst, wäre mit dem Fenster weg. Öffne WedSync in einem gewöhnlichen Fenster, oder erlaube, Daten zu behalten.',
  },
  crashed: {
    title: 'Diese Seite ist stehen geblieben',
    detail:
      'Was du gespeichert hast, ist auf diesem Gerät sicher. Öffne sie neu, dann geht es weiter.',
    again: 'Neu öffnen',
  },
  notFound: {
    title: 'Unter dieser Adresse ist nichts',
    back: 'Zu meinen Hochzeiten',
  },
}
