import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { groupOf } from '#shared/schema/fieldGroups.ts'
import { everyType } from '#shared/schema/everyType.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { MergePolicy } from '#shared/schema/record/field.ts'
import { meetingEdits } from '../testing/meetingEdits.ts'
import { byItselfWords, choiceRows, MERGE_FACTS, type Asks } from './mergesByItself.ts'

/** One scene for a line of the table, put to the merge. `null`: deleted. */
type Proof = {
  type: string
  base: JsonObject
  first: JsonObject | null
  later: JsonObject | null
  /** What must stand afterwards. */
  stands?: JsonObject
  kind: MergePolicy['kind'] | 'record'
}

const item = {
  day: '01900000-0000-7000-8000-00000000000d',
  lane: '01900000-0000-7000-8000-00000000000e',
  order: 'a0',
  title: 'Dinner',
  timing: { mode: 'at', at: 1080 },
  durationMin: 30,
  visibility: 'team',
  notes: 'Bring the rings. Ask the band.',
}
const mark = (id: string) => ({ marks: { [id]: { by: 'x', instant: 1, device: '' } }, cleared: {} })
const at = (minute: number) => ({ mode: 'at', at: minute })
const moment = (
  kind: Proof['kind'],
  first: JsonObject,
  later: JsonObject,
  stands?: JsonObject,
  more: JsonObject = {},
): Proof => ({
  type: 'timelineItem',
  kind,
  base: { ...item, ...more },
  first: { ...item, ...more, ...first },
  later: { ...item, ...more, ...later },
  ...(stands ? { stands } : {}),
})
const field = (
  type: string,
  kind: Proof['kind'],
  base: JsonObject,
  first: JsonObject | null,
  later: JsonObject | null,
  stands?: JsonObject,
): Proof => ({ type, kind, base, first, later, ...(stands ? { stands } : {}) })

const PROOFS: Readonly<Record<string, readonly Proof[]>> = {
  different: [
    moment(
      'record',
      { title: 'Supper' },
      { timing: at(1090) },
      { title: 'Supper', timing: at(1090) },
    ),
  ],
  same: [moment('record', { title: 'Supper' }, { title: 'Supper' }, { title: 'Supper' })],
  ticks: [
    field(
      'shot',
      'sticky',
      {},
      { marks: mark('a') },
      { marks: mark('b') },
      {
        marks: { ...mark('a'), marks: { ...mark('a').marks, ...mark('b').marks } },
      },
    ),
  ],
  lists: [
    moment(
      'set',
      { people: { Ann: true } },
      { people: { Bob: true } },
      {
        people: { Ann: true, Bob: true },
      },
    ),
  ],
  diets: [
    field(
      'person',
      'set',
      { diet: { nuts: true } },
      { diet: { nuts: true, fish: true } },
      {},
      {
        diet: { nuts: true, fish: true },
      },
    ),
    field(
      'guestDiet',
      'set',
      { diet: { nuts: true } },
      { diet: { nuts: true } },
      { diet: {} },
      {
        diet: { nuts: true },
      },
    ),
  ],
  entries: [
    field(
      'wedding',
      'mapByKey',
      { places: { a: { label: 'A' }, b: { label: 'B' } } },
      { places: { a: { label: 'A1' }, b: { label: 'B' } } },
      { places: { a: { label: 'A' }, b: { label: 'B1' } } },
      { places: { a: { label: 'A1' }, b: { label: 'B1' } } },
    ),
  ],
  order: [moment('order', { order: 'a1' }, { order: 'a2' }, { order: 'a2' })],
  stages: [
    field(
      'vendor',
      'lattice',
      { stage: 'booked' },
      { stage: 'arrived' },
      { stage: 'enRoute' },
      {
        stage: 'arrived',
      },
    ),
  ],
  texts: [
    moment(
      'prose',
      { notes: `Please. ${item.notes}` },
      { notes: `${item.notes} Two.` },
      {
        notes: `Please. ${item.notes} Two.`,
      },
    ),
  ],
  sameWords: [
    moment(
      'prose',
      { notes: 'Bring the cake. Ask the band.' },
      { notes: 'Bring the dog. Ask the band.' },
    ),
  ],
  values: [
    moment('register', { timing: at(1090) }, { timing: at(1085) }),
    moment('shortText', { title: 'Supper' }, { title: 'Feast' }, { title: 'Feast' }),
  ],
  fixed: [
    moment(
      'whenTrue',
      { timing: at(1090) },
      { timing: at(1085) },
      { timing: at(1090) },
      { pin: true },
    ),
  ],
  agreed: [
    field('wedding', 'protected', { date: 'a' }, { date: 'b' }, { date: 'c' }, { date: 'b' }),
  ],
  answers: [
    field(
      'budgetProposal',
      'lattice',
      { state: 'open' },
      { state: 'accepted' },
      { state: 'declined' },
      { state: 'accepted' },
    ),
    field(
      'budgetProposal',
      'lattice',
      { state: 'open' },
      { state: 'declined' },
      { state: 'accepted' },
      { state: 'declined' },
    ),
  ],
  deleted: [{ ...moment('record', {}, { title: 'Supper' }, { title: 'Supper' }), first: null }],
  impossible: [
    moment('record', { minDurationMin: 25 }, { durationMin: 20 }, undefined, {
      minDurationMin: 10,
    }),
  ],
  reports: [],
}

function outcome(proof: Proof): { asks: Asks; data: JsonObject } {
  const { contests, data } = meetingEdits(proof)
  const statuses = contests.map(({ status }) => status)
  const asks = statuses.includes('open') ? 'yes' : statuses.includes('review') ? 'look' : 'no'
  return { asks, data }
}

it('says of every line what the merge does', () => {
  expect(Object.keys(PROOFS).toSorted()).toEqual(MERGE_FACTS.map(({ id }) => id).toSorted())
  for (const { id, asks } of MERGE_FACTS) {
    for (const proof of PROOFS[id] ?? []) {
      const found = outcome(proof)
      expect({ id, asks: found.asks }).toEqual({ id, asks })
      expect(found.data).toMatchObject(proof.stands ?? {})
    }
  }
})

it('never changes a report of what happened', () => {
  const kinds = Object.values(everyType['fact']?.fields ?? {}).map(({ merge }) => merge.kind)
  expect(kinds.length).toBeGreaterThan(3)
  expect(new Set(kinds)).toEqual(new Set(['immutable']))
})

it('leaves no way of merging out that a field of a wedding declares', () => {
  const shown = new Set(Object.values(PROOFS).flatMap((all) => all.map(({ kind }) => kind)))
  const types = Object.values(everyType).filter(({ scopes }) => scopes.includes('wedding'))
  const kinds = types.flatMap(({ fields }) => Object.values(fields).map(({ merge }) => merge.kind))
  const elsewhere = ['serverOwned', 'immutable']
  expect(
    [...new Set(kinds)].filter((kind) => !shown.has(kind) && !elsewhere.includes(kind)),
  ).toEqual([])
})

it('lets nothing be chosen for the fields that it says always ask', () => {
  for (const [type, name] of [
    ['wedding', 'date'],
    ['wedding', 'guestCountFinal'],
    ['vendor', 'callTime'],
    ['vendorTerms', 'coverageCost'],
    ['budgetLine', 'planned'],
    ['budgetLine', 'approved'],
  ] as const) {
    expect(groupOf(type, name)?.strategies).toEqual(['ask'])
  }
})

it('stands in the explanation for users as it stands here', async () => {
  const docs = await readFile(new URL('../../docs/merging.md', import.meta.url), 'utf8')
  const { columns, asks } = byItselfWords
  const table = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => `| ${row.join(' | ')} |`).join('\n')
  const rule = ['---', '---', '---']
  const facts = MERGE_FACTS.map((one) => [one.did, one.happens, asks[one.asks]])
  expect(squeezed(docs)).toContain(
    squeezed(table([[columns.did, columns.happens, columns.asks], rule, ...facts])),
  )
  expect(squeezed(docs)).toContain(
    squeezed(table([['Group', 'Standard', 'Or'], rule, ...choiceRows()])),
  )
})

/** The formatter pads the columns of a table. */
function squeezed(text: string): string {
  return text.replaceAll(/-{3,}/g, '---').replaceAll(/ {2,}/g, ' ')
}
