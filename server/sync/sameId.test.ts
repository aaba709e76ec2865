import { expect, test } from 'vitest'
import { momentData, openSmallWorld, row } from './testing/smallWorld.ts'

test('P4 PSH10 who names an id of another wedding at the same moment does not spoil its owner’s edit', async () => {
  const world = openSmallWorld()
  const [maya, eve] = [world.device('Maya'), world.device('Eve')]
  const [hers, foreign] = [await world.wedding(maya), await world.wedding(eve)]
  const taken = eve.record(
    foreign.scope,
    'timelineItem',
    momentData(hers.moment.id),
    hers.moment.id,
  )
  const edit = maya.edit(hers.moment, { title: 'Vows' })
  const [, answer, refusal] = await Promise.all([
    eve.push(row(taken)),
    maya.push(row(edit, hers.moment)),
    eve.push(row(taken)),
  ])
  expect(answer.results[hers.moment.id]?.status).toBe('applied')
  expect(refusal.results[hers.moment.id]?.code).toBe('ID_TAKEN')
  expect((await maya.pull()).documents).toContainEqual(edit)
})

test('P5 PSH10 of two weddings that bring one new id at once, one has it and the other learns nothing', async () => {
  const world = openSmallWorld()
  const [maya, eve] = [world.device('Maya'), world.device('Eve')]
  const [hers, foreign] = [await world.wedding(maya), await world.wedding(eve)]
  const secret = maya.record(hers.scope, 'timelineItem', {
    ...momentData(hers.moment.id),
    title: 'Secret',
  })
  const same = eve.record(foreign.scope, 'timelineItem', momentData(hers.moment.id), secret.id)
  const [mine, theirs] = await Promise.all([maya.push(row(secret)), eve.push(row(same))])
  expect(mine.results[secret.id]?.status).toBe('applied')
  expect(theirs.results[secret.id]?.code).toBe('ID_TAKEN')
  expect(JSON.stringify(theirs)).not.toContain('Secret')
})
