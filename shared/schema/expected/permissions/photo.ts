import { PHOTO_TEAM, type ExpectedRow } from '../permissionRow.ts'

const PHOTO_LIST = `couple +shots ${PHOTO_TEAM}`

export const PHOTO_PERMISSIONS: readonly ExpectedRow[] = [
  {
    type: 'shotList',
    given: 'open',
    read: PHOTO_LIST,
    create: PHOTO_LIST,
    update: [
      ['item title order callers', PHOTO_LIST],
      ['lockAt', PHOTO_TEAM],
    ],
    delete: 'photographer',
  },
  ...['plan locked', 'list locked'].map((given): ExpectedRow => ({
    type: 'shotList',
    given,
    read: PHOTO_LIST,
    create: PHOTO_TEAM,
    update: [['item title order callers lockAt', PHOTO_TEAM]],
    delete: 'photographer',
  })),
  {
    type: 'shot',
    given: 'of the own household',
    read: `family ${PHOTO_LIST}`,
    create: PHOTO_LIST,
    update: [
      ['list title people households block order priority estMin', PHOTO_LIST],
      ['marks takenBack waiting', 'coordinator photographer'],
    ],
    delete: 'photographer',
  },
  ...['plan locked', 'list locked'].map((given): ExpectedRow => ({
    type: 'shot',
    given,
    read: PHOTO_LIST,
    create: PHOTO_TEAM,
    update: [
      ['list title people households block order priority estMin', PHOTO_TEAM],
      ['marks takenBack waiting', 'coordinator photographer'],
    ],
    delete: 'photographer',
  })),
  {
    type: 'shot',
    given: 'of others, marked as taken',
    read: PHOTO_LIST,
    create: 'coordinator photographer',
    update: [
      ['list title people households block order priority estMin', PHOTO_LIST],
      ['marks takenBack waiting', 'coordinator photographer'],
    ],
    delete: 'photographer',
  },
  ...(['shotNote shot', 'personNote person'] as const).map((names): ExpectedRow => {
    const [type = '', of = ''] = names.split(' ')
    return {
      type,
      given: 'any',
      read: 'photographer',
      create: 'photographer',
      update: [
        [type === 'personNote' ? 'text apart' : 'text', 'photographer'],
        [of, ''],
      ],
      delete: 'photographer',
    }
  }),
]
