import { RUN_THE_DAY, TEAM, type ExpectedRow } from '../permissionRow.ts'

const FLAGS = 'elastic mayStartEarly keepPriority pin key latestStart latestEnd visibility'
const TIMES = 'day order timing deps durationMin minDurationMin'
const DETAILS = 'lane title category place location responsible people needs'

export const DAY_PERMISSIONS: readonly ExpectedRow[] = [
  {
    type: 'timelineItem',
    given: 'seen by guests, not of the photo team',
    read: TEAM,
    create: RUN_THE_DAY,
    update: [
      [DETAILS, `couple ${RUN_THE_DAY}`],
      ['notes', `couple ${RUN_THE_DAY}`],
      [TIMES, RUN_THE_DAY],
      [FLAGS, RUN_THE_DAY],
      ['author', ''],
    ],
    delete: RUN_THE_DAY,
  },
  {
    type: 'timelineItem',
    given: 'seen by the team, of the photo team',
    read: TEAM,
    create: `photographer ${RUN_THE_DAY}`,
    update: [
      [`${DETAILS.replace(' category', '')}`, `couple photographer ${RUN_THE_DAY}`],
      // Out of their own category nobody takes a moment, nor into it.
      ['category', `couple ${RUN_THE_DAY}`],
      ['notes', `couple photographer ${RUN_THE_DAY}`],
      [TIMES, `photographer ${RUN_THE_DAY}`],
      [FLAGS, RUN_THE_DAY],
      ['author', ''],
    ],
    delete: RUN_THE_DAY,
  },
  {
    type: 'timelineItem',
    given: 'seen by the team, of the photo team, pinned',
    read: TEAM,
    create: RUN_THE_DAY,
    update: [
      [DETAILS.replace(' category', ''), `couple photographer ${RUN_THE_DAY}`],
      ['category', `couple ${RUN_THE_DAY}`],
      ['notes', `couple photographer ${RUN_THE_DAY}`],
      [TIMES, RUN_THE_DAY],
      [FLAGS, RUN_THE_DAY],
      ['author', ''],
    ],
    delete: RUN_THE_DAY,
  },
  {
    type: 'timelineItem',
    given: 'seen by the team, plan locked',
    read: TEAM,
    create: RUN_THE_DAY,
    update: [
      [DETAILS, RUN_THE_DAY],
      ['notes', RUN_THE_DAY],
      [TIMES, RUN_THE_DAY],
      [FLAGS, RUN_THE_DAY],
      ['author', ''],
    ],
    delete: RUN_THE_DAY,
  },
  {
    type: 'timelineItem',
    given: 'seen by vendors, own of the vendor',
    read: 'planner coordinator photographer vendor owner',
    create: RUN_THE_DAY,
    update: [
      [DETAILS, `couple ${RUN_THE_DAY}`],
      ['notes', `couple vendor ${RUN_THE_DAY}`],
      [TIMES, RUN_THE_DAY],
      [FLAGS, RUN_THE_DAY],
      ['author', ''],
    ],
    delete: RUN_THE_DAY,
  },
  {
    type: 'timelineItem',
    given: 'private, written by the photographer',
    read: 'planner coordinator photographer owner',
    create: '',
    update: [
      [DETAILS, `couple ${RUN_THE_DAY}`],
      ['notes', `couple ${RUN_THE_DAY}`],
      [TIMES, RUN_THE_DAY],
      [FLAGS, RUN_THE_DAY],
      ['author', ''],
    ],
    delete: RUN_THE_DAY,
  },
  ...(
    [
      ['that it began', `photographer ${RUN_THE_DAY}`],
      ['that it began, on an own moment', `photographer vendor ${RUN_THE_DAY}`],
      ['a delay', `couple photographer vendor ${RUN_THE_DAY}`],
      ['a retraction', `couple photographer vendor ${RUN_THE_DAY}`],
    ] as const
  ).map(([given, create]): ExpectedRow => ({
    type: 'fact',
    given,
    read: TEAM,
    create,
    update: [['item kind value claimedAt clockOffsetMs device seen visibility', '']],
    delete: '',
  })),
]
