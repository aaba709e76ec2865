import { uuid, type Scene } from './script.ts'

const [P, C, K, FAM] = ['planner', 'coordinator', 'couple', 'family'] as const

const guest: Scene = {
  type: 'guest',
  base: {
    name: 'Judith Ames',
    household: uuid(1),
    side: 'Harriet',
    rsvp: 'waiting',
    party: 2,
    seat: { table: uuid(5), seat: 1 },
  },
  scripts: [
    ['answer and seat', [K, { rsvp: 'yes' }], [P, { seat: { table: uuid(6), seat: 2 } }], 'both'],
    ['name and side', [K, { name: 'Judith Lowell' }], [P, { side: 'Jonah' }], 'both'],
    ['name and answer', [P, { name: 'Judy Ames' }], [K, { rsvp: 'no' }], 'both'],
    ['two spellings', [P, { name: 'Judith Aimes' }], [K, { name: 'Judyth Ames' }], 'second'],
    [
      'two spellings, the planner last',
      [K, { name: 'Judyth Ames' }],
      [P, { name: 'Judith Aimes' }],
      'second',
    ],
    ['the guest and the couple', [FAM, { rsvp: 'yes' }], [K, { rsvp: 'no' }], 'first'],
    ['the couple and the guest', [K, { rsvp: 'no' }], [FAM, { rsvp: 'yes' }], 'second'],
    ['the couple and the planner', [K, { rsvp: 'yes' }], [P, { rsvp: 'maybe' }], 'first'],
    ['two of the couple', [K, { rsvp: 'maybe' }], [K, { rsvp: 'yes' }], 'second'],
    ['the same answer', [K, { rsvp: 'yes' }], [P, { rsvp: 'yes' }], 'both'],
    [
      'two seats',
      [P, { seat: { table: uuid(6), seat: 2 } }],
      [K, { seat: { table: uuid(7), seat: 4 } }],
      'second',
    ],
    [
      'table and seat of one table',
      [P, { seat: { table: uuid(6) } }],
      [C, { seat: { table: uuid(5), seat: 3 } }],
      'second',
    ],
    [
      'unseated and seated',
      [P, { seat: null }],
      [K, { seat: { table: uuid(7), seat: 4 } }],
      'second',
    ],
    ['how many', [K, { party: 3 }], [P, { party: 1 }], 'second'],
    ['how many and the answer', [K, { party: 3 }], [P, { rsvp: 'yes' }], 'both'],
    [
      'another household and a name',
      [P, { household: uuid(2) }],
      [K, { name: 'Judy Ames' }],
      'both',
    ],
    [
      'checked in twice',
      [
        P,
        {
          checkIns: { marks: { [uuid(30)]: { by: uuid(3), instant: 1, device: '' } }, cleared: {} },
        },
      ],
      [
        C,
        {
          checkIns: { marks: { [uuid(31)]: { by: uuid(4), instant: 2, device: '' } }, cleared: {} },
        },
      ],
      {
        checkIns: {
          marks: {
            [uuid(30)]: { by: uuid(3), instant: 1, device: '' },
            [uuid(31)]: { by: uuid(4), instant: 2, device: '' },
          },
          cleared: {},
        },
      },
    ],
    [
      'checked in and renamed',
      [
        C,
        {
          checkIns: { marks: { [uuid(30)]: { by: uuid(3), instant: 1, device: '' } }, cleared: {} },
        },
      ],
      [K, { name: 'Judy Ames' }],
      'both',
    ],
    ['deleted and answered', [P, 'deletes'], [K, { rsvp: 'yes' }], 'ask'],
    ['renamed and deleted', [K, { name: 'Judy Ames' }], [P, 'deletes'], 'ask'],
    ['deleted by both', [P, 'deletes'], [K, 'deletes'], 'gone'],
    ['deleted and seated', [K, 'deletes'], [C, { seat: { table: uuid(6), seat: 2 } }], 'ask'],
  ],
}

const diet: Scene = {
  type: 'guestDiet',
  base: {
    guest: uuid(1),
    household: uuid(2),
    meal: 'Lamb',
    diet: { nuts: true, gluten: true },
    kitchen: { [uuid(3)]: true },
  },
  scripts: [
    ['two more', [K, { 'diet/egg': true }], [C, { 'diet/soya': true }], 'both'],
    ['one more and the meal', [K, { 'diet/egg': true }], [P, { meal: 'Fish' }], 'both'],
    ['one taken away', [K, { 'diet/nuts': null }], [P, { meal: 'Fish' }], 'ask'],
    ['one taken away, one put on', [K, { 'diet/nuts': null }], [C, { 'diet/egg': true }], 'ask'],
    ['taken away by both', [K, { 'diet/nuts': null }], [P, { 'diet/nuts': null }], 'ask'],
    ['two meals', [K, { meal: 'Fish' }], [C, { meal: 'Vegetarian' }], 'second'],
    ['the same meal', [K, { meal: 'Fish' }], [P, { meal: 'Fish' }], 'both'],
    [
      'a kitchen and a diet',
      [P, { [`kitchen/${uuid(4)}`]: true }],
      [K, { 'diet/egg': true }],
      'both',
    ],
    ['the family and the couple', [FAM, { 'diet/dairy': true }], [K, { meal: 'Fish' }], 'both'],
    ['the same one more', [FAM, { 'diet/dairy': true }], [K, { 'diet/dairy': true }], 'both'],
    ['deleted and one more', [K, 'deletes'], [C, { 'diet/egg': true }], 'ask'],
    ['no meal and another', [K, { meal: null }], [C, { meal: 'Child' }], 'second'],
  ],
}

const person: Scene = {
  type: 'person',
  base: {
    name: 'Winifred Cole',
    relation: 'grandmother',
    side: 'Harriet',
    mobility: 'chair',
    diet: { nuts: true },
  },
  scripts: [
    [
      'how it is said and what is needed',
      [K, { say: 'WIN-i-fred' }],
      [P, { mobility: 'chair, shade' }],
      'both',
    ],
    ['two relations', [K, { relation: 'Nan' }], [P, { relation: 'grandma' }], 'second'],
    ['two needs', [K, { mobility: 'stick' }], [P, { mobility: 'wheelchair' }], 'second'],
    ['name and relation', [P, { name: 'Winnie Cole' }], [K, { relation: 'Nan' }], 'both'],
    ['a diet taken away', [P, { 'diet/nuts': null }], [K, { say: 'WIN' }], 'ask'],
    ['a diet put on and a name', [P, { 'diet/egg': true }], [K, { name: 'Winnie Cole' }], 'both'],
    ['deleted and named', [P, 'deletes'], [K, { name: 'Winnie Cole' }], 'ask'],
    ['how many, and side', [K, { count: 2 }], [P, { side: 'Jonah' }], 'both'],
  ],
}

const table: Scene = {
  type: 'table',
  base: { label: 'Hawthorn', seats: 10, order: 'a1', position: { x: 0.2, y: 0.4 } },
  scripts: [
    ['name and seats', [K, { label: 'Rosemary' }], [P, { seats: 12 }], 'both'],
    ['two names', [K, { label: 'Rosemary' }], [P, { label: 'Sage' }], 'second'],
    ['two numbers of seats', [K, { seats: 8 }], [P, { seats: 12 }], 'second'],
    [
      'moved about the room twice',
      [K, { position: { x: 0.9, y: 0.4 } }],
      [P, { position: { x: 0.2, y: 0.9 } }],
      'second',
    ],
    ['moved and named', [K, { position: { x: 0.9, y: 0.4 } }], [P, { label: 'Sage' }], 'both'],
    ['dragged twice', [K, { order: 'a3' }], [P, { order: 'a5' }], 'second'],
    ['deleted and named', [K, 'deletes'], [P, { label: 'Sage' }], 'ask'],
    ['dragged and deleted', [K, { order: 'a3' }], [P, 'deletes'], 'gone'],
  ],
}

export const PEOPLE_SCENES: readonly Scene[] = [guest, diet, person, table]
