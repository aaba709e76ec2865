import { expect, test } from 'vitest'
import { CodedError } from '../codedError.ts'
import { openSmallWorld, row } from '../testing/smallWorld.ts'

async function weddingOfMaya() {
  const world = openSmallWorld()
  const [maya, tom, lena] = [world.device('Maya'), world.device('Tom'), world.device('Lena')]
  const { scope, moment } = await world.wedding(maya, [
    [tom, 'coordinator'],
    [lena, 'photographer'],
  ])
  const erase = (by: typeof maya, record: string) =>
    world.service.history.erase({ scope, record, by: by.user, device: by.name }).then(
      () => 'erased',
      (error: unknown) => (error instanceof CodedError ? error.code : error),
    )
  return { world, maya, tom, lena, scope, moment, erase }
}

test('HIS3 an edit and the erasing of its record in one transaction leave nothing of it', async () => {
  const { world, maya, tom, scope, moment, erase } = await weddingOfMaya()
  const edit = tom.edit(moment, { notes: 'Quirinalia' })
  const [answer, erased] = await Promise.all([tom.push(row(edit, moment)), erase(maya, moment.id)])
  expect(erased).toBe('erased')
  expect(answer.results[moment.id]?.status).toBe('applied')
  expect(JSON.stringify(world.store.history(scope))).not.toContain('Quirinalia')
  const again = await tom.push(row(edit, moment))
  expect(again.results[moment.id]).toMatchObject({ status: 'rejected', code: 'ERASED' })
})

test('HIS3 what was proposed for it held its values, and goes with it', async () => {
  const { world, maya, lena, scope, moment, erase } = await weddingOfMaya()
  const asked = lena.record(scope, 'changeRequest', {
    author: lena.user,
    target: moment.id,
    targetType: 'timelineItem',
    changes: { notes: { from: 'Quirinalia' } },
    askedAt: world.clock.now,
    state: 'open',
  })
  await lena.push(row(asked))
  expect(await erase(maya, moment.id)).toBe('erased')
  expect(JSON.stringify(world.store.history(scope))).not.toContain('Quirinalia')
  const { documents } = await lena.pull()
  expect(documents.find(({ id }) => id === asked.id)).toMatchObject({ data: {}, _deleted: true })
})

test('HIS3 those who listen get the tombstone', async () => {
  const { world, maya, moment, erase } = await weddingOfMaya()
  await erase(maya, moment.id)
  const told = world.committed.at(-1)?.changes.find(({ stored }) => stored.record.id === moment.id)
  expect(told?.stored.record).toMatchObject({ data: {}, by: '', _deleted: true })
  expect(told?.audienceBefore).toContain('role:photographer')
})

test('HIS3 a device that takes the tombstone in and sends it back is not refused', async () => {
  const { tom, maya, moment, erase } = await weddingOfMaya()
  await erase(maya, moment.id)
  const { documents } = await tom.pull()
  const tombstone = documents.find(({ id }) => id === moment.id)
  if (!tombstone) throw new Error('nobody was told')
  const { results } = await tom.push(row(tombstone, tombstone))
  expect(results[moment.id]?.status).toBe('noop')
})

test('who may delete it does not always answer for it; who does not see it learns nothing', async () => {
  const { world, maya, tom, lena, scope, moment, erase } = await weddingOfMaya()
  expect(await erase(tom, moment.id)).toBe('FORBIDDEN')
  await maya.push(row(maya.edit(moment, { visibility: 'private' }), moment))
  expect(await erase(lena, moment.id)).toBe('NOT_FOUND')
  expect(await erase(maya, world.uuid())).toBe('NOT_FOUND')
  expect(await erase(world.device('Stranger'), moment.id)).toBe('NOT_FOUND')
  // The wedding itself is not a record that somebody may delete.
  expect(await erase(maya, scope.slice(-36))).toBe('FORBIDDEN')
})

test('what is deleted can still be erased', async () => {
  const { world, maya, scope, moment, erase } = await weddingOfMaya()
  const list = maya.record(scope, 'guest', { name: 'Ada', rsvp: 'waiting' })
  await maya.push(row(list))
  await maya.push(row({ ...maya.edit(moment, {}), _deleted: true }, moment))
  expect(await erase(maya, list.id)).toBe('erased')
  expect(await erase(maya, moment.id)).toBe('erased')
  expect(JSON.stringify(world.store.history(scope))).not.toContain('Ceremony')
})
