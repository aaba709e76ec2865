/**
 * The permission matrix, written down apart from the rules that enforce it. A list names who may; all
 * others may not. Where a plan can only be proposed or approved, the write itself is refused.
 *
 * wedding: couple planner coordinator photographer vendor family friend, owner (a couple owning it)
 * studio: studioOwner editor viewer · self: the account of a user scope · nobody: not a member
 *
 * `vendor` and `photographer` both work for the vendor that "own" speaks of.
 */
export type ExpectedRow = {
  type: string
  /** Which record; the matrix test builds it. */
  given: string
  read: string
  create: string
  /** Fields → who may change each of them; every field of the type is in one of the groups. */
  update: readonly (readonly [fields: string, who: string])[]
  delete: string
}

const TEAM = 'couple planner coordinator photographer vendor owner'
const EVERYBODY = `${TEAM} family friend`
const PLANNERS = 'planner owner'
const RUN_THE_DAY = 'planner coordinator owner'

const FLAGS = 'elastic mayStartEarly keepPriority pin key latestStart latestEnd visibility'
const TIMES = 'day order timing deps durationMin minDurationMin'
const DETAILS = 'lane title category place location responsible people needs'

export const EXPECTED: readonly ExpectedRow[] = [
  {
    type: 'wedding',
    given: 'any',
    read: EVERYBODY,
    create: PLANNERS,
    update: [
      ['title couple zone places culture notes', 'couple planner owner'],
      ['date guestCountFinal', 'couple planner owner'],
      ['status lockAt', PLANNERS],
    ],
    delete: '',
  },
  {
    type: 'day',
    given: 'any',
    read: EVERYBODY,
    create: PLANNERS,
    update: [['date title sun limits notes', 'couple planner owner']],
    delete: PLANNERS,
  },
  {
    type: 'lane',
    given: 'any',
    read: EVERYBODY,
    create: PLANNERS,
    update: [
      ['name colour order', 'couple planner owner'],
      ['day', ''],
    ],
    delete: PLANNERS,
  },
  {
    type: 'timelineItem',
    given: 'seen by guests, not of the photo team',
    read: EVERYBODY,
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
    read: EVERYBODY,
    create,
    update: [['item kind value claimedAt clockOffsetMs device seen visibility', '']],
    delete: '',
  })),
  {
    type: 'vendor',
    given: 'own',
    read: TEAM,
    create: PLANNERS,
    update: [
      ['kind name leadMin setupMin', `vendor ${PLANNERS}`],
      ['callTime endsAt', PLANNERS],
      ['stage trouble eta', `photographer vendor ${RUN_THE_DAY}`],
    ],
    delete: PLANNERS,
  },
  {
    type: 'vendor',
    given: "another's",
    read: 'couple planner coordinator photographer owner',
    create: PLANNERS,
    update: [
      ['kind name leadMin setupMin', PLANNERS],
      ['callTime endsAt', PLANNERS],
      ['stage trouble eta', RUN_THE_DAY],
    ],
    delete: PLANNERS,
  },
  {
    type: 'vendorContact',
    given: 'own',
    read: TEAM,
    create: PLANNERS,
    update: [
      ['contact phone email', `vendor ${PLANNERS}`],
      ['vendor', ''],
    ],
    delete: PLANNERS,
  },
  {
    type: 'vendorContact',
    given: "another's",
    read: 'couple planner coordinator photographer owner',
    create: PLANNERS,
    update: [
      ['contact phone email', PLANNERS],
      ['vendor', ''],
    ],
    delete: PLANNERS,
  },
  {
    type: 'member',
    given: 'any',
    read: `${EVERYBODY} studioOwner editor viewer`,
    create: '',
    update: [['user name role owner vendor', '']],
    delete: '',
  },
  {
    type: 'conflict',
    given: 'for couple and planner to read',
    read: 'couple planner owner',
    create: '',
    update: [
      [
        'record recordType path kind agreed siblings inForce reason status deciders readers resolution',
        '',
      ],
    ],
    delete: '',
  },
  {
    type: 'resolution',
    given: 'by the photographer',
    read: 'planner coordinator photographer owner studioOwner editor',
    create: 'couple planner coordinator photographer owner studioOwner editor',
    update: [['conflict record path choice value sees', '']],
    delete: '',
  },
  {
    type: 'studio',
    given: 'any',
    read: 'studioOwner editor viewer',
    create: 'studioOwner',
    update: [['name', 'studioOwner editor']],
    delete: '',
  },
  {
    type: 'preference',
    given: 'any',
    read: 'self',
    create: 'self',
    update: [['hand gloves shortcuts', 'self']],
    delete: 'self',
  },
]
