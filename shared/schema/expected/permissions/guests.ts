import { COUPLE_AND_PLANNER, EVERYBODY, RUN_THE_DAY, type ExpectedRow } from '../permissionRow.ts'

export const GUESTS_PERMISSIONS: readonly ExpectedRow[] = [
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
]
