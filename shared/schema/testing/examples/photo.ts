import { exampleId } from '../exampleId.ts'
import { MARKED, type Examples } from './example.ts'

export const PHOTO_EXAMPLES: Examples = {
  shotList: [
    {
      item: exampleId(5),
      title: 'Formals',
      order: 'a0',
      callers: { [exampleId(31)]: true },
      lockAt: 1_800_000_000_000,
    },
    {
      item: exampleId(6),
      title: 'Family formals',
      order: 'a1',
      callers: {},
      lockAt: 1_800_000_000_001,
    },
  ],
  shot: [
    {
      list: exampleId(41),
      title: 'Couple with grandparents',
      people: { [exampleId(31)]: true },
      households: { [exampleId(73)]: true },
      block: 'A. Early leavers',
      order: 'a0',
      priority: 1,
      estMin: 2,
      marks: { marks: {}, cleared: {} },
      takenBack: { marks: {}, cleared: {} },
      waiting: { marks: {}, cleared: {} },
    },
    {
      list: exampleId(42),
      title: 'Couple with all grandparents',
      people: { [exampleId(32)]: true },
      households: { [exampleId(74)]: true },
      block: 'B. Family',
      order: 'a1',
      priority: 3,
      estMin: 3,
      marks: MARKED,
      takenBack: MARKED,
      waiting: {
        marks: {
          [exampleId(9)]: {
            by: exampleId(91),
            instant: 1_800_000_000_000,
            device: 'van',
            person: exampleId(32),
          },
        },
        cleared: {},
      },
    },
  ],
  shotNote: [
    { shot: exampleId(43), text: 'Not beside his brother' },
    { shot: exampleId(44), text: 'Never beside his brother' },
  ],
}
