import type { ExpectedRow } from '../permissionRow.ts'

export const DECISIONS_PERMISSIONS: readonly ExpectedRow[] = [
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
]
