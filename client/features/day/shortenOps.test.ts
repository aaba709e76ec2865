import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { WriteOp } from '../../data/replica/writeOp.ts'
import { shortenOps } from './shortenOps.ts'

function after(data: JsonObject, ...ops: readonly (WriteOp | undefined)[]): JsonObject {
  return ops.reduce<JsonObject>((now, op) => (op?.op === 'patch' ? op.change(now) : now), data)
}

test('a cut that is taken back gives its minutes back, and leaves what somebody wrote meanwhile', () => {
  const { does, undoes } = shortenOps([{ item: 'formals', minutes: 7 }], () => 40)
  const cut = after({ durationMin: 40 }, ...does)
  expect(cut).toEqual({ durationMin: 33 })
  expect(after(cut, ...undoes)).toEqual({ durationMin: 40 })
  expect(after({ ...cut, durationMin: 25 }, ...undoes)).toEqual({ durationMin: 25 })
  expect(after({ durationMin: 40 }, ...undoes, ...does)).toEqual({ durationMin: 33 })
})
