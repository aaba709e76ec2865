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

const COUPLE_AND_PLANNER = 'couple planner owner'
const PHOTO_TEAM = 'photographer planner coordinator owner'
const PHOTO_LIST = `couple ${PHOTO_TEAM}`

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
    type: 'vendorTerms',
    given: 'own',
    read: 'couple vendor photographer planner owner',
    create: PLANNERS,
    update: [
      ['coverageCost contract insurance', PLANNERS],
      ['needs', `vendor ${PLANNERS}`],
      ['vendor', ''],
    ],
    delete: PLANNERS,
  },
  {
    type: 'vendorTerms',
    given: "another's",
    read: 'couple planner owner',
    create: PLANNERS,
    update: [
      ['coverageCost needs contract insurance', PLANNERS],
      ['vendor', ''],
    ],
    delete: PLANNERS,
  },
  {
    type: 'shotList',
    given: 'open',
    read: PHOTO_LIST,
    create: PHOTO_LIST,
    update: [
      ['item title order callers', PHOTO_LIST],
      ['lockAt', PHOTO_TEAM],
    ],
    delete: 'photographer',
  },
  ...['plan locked', 'list locked'].map((given): ExpectedRow => ({
    type: 'shotList',
    given,
    read: PHOTO_LIST,
    create: PHOTO_TEAM,
    update: [['item title order callers lockAt', PHOTO_TEAM]],
    delete: 'photographer',
  })),
  {
    type: 'shot',
    given: 'of the own household',
    read: `family ${PHOTO_LIST}`,
    create: PHOTO_LIST,
    update: [
      ['list title people households block order priority estMin', PHOTO_LIST],
      ['marks', 'coordinator photographer'],
    ],
    delete: 'photographer',
  },
  ...['plan locked', 'list locked'].map((given): ExpectedRow => ({
    type: 'shot',
    given,
    read: PHOTO_LIST,
    create: PHOTO_TEAM,
    update: [
      ['list title people households block order priority estMin', PHOTO_TEAM],
      ['marks', 'coordinator photographer'],
    ],
    delete: 'photographer',
  })),
  {
    type: 'shot',
    given: 'of others, marked as taken',
    read: PHOTO_LIST,
    create: 'coordinator photographer',
    update: [
      ['list title people households block order priority estMin', PHOTO_LIST],
      ['marks', 'coordinator photographer'],
    ],
    delete: 'photographer',
  },
  ...(['shotNote shot', 'personNote person'] as const).map((names): ExpectedRow => {
    const [type = '', of = ''] = names.split(' ')
    return {
      type,
      given: 'any',
      read: 'photographer',
      create: 'photographer',
      update: [
        ['text', 'photographer'],
        [of, ''],
      ],
      delete: 'photographer',
    }
  }),
  {
    type: 'household',
    given: 'own household',
    read: `family couple ${RUN_THE_DAY}`,
    create: COUPLE_AND_PLANNER,
    update: [['name side', COUPLE_AND_PLANNER]],
    delete: COUPLE_AND_PLANNER,
  },
  {
    type: 'household',
    given: 'of others',
    read: `couple ${RUN_THE_DAY}`,
    create: COUPLE_AND_PLANNER,
    update: [['name side', COUPLE_AND_PLANNER]],
    delete: COUPLE_AND_PLANNER,
  },
  ...[
    ['own household', 'family '],
    ['of others', ''],
  ].map(([given = '', family = '']): ExpectedRow => ({
    type: 'person',
    given,
    read: `${family}couple photographer ${RUN_THE_DAY}`,
    create: COUPLE_AND_PLANNER,
    update: [
      ['name say relation side household count mobility diet', COUPLE_AND_PLANNER],
      ['here', `photographer ${RUN_THE_DAY}`],
    ],
    delete: COUPLE_AND_PLANNER,
  })),
  {
    type: 'task',
    given: 'of a planner',
    read: `couple ${RUN_THE_DAY}`,
    create: `couple ${RUN_THE_DAY}`,
    update: [
      ['title phase due dueAt assignee group order notes marks', `couple ${RUN_THE_DAY}`],
      ['author', ''],
    ],
    delete: `couple ${RUN_THE_DAY}`,
  },
  {
    type: 'task',
    given: 'of the vendor',
    read: `couple photographer vendor ${RUN_THE_DAY}`,
    create: `couple ${RUN_THE_DAY}`,
    update: [
      [
        'title phase due dueAt group order notes marks',
        `couple photographer vendor ${RUN_THE_DAY}`,
      ],
      // Out of their own hands a supplier gives no task, nor does it go astray.
      ['assignee', `couple ${RUN_THE_DAY}`],
      ['author', ''],
    ],
    delete: `couple ${RUN_THE_DAY}`,
  },
  {
    type: 'task',
    given: 'of the own household',
    read: `family couple ${RUN_THE_DAY}`,
    create: `couple ${RUN_THE_DAY}`,
    update: [
      ['title phase due dueAt assignee group order notes marks', `couple ${RUN_THE_DAY}`],
      ['author', ''],
    ],
    delete: `couple ${RUN_THE_DAY}`,
  },
  {
    type: 'task',
    given: 'written by the photographer',
    read: `couple photographer ${RUN_THE_DAY}`,
    create: 'photographer',
    update: [
      [
        'title phase due dueAt assignee group order notes marks',
        `couple photographer ${RUN_THE_DAY}`,
      ],
      ['author', ''],
    ],
    delete: `couple photographer ${RUN_THE_DAY}`,
  },
  {
    type: 'guest',
    given: 'own household',
    read: `family couple ${RUN_THE_DAY}`,
    create: COUPLE_AND_PLANNER,
    update: [
      ['name household side party', COUPLE_AND_PLANNER],
      ['rsvp', `family ${COUPLE_AND_PLANNER}`],
      ['seat checkIns', `couple ${RUN_THE_DAY}`],
    ],
    delete: COUPLE_AND_PLANNER,
  },
  {
    type: 'guest',
    given: 'of others',
    read: `couple ${RUN_THE_DAY}`,
    create: COUPLE_AND_PLANNER,
    update: [
      ['name household side party rsvp', COUPLE_AND_PLANNER],
      ['seat checkIns', `couple ${RUN_THE_DAY}`],
    ],
    delete: COUPLE_AND_PLANNER,
  },
  {
    type: 'guestDiet',
    given: 'own household',
    read: `family couple ${RUN_THE_DAY}`,
    create: `couple ${RUN_THE_DAY}`,
    update: [
      ['meal diet', `family couple ${RUN_THE_DAY}`],
      ['household kitchen', `couple ${RUN_THE_DAY}`],
      ['guest', ''],
    ],
    delete: COUPLE_AND_PLANNER,
  },
  {
    type: 'guestDiet',
    given: 'of others, for the own kitchen',
    read: `couple photographer vendor ${RUN_THE_DAY}`,
    create: `couple ${RUN_THE_DAY}`,
    update: [
      ['household kitchen meal diet', `couple ${RUN_THE_DAY}`],
      ['guest', ''],
    ],
    delete: COUPLE_AND_PLANNER,
  },
  {
    type: 'table',
    given: 'any',
    read: EVERYBODY,
    create: COUPLE_AND_PLANNER,
    update: [['label seats order position', COUPLE_AND_PLANNER]],
    delete: COUPLE_AND_PLANNER,
  },
  {
    type: 'section',
    given: 'in a wedding, for the couple',
    read: `couple ${RUN_THE_DAY}`,
    create: `${RUN_THE_DAY} studioOwner editor`,
    update: [
      ['title order visibleTo vendors config entries text', `${RUN_THE_DAY} studioOwner editor`],
      ['template copiedFrom kind', ''],
    ],
    delete: `${PLANNERS} studioOwner editor`,
  },
  {
    type: 'section',
    given: 'in a wedding, for one vendor too',
    read: `couple photographer vendor ${RUN_THE_DAY}`,
    create: `${RUN_THE_DAY} studioOwner editor`,
    update: [
      ['title order visibleTo vendors config entries text', `${RUN_THE_DAY} studioOwner editor`],
      ['template copiedFrom kind', ''],
    ],
    delete: `${PLANNERS} studioOwner editor`,
  },
  {
    type: 'section',
    given: 'in a wedding, for all',
    read: EVERYBODY,
    create: `${RUN_THE_DAY} studioOwner editor`,
    update: [
      ['title order visibleTo vendors config entries text', `${RUN_THE_DAY} studioOwner editor`],
      ['template copiedFrom kind', ''],
    ],
    delete: `${PLANNERS} studioOwner editor`,
  },
  {
    type: 'section',
    given: 'in a studio',
    read: 'studioOwner editor viewer',
    create: `${RUN_THE_DAY} studioOwner editor`,
    update: [
      ['title order visibleTo vendors config entries text', `${RUN_THE_DAY} studioOwner editor`],
      ['template copiedFrom kind', ''],
    ],
    delete: `${PLANNERS} studioOwner editor`,
  },
  {
    type: 'sectionAnswer',
    given: 'any',
    read: 'couple planner photographer owner',
    create: COUPLE_AND_PLANNER,
    update: [
      ['answer', COUPLE_AND_PLANNER],
      ['section question', ''],
    ],
    delete: COUPLE_AND_PLANNER,
  },
  ...Object.entries({
    template: 'title notes order variables',
    templateMoment:
      'order lane title category notes mode start sunRef offsetMin deps durationMin minDurationMin elastic mayStartEarly pin key keepPriority visibility',
    templateShot: 'moment order title block relations priority estMin',
    templateTask: 'order title group phase dueDays dueAt assignee notes',
  }).map(([type, fields]): ExpectedRow => ({
    type,
    given: 'any',
    read: 'studioOwner editor viewer',
    create: 'studioOwner editor',
    update: [
      [fields, 'studioOwner editor'],
      ...(type === 'template' ? [] : [['template', ''] as const]),
    ],
    delete: 'studioOwner editor',
  })),
  {
    type: 'member',
    given: 'any',
    read: `${EVERYBODY} studioOwner editor viewer`,
    create: '',
    update: [['user name role owner vendor household', '']],
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
