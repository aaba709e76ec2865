import { expect, test } from 'vitest'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { everyType } from '#shared/schema/everyType.ts'
import { duplicateTemplate } from './duplicateTemplate.ts'
import type { MomentRecord, ShotRecord } from './templateParts.ts'

const scope: ScopeName = 'studio:0190a000-0000-7000-8000-000000000002'
const id = (last: number) => `0190a000-0000-7000-8000-${String(last).padStart(12, '0')}`
const envelope = { scope, at: '', by: '' }

test('what names a part of the template names its copy, and nothing names the old one', () => {
  const moment = (last: number, deps: MomentRecord['data']['deps']): MomentRecord => ({
    ...envelope,
    id: id(last),
    type: 'templateMoment',
    data: {
      template: id(1),
      order: 'a0',
      lane: 'Everyone',
      title: `Moment ${last}`,
      mode: 'after',
      durationMin: 30,
      visibility: 'team',
      ...(deps ? { deps } : {}),
    },
  })
  const shot: ShotRecord = {
    ...envelope,
    id: id(31),
    type: 'templateShot',
    data: { template: id(1), moment: id(21), order: 'a0', title: 'Both families', priority: 1 },
  }
  let next = 1000
  const copy = duplicateTemplate(
    {
      ...envelope,
      id: id(1),
      type: 'template',
      data: { title: 'Church', order: 'a0', variables: {} },
    },
    {
      sections: [],
      moments: [
        moment(21, undefined),
        // One that was deleted since is waited for no longer.
        moment(22, { [id(21)]: { type: 'FS', lagMin: 5 }, [id(99)]: { type: 'FS', lagMin: 0 } }),
      ],
      shots: [shot],
      tasks: [],
    },
    { title: 'Church, copy', order: 'a1' },
    () => id((next += 1)),
  )
  expect(copy.ops).toHaveLength(4)
  for (const op of copy.ops) {
    if (op.op !== 'create') throw new Error('a copy only adds')
    expect(everyType[op.type.name]?.data.safeParse(op.data).success).toBe(true)
  }
  const text = JSON.stringify(copy.ops.map((op) => (op.op === 'create' ? op.data : null)))
  for (const old of [1, 21, 22, 99]) expect(text).not.toContain(id(old))
  const [first, second] = copy.ops.slice(1, 3)
  expect(second?.op === 'create' && second.data['deps']).toEqual({
    [first?.id ?? '']: { type: 'FS', lagMin: 5 },
  })
  expect(text).toContain(`"moment":"${first?.id}"`)
})
