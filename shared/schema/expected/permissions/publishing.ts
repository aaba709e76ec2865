import { EVERYBODY, RUN_THE_DAY, TEAM, type ExpectedRow } from '../permissionRow.ts'

const FOR_GOOD: ExpectedRow['update'] = [
  ['publication number visibility note publishedAt device hash times', ''],
]
const ASKED = 'author target targetType changes reason askedAt'
const ANSWERED = 'decided'

function revision(given: string, read: string): ExpectedRow {
  return {
    type: 'planRevision',
    given,
    read,
    create: RUN_THE_DAY,
    update: FOR_GOOD,
    delete: '',
  }
}

export const PUBLISHING_PERMISSIONS: readonly ExpectedRow[] = [
  // Family and friends read the schedule for guests instead, whatever a moment's visibility.
  revision('seen by guests', TEAM),
  revision('seen by the team', TEAM),
  revision('seen by vendors', 'planner coordinator photographer vendor owner'),
  revision('private', RUN_THE_DAY),
  {
    type: 'guestSchedule',
    given: 'any',
    read: EVERYBODY,
    create: RUN_THE_DAY,
    update: [['publication number note publishedAt device hash moments', '']],
    delete: '',
  },
  {
    type: 'ack',
    given: 'of the photographer',
    read: 'planner coordinator photographer owner',
    create: 'photographer',
    update: [
      ['of member roles members', ''],
      ['receivedAt seenAt upTo ahead', 'photographer'],
    ],
    delete: '',
  },
  {
    type: 'ack',
    given: 'of somebody else',
    read: RUN_THE_DAY,
    create: '',
    update: [['of member roles members receivedAt seenAt upTo ahead', '']],
    delete: '',
  },
  {
    type: 'changeRequest',
    given: 'by the photographer',
    read: 'photographer planner coordinator owner',
    create: 'photographer',
    update: [
      [ASKED, ''],
      [`state ${ANSWERED}`, RUN_THE_DAY],
    ],
    delete: '',
  },
  {
    type: 'changeRequest',
    given: 'by the photographer, taken back',
    read: 'photographer planner coordinator owner',
    create: '',
    update: [
      [ASKED, ''],
      // Who took it back may ask again, and no more.
      ['state', 'photographer'],
      [ANSWERED, 'photographer'],
    ],
    delete: '',
  },
  {
    type: 'changeRequest',
    given: 'by somebody else',
    read: RUN_THE_DAY,
    create: '',
    update: [
      [ASKED, ''],
      [`state ${ANSWERED}`, RUN_THE_DAY],
    ],
    delete: '',
  },
]
