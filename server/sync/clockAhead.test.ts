import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { formatStamp, parseStamp } from '#shared/schema/record/stamp.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { openSmallWorld, row } from './testing/smallWorld.ts'

const HOUR = 3_600_000
const sibling = z.array(z.object({ at: z.string(), value: z.optional(z.string()) }))

/** As a device writes it whose clock is an hour ahead. */
function ahead(record: RecordEnvelope): RecordEnvelope {
  const { ms, ...rest } = parseStamp(record.at)
  return { ...record, at: formatStamp({ ...rest, ms: ms + HOUR }) }
}

test('P3 CON5 words typed after a decision stay, sent with it in one request by a device whose clock is ahead', async () => {
  const world = openSmallWorld()
  const [maya, tom] = [world.device('Maya'), world.device('Tom')]
  const { scope, moment } = await world.wedding(maya, [[tom, 'coordinator']])
  await maya.push(row(maya.edit(moment, { notes: 'Bring rice.' }), moment))
  const answer = await tom.push(row(tom.edit(moment, { notes: 'Bring petals.' }), moment))
  const card = answer.results[moment.id]?.conflict
  const stands = answer.conflicts.find(({ id }) => id === moment.id)
  if (!card || !stands) throw new Error('nobody is asked to read it')
  const siblings = sibling.parse(card.data['siblings'])

  const chosen = siblings.find(({ value }) => value === stands.data['notes'])
  if (!chosen) throw new Error('what counts is not on the card')
  const decision = ahead(
    tom.record(scope, 'resolution', {
      conflict: card.id,
      record: moment.id,
      path: 'notes',
      choice: 'sibling',
      value: chosen.value ?? '',
      sees: siblings.map(({ at }) => at),
    }),
  )
  const typed = ahead(tom.edit(stands, { notes: `${chosen.value} Ask Bea.` }))
  const { results } = await tom.push(row(decision), row(typed, stands))
  expect(results[typed.id]?.status).not.toBe('noop')
  const last = world.store.history(scope).findLast(({ id }) => id === moment.id)?.state
  expect(last?.data['notes']).toBe(`${chosen.value} Ask Bea.`)
})

test('P3 two edits of one text in one request stay both, of a client whose clock is ahead', async () => {
  const world = openSmallWorld()
  const [maya, tom] = [world.device('Maya'), world.device('Tom')]
  const { scope, moment } = await world.wedding(maya, [[tom, 'coordinator']])
  const first = ahead(tom.edit(moment, { notes: 'Bring rice.' }))
  const second = ahead(tom.edit(first, { notes: 'Bring rice. Ask Bea.' }))
  await tom.pushBare(row(first, moment), row(second, first))
  const last = world.store.history(scope).findLast(({ id }) => id === moment.id)?.state
  expect(last?.data['notes']).toBe('Bring rice. Ask Bea.')
})
