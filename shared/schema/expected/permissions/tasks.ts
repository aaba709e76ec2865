import { RUN_THE_DAY, type ExpectedRow } from '../permissionRow.ts'

export const TASKS_PERMISSIONS: readonly ExpectedRow[] = [
  {
    type: 'task',
    given: 'of a planner',
    read: `+tasks couple ${RUN_THE_DAY}`,
    create: `+tasks couple ${RUN_THE_DAY}`,
    update: [
      [
        'title phase due dueAt assignee item group order notes marks',
        `+tasks couple ${RUN_THE_DAY}`,
      ],
      ['author', ''],
    ],
    delete: `+tasks couple ${RUN_THE_DAY}`,
  },
  {
    type: 'task',
    given: 'of the vendor',
    read: `+tasks couple photographer vendor ${RUN_THE_DAY}`,
    create: `+tasks couple ${RUN_THE_DAY}`,
    update: [
      [
        'title phase due dueAt item group order notes marks',
        `+tasks couple photographer vendor ${RUN_THE_DAY}`,
      ],
      // Out of their own hands a supplier gives no task, nor does it go astray.
      ['assignee', `+tasks couple ${RUN_THE_DAY}`],
      ['author', ''],
    ],
    delete: `+tasks couple ${RUN_THE_DAY}`,
  },
  {
    type: 'task',
    given: 'of the own household',
    read: `family +tasks couple ${RUN_THE_DAY}`,
    create: `+tasks couple ${RUN_THE_DAY}`,
    update: [
      [
        'title phase due dueAt assignee item group order notes marks',
        `+tasks couple ${RUN_THE_DAY}`,
      ],
      ['author', ''],
    ],
    delete: `+tasks couple ${RUN_THE_DAY}`,
  },
  {
    type: 'task',
    given: 'written by the photographer',
    read: `+tasks couple photographer ${RUN_THE_DAY}`,
    create: 'photographer',
    update: [
      [
        'title phase due dueAt assignee item group order notes marks',
        `+tasks couple photographer ${RUN_THE_DAY}`,
      ],
      ['author', ''],
    ],
    delete: `+tasks couple photographer ${RUN_THE_DAY}`,
  },
]
