import { COUPLE_AND_PLANNER, RUN_THE_DAY, type ExpectedRow } from '../permissionRow.ts'

const KEEP_GUESTS = `+guests ${COUPLE_AND_PLANNER}`

export const PEOPLE_PERMISSIONS: readonly ExpectedRow[] = [
  {
    type: 'household',
    given: 'own household',
    read: `+guests +seating family couple ${RUN_THE_DAY}`,
    create: KEEP_GUESTS,
    update: [['name side', KEEP_GUESTS]],
    delete: KEEP_GUESTS,
  },
  {
    type: 'household',
    given: 'of others',
    read: `+guests +seating couple ${RUN_THE_DAY}`,
    create: KEEP_GUESTS,
    update: [['name side', KEEP_GUESTS]],
    delete: KEEP_GUESTS,
  },
  ...[
    ['own household', 'family '],
    ['of others', ''],
  ].map(([given = '', family = '']): ExpectedRow => ({
    type: 'person',
    given,
    read: `${family}+shots couple photographer ${RUN_THE_DAY}`,
    create: COUPLE_AND_PLANNER,
    update: [
      ['name say relation side household count mobility diet', COUPLE_AND_PLANNER],
      ['leavesAt smallChild', `couple photographer ${RUN_THE_DAY}`],
      ['here', `photographer ${RUN_THE_DAY}`],
    ],
    delete: COUPLE_AND_PLANNER,
  })),
]
