import type { sectionNames as English } from '../sectionNames.ts'

export const sectionNames: typeof English = {
  welcome: { name: 'Willkommen', settings: { heading: 'Überschrift' } },
  timeline: {
    name: 'Ablauf',
    settings: {
      filter: 'wessen Programmpunkte er zeigt',
      showProjected: 'ob er die erwarteten Zeiten zeigt',
    },
    entries: { one: 'Tag', many: 'Tage', members: { day: 'Tag' } },
  },
  shotlist: {
    name: 'Aufnahmeliste',
    settings: {
      couplesMayAdd: 'ob das Brautpaar ergänzen darf',
      limit: 'wie viele es höchstens sind',
    },
    entries: { one: 'Liste', many: 'Listen', members: { list: 'Liste' } },
  },
  vendors: {
    name: 'Kontakte der Dienstleister',
    settings: { showPhones: 'ob Telefonnummern zu sehen sind' },
    entries: { one: 'Dienstleister', many: 'Dienstleister', members: { vendor: 'Dienstleister' } },
  },
  payments: {
    name: 'Zahlungsplan',
    settings: { currency: 'Währung' },
    entries: {
      one: 'Zahlung',
      many: 'Zahlungen',
      members: { what: 'Zweck', due: 'Fälligkeit', minor: 'Betrag', status: 'ob sie bezahlt ist' },
    },
  },
  faq: {
    name: 'Fragen und Antworten',
    settings: {},
    entries: { one: 'Frage', many: 'Fragen', members: { question: 'Frage', answer: 'Antwort' } },
  },
  gallery: {
    name: 'Galerie',
    settings: { download: 'ob Bilder heruntergeladen werden dürfen' },
    entries: { one: 'Album', many: 'Alben', members: { title: 'Titel' } },
  },
  questionnaire: {
    name: 'Fragebogen',
    settings: {},
    entries: {
      one: 'Frage',
      many: 'Fragen',
      members: {
        question: 'Frage',
        type: 'Art der Antwort',
        required: 'ob geantwortet werden muss',
        dueDaysBefore: 'wie viele Tage vor der Hochzeit sie fällig ist',
      },
    },
  },
  moodboard: {
    name: 'Stimmung und Farben',
    settings: {},
    entries: { one: 'Farbe', many: 'Farben', members: { colour: 'Farbe' } },
  },
  weather: {
    name: 'Wetter',
    settings: {
      latitude: 'Breitengrad',
      longitude: 'Längengrad',
      decideBy: 'wann entschieden wird',
    },
    entries: { one: 'Plan', many: 'Pläne', members: { plan: 'was dann geschieht' } },
  },
  map: {
    name: 'Karten und Parken',
    settings: {},
    entries: {
      one: 'Ort oder Weg',
      many: 'Orte und Wege',
      members: {
        label: 'Ort',
        to: 'Ziel des Weges',
        minutes: 'Minuten',
        latitude: 'Breitengrad',
        longitude: 'Längengrad',
        note: 'Notiz',
      },
    },
  },
  checklist: { name: 'Checkliste', settings: { group: 'Gruppe der Aufgaben' } },
  emergency: {
    name: 'Notfallkarte',
    settings: {
      address: 'Adresse',
      nearestAE: 'nächstes Krankenhaus',
      firstAider: 'Ersthilfe',
      evacuation: 'Fluchtweg',
    },
    entries: { one: 'Allergie', many: 'Allergien', members: { allergy: 'Allergie' } },
  },
  seating: { name: 'Sitzordnung und Speisewünsche', settings: {} },
}
