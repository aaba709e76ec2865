import { RUN_THE_DAY, type ExpectedRow } from '../permissionRow.ts'

export const TASKS_PERMISSIONS: readonly ExpectedRow[] = [
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
]
