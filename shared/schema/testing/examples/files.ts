import { exampleId } from '../exampleId.ts'
import type { Examples } from './example.ts'

const picture = (digit: string, width: number) => ({
  hash: digit.repeat(64),
  size: width * 1_000,
  mime: 'image/jpeg',
  width,
  height: width,
})

const version = (digit: string, by: number) => ({
  file: { hash: digit.repeat(64), size: 90_000, mime: 'application/pdf' },
  addedAt: 1_800_000_000_000 + by,
  by: exampleId(90 + by),
  device: 'Phone',
})

export const FILES_EXAMPLES: Examples = {
  photo: [
    {
      file: picture('a', 4_000),
      thumb: picture('b', 480),
      takenAt: 1_800_000_000_000,
      takenBy: { by: exampleId(90), device: 'phone' },
      caption: 'Under the old oak',
      shot: exampleId(42),
      moment: exampleId(5),
      people: { [exampleId(31)]: true },
      tags: { oak: true },
      rating: 4,
      consent: 'asked',
      forEveryone: false,
    },
    {
      file: picture('c', 3_000),
      thumb: picture('d', 320),
      takenAt: 1_800_000_000_001,
      takenBy: { by: exampleId(91), device: 'tablet' },
      caption: 'Under the very old oak',
      shot: exampleId(43),
      moment: exampleId(6),
      people: { [exampleId(32)]: true },
      tags: { tree: true },
      rating: 5,
      consent: 'given',
      forEveryone: true,
    },
  ],
  document: [
    {
      name: 'Plan of the barn',
      kind: 'venuePlan',
      readers: 'office',
      vendor: exampleId(71),
      moment: exampleId(5),
      note: 'North is up',
      versions: { [exampleId(44)]: version('e', 1) },
      current: exampleId(44),
    },
    {
      name: 'Map of the barn',
      kind: 'map',
      readers: 'everyone',
      vendor: exampleId(72),
      moment: exampleId(6),
      note: 'North is left',
      versions: { [exampleId(44)]: version('e', 1), [exampleId(45)]: version('f', 2) },
      current: exampleId(45),
    },
  ],
}
