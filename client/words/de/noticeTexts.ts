import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import type {
  noticeText as English,
  syncedText as EnglishSynced,
  unknownText as EnglishUnknown,
} from '../noticeTexts.ts'
import { threadTitle } from './threadTitles.ts'

type Emergency = Extract<Parameters<typeof English>[0], { kind: 'emergency' }>

const emergencies: Record<Emergency['what'], string> = {
  medical: 'Jemand braucht medizinische Hilfe',
  safety: 'Gefahr',
  weather: 'Das Wetter',
  power: 'Der Strom ist weg',
  missingPerson: 'Jemand wird vermisst',
  vendor: 'Ein Dienstleister hat ein Problem',
  other: 'Etwas ist schiefgegangen',
}

const day = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const quoted = (title: string, without: string) => (title === '' ? without : `„${title}“`)

const somebody = (name: string) => (name === '' ? 'Jemand' : name)
const fromSomebody = (name: string) => (name === '' ? 'von jemandem' : `von ${name}`)

/** A notice from the server in words. */
export const noticeText: typeof English = (notice) => {
  if (notice.kind === 'test') {
    return {
      title: 'WedSync erreicht dieses Gerät',
      body: 'So sieht eine Mitteilung aus.',
      tag: 'test',
      isUrgent: false,
      address: '/notices',
    }
  }
  const { kind, scope, wedding } = notice
  const id = scopeId(scope)
  switch (kind) {
    case 'decision':
      return {
        title: `${wedding}: Eine Entscheidung wartet auf dich`,
        body: `Mehrere Angaben wurden gemacht${notice.title === '' ? '' : `: „${notice.title}“`}.`,
        tag: `decision ${id}`,
        isUrgent: false,
        address: `/decisions?wedding=${id}&card=${notice.record}`,
      }
    case 'moved': {
      const on = notice.day ? ` am ${day.format(new Date(`${notice.day}T00:00:00Z`))}` : ''
      return {
        title: `${quoted(notice.title, 'Dein Programmpunkt')} beginnt jetzt${on} um ${formatVenueTime(notice.to)}`,
        body: `Vorher ${formatVenueTime(notice.from)}. ${wedding}`,
        tag: `moved ${id}`,
        isUrgent: false,
        address: `/w/${id}/day?item=${notice.record}&panel=item`,
      }
    }
    case 'emergency':
      return {
        title: notice.again
          ? `Niemand kümmert sich: ${emergencies[notice.what]}`
          : `Notfall: ${emergencies[notice.what]}`,
        body: notice.place ? `${notice.place}. ${wedding}` : wedding,
        tag: `emergency ${notice.record}`,
        isUrgent: true,
        address: `/w/${id}/emergency`,
      }
    case 'message':
      return {
        title: notice.isMeant
          ? `${somebody(notice.from)} nennt dich`
          : `${somebody(notice.from)}, ${threadTitle(notice.title)}`,
        body: `${notice.text} · ${wedding}`,
        tag: `message ${notice.record}`,
        isUrgent: false,
        address: `/w/${id}/messages?thread=${notice.record}`,
      }
    case 'broadcast':
      return {
        title: notice.isAsked
          ? `${somebody(notice.from)} bittet dich um eine Durchsage`
          : notice.urgency === 'urgent'
            ? `Dringend, ${fromSomebody(notice.from)}`
            : `Durchsage ${fromSomebody(notice.from)}`,
        body: `${notice.text} · ${wedding}`,
        tag: `broadcast ${notice.record}`,
        isUrgent: notice.urgency === 'urgent' && !notice.isAsked,
        address: `/w/${id}/announcements`,
      }
    case 'wanted':
      return {
        title: `${quoted(notice.title, 'Dein Programmpunkt')} beginnt um ${formatVenueTime(notice.at)}`,
        body: notice.place ? `${notice.place}. ${wedding}` : wedding,
        tag: `wanted ${notice.record}`,
        isUrgent: false,
        address: `/w/${id}/day?item=${notice.record}&panel=item`,
      }
    case 'tasks':
      return {
        title: notice.title ?? tasksDue(notice.today, notice.tomorrow),
        body: notice.title
          ? `Fällig ${notice.today > 0 ? 'heute' : 'morgen'}. ${wedding}`
          : wedding,
        tag: `tasks ${id}`,
        isUrgent: false,
        address: `/w/${id}/tasks`,
      }
    case 'several':
      return several(notice)
  }
}

function several({
  of,
  count,
  wedding,
  scope,
}: Extract<Parameters<typeof English>[0], { kind: 'several' }>): ReturnType<typeof English> {
  const id = scopeId(scope)
  if (of === 'wanted') {
    return {
      title: `${count} deiner Programmpunkte beginnen bald`,
      body: wedding,
      tag: `wanted ${id}`,
      isUrgent: false,
      address: `/w/${id}/day`,
    }
  }
  return of === 'decision'
    ? {
        title: `${wedding}: ${count} Entscheidungen warten auf dich`,
        body: 'Für dasselbe wurden mehrere Angaben gemacht.',
        tag: `decision ${id}`,
        isUrgent: false,
        address: `/decisions?wedding=${id}`,
      }
    : {
        title: `${wedding}: ${count} deiner Programmpunkte haben neue Zeiten`,
        body: 'Sieh dir deinen Tag an.',
        tag: `moved ${id}`,
        isUrgent: false,
        address: `/w/${id}/day`,
      }
}

function tasksDue(today: number, tomorrow: number): string {
  const tasks = (count: number) => (count === 1 ? '1 Aufgabe' : `${count} Aufgaben`)
  if (tomorrow === 0) return `${tasks(today)} heute fällig`
  return today === 0
    ? `${tasks(tomorrow)} morgen fällig`
    : `${tasks(today)} heute fällig, ${tomorrow} morgen`
}

/** Said by the device itself, once what waited long was sent with the app closed. */
export const syncedText: typeof EnglishSynced = (count) => ({
  title: 'Alles ist gesendet',
  body:
    count === 1
      ? 'Eine Änderung, die auf diesem Gerät gewartet hat, ist jetzt bei den anderen.'
      : `${count} Änderungen, die auf diesem Gerät gewartet haben, sind jetzt bei den anderen.`,
  tag: 'synced',
  isUrgent: false,
  address: '/sync',
})

export const unknownText: typeof EnglishUnknown = {
  title: 'WedSync hat etwas für dich',
  body: 'Öffne es, um zu sehen, was neu ist.',
  tag: 'unknown',
  isUrgent: false,
  address: '/',
}
