import { expect, it } from 'vitest'
import type { PhotoData } from '#shared/schema/photo.ts'
import type { LocalFile } from '../../data/replica/localStore.ts'
import { createPhotoLines, inTakenOrder, type PhotoRecord } from './photoRows.ts'
import { percentOf, uploadState } from './uploadState.ts'

const picture = (hash: string, width: number) => ({
  hash,
  size: 1_000,
  mime: 'image/jpeg' as const,
  width,
  height: width,
})

function photo(id: string, data: Partial<PhotoData> = {}): PhotoRecord {
  const file = picture(`${id}-file`, 400)
  const thumb = picture(`${id}-thumb`, 40)
  const own = { file, thumb, takenAt: 0, ...data }
  return { id, scope: 'wedding:1', type: 'photo', at: '', by: '', data: own }
}

const groups = {
  moments: [
    { id: 'm1', title: 'Ceremony' },
    { id: 'm2', title: 'Dinner' },
  ],
  shots: new Map([['s1', 'Couple with Nan']]),
  unsorted: 'Not sorted yet',
}

it('stands in the order of the day, then by shot, then what nobody has sorted', () => {
  const all = [
    photo('a', { moment: 'm2' }),
    photo('b'),
    photo('c', { shot: 's1' }),
    photo('d', { moment: 'm1', shot: 's1' }),
    photo('e', { moment: 'gone' }),
  ]
  const lines = createPhotoLines()(all, groups, 3)
  expect(
    lines.map((line) =>
      line.kind === 'heading' ? line.title : line.photos.map(({ id }) => id).join(''),
    ),
  ).toEqual(['Ceremony', 'd', 'Dinner', 'a', 'Couple with Nan', 'c', 'Not sorted yet', 'be'])
})

it('a new picture draws its own line anew and no other', () => {
  const lines = createPhotoLines()
  const before = [photo('a'), photo('b'), photo('c'), photo('d', { moment: 'm1' })]
  const first = lines(before, groups, 2)
  const second = lines([...before, photo('e')], groups, 2)
  const anew = second.filter((line) => !first.includes(line))
  expect(anew.map(({ id }) => id)).toEqual(['rest', 'rest c'])
})

it('two taken in one instant stand the same on every device', () => {
  const [a, b] = [photo('a', { takenAt: 5 }), photo('b', { takenAt: 5 })]
  expect(inTakenOrder([b, photo('c', { takenAt: 9 }), a]).map(({ id }) => id)).toEqual([
    'a',
    'b',
    'c',
  ])
})

function row(hash: string, state: LocalFile['state'], sentBytes = 0): [string, LocalFile] {
  const where = { hash, scope: 'wedding:1' as const, record: 'r', part: 'original' as const }
  const facts = { mime: 'image/jpeg', size: 1_000, isHere: true, uploadUrl: null, tries: 0 }
  return [hash, { ...where, ...facts, state, sentBytes, refusal: 'X', addedAt: 0, usedAt: 0 }]
}

it.each([
  [[], { kind: 'saved' }],
  [[row('a-file', 'waiting'), row('a-thumb', 'waiting')], { kind: 'here' }],
  [[row('a-file', 'waiting')], { kind: 'preview' }],
  [[row('a-file', 'sending', 400)], { kind: 'sending', percent: 40 }],
  [[row('a-file', 'waiting', 400)], { kind: 'sending', percent: 40 }],
  [[row('a-file', 'refused'), row('a-thumb', 'waiting')], { kind: 'refused', code: 'X' }],
] as const)('is told truly how far it is (%#)', (rows, state) => {
  expect(uploadState(photo('a').data, new Map(rows))).toEqual(state)
})

it('what is not whole is never all of it', () => {
  expect(percentOf([{ size: 1_000, sentBytes: 1_000 }])).toBe(99)
  expect(percentOf([])).toBe(0)
})
