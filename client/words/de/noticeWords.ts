import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { noticeTextWords as English } from '../noticeWords.ts'

const day = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const quoted = (title: string, without: string) => (title === '' ? without : `„${title}“`)
const tasks = (count: number) => (count === 1 ? '1 Aufgabe' : `${count} Aufgaben`)

export const noticeTextWords: typeof English = {
  somebody: 'Jemand',
  test: { title: 'WedSync erreicht dieses Gerät', body: 'So sieht eine Mitteilung aus.' },
  decision: {
    title: (wedding) => `${wedding}: Eine Entscheidung braucht dich`,
    body: (title) => `Mehrere Werte wurden genannt: ${quoted(title, 'für dieselbe Sache')}.`,
  },
  moved: {
    title: (title, at, date) =>
      `${quoted(title, 'Dein Programmpunkt')} beginnt jetzt ${date === undefined ? '' : `am ${day.format(new Date(`${date}T00:00:00Z`))} `}um ${formatVenueTime(at)}`,
    body: (from, wedding) => `Bisher ${formatVenueTime(from)}. ${wedding}`,
  },
  emergencies: {
    medical: 'Jemand braucht medizinische Hilfe',
    safety: 'Gefahr',
    weather: 'Das Wetter',
    power: 'Der Strom ist weg',
    missingPerson: 'Jemand fehlt',
    vendor: 'Ein Dienstleister ist in Schwierigkeiten',
    other: 'Etwas ist passiert',
  },
  emergency: (what) => `Notfall: ${what}`,
  nobodyOnIt: (what) => `Niemand kümmert sich: ${what}`,
  message: {
    means: (from) => `${from} nennt dich`,
    says: (from, thread) => `${from}, ${thread}`,
    body: (text, wedding) => `${text} · ${wedding}`,
  },
  broadcast: {
    asks: (from) => `${from} bittet dich um eine Durchsage`,
    urgent: (from) => `Dringend, von ${from}`,
    says: (from) => `Von ${from}`,
  },
  wanted: (title, at) => `${quoted(title, 'Dein Programmpunkt')} beginnt um ${formatVenueTime(at)}`,
  tasks: {
    title: (today, tomorrow) => {
      if (tomorrow === 0) return `${tasks(today)} heute fällig`
      return today === 0
        ? `${tasks(tomorrow)} morgen fällig`
        : `${tasks(today)} heute fällig, ${tomorrow} morgen`
    },
    one: (isToday, wedding) => `${isToday ? 'Heute' : 'Morgen'} fällig. ${wedding}`,
  },
  several: {
    wanted: (count) => `${count} deiner Programmpunkte beginnen bald`,
    decisions: (count, wedding) => `${wedding}: ${count} Entscheidungen brauchen dich`,
    decisionsBody: 'Für dieselben Sachen wurden mehrere Werte genannt.',
    moved: (count, wedding) => `${wedding}: ${count} deiner Programmpunkte haben neue Zeiten`,
    movedBody: 'Sieh dir deinen Tag an.',
  },
  synced: {
    title: 'Alles ist gesendet',
    body: (count) =>
      count === 1
        ? 'Eine Änderung, die auf diesem Gerät wartete, ist jetzt bei den anderen.'
        : `${count} Änderungen, die auf diesem Gerät warteten, sind jetzt bei den anderen.`,
  },
  unknown: { title: 'WedSync hat etwas für dich', body: 'Öffne es und sieh, was neu ist.' },
}
