import { describe, expect, test } from 'vitest'
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

test('nobody decides on a proposal in the name of another, and a decision stays its author’s', async () => {
  const world = openSmallWorld()
  const [maya, kim, ruth] = [world.device('Maya'), world.device('Kim'), world.device('Ruth')]
  const { scope, moment } = await world.wedding(maya, [
    [kim, 'coordinator'],
    [ruth, 'photographer'],
  ])
  const at = world.clock.now
  const asked = ruth.record(scope, 'changeRequest', {
    author: ruth.user,
    target: moment.id,
    targetType: 'timelineItem',
    changes: { title: { from: 'Ceremony', to: 'Vows' } },
    askedAt: at,
    state: 'open',
  })
  await ruth.push(row(asked))
  const state = 'accepted'
  const inMayasName = kim.edit(asked, { state, decided: { accepted: { by: maya.user, at } } })
  const { results } = await kim.push(row(inMayasName, asked))
  expect(results[asked.id]?.code).toBe('FORBIDDEN')
  const own = kim.edit(asked, { state, decided: { accepted: { by: kim.user, at } } })
  expect((await kim.push(row(own, asked))).results[asked.id]?.code).toBeUndefined()
  // To write beside it is not to decide; to rewrite it is.
  const said = { accepted: { by: kim.user, at }, declined: { by: maya.user, at } }
  const beside = maya.edit(own, { decided: said })
  expect((await maya.push(row(beside, own))).results[asked.id]?.code).toBeUndefined()
  const rewritten = maya.edit(beside, {
    decided: { ...said, accepted: { by: kim.user, at: at + 9 } },
  })
  expect((await maya.push(row(rewritten, beside))).results[asked.id]?.code).toBe('FORBIDDEN')
})

describe('a request for money', () => {
  async function scene() {
    const world = openSmallWorld()
    const [maya, ada, bo] = [world.device('Maya'), world.device('Ada'), world.device('Bo')]
    const { scope } = await world.wedding(maya, [
      [ada, 'couple'],
      [bo, 'couple'],
    ])
    const asked = maya.record(scope, 'budgetProposal', {
      line: world.uuid(),
      author: maya.user,
      amount: { minor: 240_000, currency: 'EUR' },
      askedAt: world.clock.now,
      state: 'open',
    })
    await maya.push(row(asked))
    return { ada, bo, maya, asked, at: world.clock.now }
  }

  test('is not answered in the name of the other partner', async () => {
    const { ada, bo, asked, at } = await scene()
    for (const by of [
      { decidedBy: bo.user, decidedAt: at },
      { decided: { accepted: { by: bo.user, at } } },
    ]) {
      const { results } = await ada.push(row(ada.edit(asked, { state: 'accepted', ...by }), asked))
      expect(results[asked.id]?.code).toBe('FORBIDDEN')
    }
  })

  test.each(['Ada', 'Bo'])(
    'P2 keeps who agreed and who did not with the word of each, if %s comes first',
    async (first) => {
      const { ada, bo, maya, asked, at } = await scene()
      const yes = ada.edit(asked, {
        state: 'accepted',
        decidedBy: ada.user,
        decidedAt: at + 50,
        decided: { accepted: { by: ada.user, at: at + 50 } },
      })
      const no = bo.edit(asked, {
        state: 'declined',
        decidedBy: bo.user,
        decidedAt: at,
        answer: 'Too dear',
        decided: { declined: { by: bo.user, at, answer: 'Too dear' } },
      })
      const pushes = [() => ada.push(row(yes, asked)), () => bo.push(row(no, asked))]
      for (const push of first === 'Ada' ? pushes : pushes.toReversed()) await push()
      const { documents } = await maya.pull()
      expect(documents.find(({ id }) => id === asked.id)?.data['decided']).toEqual({
        accepted: { by: ada.user, at: at + 50 },
        declined: { by: bo.user, at, answer: 'Too dear' },
      })
    },
  )
})
