import { uuid, type Scene } from './script.ts'

const [P, C, K, F] = ['planner', 'coordinator', 'couple', 'photographer'] as const
const mark = (id: number) => ({ [uuid(id)]: { by: uuid(1), instant: id, device: '' } })

const shot: Scene = {
  type: 'shot',
  base: {
    list: uuid(1),
    title: 'All the cousins',
    people: { [uuid(2)]: true, [uuid(3)]: true },
    households: {},
    block: 'A',
    order: 'a2',
    priority: 2,
    estMin: 3,
  },
  scripts: [
    ['title and how long', [K, { title: 'Cousins' }], [F, { estMin: 5 }], 'both'],
    [
      'two titles, the couple last',
      [F, { title: 'Cousins, seated' }],
      [K, { title: 'Cousins' }],
      'first',
    ],
    [
      'two titles, the photographer last',
      [K, { title: 'Cousins' }],
      [F, { title: 'Cousins, seated' }],
      'second',
    ],
    [
      'two titles of those who plan',
      [P, { title: 'Cousins' }],
      [C, { title: 'Every cousin' }],
      'second',
    ],
    ['how much it matters', [P, { priority: 1 }], [F, { priority: 3 }], 'second'],
    ['how much it matters, the planner last', [F, { priority: 3 }], [P, { priority: 1 }], 'first'],
    [
      'two people more',
      [K, { [`people/${uuid(4)}`]: true }],
      [F, { [`people/${uuid(5)}`]: true }],
      'both',
    ],
    [
      'one more, one less',
      [K, { [`people/${uuid(4)}`]: true }],
      [F, { [`people/${uuid(2)}`]: null }],
      'both',
    ],
    [
      'taken twice',
      [F, { marks: { marks: mark(7), cleared: {} } }],
      [C, { marks: { marks: mark(8), cleared: {} } }],
      { marks: { marks: { ...mark(7), ...mark(8) }, cleared: {} } },
    ],
    [
      'taken and retitled',
      [F, { marks: { marks: mark(7), cleared: {} } }],
      [K, { title: 'Cousins' }],
      'both',
    ],
    ['dragged twice', [F, { order: 'a5' }], [P, { order: 'a7' }], 'second'],
    ['deleted and one more', [F, 'deletes'], [K, { [`people/${uuid(4)}`]: true }], 'ask'],
    ['dragged and deleted', [P, { order: 'a5' }], [F, 'deletes'], 'gone'],
  ],
}

const ticked: Scene = {
  type: 'task',
  base: {
    title: 'Rings to Tom',
    phase: 'day',
    group: 'Week of',
    due: '2027-06-17',
    assignee: 'role:couple',
    order: 'a1',
    notes: 'In the blue box. Not the red one.',
    marks: { marks: mark(7), cleared: {} },
  },
  scripts: [
    [
      'ticked again and taken back',
      [K, { marks: { marks: { ...mark(7), ...mark(8) }, cleared: {} } }],
      [P, { marks: { marks: mark(7), cleared: { [uuid(7)]: true } } }],
      { marks: { marks: { ...mark(7), ...mark(8) }, cleared: { [uuid(7)]: true } } },
    ],
    [
      'taken back twice',
      [K, { marks: { marks: mark(7), cleared: { [uuid(7)]: true } } }],
      [P, { marks: { marks: mark(7), cleared: { [uuid(7)]: true } } }],
      'both',
    ],
    [
      'taken back and given away',
      [K, { marks: { marks: mark(7), cleared: { [uuid(7)]: true } } }],
      [P, { assignee: 'role:planner' }],
      'both',
    ],
    [
      'two who do it',
      [K, { assignee: 'role:planner' }],
      [P, { assignee: 'role:coordinator' }],
      'second',
    ],
    ['two dates', [K, { due: '2027-06-16' }], [C, { due: '2027-06-18' }], 'second'],
    ['date and hour', [K, { due: '2027-06-16' }], [C, { dueAt: 720 }], 'both'],
    [
      'two titles',
      [K, { title: 'Rings to Ben' }],
      [P, { title: 'Rings to the best man' }],
      'second',
    ],
    ['phase and title', [P, { phase: 'before' }], [K, { title: 'Rings to Ben' }], 'both'],
    ['no date and another', [P, { due: null }], [C, { due: '2027-06-18' }], 'second'],
    ['deleted and given away', [P, 'deletes'], [K, { assignee: 'role:planner' }], 'ask'],
    ['deleted by both', [P, 'deletes'], [K, 'deletes'], 'gone'],
    ['dragged and deleted', [K, { order: 'a6' }], [P, 'deletes'], 'gone'],
  ],
}

const date: Scene = {
  type: 'day',
  base: {
    date: '2027-06-19',
    title: 'Wedding day',
    sun: { sunset: 1_286 },
    limits: { music: { what: 'Music off', at: 1_440 } },
    notes: 'Doors at nine.',
  },
  scripts: [
    ['two dates', [P, { date: '2027-07-03' }], [P, { date: '2027-07-10' }], 'ask'],
    ['date and title', [P, { date: '2027-07-03' }], [K, { title: 'Our day' }], 'both'],
    ['two titles', [P, { title: 'The day' }], [K, { title: 'Our day' }], 'second'],
    [
      'two limits',
      [P, { 'limits/bar': { what: 'Last call', at: 1_410 } }],
      [K, { 'limits/music/what': 'Band off' }],
      'both',
    ],
    [
      'one limit, later and earlier',
      [P, { 'limits/music/at': 1_470 }],
      [K, { 'limits/music/at': 1_425 }],
      'second',
    ],
    [
      'one limit, earlier and later',
      [K, { 'limits/music/at': 1_425 }],
      [P, { 'limits/music/at': 1_470 }],
      'first',
    ],
    [
      'sun and a note',
      [P, { sun: { sunset: 1_280 } }],
      [K, { notes: 'Doors at nine. Tea at ten.' }],
      'both',
    ],
    ['the same limit gone', [P, { 'limits/music': null }], [K, { 'limits/music': null }], 'both'],
  ],
}

const list: Scene = {
  type: 'shotList',
  base: { title: 'Family formals', order: 'a0', item: uuid(1), callers: { [uuid(2)]: true } },
  scripts: [
    [
      'two callers',
      [K, { [`callers/${uuid(3)}`]: true }],
      [F, { [`callers/${uuid(4)}`]: true }],
      'both',
    ],
    ['two titles', [K, { title: 'Families' }], [P, { title: 'The families' }], 'second'],
    [
      'two moments, the photographer first',
      [F, { item: uuid(5) }],
      [P, { item: uuid(6) }],
      'first',
    ],
    ['title and lock', [K, { title: 'Families' }], [P, { lockAt: 1_800_000_000_000 }], 'both'],
    ['deleted and titled', [F, 'deletes'], [K, { title: 'Families' }], 'ask'],
  ],
}

export const WORK_SCENES: readonly Scene[] = [shot, ticked, date, list]
