import { exampleId } from '../exampleId.ts'
import { MARKED, type Examples } from './example.ts'

export const TASKS_EXAMPLES: Examples = {
  task: [
    {
      author: exampleId(91),
      title: 'Rings to best man',
      phase: 'before',
      due: '2027-06-11',
      dueAt: 600,
      assignee: 'role:couple',
      item: exampleId(5),
      group: 'Week of',
      order: 'a0',
      notes: 'In the blue box',
      marks: { marks: {}, cleared: {} },
    },
    {
      author: exampleId(92),
      title: 'Rings to the best man',
      phase: 'day',
      due: '2027-06-12',
      dueAt: 610,
      assignee: `vendor:${exampleId(71)}`,
      item: exampleId(6),
      group: 'Morning',
      order: 'a1',
      notes: 'In the red box',
      marks: MARKED,
    },
  ],
}
