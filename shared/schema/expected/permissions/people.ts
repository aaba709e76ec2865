import { COUPLE_AND_PLANNER, RUN_THE_DAY, type ExpectedRow } from '../permissionRow.ts'

export const PEOPLE_PERMISSIONS: readonly ExpectedRow[] = [
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
]
