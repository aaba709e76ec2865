import type { DOCUMENT_READERS, DocumentKind } from '#shared/schema/document.ts'
import type { DeviceWord } from './device.ts'
import { choiceWords } from './values.ts'
import { inLocale } from './inLocale.ts'

/** How a kind of document is called; `other` in a list of documents, not of emergencies. */
export const documentKindName = inLocale('documentKindName', (kind: DocumentKind): string => {
  return kind === 'other' ? 'Other' : (choiceWords['kind']?.[kind] ?? kind)
})

export const documentReadersName = inLocale(
  'documentReadersName',
  (readers: (typeof DOCUMENT_READERS)[number]): string => {
    return choiceWords['readers']?.[readers] ?? readers
  },
)

const documents = (count: number) => (count === 1 ? '1 document' : `${count} documents`)

/** Words of the documents of a wedding. */
export const documentWords = inLocale('documentWords', {
  title: 'Documents',
  count: documents,
  back: 'More of this wedding',
  list: 'Documents of this wedding',
  add: 'Add a document',
  empty: 'No documents yet. Add the plan of the venue, and have it where there is no signal.',
  emptyReadOnly: 'No documents are shared with you yet.',
  noneInView: 'No document is in this view.',
  showAll: 'Show all',
  views: { label: 'Kind', all: (count: number) => `All ${count}` },
  added: (name: string) => `${name} is added.`,
  removed: (name: string) => `${name} is deleted.`,
  versionAdded: (name: string) => `New version of ${name}.`,
  counts: (name: string) => `This version of ${name} counts.`,
  unfit: {
    notTaken: (name: string) =>
      `${name} was not added: pictures, PDF, Word, Excel, text, CSV and MP3 are taken.`,
    empty: (name: string) => `${name} is empty, so it was not added.`,
    tooLarge: (name: string) => `${name} is larger than 100 MB, so it was not added.`,
    unreadable: (name: string) => `${name} could not be read, so it was not added.`,
    known: (name: string) => `This very file is ${name} already.`,
  },
  noRoom: (device: DeviceWord) =>
    `There is no room on this ${device} for this document. Nothing of it was kept; notes and ticks still fit.`,
  row: {
    open: (name: string) => `Open ${name}`,
    versions: (count: number) => (count === 1 ? '1 version' : `${count} versions`),
    here: (device: DeviceWord) => `On this ${device}`,
    notHere: 'Needs signal',
    waiting: (device: DeviceWord) => `Only on this ${device}`,
    sending: (percent: number) => `Sending ${percent} %`,
    refused: 'Was not taken',
    twoVersions: 'Two versions were brought',
    decide: 'Decide',
  },
  panel: {
    gone: 'This document was deleted meanwhile.',
    open: 'Open',
    opening: 'Opening',
    copy: 'Save a copy',
    noSignal: 'It is not on this device, and there is no signal.',
    elsewhere: (who: string | null, device: string) =>
      who === null ? 'It has not been sent yet.' : `On ${who}’s ${device}, not sent yet.`,
    name: 'Name',
    kind: 'What it is',
    readers: 'Who reads it',
    readersHelp: {
      office: 'Only the couple and their planners open it.',
      team: 'Coordinators, photographers and vendors open it too.',
      everyone: 'Family and friends open it too.',
    },
    note: 'Note',
    versions: 'Versions',
    addVersion: 'Bring a new version',
    inForce: 'Counts',
    letCount: 'Let this one count',
    letCountOf: (version: string) => `Let this one count: ${version}`,
    version: (at: string, who: string | null) => (who === null ? at : `${at}, by ${who}`),
    size: (kind: string, size: string) => `${kind}, ${size}`,
    retry: 'Try again',
    delete: 'Delete this document',
    readOnly: 'You can read this. The couple and their team change it.',
    saved: 'Saved.',
  },
})
