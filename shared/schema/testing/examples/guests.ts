import { exampleId } from '../exampleId.ts'
import { MARKED, type Examples } from './example.ts'

export const GUESTS_EXAMPLES: Examples = {
  guest: [
    {
      name: 'Beryl Cole',
      household: exampleId(73),
      side: 'Harriet',
      rsvp: 'waiting',
      party: 1,
      seat: { table: exampleId(51), seat: 1 },
      checkIns: { marks: {}, cleared: {} },
    },
    {
      name: 'Aunt Beryl',
      household: exampleId(74),
      side: 'Jonah',
      rsvp: 'yes',
      party: 2,
      seat: { table: exampleId(52) },
      checkIns: MARKED,
    },
  ],
  guestDiet: [
    {
      guest: exampleId(61),
      household: exampleId(73),
      kitchen: { [exampleId(71)]: true },
      meal: 'fish',
      diet: { nuts: true },
    },
    {
      guest: exampleId(62),
      household: exampleId(74),
      kitchen: {},
      meal: 'vegetable',
      diet: { nuts: true, gluten: true },
    },
  ],
  table: [
    { label: 'Hawthorn', seats: 10, order: 'a0', position: { x: 0.1, y: 0.2 } },
    { label: 'Rowan', seats: 8, order: 'a1', position: { x: 0.3, y: 0.4 } },
  ],
}
