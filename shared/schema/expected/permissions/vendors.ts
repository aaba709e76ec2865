import { PLANNERS, RUN_THE_DAY, TEAM, type ExpectedRow } from '../permissionRow.ts'

export const VENDORS_PERMISSIONS: readonly ExpectedRow[] = [
  {
    type: 'vendor',
    given: 'own',
    read: TEAM,
    create: PLANNERS,
    update: [
      ['kind name leadMin setupMin', `vendor ${PLANNERS}`],
      ['callTime endsAt', PLANNERS],
      ['stage trouble eta', `photographer vendor ${RUN_THE_DAY}`],
      ['standIn', RUN_THE_DAY],
      ['replaces', ''],
    ],
    delete: PLANNERS,
  },
  {
    type: 'vendor',
    given: "another's",
    read: 'couple planner coordinator photographer owner',
    create: PLANNERS,
    update: [
      ['kind name leadMin setupMin', PLANNERS],
      ['callTime endsAt', PLANNERS],
      ['stage trouble eta standIn', RUN_THE_DAY],
      ['replaces', ''],
    ],
    delete: PLANNERS,
  },
  {
    // Who runs the day brings somebody in for one who does not come.
    type: 'vendor',
    given: "another's, standing in",
    read: 'couple planner coordinator photographer owner',
    create: RUN_THE_DAY,
    update: [
      ['kind name leadMin setupMin callTime endsAt', RUN_THE_DAY],
      ['stage trouble eta standIn', RUN_THE_DAY],
      ['replaces', ''],
    ],
    delete: RUN_THE_DAY,
  },
  {
    type: 'vendorContact',
    given: 'own',
    read: TEAM,
    create: PLANNERS,
    update: [
      ['contact phone email', `vendor ${PLANNERS}`],
      ['vendor', ''],
    ],
    delete: PLANNERS,
  },
  {
    type: 'vendorContact',
    given: "another's",
    read: 'couple planner coordinator photographer owner',
    create: PLANNERS,
    update: [
      ['contact phone email', PLANNERS],
      ['vendor', ''],
    ],
    delete: PLANNERS,
  },
  {
    type: 'vendorContact',
    given: "another's, standing in",
    read: 'couple planner coordinator photographer owner',
    create: RUN_THE_DAY,
    update: [
      ['contact phone email', RUN_THE_DAY],
      ['vendor', ''],
    ],
    delete: RUN_THE_DAY,
  },
  {
    type: 'vendorTerms',
    given: 'own',
    read: 'couple vendor photographer planner owner',
    create: PLANNERS,
    update: [
      ['coverageCost contract insurance', PLANNERS],
      ['needs', `vendor ${PLANNERS}`],
      ['vendor', ''],
    ],
    delete: PLANNERS,
  },
  {
    type: 'vendorTerms',
    given: "another's",
    read: 'couple planner owner',
    create: PLANNERS,
    update: [
      ['coverageCost needs contract insurance', PLANNERS],
      ['vendor', ''],
    ],
    delete: PLANNERS,
  },
]
