import type { moreWords as English } from '../more.ts'

export const moreWords: typeof English = {
  title: 'Mehr',
  groups: { decide: 'Was dich braucht', make: 'Gestalten und teilen', about: 'Diese Hochzeit' },
  decisions: {
    label: 'Entscheidungen',
    none: 'Nichts wartet auf dich',
    waiting: (count) => (count === 1 ? '1 wartet auf dich' : `${count} warten auf dich`),
  },
  tasks: { label: 'Aufgaben', hint: 'Vor dem Tag, am Tag und danach' },
  emergency: { label: 'Notfall', hint: 'Alle rufen, die am Tag arbeiten' },
  sync: { label: 'Abgleich', hint: 'Was hier gespeichert ist und was die anderen haben' },
  handOver: {
    label: 'Ohne Empfang übergeben',
    hint: 'Gib jemandem neben dir deine Änderungen und nimm die anderen',
  },
  money: { label: 'Geld', hint: 'Geplant, vereinbart, bezahlt und noch offen' },
  paidToYou: { label: 'An dich bezahlt', hint: 'Die Zahlungen, die eingetragen sind' },
  photos: { label: 'Fotos', hint: 'Hier aufnehmen, die der anderen sehen' },
  documents: { label: 'Dokumente', hint: 'Pläne, Verträge, Menüs, mit allen Fassungen' },
  notices: { label: 'Mitteilungen', hint: 'Was dich erreicht, wenn WedSync zu ist' },
  ready: { label: 'Bereit ohne Empfang', hint: 'Was davon sich ganz ohne Netz öffnet' },
  search: { label: 'Suche', hint: 'Alles in dieser Hochzeit' },
  dashboard: { label: 'Übersicht', hint: 'Was Brautpaar und Gäste sehen' },
  template: {
    label: 'Vorlage benutzen',
    hint: 'Tag, Aufnahmen, Aufgaben und Übersicht auf einmal',
  },
  saveDay: { label: 'Tag als Vorlage sichern', hint: 'Um die nächste Hochzeit damit zu beginnen' },
  paper: { label: 'Papier und Dateien', hint: 'Drucken, Excel, Kalender, Sperrbildschirm' },
  import: { label: 'Ablaufplan einlesen', hint: 'Einfügen oder eine Datei öffnen' },
  look: { label: 'Als jemand anderes sehen', hint: 'Wie Brautpaar, Dienstleister oder Gast' },
  history: { label: 'Verlauf', hint: 'Wer was geändert hat, benannte Stände und Papierkorb' },
  settings: { label: 'Einstellungen', hint: 'Namen, Datum, Orte, Tage und Spuren' },
  metrics: { label: 'Wie der Abgleich läuft', hint: 'Änderungen, Antworten, Fragen in Zahlen' },
  merging: {
    label: 'Wenn zwei dasselbe ändern',
    hint: 'Was zusammenfindet, was fragt und wessen Wort zuerst gilt',
  },
}
