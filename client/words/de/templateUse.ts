import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { templateUseWords as English } from '../templateUse.ts'
import { partCountWords } from './templates.ts'
import { list } from './values.ts'

export const templateUseWords: typeof English = {
  title: 'Vorlage benutzen',
  none: 'Noch keine Vorlage. Schreib eine, oder behalte einen Tag, der gut lief.',
  toTemplates: 'Zu den Vorlagen',
  notYours: 'Vorlagen benutzt, wer den Tag leitet. Frag Planung oder Koordination.',
  choose: 'Welche Vorlage?',
  nothingIn: 'Noch leer',
  day: 'Für welchen Tag?',
  answers: 'Was diesmal anders ist',
  noAnswers: 'Diese Vorlage fragt nichts.',
  answerEmpty: 'Ohne Antwort bleibt der Kurzname im Text stehen.',
  timeEmpty: 'Ohne Uhrzeit beginnen diese Programmpunkte nach dem Vorigen.',
  include: 'Was mitkommt',
  parts: {
    day: (count) => (count === 1 ? 'Der Tag: 1 Programmpunkt' : `Der Tag: ${count} Programmpunkte`),
    shots: (count) => `Aufnahmen: ${count}`,
    tasks: (count) => `Aufgaben: ${count}`,
    dashboard: (count) =>
      count === 1 ? 'Übersicht: 1 Abschnitt' : `Übersicht: ${count} Abschnitte`,
  },
  preview: 'Was da sein wird',
  nothing: 'Noch ist nichts gewählt.',
  will: (counts) => partCountWords(counts) ?? '',
  lanes: (count) => (count === 1 ? '1 neue Spur' : `${count} neue Spuren`),
  times: (first, last) =>
    first === last
      ? `Um ${formatVenueTime(first)}`
      : `Erster Beginn ${formatVenueTime(first)}, letzter Beginn ${formatVenueTime(last)}`,
  present: (parts) => `Schon da: ${list(parts)}. Was mitkommt, steht dahinter.`,
  same: (titles, more) =>
    `Gleiche Namen stehen schon da: ${list(titles)}${more > 0 ? ` und ${more} weitere` : ''}. Nichts wird ersetzt.`,
  problem: (problem) =>
    problem.problem === 'unanswered'
      ? `„${problem.where}“ nennt {${problem.variable}}, und dazu fehlt die Antwort.`
      : `„${problem.where}“ würde mehr als einen Tag vorher oder eine Woche danach beginnen. Es beginnt nach dem Vorigen.`,
  moreProblems: (count) => (count === 1 ? 'Und 1 weiteres.' : `Und ${count} weitere.`),
  refused: (what) =>
    `Deine Rolle darf hier nicht hinzufügen: ${list(what)}. Lass das weg, oder frag die Planung.`,
  apply: 'In die Hochzeit setzen',
  applied: (title) => `${title} ist in der Hochzeit.`,
  onlyHere: 'Es geht ohne Empfang, als eine Änderung, die sich zurücknehmen lässt.',

  keep: {
    title: 'Tag als Vorlage sichern',
    hint: 'Programmpunkte, Aufnahmen, Aufgaben und die Übersicht kommen mit. Namen von Personen, Häkchen und Antworten bleiben hier.',
    name: 'Name der Vorlage',
    nameMissing: 'Bitte gib der Vorlage einen Namen.',
    usually: (title) => `Nach ${title}`.slice(0, 200),
    studio: 'In welchem Studio?',
    noStudio: 'Eine Vorlage wohnt in einem Studio. Gib deinem erst einen Namen.',
    notYours: 'Du kannst dieses Studio lesen. Inhaber und Bearbeitung schreiben seine Vorlagen.',
    nothing: 'Dieser Tag hat noch keine Programmpunkte.',
    anchor: 'Beginn der Trauung',
    anchorHelp: 'Zeiten zählen ab der Trauung, damit die nächste Hochzeit ihre eigenen hat.',
    save: 'Als Vorlage sichern',
    saved: (title) => `${title} ist unter deinen Vorlagen.`,
  },

  time: {
    notUnderstood: 'Schreib eine Zeit wie 14:30 oder 25:45.',
    steps: { earlier: '5 Minuten früher', later: '5 Minuten später' },
  },
}
