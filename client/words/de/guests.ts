import type { guestWords as English } from '../guests.ts'
import { addingGuestsWords } from './addingGuests.ts'
import { listed, people } from './counted.ts'
import { roleInSentence } from './members.ts'
import { seatQuestionWords, tableWords } from './seating.ts'

export const guestWords: typeof English = {
  title: 'Gäste',
  notShown: (role) =>
    `Die Gästeliste ist für das Brautpaar und alle, die den Tag leiten. Mit der Rolle ${roleInSentence(role)} siehst du den Plan.`,
  noHousehold:
    'Deine Einladung gehört noch zu keinem Haushalt. Das Brautpaar oder die Planung kann das ändern.',
  close: 'Schließen',
  people,
  tables: tableWords,
  questions: seatQuestionWords,
  adding: addingGuestsWords,
  onlyHere: 'Noch nicht gesendet',
  contested: 'Zwei Antworten wurden gegeben',

  views: {
    label: 'Was du von den Gästen siehst',
    list: 'Liste',
    tables: 'Tische',
    door: 'Einlass',
    kitchen: 'Küche',
  },

  answers: {
    label: 'Kommen sie?',
    short: { waiting: 'Offen', yes: 'Ja', no: 'Nein', maybe: 'Vielleicht' },
    line: {
      waiting: 'Noch keine Antwort',
      yes: 'Kommt',
      no: 'Kommt nicht',
      maybe: 'Vielleicht',
    },
    of: (name) => `Antwort von ${name}`,
    ofAll: (household) => `Antwort für alle: ${household}`,
    changed: {
      waiting: (name) => `${name}: noch keine Antwort.`,
      yes: (name) => `${name}: ja.`,
      no: (name) => `${name}: nein.`,
      maybe: (name) => `${name}: vielleicht.`,
    },
    notYours: 'Es antworten das Brautpaar, die Planung und der Haushalt selbst.',
  },
  summary: ({ yes, waiting, no, maybe }) =>
    [
      `${yes} ja`,
      `${waiting} offen`,
      ...(maybe > 0 ? [`${maybe} vielleicht`] : []),
      `${no} nein`,
    ].join(' · '),

  list: {
    label: 'Gästeliste',
    search: 'Gast suchen',
    clear: 'Suche leeren',
    empty: 'Noch keine Gäste. Füg deine Liste ein, oder schreib den ersten Namen.',
    emptyReadOnly: 'Noch keine Gäste. Brautpaar und Planung tragen sie ein.',
    nothing: 'Niemand auf der Liste passt dazu.',
    showAll: 'Alle zeigen',
    alone: 'Ohne Haushalt',
    coming: (coming, heads) => `${coming} von ${heads} ${coming === 1 ? 'kommt' : 'kommen'}`,
    emptyHousehold: 'Noch niemand darin',
    add: 'Gäste eintragen',
    more: 'Mehr zur Liste',
    export: 'Als Datei sichern (CSV)',
    exported: (count) =>
      count === 1 ? '1 Gast steht in der Datei.' : `${count} Gäste stehen in der Datei.`,
    fileName: (couple) => `Gäste von ${couple}.csv`,
    seat: (table, seat) => (seat === undefined ? table : `${table}, Platz ${seat}`),
    tableGone: 'Der Tisch ist weg',
    double: 'Platz doppelt vergeben',
    heads: (count) => (count === 1 ? '1 Person' : `${count} Personen`),
  },

  filter: {
    label: 'Welche Gäste du siehst',
    all: (count) => `Alle ${count}`,
    answer: (answer, count) => `${guestWords.answers.short[answer]} ${count}`,
    unseated: (count) => `Ohne Platz ${count}`,
    open: 'Mehr Filter',
    title: 'Filter',
    side: 'Seite',
    table: 'Tisch',
    diet: 'Essen oder Unverträgliches',
    any: 'Egal',
    clear: 'Filter leeren',
    done: 'Zeigen',
    narrowed: (parts) => `Nur ${parts.join(' · ')}`,
  },

  guest: {
    name: 'Name',
    party: 'Wie viele unter diesem Namen kommen',
    partySteps: { less: 'Eine Person weniger', more: 'Eine Person mehr' },
    partyChanged: (name, party) => `${name}: ${people(party)}.`,
    side: 'Seite',
    sideHelp: 'Leer: wie beim Haushalt.',
    household: 'Haushalt',
    openHouseholds: 'Haushalte zeigen',
    householdNew: 'Mit Enter wird daraus ein neuer Haushalt.',
    joined: (name, household) => `${name} gehört jetzt zu: ${household}.`,
    left: (name) => `${name} gehört jetzt zu keinem Haushalt.`,
    noHousehold: 'Aus dem Haushalt nehmen',
    toHousehold: (household) => `${household} öffnen`,
    table: 'Tisch',
    noTable: 'Kein Tisch',
    tableOption: (label, heads, seats) => `${label} (${heads} von ${seats})`,
    seat: 'Platz',
    anySeat: 'Irgendwo am Tisch',
    seatOption: (seat, who) =>
      who.length === 0 ? `Platz ${seat}` : `Platz ${seat} (${listed(who)})`,
    here: 'Ist da',
    arrived: (name) => `${name} ist da.`,
    notArrived: (name) => `${name} ist noch nicht da.`,
    remove: 'Von der Liste nehmen',
    removed: (name) => `${name} steht nicht mehr auf der Liste.`,
    readOnly: 'Namen und Haushalte ändern Brautpaar und Planung.',
    toDecision: 'Entscheiden, was gilt',
    details: 'Name und Haushalt',
  },

  diet: {
    title: 'Essen',
    meal: 'Gericht',
    mealHelp: 'So, wie es auf der Karte steht.',
    meals: 'Gerichte, die andere gewählt haben',
    avoids: 'Darf nicht essen',
    addAvoid: 'Etwas eintragen, das nicht sein darf',
    openAvoids: 'Zeigen, was andere nicht essen dürfen',
    removeAvoid: (what) => `Entfernen: ${what}`,
    avoidNew: 'Mit Enter steht es da, wie du es geschrieben hast.',
    avoided: (name, what) => `${name}: ohne ${what}.`,
    allowed: (name, what) => `${name}: ${what} wieder erlaubt.`,
    mealChanged: (name, meal) => `${name}: ${meal}.`,
    mealCleared: (name) => `${name} hat noch kein Gericht.`,
    asks: (name, what) => `${what} für ${name} wieder erlauben?`,
    asksDetail:
      'Die Küche liest diese Liste. Sagt jemand anderes noch etwas anderes, wird ein Mensch gefragt, bevor es verschwindet.',
    asksYes: (what) => `Ja, erlauben: ${what}`,
    asksNo: 'Auf der Liste lassen',
    readOnly: 'Das ändern der Haushalt selbst und alle, die den Tag leiten.',
  },

  household: {
    name: 'Name des Haushalts',
    side: 'Seite',
    count: (guests) => (guests === 1 ? '1 Gast' : `${guests} Gäste`),
    members: (name) => `Gäste: ${name}`,
    answered: (name, answer) =>
      `${name}: für alle ${guestWords.answers.short[answer].toLowerCase()}.`,
    seatAll: 'Alle zusammen an einen Tisch',
    seated: (name, table) => `${name}: alle an ${table}.`,
    unseated: (name) => `${name}: kein Tisch mehr.`,
    addNames: 'Zu diesem Haushalt dazu',
    addPlaceholder: 'Ann Lee; Jo Fell +1',
    add: 'Eintragen',
    added: (count, name) =>
      count === 1 ? `${name}: 1 Gast dazu.` : `${name}: ${count} Gäste dazu.`,
    merge: 'Mit einem anderen Haushalt zusammenlegen',
    mergeWith: 'Der andere Haushalt',
    mergeDo: (other) => `Alle verschieben zu ${other}`,
    merged: (from, into) => `${from} gehört jetzt zu ${into}.`,
    mergeBound: (names) =>
      `${listed(names)} ${names.length === 1 ? 'ist' : 'sind'} mit diesem Haushalt in die App eingeladen. Öffne den anderen und lege ihn hierher.`,
    remove: 'Haushalt auflösen',
    removeHelp: 'Die Gäste bleiben auf der Liste, ohne Haushalt.',
    removed: (name) => `${name}: Haushalt aufgelöst. Die Gäste stehen weiter auf der Liste.`,
  },

  door: {
    label: 'Wer da ist',
    count: (here, all) => `${here} von ${all} ${here === 1 ? 'ist' : 'sind'} da`,
    search: 'Namen suchen',
    check: (name) => `${name}, da`,
    hint: 'Tippe auf den Namen, wenn jemand ankommt. Mehrere können das gleichzeitig tun.',
    missingOnly: 'Noch nicht da',
    everybody: 'Alle',
    filter: 'Welche Gäste du siehst',
    open: (name) => `${name} öffnen`,
    empty: 'Noch wird niemand erwartet.',
    allHere: 'Alle sind da.',
    party: (party) => (party === 1 ? '1 Person' : `${party} Personen`),
  },

  kitchen: {
    title: 'Für die Küche',
    total: (count) => (count === 1 ? '1 Teller' : `${count} Teller`),
    totalHelp: 'Alle, die kommen könnten und von denen etwas bekannt ist.',
    meals: 'Gerichte',
    noMeal: 'Kein Gericht gewählt',
    avoids: 'Darf nicht darin sein',
    special: 'Teller mit Besonderheiten',
    without: (avoids) => `ohne ${listed(avoids)}`,
    tables: 'Tische',
    tableSeats: (label, seats) => `${label}: ${seats} ${seats === 1 ? 'Platz' : 'Plätze'}`,
    empty: 'Noch ist nicht bekannt, was die Gäste essen.',
    emptyVendor: 'Deine Küche hat noch nichts bekommen. Das machen Brautpaar und Planung.',
    nobodyCooks:
      'Trag das Catering bei den Dienstleistern ein: Dann ist diese Seite dort zu sehen, ohne Namen.',
    seenBy: (names) =>
      `${listed(names)} ${names.length === 1 ? 'liest' : 'lesen'} das, ohne Namen.`,
    behind: (count) =>
      count === 1
        ? '1 Angabe ist nicht so, wie die Küche sie sehen soll.'
        : `${count} Angaben sind nicht so, wie die Küche sie sehen soll.`,
    update: 'Küche auf den Stand bringen',
    updated: 'Die Küche ist auf dem Stand.',
    unknown: (heads) =>
      heads === 1
        ? 'Von 1 Person, die kommen könnte, ist nichts bekannt.'
        : `Von ${heads} Personen, die kommen könnten, ist nichts bekannt.`,
    nobody: 'niemand',
  },

  own: {
    title: 'Kommst du?',
    greeting: (couple) => `${couple} freuen sich auf deine Antwort.`,
    saved: 'Du kannst das ändern, so oft du magst.',
    yes: 'Ja, gern',
    maybe: 'Noch unsicher',
    no: 'Leider nicht',
    of: (name) => `Kommt ${name}?`,
    thanks: {
      yes: (name) => `${name} kommt. Wie schön.`,
      maybe: (name) => `${name}: noch unsicher. Sag Bescheid, sobald du es weißt.`,
      no: (name) => `${name} kann nicht kommen. Danke fürs Bescheidsagen.`,
      waiting: (name) => `${name}: noch keine Antwort.`,
    },
    sits: (table) => `Sitzt an ${table}`,
    diet: (name) => `Was ${name} isst`,
    empty: 'Aus deinem Haushalt steht noch niemand auf der Liste. Das Brautpaar trägt euch ein.',
  },

  csv: {
    columns: {
      household: 'Haushalt',
      name: 'Name',
      side: 'Seite',
      rsvp: 'Antwort',
      party: 'Wie viele',
      table: 'Tisch',
      seat: 'Platz',
      meal: 'Gericht',
      diet: 'Darf nicht essen',
      here: 'Da',
    },
    here: 'ja',
  },
}
