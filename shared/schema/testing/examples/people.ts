import { exampleId } from '../exampleId.ts'
import { MARKED, type Examples } from './example.ts'

export const PEOPLE_EXAMPLES: Examples = {
  household: [
    { name: 'The Lowells', side: 'Harriet' },
    { name: 'Lowell family', side: 'Jonah' },
  ],
  person: [
    {
      name: 'Nan Rose',
      say: 'nan rohz',
      relation: 'grandmother',
      side: 'Jonah',
      household: exampleId(73),
      count: 1,
      mobility: 'stick',
      leavesAt: 990,
      smallChild: false,
      diet: { nuts: true },
      here: { marks: {}, cleared: {} },
    },
    {
      name: 'Rose Whitcombe',
      say: 'rohz',
      relation: 'grandmother of groom',
      side: 'Harriet',
      household: exampleId(74),
      count: 2,
      mobility: 'chair',
      leavesAt: 960,
      smallChild: true,
      diet: {},
      here: MARKED,
    },
  ],
  personNote: [
    { person: exampleId(31), text: 'Shy', apart: { [exampleId(33)]: true } },
    { person: exampleId(32), text: 'Very shy', apart: { [exampleId(34)]: true } },
  ],
}
