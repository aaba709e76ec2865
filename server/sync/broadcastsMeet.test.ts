import { expect, test } from 'vitest'
import { openSmallWorld, row } from './testing/smallWorld.ts'

/** The couple asks for an announcement; two who run the day may answer. */
async function scene() {
  const world = openSmallWorld()
  const [maya, kim, ada] = [world.device('Maya'), world.device('Kim'), world.device('Ada')]
  const { scope } = await world.wedding(maya, [
    [kim, 'coordinator'],
    [ada, 'couple'],
  ])
  const asked = ada.record(scope, 'broadcast', {
    author: ada.user,
    state: 'asked',
    roles: { vendor: true },
    members: {},
    text: 'The cake comes at nine',
    urgency: 'info',
    saidAt: world.clock.now,
  })
  await ada.push(row(asked))
  const stateNow = async () =>
    (await ada.pull()).documents.find(({ id }) => id === asked.id)?.data['state']
  return { maya, kim, asked, stateNow }
}

test('P3 what was announced is not unsaid by hand: who tries is told, and it stays sent', async () => {
  const { maya, kim, asked, stateNow } = await scene()
  const sent = maya.edit(asked, { state: 'sent' })
  await maya.push(row(sent, asked))
  for (const state of ['asked', 'declined']) {
    const { results } = await kim.push(row(kim.edit(sent, { state }), sent))
    expect(results[asked.id]?.code).toBe('FORBIDDEN')
  }
  expect(await stateNow()).toBe('sent')
})

test.each(['declined', 'sent'])(
  'P2 one sends and another declines without hearing of it: it was heard, also if %s comes first',
  async (first) => {
    const { maya, kim, asked, stateNow } = await scene()
    const sends = () => maya.push(row(maya.edit(asked, { state: 'sent' }), asked))
    const declines = () => kim.push(row(kim.edit(asked, { state: 'declined' }), asked))
    const order = first === 'sent' ? [sends, declines] : [declines, sends]
    for (const push of order) {
      const { results } = await push()
      expect(results[asked.id]?.code).toBeUndefined()
    }
    expect(await stateNow()).toBe('sent')
  },
)
