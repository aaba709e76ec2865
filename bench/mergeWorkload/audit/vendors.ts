import { uuid, type Scene } from './script.ts'

const [P, C, K, V] = ['planner', 'coordinator', 'couple', 'vendor'] as const
const gbp = (minor: number) => ({ minor, currency: 'GBP' })

const vendor: Scene = {
  type: 'vendor',
  base: {
    kind: 'band',
    name: 'The Foxgloves',
    callTime: 1_020,
    endsAt: 1_440,
    leadMin: 30,
    setupMin: 45,
    stage: 'confirmed',
  },
  scripts: [
    ['two call times', [P, { callTime: 1_000 }], [P, { callTime: 1_035 }], 'ask'],
    ['two ends', [P, { endsAt: 1_410 }], [P, { endsAt: 1_425 }], 'ask'],
    ['call time and end', [P, { callTime: 1_000 }], [P, { endsAt: 1_410 }], 'both'],
    ['the same call time', [P, { callTime: 1_000 }], [P, { callTime: 1_000 }], 'both'],
    ['call time taken away and changed', [P, { callTime: null }], [P, { callTime: 1_000 }], 'ask'],
    ['call time and name', [P, { callTime: 1_000 }], [V, { name: 'Foxgloves' }], 'both'],
    ['two names', [P, { name: 'Foxgloves Trio' }], [V, { name: 'Foxgloves' }], 'second'],
    ['on the way and arrived', [V, { stage: 'enRoute' }], [C, { stage: 'arrived' }], 'second'],
    ['arrived and on the way', [C, { stage: 'arrived' }], [V, { stage: 'enRoute' }], 'first'],
    ['ready and set up', [V, { stage: 'ready' }], [C, { stage: 'setUp' }], 'first'],
    ['the same stage', [V, { stage: 'arrived' }], [C, { stage: 'arrived' }], 'both'],
    ['left and done', [V, { stage: 'left' }], [P, { stage: 'done' }], 'first'],
    ['a stage and a lead', [V, { stage: 'enRoute' }], [P, { leadMin: 45 }], 'both'],
    ['two leads', [P, { leadMin: 40 }], [P, { leadMin: 45 }], 'second'],
    ['lead and set-up', [P, { leadMin: 40 }], [V, { setupMin: 60 }], 'both'],
    [
      'their own and another expected time',
      [V, { eta: { at: 1_015, claimedAt: 5 } }],
      [C, { eta: { at: 1_030, claimedAt: 9 } }],
      'first',
    ],
    [
      'another and their own expected time',
      [C, { eta: { at: 1_030, claimedAt: 5 } }],
      [V, { eta: { at: 1_015, claimedAt: 9 } }],
      'second',
    ],
    ['deleted and on the way', [P, 'deletes'], [V, { stage: 'enRoute' }], 'ask'],
    ['deleted and call time', [P, 'deletes'], [P, { callTime: 1_000 }], 'ask'],
    [
      'trouble and a stage',
      [
        V,
        { trouble: { marks: { [uuid(9)]: { by: uuid(1), instant: 1, device: '' } }, cleared: {} } },
      ],
      [C, { stage: 'enRoute' }],
      'both',
    ],
  ],
}

const contact: Scene = {
  type: 'vendorContact',
  base: { vendor: uuid(1), contact: 'Orla Finch', phone: '020 7946 0101', email: 'orla@pin.test' },
  scripts: [
    ['phone and mail', [P, { phone: '020 7946 0199' }], [V, { email: 'hello@pin.test' }], 'both'],
    [
      'two phones, theirs first',
      [V, { phone: '020 7946 0111' }],
      [P, { phone: '020 7946 0199' }],
      'first',
    ],
    [
      'two phones, theirs last',
      [P, { phone: '020 7946 0199' }],
      [V, { phone: '020 7946 0111' }],
      'second',
    ],
    [
      'two planners’ phones',
      [P, { phone: '020 7946 0199' }],
      [P, { phone: '020 7946 0188' }],
      'second',
    ],
    ['name and phone', [P, { contact: 'Orla F.' }], [V, { phone: '020 7946 0111' }], 'both'],
    [
      'mail taken away and changed',
      [P, { email: null }],
      [V, { email: 'hello@pin.test' }],
      'second',
    ],
    ['deleted and a phone', [P, 'deletes'], [V, { phone: '020 7946 0111' }], 'ask'],
  ],
}

const terms: Scene = {
  type: 'vendorTerms',
  base: {
    vendor: uuid(1),
    coverageCost: gbp(18_000),
    needs: 'Power by the stage. A table for the desk.',
  },
  scripts: [
    ['two prices', [P, { coverageCost: gbp(21_000) }], [P, { coverageCost: gbp(15_000) }], 'ask'],
    [
      'a price and a currency',
      [P, { coverageCost: gbp(21_000) }],
      [P, { coverageCost: { minor: 18_000, currency: 'EUR' } }],
      'ask',
    ],
    [
      'the same price',
      [P, { coverageCost: gbp(21_000) }],
      [P, { coverageCost: gbp(21_000) }],
      'both',
    ],
    [
      'a price taken away and changed',
      [P, { coverageCost: null }],
      [P, { coverageCost: gbp(21_000) }],
      'ask',
    ],
    [
      'a price and what is needed',
      [P, { coverageCost: gbp(21_000) }],
      [V, { needs: 'Power by the stage. A table for the desk. Water.' }],
      'both',
    ],
    [
      'needs at both ends',
      [P, { needs: 'Dry power by the stage. A table for the desk.' }],
      [V, { needs: 'Power by the stage. A table for the desk. Water.' }],
      { needs: 'Dry power by the stage. A table for the desk. Water.' },
    ],
    [
      'the same word of needs',
      [P, { needs: 'Light by the stage. A table for the desk.' }],
      [V, { needs: 'Sockets by the stage. A table for the desk.' }],
      'ask',
    ],
    ['deleted and a price', [P, 'deletes'], [P, { coverageCost: gbp(21_000) }], 'ask'],
  ],
}

const wedding: Scene = {
  type: 'wedding',
  base: {
    title: 'Ada & Bo',
    couple: { Ada: true, Bo: true },
    date: '2027-06-19',
    zone: 'Europe/London',
    places: { barn: { label: 'Barn', address: 'Mill Lane 4' } },
    guestCountFinal: 110,
    status: 'draft',
    culture: 'Civil',
    notes: 'No signal past the ford. Two dogs come.',
  },
  scripts: [
    ['two dates', [K, { date: '2027-07-03' }], [P, { date: '2027-07-10' }], 'ask'],
    ['the same date', [K, { date: '2027-07-03' }], [P, { date: '2027-07-03' }], 'both'],
    ['two counts', [K, { guestCountFinal: 104 }], [P, { guestCountFinal: 112 }], 'ask'],
    ['date and count', [K, { date: '2027-07-03' }], [P, { guestCountFinal: 112 }], 'both'],
    ['two titles', [K, { title: 'Bo & Ada' }], [P, { title: 'Ada and Bo' }], 'second'],
    [
      'another place',
      [K, { 'places/church': { label: 'St Aldric' } }],
      [P, { 'places/barn/label': 'Long barn' }],
      'both',
    ],
    [
      'name and address of a place',
      [K, { 'places/barn/label': 'Long barn' }],
      [P, { 'places/barn/address': 'Mill Lane 6' }],
      'both',
    ],
    [
      'two names of a place',
      [K, { 'places/barn/label': 'Long barn' }],
      [P, { 'places/barn/label': 'Great barn' }],
      'second',
    ],
    [
      'a place taken away and renamed',
      [K, { 'places/barn': null }],
      [P, { 'places/barn/label': 'Great barn' }],
      { 'places/barn/label': 'Great barn' },
    ],
    [
      'two places',
      [K, { 'places/church': { label: 'St Aldric' } }],
      [P, { 'places/mill': { label: 'Mill' } }],
      'both',
    ],
    ['locked and live', [P, { status: 'locked' }], [P, { status: 'live' }], 'second'],
    ['live and locked', [P, { status: 'live' }], [P, { status: 'locked' }], 'first'],
    [
      'locked and noted',
      [P, { status: 'locked' }],
      [K, { notes: 'No signal past the ford. Two dogs come. One cat.' }],
      'both',
    ],
    ['two kinds of ceremony', [K, { culture: 'Humanist' }], [P, { culture: 'Mixed' }], 'second'],
    ['two locks', [P, { lockAt: 1_800_000_000_000 }], [P, { lockAt: 1_810_000_000_000 }], 'second'],
  ],
}

export const VENDOR_SCENES: readonly Scene[] = [vendor, contact, terms, wedding]
