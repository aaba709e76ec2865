import type { Notice } from '#shared/protocol/notices.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import { noticeTextWords } from './noticeWords.ts'
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

const somebody = (name: string) => (name === '' ? noticeTextWords.somebody : name)

/** A notice from the server in words. */
export function noticeText(notice: Notice): NoticeText {
  const words = noticeTextWords
  if (notice.kind === 'test') {
    return { ...words.test, tag: 'test', isUrgent: false, address: '/notices' }
  }
  const { kind, scope, wedding } = notice
  const id = scopeId(scope)
  switch (kind) {
    case 'decision':
      return {
        title: words.decision.title(wedding),
        body: words.decision.body(notice.title),
        tag: `decision ${id}`,
        isUrgent: false,
        address: `/decisions?wedding=${id}&card=${notice.record}`,
      }
    case 'moved':
      return {
        title: words.moved.title(notice.title, notice.to, notice.day),
        body: words.moved.body(notice.from, wedding),
        tag: `moved ${id}`,
        isUrgent: false,
        address: `/w/${id}/day?item=${notice.record}&panel=item`,
      }
    case 'emergency': {
      const what = words.emergencies[notice.what]
      return {
        title: notice.again ? words.nobodyOnIt(what) : words.emergency(what),
        body: notice.place ? `${notice.place}. ${wedding}` : wedding,
        tag: `emergency ${notice.record}`,
        isUrgent: true,
        address: `/w/${id}/emergency`,
      }
    }
    case 'message':
      return {
        title: notice.isMeant
          ? words.message.means(somebody(notice.from))
          : words.message.says(somebody(notice.from), threadTitle(notice.title)),
        body: words.message.body(notice.text, wedding),
        tag: `message ${notice.record}`,
        isUrgent: false,
        address: `/w/${id}/messages?thread=${notice.record}`,
      }
    case 'broadcast': {
      const isUrgent = notice.urgency === 'urgent' && !notice.isAsked
      const how = notice.isAsked ? 'asks' : isUrgent ? 'urgent' : 'says'
      return {
        title: words.broadcast[how](somebody(notice.from)),
        body: words.message.body(notice.text, wedding),
        tag: `broadcast ${notice.record}`,
        isUrgent,
        address: `/w/${id}/announcements`,
      }
    }
    case 'wanted':
      return {
        title: words.wanted(notice.title, notice.at),
        body: notice.place ? `${notice.place}. ${wedding}` : wedding,
        tag: `wanted ${notice.record}`,
        isUrgent: false,
        address: `/w/${id}/day?item=${notice.record}&panel=item`,
      }
    case 'tasks':
      return {
        title: notice.title ?? words.tasks.title(notice.today, notice.tomorrow),
        body: notice.title ? words.tasks.one(notice.today > 0, wedding) : wedding,
        tag: `tasks ${id}`,
        isUrgent: false,
        address: `/w/${id}/tasks`,
      }
    case 'several':
      if (notice.of === 'wanted')
        return {
          title: words.several.wanted(notice.count),
          body: wedding,
          tag: `wanted ${id}`,
          isUrgent: false,
          address: `/w/${id}/day`,
        }
      return notice.of === 'decision'
        ? {
            title: words.several.decisions(notice.count, wedding),
            body: words.several.decisionsBody,
            tag: `decision ${id}`,
            isUrgent: false,
            address: `/decisions?wedding=${id}`,
          }
        : {
            title: words.several.moved(notice.count, wedding),
            body: words.several.movedBody,
            tag: `moved ${id}`,
            isUrgent: false,
            address: `/w/${id}/day`,
          }
  }
}

/** Said by the device itself, once what waited long was sent with the app closed. */
export function syncedText(count: number): NoticeText {
  const { title, body } = noticeTextWords.synced
  return { title, body: body(count), tag: 'synced', isUrgent: false, address: '/sync' }
}

/** A push that this version cannot read: something has to be shown, and something may be there. */
export function unknownText(): NoticeText {
  return { ...noticeTextWords.unknown, tag: 'unknown', isUrgent: false, address: '/' }
}
