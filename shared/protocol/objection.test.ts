import { expect, test } from 'vitest'
import { typeNamed } from '#shared/schema/everyType.ts'
import { scopeName } from '#shared/schema/record/scope.ts'
import { EXAMPLES } from '#shared/schema/testing/examples.ts'
import { objectionOf } from './objection.ts'

const example = EXAMPLES['timelineItem']?.[0] ?? {}

function objection(change: object) {
  const data = { ...example, ...change }
  const parsed = typeNamed('timelineItem')?.data.safeParse(data)
  return parsed?.success === false ? objectionOf(parsed.error, data) : null
}

test.each([
  [{ title: undefined }, 'title', 'it is missing'],
  [{ colour: 'red' }, 'colour', 'there is no such field'],
  [{ timing: { mode: 'at', start: 5 } }, 'timing/start', 'there is no such field'],
  [{ title: '' }, 'title', 'it is below 1 characters'],
  [{ title: 'x'.repeat(201) }, 'title', 'it is above 200 characters'],
  [{ durationMin: -1 }, 'durationMin', 'it is below 0'],
  [{ durationMin: 1.5 }, 'durationMin', 'it is not a whole number'],
  [{ visibility: 'all' }, 'visibility', 'it is not guests | team | vendors | private'],
  [{ timing: { mode: 'at', at: '14:00' } }, 'timing/at', 'it is not a number'],
  [{ responsible: ['Anna'] }, 'responsible', 'it is not an object'],
])('ERR3 a refused record is told where and why: %j', (change, path, why) => {
  expect(objection(change)).toEqual({ path, why })
})

test('ERR3 a text of the wrong form is told the form, never repeated', () => {
  const told = objection({ order: '!secret' })
  expect(told?.why).toContain('[0-9A-Za-z]{0,199}')
  expect(JSON.stringify(told)).not.toContain('secret')
  const scope = scopeName.safeParse('wedding:1')
  expect(scope.success ? null : objectionOf(scope.error, 'wedding:1').why).toContain('wedding:')
})
