import { EVERYBODY, RUN_THE_DAY, TEAM, type ExpectedRow } from '../permissionRow.ts'

const WORKERS = 'planner coordinator photographer vendor owner'
const FAMILY = 'couple planner coordinator family owner'

function threadRow(given: string, read: string, create: string, write: string): ExpectedRow {
  const update = [
    ['author', ''],
    ['title roles members about closed', write],
  ] as const
  return { type: 'thread', given, read, create, update, delete: write }
}

function messageRow(given: string, read: string, create: string): ExpectedRow {
  return {
    type: 'message',
    given,
    read,
    create,
    update: [['thread author roles members text saidAt replaces mentions links', '']],
    delete: '',
  }
}

function broadcastRow(
  given: string,
  read: string,
  create: string,
  { answer = '' } = {},
): ExpectedRow {
  return {
    type: 'broadcast',
    given,
    read,
    create,
    update: [
      ['author roles members text urgency saidAt expiresAt', ''],
      // What was sent stays sent.
      ['state', answer],
    ],
    delete: '',
  }
}

function incidentRow(
  given: string,
  read: string,
  create: string,
  { write, kind }: { write: string; kind: string },
): ExpectedRow {
  return {
    type: 'incident',
    given,
    read,
    create,
    update: [
      ['raisedAt author', ''],
      // Who is told of it follows from its kind.
      ['kind', kind],
      ['text place vendor seen closed', write],
    ],
    delete: RUN_THE_DAY,
  }
}

function entryRow(given: string, read: string, create: string): ExpectedRow {
  return {
    type: 'incidentEntry',
    given,
    read,
    create,
    update: [['incident author raiser kind text at', '']],
    delete: '',
  }
}

/** Conversations, announcements and emergencies. */
export const TALK_PERMISSIONS: readonly ExpectedRow[] = [
  threadRow(
    'of all who work, every wedding has it',
    WORKERS,
    `photographer ${RUN_THE_DAY}`,
    RUN_THE_DAY,
  ),
  threadRow(
    'of the photo team, by the photographer',
    'photographer',
    'photographer',
    'photographer',
  ),
  threadRow('of the family, by the couple', FAMILY, 'couple', `couple ${RUN_THE_DAY}`),
  threadRow('of all who work, by the vendor', WORKERS, '', `vendor ${RUN_THE_DAY}`),
  messageRow('to all who work, by the photographer', WORKERS, 'photographer'),
  messageRow('to all who work, by the vendor', WORKERS, 'vendor'),
  messageRow('to the family, by the family', FAMILY, 'family'),
  messageRow('to all who work, by the friend', `friend ${WORKERS}`, ''),
  messageRow('to all who work, whose thread is smaller, by the photographer', WORKERS, ''),
  broadcastRow('sent to all who work, by the planner', WORKERS, 'planner'),
  broadcastRow('sent to all who work, by the couple', `couple ${WORKERS}`, ''),
  broadcastRow('sent to all who work, by the photographer', WORKERS, ''),
  broadcastRow(
    'sent to the photo team, by the photographer',
    `photographer ${RUN_THE_DAY}`,
    'photographer',
  ),
  broadcastRow('asked, by the couple', `couple ${RUN_THE_DAY}`, 'couple', { answer: RUN_THE_DAY }),
  broadcastRow('asked, by the family', `family ${RUN_THE_DAY}`, '', { answer: RUN_THE_DAY }),
  incidentRow('any', TEAM, EVERYBODY, { write: TEAM, kind: RUN_THE_DAY }),
  incidentRow('for everybody', EVERYBODY, EVERYBODY, { write: TEAM, kind: RUN_THE_DAY }),
  incidentRow('raised by the friend', `friend ${TEAM}`, 'friend', {
    write: `friend ${TEAM}`,
    kind: `friend ${RUN_THE_DAY}`,
  }),
  entryRow('by the vendor', TEAM, 'vendor'),
  entryRow('told to who called, by the coordinator', `friend ${TEAM}`, 'coordinator'),
  entryRow('told to who called, by the friend', `friend ${TEAM}`, 'friend'),
  entryRow('told to one who did not call, of another, by the coordinator', `friend ${TEAM}`, ''),
  entryRow('by the friend', TEAM, ''),
]
