import type {
  joinWords as EnglishJoin,
  memberProblem as EnglishProblem,
  memberWords as EnglishMembers,
  roleInSentence as EnglishRole,
  roleMeaning as EnglishMeaning,
} from '../members.ts'
import { onThis, thisDeviceAsObject } from './deviceNames.ts'
import { roleWords } from './roles.ts'

export const roleMeaning: typeof EnglishMeaning = {
  couple: 'Sieht den ganzen Plan, ändert ihn, bis er feststeht, und klärt, was die beiden angeht.',
  planner: 'Sieht und ändert alles und lädt andere ein.',
  coordinator:
    'Leitet den Tag: ändert Programmpunkte und Zeiten, meldet Verspätungen, hält die Dienstleister auf dem Laufenden.',
  photographer:
    'Sieht den Plan des Teams, ändert die Programmpunkte mit Fotos, meldet Verspätungen.',
  vendor: 'Sieht den Plan des Teams, meldet zur eigenen Arbeit und zu den eigenen Programmpunkten.',
  family: 'Liest, was Gäste über den Tag wissen dürfen.',
  friend: 'Liest, was Gäste über den Tag wissen dürfen.',
}

const day = new Intl.DateTimeFormat('de-DE', { weekday: 'long', day: 'numeric', month: 'long' })

export const memberWords: typeof EnglishMembers = {
  title: 'Team',
  list: 'Team dieser Hochzeit',
  you: 'Du',
  owner: 'Inhaber',
  worksFor: (vendor) => `arbeitet für ${vendor}`,
  belongsTo: (household) => `Haushalt ${household}`,
  lastChange: (ago) => `Letzte Änderung ${ago}`,
  notSent: (device) =>
    `Diese Hochzeit ist bisher nur ${onThis(device)}. Sobald sie gesendet ist, kannst du andere einladen.`,
  alone: 'Noch ist niemand sonst hier. Lade alle ein, die diesen Tag mittragen.',
  invitersOnly: 'Einladen können Brautpaar und Planung.',
  needsSignal: 'Einladen und Rollen ändern geht nur mit Empfang. Lesen kannst du alles auch ohne.',
  waitsForSignal: 'Braucht Empfang',
  menu: (name) => `Mehr zu ${name}`,
  changeRole: 'Rolle ändern',
  remove: 'Aus der Hochzeit nehmen',
  leave: 'Die Hochzeit verlassen',
  ownersOnly: 'Wem die Hochzeit gehört, ändern nur die, denen sie gehört.',
  lastOwner: 'Diese Hochzeit gehört nur dir. Jemandem muss sie immer gehören.',

  role: {
    title: (name) => `Was darf ${name} sehen und tun?`,
    label: 'Rolle',
    save: 'Rolle ändern',
    cancel: 'So lassen',
    close: 'Schließen',
    changed: (name, role) => `${name}: jetzt ${role}.`,
    tied: (name) => `${name} sieht jetzt, was dazugehört.`,
    vendorLost: 'Auf den Geräten verschwindet, was die neue Rolle nicht sehen darf.',
    working: 'Einen Moment',
  },

  tie: {
    vendor: 'Für welchen Dienstleister',
    vendorHelp: 'Zu sehen ist, was diesen Dienstleister angeht, und dafür kann gemeldet werden.',
    noVendor: 'Für keinen bestimmten',
    noVendors:
      'Noch gibt es keinen Dienstleister. Trag zuerst einen ein, für den gemeldet werden kann.',
    household: 'Haushalt',
    householdHelp:
      'Zu sehen sind die eigenen Leute, Gäste und Fotos; auf die Einladung kann geantwortet werden.',
    noHousehold: 'Keiner: zu lesen ist, was alle Gäste wissen dürfen',
    noHouseholds:
      'Noch gibt es keinen Haushalt. Leg einen unter Familie oder Gäste an, dann sind auch die eigenen Leute zu sehen.',
  },

  grants: {
    label: 'Darf außerdem',
    names: {
      guests: 'die Gäste führen: Namen, Antworten, Essen und Tische',
      seating: 'die Sitzordnung ändern',
      shots: 'Fotos wünschen, bis die Liste feststeht',
      tasks: 'die Aufgaben ändern',
    },
    short: { guests: 'Gäste', seating: 'Sitzordnung', shots: 'Fotowünsche', tasks: 'Aufgaben' },
    also: (names) => `darf ändern: ${names}`,
  },

  removing: {
    title: (name) => `${name} aus der Hochzeit nehmen?`,
    detail: (name) =>
      `Beim nächsten Kontakt verschwindet diese Hochzeit vom Gerät von ${name}. Was ${name} geschrieben und gesendet hat, bleibt für die anderen. Einladungen von ${name} gelten nicht mehr.`,
    confirm: 'Herausnehmen',
    cancel: 'Behalten',
    done: (name) => `${name} gehört nicht mehr zu dieser Hochzeit.`,
  },

  leaving: {
    title: 'Diese Hochzeit verlassen?',
    detail: (device) =>
      `Sie verlässt ${thisDeviceAsObject(device)} und deine anderen Geräte. Was du gesendet hast, bleibt für die anderen; für die Rückkehr brauchst du eine neue Einladung.`,
    unsent: (count) =>
      count === 1
        ? '1 Änderung ist noch nicht gesendet und ginge verloren. Sende sie zuerst.'
        : `${count} Änderungen sind noch nicht gesendet und gingen verloren. Sende sie zuerst.`,
    confirm: 'Verlassen',
    cancel: 'Bleiben',
    done: 'Du hast die Hochzeit verlassen.',
  },

  invite: {
    button: 'Jemanden einladen',
    title: 'Jemanden einladen',
    subtitle: 'Du bekommst einen Link für eine Person. Er trägt die Rolle, die du wählst.',
    close: 'Schließen',
    role: 'Rolle',
    make: 'Link erstellen',
    making: 'Einen Moment',
    needsRole: 'Wähle zuerst eine Rolle.',
    ready: (role) => `Der Link ist fertig (Rolle: ${role})`,
    validUntil: (expiresAt) =>
      `Er lässt eine Person herein und gilt bis ${day.format(Date.parse(expiresAt))}. Zu sehen ist er nur jetzt.`,
    link: 'Einladungslink',
    shareText: (inviter, title, role) =>
      `${inviter} lädt dich auf WedSync zu „${title}“ ein (Rolle: ${role}).`,
    another: 'Noch jemanden einladen',
  },
}

/** Why the server did not do it: what happened, then what is safe. */
export const memberProblem: typeof EnglishProblem = (problem) => {
  if (problem.kind === 'unreachable') {
    return 'Das braucht Empfang und hat WedSync nicht erreicht. Nichts wurde geändert.'
  }
  switch (problem.code) {
    case 'UNAUTHENTICATED':
    case 'DEVICE_REVOKED':
      return 'Du wurdest hier abgemeldet. Melde dich unter Konto neu an. Nichts wurde geändert.'
    case 'FORBIDDEN':
      return 'Deine Rolle darf das hier nicht. Nichts wurde geändert.'
    case 'NOT_FOUND':
      return 'WedSync kennt diese Hochzeit oder Person noch nicht. Versuch es wieder, sobald alles gesendet ist.'
    case 'LAST_OWNER':
      return memberWords.lastOwner
    case 'RATE_LIMITED':
      return 'Das war viel auf einmal. Warte ein paar Minuten, dann versuch es wieder. Nichts wurde geändert.'
    default:
      return 'WedSync hat gerade selbst einen Fehler. Nichts wurde geändert; versuch es gleich noch einmal.'
  }
}

export const joinWords: typeof EnglishJoin = {
  app: 'WedSync',
  opening: 'Die Einladung wird geöffnet',
  greeting: (inviter) => `${inviter} lädt dich ein zu`,
  as: (role) => `Rolle: ${role}`,
  meaning: 'Was du siehst und tun kannst',
  join: (name) => `Als ${name} beitreten`,
  joining: 'Die Hochzeit wird geholt',
  notYou: 'Anderes Konto verwenden',
  first:
    'Du brauchst zuerst ein Konto, damit die anderen sehen, wer was geschrieben hat. Danach kommst du hierher zurück.',
  signUp: 'Konto anlegen',
  signIn: 'Ich habe ein Konto',
  offline:
    'Kein Empfang zu WedSync, deshalb lässt sich die Einladung noch nicht öffnen. Der Link bleibt gültig.',
  failed:
    'WedSync hat gerade selbst einen Fehler. Der Link bleibt gültig; versuch es gleich noch einmal.',
  again: 'Neu versuchen',
  usedUpTitle: 'Diese Einladung gilt nicht mehr',
  usedUp:
    'Sie wurde benutzt, ist älter als sieben Tage oder wurde zurückgenommen. Bitte um eine neue. Wenn du schon dabei bist, findest du die Hochzeit unter deinen.',
  unknownTitle: 'Diese Einladung gibt es nicht',
  unknown:
    'Vielleicht wurde der Link beim Kopieren abgeschnitten. Öffne ihn noch einmal aus der Nachricht.',
  toWeddings: 'Zu meinen Hochzeiten',
  signedOut: 'Du wurdest abgemeldet. Melde dich neu an, dann öffnet sich die Einladung.',
}

/** Nouns stay as they are in the middle of a sentence. */
export const roleInSentence: typeof EnglishRole = (role) => roleWords[role]
