import { EVERYBODY, PLANNERS, TEAM, type ExpectedRow } from '../permissionRow.ts'

export const MEMBERSHIP_PERMISSIONS: readonly ExpectedRow[] = [
  {
    type: 'member',
    given: 'any',
    read: `${EVERYBODY} studioOwner editor viewer`,
    create: '',
    update: [['user name role owner vendor household grants', '']],
    delete: '',
  },
  {
    type: 'memberContact',
    given: 'of the photographer',
    read: TEAM,
    create: `photographer ${PLANNERS}`,
    update: [
      ['user', ''],
      ['phone', `photographer ${PLANNERS}`],
    ],
    delete: `photographer ${PLANNERS}`,
  },
  {
    type: 'memberContact',
    given: 'of somebody else',
    read: TEAM,
    create: PLANNERS,
    update: [
      ['user', ''],
      ['phone', PLANNERS],
    ],
    delete: PLANNERS,
  },
  {
    type: 'studio',
    given: 'any',
    read: 'studioOwner editor viewer',
    create: 'studioOwner',
    update: [['name', 'studioOwner editor']],
    delete: '',
  },
  {
    type: 'preference',
    given: 'any',
    read: 'self',
    create: 'self',
    update: [['hand gloves shortcuts later declined muted quiet', 'self']],
    delete: 'self',
  },
]
