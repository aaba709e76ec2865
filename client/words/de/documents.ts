import type {
  documentKindName as EnglishKind,
  documentReadersName as EnglishReaders,
  documentWords as English,
} from '../documents.ts'
import { onThis } from './deviceNames.ts'
import { choiceWords } from './values.ts'

/** How a kind of document is called; `other` in a list of documents, not of emergencies. */
export const documentKindName: typeof EnglishKind = (kind) =>
  kind === 'other' ? 'Anderes' : (choiceWords['kind']?.[kind] ?? kind)

export const documentReadersName: typeof EnglishReaders = (readers) =>
  choiceWords['readers']?.[readers] ?? readers

const documents = (count: number) => (count === 1 ? '1 Dokument' : `${count} Dokumente`)

export const documentWords: typeof English = {
  title: 'Doku\u00admente',
  count: documents,
  back: 'Mehr zu dieser Hochzeit',
  list: 'Dokumente dieser Hochzeit',
  add: 'Dokument hinzufügen',
  empty: 'Noch keine Dokumente. Füg den Plan des Ortes hinzu, dann ist er auch ohne Empfang da.',
  emptyReadOnly: 'Noch ist kein Dokument für dich freigegeben.',
  noneInView: 'In dieser Ansicht ist kein Dokument.',
  showAll: 'Alle zeigen',
  views: { label: 'Art', all: (count) => `Alle ${count}` },
  added: (name) => `Hinzugefügt: ${name}.`,
  removed: (name) => `Gelöscht: ${name}.`,
  versionAdded: (name) => `Neue Fassung: ${name}.`,
  counts: (name) => `Es gilt jetzt diese Fassung: ${name}.`,
  unfit: {
    notTaken: (name) =>
      `${name} wurde nicht hinzugefügt: Es gehen Bilder, PDF, Word, Excel, Text, CSV und MP3.`,
    empty: (name) => `${name} ist leer und wurde deshalb nicht hinzugefügt.`,
    tooLarge: (name) => `${name} ist größer als 100 MB und wurde deshalb nicht hinzugefügt.`,
    unreadable: (name) => `${name} war nicht lesbar und wurde deshalb nicht hinzugefügt.`,
    known: (name) => `Genau diese Datei ist schon da: ${name}.`,
  },
  noRoom: (device) =>
    `Für dieses Dokument ist ${onThis(device)} kein Platz. Nichts davon wurde behalten; Notizen und Häkchen passen noch.`,
  row: {
    open: (name) => `${name} öffnen`,
    versions: (count) => (count === 1 ? '1 Fassung' : `${count} Fassungen`),
    here: (device) => capital(onThis(device)),
    notHere: 'Braucht Empfang',
    waiting: (device) => `Nur ${onThis(device)}`,
    sending: (percent) => `Wird gesendet, ${percent} %`,
    refused: 'Wurde nicht angenommen',
    twoVersions: 'Zwei Fassungen wurden gebracht',
    decide: 'Entscheiden',
  },
  panel: {
    gone: 'Dieses Dokument wurde inzwischen gelöscht.',
    open: 'Öffnen',
    opening: 'Wird geöffnet',
    copy: 'Kopie sichern',
    noSignal: 'Es ist nicht auf diesem Gerät, und es gibt keinen Empfang.',
    elsewhere: (who, device) =>
      who === null
        ? 'Es wurde noch nicht gesendet.'
        : `Noch nicht gesendet: Es ist auf dem Gerät ${device} von ${who}.`,
    name: 'Name',
    kind: 'Was es ist',
    readers: 'Wer es liest',
    readersHelp: {
      office: 'Nur Brautpaar und Planung öffnen es.',
      team: 'Auch Koordination, Fotografie und Dienstleister öffnen es.',
      everyone: 'Auch Familie und Freunde öffnen es.',
    },
    note: 'Notiz',
    versions: 'Fassungen',
    addVersion: 'Neue Fassung bringen',
    inForce: 'Gilt',
    letCount: 'Diese gelten lassen',
    letCountOf: (version) => `Diese gelten lassen: ${version}`,
    version: (at, who) => (who === null ? at : `${at}, von ${who}`),
    size: (kind, size) => `${kind}, ${size}`,
    retry: 'Neu versuchen',
    delete: 'Dieses Dokument löschen',
    readOnly: 'Du kannst das lesen. Das Brautpaar und sein Team ändern es.',
    saved: 'Gespeichert.',
  },
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
