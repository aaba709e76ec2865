import type { byItselfWords as English, MERGE_FACTS as EnglishFacts } from '../mergesByItself.ts'

export const MERGE_FACTS: typeof EnglishFacts = [
  {
    id: 'different',
    did: 'Sie haben Verschiedenes geändert: zwei Programmpunkte, oder Titel und Zeit von einem',
    happens: 'Beide Änderungen bleiben',
    asks: 'no',
  },
  { id: 'same', did: 'Sie haben dasselbe geschrieben', happens: 'Es gilt, einmal', asks: 'no' },
  {
    id: 'ticks',
    did: 'Einmal abgehakt, einmal nicht: eine Aufnahme, eine Aufgabe, ein Gast am Einlass',
    happens: 'Das Häkchen gilt; es wegzunehmen löst nur Häkchen, die man gesehen hat',
    asks: 'no',
  },
  {
    id: 'lists',
    did: 'Sie haben verschiedene Namen auf eine Liste gesetzt: Personen, was gebraucht wird, wer verantwortlich ist',
    happens: 'Alle stehen darauf; Hinzufügen geht vor Wegnehmen',
    asks: 'no',
  },
  {
    id: 'diets',
    did: 'Jemand hat eine Allergie oder eine Unverträglichkeit weggenommen',
    happens: 'Sie bleibt, bis ein Mensch entscheidet',
    asks: 'yes',
  },
  {
    id: 'entries',
    did: 'Sie haben zwei Orte geändert, zwei Grenzen des Tages, zwei Dinge, auf die ein Programmpunkt wartet',
    happens: 'Jedes wird für sich zusammengefügt',
    asks: 'no',
  },
  {
    id: 'order',
    did: 'Sie haben dieselbe Zeile einer Liste verschoben',
    happens: 'Das spätere Verschieben gilt',
    asks: 'no',
  },
  {
    id: 'stages',
    did: 'Sie haben zwei Stände genannt: unterwegs, angekommen',
    happens: 'Der weiteste gilt; ein Schritt zurück geschieht mit Absicht',
    asks: 'no',
  },
  {
    id: 'texts',
    did: 'Sie haben an verschiedenen Stellen einer Notiz geschrieben',
    happens: 'Beides steht darin',
    asks: 'no',
  },
  {
    id: 'sameWords',
    did: 'Sie haben dieselben Wörter einer Notiz geändert',
    happens: 'Eine Fassung ist zu sehen, beide bleiben, und jemand wird gebeten, sie zu lesen',
    asks: 'look',
  },
  {
    id: 'values',
    did: 'Sie haben zwei Werte für dasselbe genannt: eine Zeit, einen Titel, eine Zahl',
    happens:
      'Einer gilt, je nachdem, was für seine Gruppe gilt; der andere ist ein Tippen entfernt',
    asks: 'no',
  },
  {
    id: 'fixed',
    did: 'Sie haben zwei Zeiten für einen Programmpunkt mit fester Zeit genannt',
    happens: 'Was zuerst ankam, bleibt, bis ein Mensch entscheidet',
    asks: 'yes',
  },
  {
    id: 'agreed',
    did: 'Sie haben zwei Daten, endgültige Gästezahlen, vereinbarte Ankünfte oder Preise genannt',
    happens: 'Was zuerst ankam, bleibt, bis ein Mensch entscheidet',
    asks: 'yes',
  },
  {
    id: 'answers',
    did: 'Auf eine Anfrage kam einmal Ja und einmal Nein',
    happens: 'Die Antwort, die zuerst ankam, bleibt, bis ein Mensch entscheidet',
    asks: 'yes',
  },
  {
    id: 'deleted',
    did: 'Jemand hat gelöscht, woran jemand anderes schrieb',
    happens: 'Es bleibt, und ein Mensch entscheidet',
    asks: 'yes',
  },
  {
    id: 'impossible',
    did: 'Jede Änderung war richtig, aber zusammen gehen sie nicht: die kürzeste Dauer länger als die geplante',
    happens: 'Das Letzte, was ging, bleibt, bis ein Mensch entscheidet',
    asks: 'yes',
  },
  {
    id: 'reports',
    did: 'Sie haben gemeldet, was geschah: begonnen, verspätet, fertig',
    happens: 'Beide Meldungen bleiben; danach kann sie niemand ändern',
    asks: 'no',
  },
]

export const byItselfWords: typeof English = {
  title: 'Was von selbst zusammenfindet',
  help: 'Das gilt in jeder Hochzeit, mit Empfang und ohne.',
  columns: {
    did: 'Zwei Leute, die das voneinander noch nicht gesehen haben',
    happens: 'Was geschieht',
    asks: 'Fragt',
  },
  tags: { look: 'Jemand wird gebeten, es zu lesen', yes: 'Ein Mensch wird gefragt' },
  asks: { no: 'nein', look: 'zum Lesen', yes: 'ja' },
  never:
    'Nichts geht verloren: Was nicht gilt, bleibt aufgehoben, mit Namen und Zeit, und lässt sich zurückholen.',
}
