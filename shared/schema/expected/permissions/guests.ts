import { COUPLE_AND_PLANNER, EVERYBODY, RUN_THE_DAY, type ExpectedRow } from '../permissionRow.ts'

const KEEP_GUESTS = `+guests ${COUPLE_AND_PLANNER}`

export const GUESTS_PERMISSIONS: readonly ExpectedRow[] = [
  {
    type: 'guest',
    given: 'own household',
    read: `+guests +seating family couple ${RUN_THE_DAY}`,
    create: KEEP_GUESTS,
    update: [
      ['name household side party', KEEP_GUESTS],
      ['rsvp', `family ${KEEP_GUESTS}`],
      ['seat', `+guests +seating couple ${RUN_THE_DAY}`],
      ['checkIns', `+guests couple ${RUN_THE_DAY}`],
    ],
    delete: KEEP_GUESTS,
  },
  {
    type: 'guest',
    given: 'of others',
    read: `+guests +seating couple ${RUN_THE_DAY}`,
    create: KEEP_GUESTS,
    update: [
      ['name household side party rsvp', KEEP_GUESTS],
      ['seat', `+guests +seating couple ${RUN_THE_DAY}`],
      ['checkIns', `+guests couple ${RUN_THE_DAY}`],
    ],
    delete: KEEP_GUESTS,
  },
  {
    type: 'guestDiet',
    given: 'own household',
    read: `+guests family couple ${RUN_THE_DAY}`,
    create: `+guests couple ${RUN_THE_DAY}`,
    update: [
      ['meal diet', `+guests family couple ${RUN_THE_DAY}`],
      ['household kitchen', `+guests couple ${RUN_THE_DAY}`],
      ['guest', ''],
    ],
    delete: KEEP_GUESTS,
  },
  {
    type: 'guestDiet',
    given: 'of others, for the own kitchen',
    read: `+guests couple photographer vendor ${RUN_THE_DAY}`,
    create: `+guests couple ${RUN_THE_DAY}`,
    update: [
      ['household kitchen meal diet', `+guests couple ${RUN_THE_DAY}`],
      ['guest', ''],
    ],
    delete: KEEP_GUESTS,
  },
  {
    type: 'table',
    given: 'any',
    read: EVERYBODY,
    create: `+seating ${KEEP_GUESTS}`,
    update: [['label seats order position', `+seating ${KEEP_GUESTS}`]],
    delete: `+seating ${KEEP_GUESTS}`,
  },
]
