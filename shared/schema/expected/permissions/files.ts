import { EVERYBODY, type ExpectedRow } from '../permissionRow.ts'

const MAKERS = 'couple planner coordinator photographer owner'
const KEEPERS = 'couple planner photographer owner'
const NEVER = 'file thumb takenAt takenBy'
const ABOUT = 'caption shot moment people tags rating consent forEveryone'

function photoRow(given: string, read: string): ExpectedRow {
  return {
    type: 'photo',
    given,
    read,
    create: MAKERS,
    update: [
      [NEVER, ''],
      [ABOUT, MAKERS],
    ],
    delete: KEEPERS,
  }
}

function documentRow(given: string, read: string, write: string): ExpectedRow {
  return {
    type: 'document',
    given,
    read,
    create: write,
    update: [
      ['vendor', ''],
      ['name kind readers moment note versions current', write],
    ],
    delete: 'couple planner owner',
  }
}

export const FILE_PERMISSIONS: readonly ExpectedRow[] = [
  photoRow('of the team', MAKERS),
  photoRow('for everybody', EVERYBODY),
  photoRow('for everybody, and refused', KEEPERS),
  documentRow('of the office', 'couple planner owner', MAKERS),
  documentRow('of the own vendor', 'couple planner owner vendor photographer', `vendor ${MAKERS}`),
  documentRow('of the team', `vendor ${MAKERS}`, MAKERS),
  documentRow('for everybody', EVERYBODY, MAKERS),
]
