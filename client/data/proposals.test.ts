import { expect, test } from 'vitest'
import { changeRequest } from '#shared/schema/changeRequest.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { timelineItem, type TimelineItemData } from '#shared/schema/timelineItem.ts'
import { accept, propose, proposedFields, type Proposer } from './proposals.ts'
import type { WriteOp } from './replica/writeOp.ts'

const id = (end: string) => `01900000-0000-7000-8000-${end.padStart(12, '0')}`
const by: Proposer = { user: id('a'), now: 1_800_000_000_000.4, newId: () => id('1') }
const data: TimelineItemData = {
  day: id('d'),
  lane: id('e'),
  order: 'a0',
  title: 'First look',
  timing: { mode: 'at', at: 790 },
  durationMin: 30,
  notes: 'Behind the barn',
  responsible: { Ravi: true },
  visibility: 'team',
}
const about = { type: timelineItem, scope: `wedding:${id('w')}`, id: id('2'), data } as const

function made(op: WriteOp | null) {
  if (op?.op !== 'create') throw new Error('nothing was proposed')
  return changeRequest.data.parse(op.data)
}

/** The target as accepting leaves it. */
function accepted(proposal: ReturnType<typeof made>, target: JsonObject, adjusted = {}) {
  const [edit, word] = accept(by, { id: id('1'), data: proposal }, adjusted)
  if (edit?.op !== 'patch' || word?.op !== 'patch') throw new Error('not one write of two steps')
  expect(edit.id).toBe(id('2'))
  expect(word.change({ ...proposal })).toMatchObject({
    state: 'accepted',
    decided: { accepted: { by: id('a') } },
  })
  return edit.change(target)
}

test('only what differs is proposed, with what was seen; nothing different is no proposal', () => {
  const timing = { mode: 'at' as const, at: 805 }
  const proposal = made(
    propose(by, about, { timing, durationMin: 30, notes: undefined }, ' The light goes '),
  )
  expect(proposal.changes).toEqual({
    timing: { from: data.timing, to: timing },
    notes: { from: 'Behind the barn' },
  })
  expect(proposal).toMatchObject({ reason: 'The light goes', state: 'open', author: id('a') })
  expect(propose(by, about, { durationMin: 30 })).toBeNull()
})

test('accepting touches what was proposed alone: of a set only its own names', () => {
  const proposal = made(
    propose(by, about, { responsible: { Ravi: true, Bea: true }, notes: undefined }),
  )
  const now = { ...data, title: 'The look', responsible: { Maya: true as const } }
  const { notes: _gone, ...rest } = now
  expect(accepted(proposal, now)).toEqual({ ...rest, responsible: { Maya: true, Bea: true } })
})

test('what is adjusted is written instead', () => {
  const proposal = made(propose(by, about, { durationMin: 20 }))
  expect(accepted(proposal, { ...data }, { durationMin: 25 })).toMatchObject({ durationMin: 25 })
})

test('who decides is told where somebody changed it since, to something else', () => {
  const proposal = made(propose(by, about, { durationMin: 20 }))
  const moved = (durationMin: number | null) =>
    proposedFields({ data: proposal }, durationMin === null ? null : { ...data, durationMin }).map(
      (field) => field.moved,
    )
  expect([moved(30), moved(20), moved(25), moved(null)]).toEqual([
    [false],
    [false],
    [true],
    [false],
  ])
})
