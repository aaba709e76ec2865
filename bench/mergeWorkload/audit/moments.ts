import { uuid, type Scene } from './script.ts'

const [P, C, K, F, V] = ['planner', 'coordinator', 'couple', 'photographer', 'vendor'] as const
const at = (minute: number) => ({ mode: 'at', at: minute })
const after = (minute: number) => ({ mode: 'after', at: minute })

const moment = {
  day: uuid(1),
  lane: uuid(2),
  order: 'a2',
  title: 'Confetti',
  category: 'photo',
  timing: at(900),
  durationMin: 20,
  minDurationMin: 10,
  visibility: 'team',
  location: 'Church steps',
  notes: 'Everybody on the steps. Ask Tom to count down. Petals only, no rice.',
  people: { Tom: true, Ama: true },
  needs: { petals: true },
  deps: { [uuid(9)]: { type: 'FS', lagMin: 5 } },
  elastic: true,
}

/** A moment whose time may still move. */
const loose: Scene = {
  type: 'timelineItem',
  base: moment,
  scripts: [
    ['title and place', [P, { title: 'Confetti line' }], [C, { location: 'Lawn' }], 'both'],
    ['time and note', [C, { timing: at(910) }], [K, { notes: 'Bring petals.' }], 'both'],
    ['time and length', [P, { timing: at(915) }], [C, { durationMin: 30 }], 'both'],
    ['length and shortest length', [P, { durationMin: 30 }], [C, { minDurationMin: 15 }], 'both'],
    ['two people', [K, { 'people/Ben': true }], [P, { 'people/Zoë': true }], 'both'],
    ['one comes, one goes', [K, { 'people/Ben': true }], [P, { 'people/Tom': null }], 'both'],
    ['the same one goes', [K, { 'people/Tom': null }], [P, { 'people/Tom': null }], 'both'],
    ['two things', [C, { 'needs/ladder': true }], [F, { 'needs/flash': true }], 'both'],
    ['a thing and a person', [C, { 'needs/ladder': true }], [P, { 'people/Ben': true }], 'both'],
    ['the same new place', [P, { location: 'Lawn' }], [C, { location: 'Lawn' }], 'both'],
    ['the same new time', [P, { timing: at(930) }], [C, { timing: at(930) }], 'both'],
    [
      'a dependency and its lag',
      [P, { [`deps/${uuid(8)}`]: { type: 'FS', lagMin: 0 } }],
      [C, { [`deps/${uuid(9)}/lagMin`]: 10 }],
      'both',
    ],
    [
      'lag and kind of one dependency',
      [P, { [`deps/${uuid(9)}/lagMin`]: 10 }],
      [C, { [`deps/${uuid(9)}/type`]: 'SS' }],
      'both',
    ],
    [
      'two lags',
      [P, { [`deps/${uuid(9)}/lagMin`]: 10 }],
      [C, { [`deps/${uuid(9)}/lagMin`]: 15 }],
      'second',
    ],
    [
      'moved twice, planner and coordinator',
      [P, { timing: at(910) }],
      [C, { timing: at(920) }],
      'second',
    ],
    [
      'moved twice, the photographer first',
      [F, { timing: at(910) }],
      [C, { timing: at(920) }],
      'second',
    ],
    [
      'moved twice, the photographer last',
      [C, { timing: at(920) }],
      [F, { timing: at(910) }],
      'first',
    ],
    ['moved, and made to follow', [P, { timing: at(910) }], [C, { timing: after(900) }], 'second'],
    ['made to follow, then moved', [C, { timing: after(900) }], [P, { timing: at(910) }], 'second'],
    ['fixed while moved', [P, { pin: true }], [C, { timing: at(925) }], 'both'],
    [
      'fixed and moved by both',
      [P, { pin: true, timing: at(905) }],
      [C, { timing: at(925) }],
      'ask',
    ],
    ['two lengths', [P, { durationMin: 25 }], [C, { durationMin: 35 }], 'second'],
    ['two lengths, the longer first', [P, { durationMin: 35 }], [C, { durationMin: 25 }], 'first'],
    [
      'two lengths, the photographer’s longer',
      [F, { durationMin: 45 }],
      [P, { durationMin: 30 }],
      'second',
    ],
    ['shorter than its shortest', [P, { minDurationMin: 20 }], [C, { durationMin: 15 }], 'ask'],
    ['two titles', [K, { title: 'Confetti!' }], [P, { title: 'Confetti line' }], 'second'],
    [
      'two titles, the couple last',
      [P, { title: 'Confetti line' }],
      [K, { title: 'Confetti!' }],
      'second',
    ],
    ['two places', [C, { location: 'Lawn' }], [P, { location: 'Arch' }], 'second'],
    ['place taken away and changed', [C, { location: null }], [P, { location: 'Arch' }], 'second'],
    ['place changed and taken away', [P, { location: 'Arch' }], [C, { location: null }], 'second'],
    [
      'shown to fewer and to more',
      [P, { visibility: 'private' }],
      [C, { visibility: 'guests' }],
      'first',
    ],
    [
      'shown to more and to fewer',
      [P, { visibility: 'guests' }],
      [C, { visibility: 'vendors' }],
      'second',
    ],
    ['may shrink, kept for', [P, { elastic: false }], [C, { keepPriority: 2 }], 'both'],
    ['kept for two', [P, { keepPriority: 1 }], [C, { keepPriority: 4 }], 'second'],
    ['dragged twice', [P, { order: 'a4' }], [C, { order: 'a6' }], 'second'],
    ['dragged and retitled', [P, { order: 'a4' }], [K, { title: 'Petals' }], 'both'],
    ['dragged and moved', [C, { order: 'a4' }], [P, { timing: at(960) }], 'both'],
    ['another lane and a title', [P, { lane: uuid(3) }], [K, { title: 'Petals' }], 'both'],
    ['two lanes', [P, { lane: uuid(3) }], [C, { lane: uuid(4) }], 'second'],
    ['another day and a note', [P, { day: uuid(5) }], [K, { notes: 'Petals.' }], 'both'],
    ['deleted and retitled', [C, 'deletes'], [K, { title: 'Petals' }], 'ask'],
    ['retitled and deleted', [K, { title: 'Petals' }], [C, 'deletes'], 'ask'],
    ['deleted and moved', [P, 'deletes'], [C, { timing: at(960) }], 'ask'],
    ['deleted and a person added', [P, 'deletes'], [K, { 'people/Ben': true }], 'ask'],
    ['deleted and dragged', [P, 'deletes'], [C, { order: 'a6' }], 'gone'],
    ['flagged and deleted', [C, { elastic: false }], [P, 'deletes'], 'gone'],
    ['deleted by both', [P, 'deletes'], [C, 'deletes'], 'gone'],
    [
      'a vendor’s note and a time',
      [V, { notes: 'We need ten minutes.' }],
      [P, { timing: at(905) }],
      'both',
    ],
    ['latest start and latest end', [P, { latestStart: 930 }], [C, { latestEnd: 960 }], 'both'],
    ['two latest ends', [P, { latestEnd: 955 }], [C, { latestEnd: 960 }], 'second'],
  ],
}

/** The one time that everybody relies on. */
const fixed: Scene = {
  type: 'timelineItem',
  base: { ...moment, title: 'Ceremony', pin: true, category: 'ceremony' },
  scripts: [
    ['a fixed time moved twice', [P, { timing: at(905) }], [C, { timing: at(915) }], 'ask'],
    ['moved and made to follow', [P, { timing: at(905) }], [C, { timing: after(900) }], 'ask'],
    ['moved alike', [P, { timing: at(915) }], [C, { timing: at(915) }], 'both'],
    ['moved by one', [P, { timing: at(915) }], [K, { title: 'Our ceremony' }], 'both'],
    [
      'let go by one, moved by both',
      [P, { pin: false, timing: at(905) }],
      [C, { timing: at(915) }],
      'ask',
    ],
    [
      'let go by one, noted by one',
      [P, { pin: false }],
      [C, { notes: 'Bells at five to.' }],
      'both',
    ],
    ['fixed time and length', [P, { timing: at(905) }], [C, { durationMin: 40 }], 'both'],
    ['deleted and moved', [P, 'deletes'], [C, { timing: at(905) }], 'ask'],
    ['retitled twice', [P, { title: 'Vows' }], [K, { title: 'Our vows' }], 'second'],
    ['hidden and moved', [P, { visibility: 'private' }], [C, { timing: at(890) }], 'both'],
  ],
}

export const MOMENT_SCENES: readonly Scene[] = [loose, fixed]
