import {
  COUPLE_AND_PLANNER,
  EVERYBODY,
  PLANNERS,
  RUN_THE_DAY,
  type ExpectedRow,
} from '../permissionRow.ts'

export const SECTIONS_PERMISSIONS: readonly ExpectedRow[] = [
  {
    type: 'section',
    given: 'in a wedding, for the couple',
    read: `couple ${RUN_THE_DAY}`,
    create: `${RUN_THE_DAY} studioOwner editor`,
    update: [
      ['title order visibleTo vendors config entries text', `${RUN_THE_DAY} studioOwner editor`],
      ['template copiedFrom kind', ''],
    ],
    delete: `${PLANNERS} studioOwner editor`,
  },
  {
    type: 'section',
    given: 'in a wedding, for one vendor too',
    read: `couple photographer vendor ${RUN_THE_DAY}`,
    create: `${RUN_THE_DAY} studioOwner editor`,
    update: [
      ['title order visibleTo vendors config entries text', `${RUN_THE_DAY} studioOwner editor`],
      ['template copiedFrom kind', ''],
    ],
    delete: `${PLANNERS} studioOwner editor`,
  },
  {
    type: 'section',
    given: 'in a wedding, for all',
    read: EVERYBODY,
    create: `${RUN_THE_DAY} studioOwner editor`,
    update: [
      ['title order visibleTo vendors config entries text', `${RUN_THE_DAY} studioOwner editor`],
      ['template copiedFrom kind', ''],
    ],
    delete: `${PLANNERS} studioOwner editor`,
  },
  {
    type: 'section',
    given: 'in a studio',
    read: 'studioOwner editor viewer',
    create: `${RUN_THE_DAY} studioOwner editor`,
    update: [
      ['title order visibleTo vendors config entries text', `${RUN_THE_DAY} studioOwner editor`],
      ['template copiedFrom kind', ''],
    ],
    delete: `${PLANNERS} studioOwner editor`,
  },
  {
    type: 'sectionAnswer',
    given: 'any',
    read: 'couple planner photographer owner',
    create: COUPLE_AND_PLANNER,
    update: [
      ['answer', COUPLE_AND_PLANNER],
      ['section question', ''],
    ],
    delete: COUPLE_AND_PLANNER,
  },
]
