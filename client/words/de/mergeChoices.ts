import { splitPath } from '#shared/merge/path.ts'
import { WEDDING_ROLES } from '#shared/schema/record/access.ts'
import type { WeddingRole } from '#shared/schema/record/access.ts'
import { ladder as ladderOf, strategy, type Strategy } from '#shared/schema/mergeChoices.ts'
import type {
  choiceValueWords as EnglishValue,
  groupName as EnglishName,
  groupWords as EnglishGroups,
  ladderWords as EnglishLadder,
  strategyIn as EnglishStrategy,
  theRole as EnglishRole,
} from '../mergeChoices.ts'
import { listed } from './counted.ts'
import { roleWords } from './roles.ts'

/** Every name is a noun without an article, so that it can stand in a sentence as it is. */
export const groupWords: typeof EnglishGroups = {
  agreed: {
    name: 'Datum und endgültige Gästezahl',
    what: 'Das Datum der Hochzeit und ihrer Tage, für wie viele das Catering kocht, und welche Fassung eines Dokuments gilt.',
    why: 'Alles hängt daran; deshalb warten zwei Werte immer auf das Brautpaar oder die Planung.',
  },
  contracts: {
    name: 'Buchungen der Dienstleister',
    what: 'Vereinbarte Ankunft, Ende und Preis der Buchung.',
    why: 'Das steht in einem Vertrag; deshalb ändert es nur ein Mensch, wenn zwei Werte zusammentreffen.',
  },
  money: {
    name: 'Geldbeträge',
    what: 'Was etwas kosten soll, und wozu das Brautpaar Ja gesagt hat.',
    why: 'Es geht um Geld; deshalb warten zwei Beträge immer auf einen Menschen.',
  },
  momentTimes: {
    name: 'Zeiten der Programmpunkte',
    what: 'Wann ein Programmpunkt beginnt, an welchem Tag, und wie früh oder spät er darf. Bei einer festen Zeit wird immer gefragt, was immer du hier wählst.',
  },
  momentLengths: {
    name: 'Dauer der Programmpunkte',
    what: 'Wie lange ein Programmpunkt dauert, wie kurz er werden darf, und ob er nachgeben darf.',
  },
  momentOrder: {
    name: 'Zusammenhang der Programmpunkte',
    what: 'Was worauf wartet, welche Zeiten feststehen, welche Programmpunkte zuerst bleiben, und wer sie sieht. Von zwei Kreisen von Lesern gilt immer der kleinere.',
  },
  momentWords: {
    name: 'Namen und Orte der Programmpunkte',
    what: 'Titel, Art, Ort und Spur eines Programmpunkts; Name und Farbe einer Spur.',
  },
  notes: {
    name: 'Notizen',
    what: 'Notizen zu Programmpunkten, Tagen, Aufgaben, Dokumenten, Budgetposten und zur Hochzeit; Bildunterschriften; was ein Dienstleister braucht.',
  },
  shots: { name: 'Aufnahmeliste', what: 'Titel, Gruppen, Wichtigkeit und Dauer von Aufnahmen.' },
  photoNotes: {
    name: 'Notizen der Fotografie',
    what: 'Was nur das Fototeam über Aufnahmen und Personen liest.',
  },
  people: {
    name: 'Familie und Freunde',
    what: 'Namen, Beziehungen, Seiten und Haushalte; wer früher gehen muss.',
  },
  guestAnswers: {
    name: 'Antworten der Gäste',
    what: 'Ob sie kommen, mit wie vielen, und das Gericht.',
  },
  guests: { name: 'Gästeliste', what: 'Name, Haushalt und Seite eines Gastes.' },
  seats: { name: 'Tische und Plätze', what: 'Wer wo sitzt; Namen und Größe der Tische.' },
  vendors: {
    name: 'Dienstleister',
    what: 'Name, Gewerk, Zeit für den Aufbau, und wann sie voraussichtlich ankommen.',
  },
  vendorContacts: {
    name: 'Kontakt zu Dienstleistern',
    what: 'Ansprechperson, Telefon und E-Mail.',
  },
  budget: {
    name: 'Budget ohne die Beträge',
    what: 'Titel, Kategorien und Dienstleister der Posten, wann sie fällig sind, und was zu einer Entscheidung gesagt wurde.',
  },
  tasks: { name: 'Aufgaben', what: 'Was, bis wann, von wem, und für welchen Programmpunkt.' },
  pages: {
    name: 'Seiten der Übersicht',
    what: 'Titel und Texte, und die Antworten darin.',
  },
  wedding: {
    name: 'Hochzeit im Ganzen',
    what: 'Titel, Zeitzone, Währung, Orte, Art der Trauung, wer am Tag entscheidet, und Grenzen der Tage.',
  },
  talk: {
    name: 'Unterhaltungen und Vorschläge',
    what: 'Wie eine Unterhaltung heißt und worum es geht; wer über einen Vorschlag entschied, und wann etwas gesehen wurde. Was gesagt wurde, bleibt, wie es gesagt wurde.',
  },
  files: {
    name: 'Fotos, Dokumente und Notfälle',
    what: 'Wozu ein Bild oder Dokument gehört, wie es heißt und wer es sieht; worum es bei einem Notfall geht und wo.',
  },
  stages: {
    name: 'Fortschritt',
    what: 'Der Stand der Hochzeit, wie weit jeder Dienstleister ist, ob ein Bild gezeigt werden darf, die Fassungen eines Dokuments, die Antwort auf eine Anfrage, und ob eine Durchsage gesendet ist.',
    why: 'Es geht immer nur vorwärts: Wer das Weiteste sagt, hat recht, und ein Schritt zurück geschieht mit Absicht. Ja und Nein zu einer Anfrage warten auf einen Menschen.',
  },
}

const strategyWords: Readonly<Record<Strategy, { name: string; does: string }>> = {
  latest: {
    name: 'Das Spätere gilt',
    does: 'Wer zuletzt geschrieben hat, gilt; der andere Wert bleibt ein Tippen entfernt.',
  },
  merge: {
    name: 'Texte zusammenfügen',
    does: 'Was an verschiedenen Stellen geschrieben wurde, bleibt alles. Wo beide dieselben Wörter geändert haben, wirst du gebeten, nachzusehen.',
  },
  rank: {
    name: 'Nach Rolle',
    does: 'Es gilt, wessen Rolle vorgeht, auch wenn das andere später kam; das bleibt ein Tippen entfernt.',
  },
  ask: {
    name: 'Immer fragen',
    does: 'Was zuerst ankam, bleibt, bis ein Mensch entscheidet.',
  },
}

/** A strategy where it means something else than for the other groups. */
const IN_GROUP: Readonly<Record<string, Partial<typeof strategyWords>>> = {
  stages: { merge: { name: 'Das Weiteste gilt', does: 'Von zwei Ständen gilt der weitere.' } },
  notes: wordsOnly(),
  photoNotes: wordsOnly(),
  pages: wordsOnly(),
}

function wordsOnly(): Partial<typeof strategyWords> {
  const joined =
    'Was an verschiedenen Stellen geschrieben wurde, bleibt alles. Wo beide dieselben Wörter geändert haben,'
  return {
    rank: { name: 'Nach Rolle', does: `${joined} gelten die der Rolle, die vorgeht.` },
    latest: { name: 'Das Spätere gilt', does: `${joined} gelten die späteren.` },
  }
}

export const strategyIn: typeof EnglishStrategy = (group, which) =>
  IN_GROUP[group]?.[which] ?? strategyWords[which]

/** "Planung und Koordination, dann Fotografie". */
export const ladderWords: typeof EnglishLadder = (steps) =>
  steps.map((step) => listed(step.map(roleWord))).join(', dann ')

/** All of them singular, so that one verb fits each. */
const THE: Readonly<Record<WeddingRole, string>> = {
  couple: 'das Brautpaar',
  planner: 'die Planung',
  coordinator: 'die Koordination',
  photographer: 'die Fotografie',
  vendor: 'der Dienstleister',
  family: 'die Familie',
  friend: 'der Freundeskreis',
}

/** A role that does something, in the middle of a sentence: "die Fotografie". */
export const theRole: typeof EnglishRole = (role) => THE[role]

export const groupName: typeof EnglishName = (id) =>
  (Object.hasOwn(groupWords, id) ? groupWords[id]?.name : undefined) ?? id

export const choiceValueWords: typeof EnglishValue = (path, value) => {
  const [field = '', , part] = splitPath(path)
  if (field === 'hierarchy' || (field === 'strategies' && part === 'ladder')) {
    const steps = ladderOf.safeParse(value).data
    return steps ? ladderWords(steps) : null
  }
  if (field === 'strategies' && part === 'use') {
    const known = strategy.safeParse(value).data
    return known ? strategyWords[known].name : null
  }
  if (field === 'rules' && part === 'off') return value === true ? 'ausgeschaltet' : 'in Kraft'
  return null
}

function roleWord(role: string): string {
  const known = WEDDING_ROLES.find((one) => one === role)
  return known ? roleWords[known] : role
}
