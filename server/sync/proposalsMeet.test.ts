import { expect, test } from 'vitest'
import { openSmallWorld, row } from './testing/smallWorld.ts'

test.each(['the word of its author', 'the decision'])(
  'P2 a proposal that is taken back and accepted without hearing of each other is accepted, if %s comes first',
  async (first) => {
    const world = openSmallWorld()
    const [maya, ruth] = [world.device('Maya'), world.device('Ruth')]
    const { scope, moment } = await world.wedding(maya, [[ruth, 'photographer']])
    const asked = ruth.record(scope, 'changeRequest', {
      author: ruth.user,
      target: moment.id,
      targetType: 'timelineItem',
      changes: { title: { from: 'Ceremony', to: 'Vows' } },
      askedAt: world.clock.now,
      state: 'open',
    })
    await ruth.push(row(asked))
    const at = world.clock.now
    const takenBack = ruth.edit(asked, {
      state: 'withdrawn',
      decided: { withdrawn: { by: ruth.user, at } },
    })
    const accepted = maya.edit(asked, {
      state: 'accepted',
      decided: { accepted: { by: maya.user, at } },
    })
    const edit = maya.edit(moment, { title: 'Vows' })
    const takes = () => ruth.push(row(takenBack, asked))
    const decides = () => maya.push(row(edit, moment), row(accepted, asked))
    await (first === 'the decision' ? decides().then(takes) : takes().then(decides))
    const { documents } = await ruth.pull()
    const now = (id: string) => documents.find((one) => one.id === id)?.data
    expect(now(moment.id)).toMatchObject({ title: 'Vows' })
    expect(now(asked.id)).toMatchObject({
      state: 'accepted',
      decided: { accepted: { by: maya.user } },
    })
  },
)

test('who took a proposal back does not accept it themselves', async () => {
  const world = openSmallWorld()
  const [maya, ruth] = [world.device('Maya'), world.device('Ruth')]
  const { scope, moment } = await world.wedding(maya, [[ruth, 'photographer']])
  const changes = { title: { from: 'Ceremony', to: 'Vows' } }
  const asked = ruth.record(scope, 'changeRequest', {
    author: ruth.user,
    target: moment.id,
    targetType: 'timelineItem',
    changes,
    askedAt: world.clock.now,
    state: 'open',
  })
  const back = ruth.edit(asked, { state: 'withdrawn' })
  await ruth.push(row(asked))
  await ruth.push(row(back, asked))
  const { results } = await ruth.push(row(ruth.edit(back, { state: 'accepted' }), back))
  expect(results[asked.id]?.code).toBe('FORBIDDEN')
})
