import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { changeHeadlines as English } from '../changeHeadlines.ts'

/** Names stand before a colon: nobody knows their gender, nor whether they are one or many. */
export const changeHeadlines: typeof English = {
  preference: 'Aussehen und Bedienung von WedSync geändert',
  deleted: (it) => `Gelöscht: ${it}`,
  raised: (it) => `Notfall gemeldet: ${it}`,
  added: (it) => `Angelegt: ${it}`,
  broughtBack: (it) => `Zurückgeholt: ${it}`,
  changed: (it) => `Geändert: ${it}`,
  details: (count, it) => `${it}: ${count} Einzelheiten geändert`,
  fields: (names, it) => `${it} geändert: ${names}`,
  moved: (it, to) => (/^\d/.test(to) ? `${it} auf ${to} verschoben` : `${it} verschoben: ${to}`),
  reordered: (it) => `${it} in der Reihenfolge verschoben`,
  renamed: (was, to) => `${was} umbenannt in ${to}`,
  named: (it) => `Benannt: ${it}`,
  decided: (it) => `Entschieden: ${it}`,
  someMoment: 'ein Programmpunkt',
  report: {
    actualStart: (it, at) => `${it}: begonnen um ${formatVenueTime(at)}`,
    actualEnd: (it, at) => `${it}: zu Ende um ${formatVenueTime(at)}`,
    expectedStart: (it, at) => `${it}: beginnt um ${formatVenueTime(at)}`,
    expectedEnd: (it, at) => `${it}: endet um ${formatVenueTime(at)}`,
  },
  skipped: (it) => `${it}: fällt aus`,
  reportTakenBack: (it) => `Meldung zurückgenommen: ${it}`,
  ticks: {
    'shot.marks': {
      yes: (it) => `Als gemacht abgehakt: ${it}`,
      no: (it) => `Doch nicht gemacht: ${it}`,
    },
    'task.marks': { yes: (it) => `Erledigt: ${it}`, no: (it) => `Wieder offen: ${it}` },
    'guest.checkIns': {
      yes: (it) => `Angekommen: ${it}`,
      no: (it) => `Doch nicht angekommen: ${it}`,
    },
    'person.here': { yes: (it) => `Ist da: ${it}`, no: (it) => `Doch nicht da: ${it}` },
    'incident.seen': {
      yes: (it) => `Kümmert sich: ${it}`,
      no: (it) => `Kümmert sich nicht mehr: ${it}`,
    },
    'incident.closed': {
      yes: (it) => `Notfall vorbei: ${it}`,
      no: (it) => `Notfall nicht vorbei: ${it}`,
    },
    'vendor.trouble': {
      yes: (it) => `In Schwierigkeiten: ${it}`,
      no: (it) => `Nicht mehr in Schwierigkeiten: ${it}`,
    },
  },
  belonging: {
    vendorContact: (of) => `Kontakt von ${of}`,
    vendorTerms: (of) => `Vereinbarung mit ${of}`,
    shotNote: (of) => `Notiz zu ${of}`,
    personNote: (of) => `Notiz zu ${of}`,
    guestDiet: (of) => `Speisewünsche von ${of}`,
    budgetProposal: (of) => `Anfrage für ${of}`,
    payment: (of) => `Zahlung für ${of}`,
    sectionAnswer: (of) => `Antwort in ${of}`,
  },
}
