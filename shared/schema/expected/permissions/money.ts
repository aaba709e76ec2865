import { COUPLE_AND_PLANNER, type ExpectedRow } from '../permissionRow.ts'

/** An owner of the matrix belongs to the couple: they plan and agree. */
const THE_COUPLE = 'couple owner'
const ASKED = 'line author amount reason askedAt'
const ANSWERED = 'decided decidedBy decidedAt answer'

function paid(given: string, read: string): ExpectedRow {
  return {
    type: 'payment',
    given,
    read,
    create: COUPLE_AND_PLANNER,
    update: [['line vendor amount paidAt method note reverses', '']],
    delete: '',
  }
}

export const MONEY_PERMISSIONS: readonly ExpectedRow[] = [
  ...(
    [
      ['nothing agreed', COUPLE_AND_PLANNER],
      ['agreed', THE_COUPLE],
    ] as const
  ).map(([given, create]): ExpectedRow => ({
    type: 'budgetLine',
    given,
    read: COUPLE_AND_PLANNER,
    create,
    update: [
      ['title category vendor planned dues order notes', COUPLE_AND_PLANNER],
      ['approved', THE_COUPLE],
    ],
    delete: COUPLE_AND_PLANNER,
  })),
  {
    type: 'budgetProposal',
    given: 'asked by somebody else',
    read: COUPLE_AND_PLANNER,
    create: '',
    update: [
      [ASKED, ''],
      [`state ${ANSWERED}`, THE_COUPLE],
    ],
    delete: '',
  },
  {
    type: 'budgetProposal',
    given: 'asked by the planner',
    read: COUPLE_AND_PLANNER,
    create: 'planner',
    update: [
      [ASKED, ''],
      [`state ${ANSWERED}`, THE_COUPLE],
    ],
    delete: '',
  },
  {
    type: 'budgetProposal',
    given: 'asked by the planner, taken back',
    read: COUPLE_AND_PLANNER,
    create: '',
    update: [
      [ASKED, ''],
      // Who took it back may ask again, and no more.
      ['state', `planner ${THE_COUPLE}`],
      [ANSWERED, 'planner'],
    ],
    delete: '',
  },
  paid('to the own vendor', `vendor photographer ${COUPLE_AND_PLANNER}`),
  paid('to others', COUPLE_AND_PLANNER),
  {
    type: 'contact',
    given: 'any',
    read: 'studioOwner editor viewer',
    create: 'studioOwner editor',
    update: [['kind name person phone email area rating notes', 'studioOwner editor']],
    delete: 'studioOwner editor',
  },
]
