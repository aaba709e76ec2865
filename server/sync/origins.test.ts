import { expect, test } from 'vitest'
import { openSmallWorld, row } from './testing/smallWorld.ts'

test('P3 two stock devices of one account edit one text at once: neither overwrites the other', async () => {
  const world = openSmallWorld()
  const maya = world.device('Maya')
  const [phone, tablet] = [world.device('Maya', maya.user), world.device('Maya', maya.user)]
  const { moment } = await world.wedding(maya)
  await phone.pushBare(row(phone.edit(moment, { notes: 'Bring rings.' }), moment))
  const answer = await tablet.pushBare(row(tablet.edit(moment, { notes: 'Call Bo.' }), moment))
  const texts = JSON.stringify([answer, (await maya.pull()).documents])
  expect(texts).toContain('Bring rings.')
  expect(texts).toContain('Call Bo.')
})

test('P3 PSH1 two stock devices of one account give a title two names: both are on a card', async () => {
  const world = openSmallWorld()
  const maya = world.device('Maya')
  const [phone, tablet] = [world.device('Maya', maya.user), world.device('Maya', maya.user)]
  const { moment } = await world.wedding(maya)
  await phone.pushBare(row(phone.edit(moment, { title: 'Vows' }), moment))
  await tablet.pushBare(row(tablet.edit(moment, { title: 'Promise' }), moment))
  const card = (await maya.pull()).documents.find(({ type }) => type === 'conflict')
  expect(JSON.stringify(card?.data['siblings'])).toMatch(/Vows.*Promise/)
})

test('PSH6 a stamp of the future under somebody else’s replica does not hold back their edits', async () => {
  const world = openSmallWorld()
  const [maya, eve] = [world.device('Maya'), world.device('Eve')]
  const { moment } = await world.wedding(maya, [[eve, 'coordinator']])
  const forged = {
    ...eve.edit(moment, { location: 'Nowhere' }),
    at: `99999999999999-0000-${maya.replica}`,
  }
  const account = { user: eve.user, name: 'Eve', device: 'phone' }
  await world.service.push(account, { replica: maya.replica, rows: [row(forged, moment)] })
  const edit = maya.edit(moment, { title: 'Vows' })
  const answer = await maya.push(row(edit, moment))
  expect(answer.results[moment.id]?.status).toBe('merged')
  expect(answer.conflicts).toMatchObject([{ data: { title: 'Vows', location: 'Nowhere' } }])
})

test('R3 a stock client’s plain removal keeps its stamp: what is put back from it stands', async () => {
  const world = openSmallWorld()
  const maya = world.device('Maya')
  const { moment } = await world.wedding(maya)
  const removed = { ...moment, _deleted: true }
  await maya.pushBare(row(removed, moment))
  const back = maya.edit(moment, { title: 'Vows' })
  expect((await maya.pushBare(row(back, removed))).conflicts).toEqual([])
  expect((await maya.pull()).documents).toContainEqual(back)
})
