import type { Notice } from '#shared/protocol/notices.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { IncidentKind } from '#shared/schema/incident.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import { threadTitle } from './threadTitles.ts'

/** What a locked screen shows. Of one `tag` only the newest stays. */
export type NoticeText = {
  title: string
  body: string
  tag: string
  /** Stays until somebody has seen it, and sounds again where it replaces another. */
  isUrgent: boolean
  /** Where a tap leads; a path of ours. */
  address: string
}

const emergencies: Record<IncidentKind, string> = {
  medical: 'Somebody needs medical help',
  safety: 'Danger',
  weather: 'The weather',
  power: 'The power is out',
  missingPerson: 'Somebody is missing',
  vendor: 'A vendor is in trouble',
  other: 'Something went wrong',
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const quoted = (title: string, without: string) => (title === '' ? without : `“${title}”`)

const somebody = (name: string) => (name === '' ? 'Somebody' : name)

/** A notice from the server in words. */
export function noticeText(notice: Notice): NoticeText {
  if (notice.kind === 'test') {
    return {
      title: 'WedSync reaches this device',
      body: 'This is what a notice looks like.',
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
        title: `${wedding}: a decision needs you`,
        body: `Several values were given for ${quoted(notice.title, 'the same thing')}.`,
        tag: `decision ${id}`,
        isUrgent: false,
        address: `/decisions?wedding=${id}&card=${notice.record}`,
      }
    case 'moved': {
      const on = notice.day ? ` on ${day.format(new Date(`${notice.day}T00:00:00Z`))}` : ''
      return {
        title: `${quoted(notice.title, 'Your moment')} now starts at ${formatVenueTime(notice.to)}${on}`,
        body: `It was ${formatVenueTime(notice.from)}. ${wedding}`,
        tag: `moved ${id}`,
        isUrgent: false,
        address: `/w/${id}/day?item=${notice.record}&panel=item`,
      }
    }
    case 'emergency':
      return {
        title: notice.again
          ? `Nobody is on it: ${emergencies[notice.what]}`
          : `Emergency: ${emergencies[notice.what]}`,
        body: notice.place ? `${notice.place}. ${wedding}` : wedding,
        tag: `emergency ${notice.record}`,
        isUrgent: true,
        address: `/w/${id}/emergency`,
      }
    case 'message':
      return {
        title: notice.isMeant
          ? `${somebody(notice.from)} names you`
          : `${somebody(notice.from)}, ${threadTitle(notice.title)}`,
        body: `${notice.text} · ${wedding}`,
        tag: `message ${notice.record}`,
        isUrgent: false,
        address: `/w/${id}/messages?thread=${notice.record}`,
      }
    case 'broadcast':
      return {
        title: notice.isAsked
          ? `${somebody(notice.from)} asks you to announce`
          : notice.urgency === 'urgent'
            ? `Urgent, from ${somebody(notice.from)}`
            : `From ${somebody(notice.from)}`,
        body: `${notice.text} · ${wedding}`,
        tag: `broadcast ${notice.record}`,
        isUrgent: notice.urgency === 'urgent' && !notice.isAsked,
        address: `/w/${id}/announcements`,
      }
    case 'wanted':
      return {
        title: `${quoted(notice.title, 'Your moment')} begins at ${formatVenueTime(notice.at)}`,
        body: notice.place ? `${notice.place}. ${wedding}` : wedding,
        tag: `wanted ${notice.record}`,
        isUrgent: false,
        address: `/w/${id}/day?item=${notice.record}&panel=item`,
      }
    case 'tasks':
      return {
        title: notice.title ?? tasksDue(notice.today, notice.tomorrow),
        body: notice.title ? `Due ${notice.today > 0 ? 'today' : 'tomorrow'}. ${wedding}` : wedding,
        tag: `tasks ${id}`,
        isUrgent: false,
        address: `/w/${id}/tasks`,
      }
    case 'several':
      if (notice.of === 'wanted')
        return {
          title: `${notice.count} of your moments begin soon`,
          body: wedding,
          tag: `wanted ${id}`,
          isUrgent: false,
          address: `/w/${id}/day`,
        }
      return notice.of === 'decision'
        ? {
            title: `${wedding}: ${notice.count} decisions need you`,
            body: 'Several values were given for the same things.',
            tag: `decision ${id}`,
            isUrgent: false,
            address: `/decisions?wedding=${id}`,
          }
        : {
            title: `${wedding}: ${notice.count} of your moments have new times`,
            body: 'Have a look at your day.',
            tag: `moved ${id}`,
            isUrgent: false,
            address: `/w/${id}/day`,
          }
  }
}

function tasksDue(today: number, tomorrow: number): string {
  const tasks = (count: number) => (count === 1 ? '1 task' : `${count} tasks`)
  if (tomorrow === 0) return `${tasks(today)} due today`
  return today === 0
    ? `${tasks(tomorrow)} due tomorrow`
    : `${tasks(today)} due today, ${tomorrow} tomorrow`
}

/** Said by the device itself, once what waited long was sent with the app closed. */
export function syncedText(count: number): NoticeText {
  return {
    title: 'Everything is sent',
    body:
      count === 1
        ? 'A change that waited on this device is with the others now.'
        : `${count} changes that waited on this device are with the others now.`,
    tag: 'synced',
    isUrgent: false,
    address: '/sync',
  }
}

/** A push that this version cannot read: something has to be shown, and something may be there. */
export const unknownText: NoticeText = {
  title: 'WedSync has something for you',
  body: 'Open it to see what is new.',
  tag: 'unknown',
  isUrgent: false,
  address: '/',
}
