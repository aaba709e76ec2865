import { EVERYBODY, PLANNERS, RUN_THE_DAY, type ExpectedRow } from '../permissionRow.ts'

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
      ['rules fine dayLead', 'couple planner coordinator owner'],
      ['alertMin pinAlertMin autoCompressMin', RUN_THE_DAY],
    ],
    delete: '',
  },
  {
    type: 'day',
    given: 'any',
    read: EVERYBODY,
    create: PLANNERS,
    update: [
      ['date title sun limits notes', 'couple planner owner'],
      ['started closed', RUN_THE_DAY],
    ],
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
