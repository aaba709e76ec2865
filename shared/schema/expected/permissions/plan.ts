import { EVERYBODY, PLANNERS, type ExpectedRow } from '../permissionRow.ts'

export const PLAN_PERMISSIONS: readonly ExpectedRow[] = [
  {
    type: 'wedding',
    given: 'any',
    read: EVERYBODY,
    create: PLANNERS,
    update: [
      ['title couple zone places culture currency notes', 'couple planner owner'],
      ['date guestCountFinal', 'couple planner owner'],
      ['status lockAt', PLANNERS],
      ['strategies hierarchy', 'couple planner owner'],
      ['rules fine', 'couple planner coordinator owner'],
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
]
