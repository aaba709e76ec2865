import type { ExpectedRow } from '../permissionRow.ts'

export const DECISIONS_PERMISSIONS: readonly ExpectedRow[] = [
  {
    type: 'conflict',
    given: 'for couple and planner to read',
    read: 'couple planner owner',
    create: '',
    update: [
      [
        'record recordType path kind agreed siblings inForce reason status deciders decidedBy readers resolution',
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
    delete: 'couple planner coordinator photographer owner studioOwner editor',
  },
  {
    type: 'handover',
    given: 'by the photographer, to somebody of the couple',
    read: 'couple planner coordinator photographer owner studioOwner editor',
    create: 'couple planner coordinator photographer owner studioOwner editor',
    update: [
      ['conflict', ''],
      ['to note', 'couple planner coordinator photographer owner studioOwner editor'],
    ],
    delete: 'couple planner coordinator photographer owner studioOwner editor',
  },
  {
    type: 'savepoint',
    given: 'any',
    read: 'couple planner coordinator photographer owner studioOwner editor viewer',
    create: 'couple planner coordinator owner studioOwner editor',
    update: [
      ['namedAt', ''],
      ['name note', 'couple planner coordinator owner studioOwner editor'],
    ],
    delete: 'couple planner coordinator owner studioOwner editor',
  },
]
