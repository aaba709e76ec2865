import type { addingGuestsWords as English } from '../addingGuests.ts'
import { people } from './counted.ts'

const guests = (count: number) => (count === 1 ? '1 Gast' : `${count} Gäste`)

export const addingGuestsWords: typeof English = {
  title: 'Gäste eintragen',
  text: 'Namen',
  help: 'Ein Haushalt je Zeile. Zwischen Namen ein Semikolon, und +2 für zwei weitere. Eine Tabelle mit Kopfzeile geht auch.',
  placeholder: 'Tante Berta Kohl; Stefan Kohl +2\nAnna Lehr\nUnsere Nachbarn: Jo Fell, Mia Rau +1',
  choose: 'Datei wählen',
  drop: 'oder eine CSV hierher ziehen',
  dropLabel: 'Eine Gästeliste von anderswo',
  reading: 'Wird gelesen',
  unreadable: 'Die Datei ließ sich nicht öffnen. Es wurde nichts geändert.',
  nothingChanged: 'Es wurde nichts geändert.',
  encodingGuessed: 'Die Schrift dieser Datei ist geraten. Schau dir Namen mit Umlauten an.',
  preview: 'Was dazukommt',
  count: (count, heads, households) =>
    [
      guests(count),
      ...(heads > count ? [people(heads)] : []),
      ...(households > 0 ? [households === 1 ? '1 Haushalt' : `${households} Haushalte`] : []),
    ].join(' · '),
  nameless: (count) =>
    count === 1
      ? '1 Zeile hat keinen Namen und bleibt weg.'
      : `${count} Zeilen haben keinen Namen und bleiben weg.`,
  known: 'Schon auf der Liste',
  keep: (name) => `${name} eintragen`,
  add: (count) => `${guests(count)} eintragen`,
  nothing: 'Noch niemand einzutragen',
  added: (count) => (count === 1 ? '1 Gast ist eingetragen.' : `${count} Gäste sind eingetragen.`),
  back: 'Zurück zur Liste',
  discard: 'Neu beginnen',
  columns: 'Was die Spalten bedeuten',
  column: (name) => `Spalte „${name}“`,
  columnNumber: (index) => `${index + 1}`,
  none: 'Weglassen',
  reset: 'Wie erkannt',
  fields: {
    name: 'Ganzer Name',
    first: 'Vorname',
    last: 'Nachname',
    household: 'Haushalt',
    side: 'Seite',
    rsvp: 'Antwort',
    party: 'Wie viele',
    table: 'Tisch',
    seat: 'Platz',
    meal: 'Gericht',
    diet: 'Darf nicht essen',
  },
  more: (count) => `${count} weitere zeigen`,
}
