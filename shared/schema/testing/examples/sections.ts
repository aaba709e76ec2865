import { exampleId } from '../exampleId.ts'
import type { Examples } from './example.ts'

export const SECTIONS_EXAMPLES: Examples = {
  section: [
    {
      template: exampleId(81),
      copiedFrom: exampleId(82),
      kind: 'payments',
      title: 'Payments',
      order: 'a0',
      visibleTo: { couple: true },
      vendors: { [exampleId(71)]: true },
      config: { currency: { value: 'GBP' } },
      entries: { [exampleId(83)]: { order: 'a0', what: 'The deposit', minor: 50_000 } },
      text: 'Take your time',
    },
    {
      template: exampleId(84),
      copiedFrom: exampleId(85),
      kind: 'welcome',
      title: 'Hello',
      order: 'a1',
      visibleTo: { all: true },
      vendors: {},
      config: {},
      entries: {},
      text: 'Take all the time you need',
    },
  ],
  sectionAnswer: [
    { section: exampleId(82), question: exampleId(83), answer: 'Grandma' },
    { section: exampleId(85), question: exampleId(86), answer: 'Grandma and Nan' },
  ],
}
