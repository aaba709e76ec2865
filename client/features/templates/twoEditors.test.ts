import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { section, type SectionData } from '#shared/schema/section.ts'
import { studioScope } from '#shared/schema/record/scope.ts'
import { studio } from '#shared/schema/studio.ts'
import { template } from '#shared/schema/template.ts'
import { templateMoment, type TemplateMomentData } from '#shared/schema/templateMoment.ts'
import { runPass } from '../../data/replica/pass.ts'
import { writeMany } from '../../data/replica/write.ts'
import { createOp, memberOp, patchOp } from '../../data/replica/writeOp.ts'
import { syncServer, type SyncServer } from '../../testing/syncServer.ts'
import { closeDevices, maya, noah, testDevice, type TestDevice } from '../../testing/testReplica.ts'
import { written } from '../../testing/testWedding.ts'
import { inOrder } from './apply/templateParts.ts'
import { keyAfter } from './editor/usePartEdits.ts'
import { newSection } from './sections/newSection.ts'

afterEach(closeDevices)

async function pass(device: TestDevice, server: SyncServer): Promise<void> {
  await runPass(device.replica, device.passDeps(server.linkOf(device.replica.account, 'somebody')))
  await device.queue.refresh()
}

/** Maya's studio with a template of two moments, on her device and on Noah's, who edits it too. */
async function twoEditors(server: SyncServer) {
  const first = await testDevice(maya, 11)
  const { newId } = first.replica.edge
  const [id, of] = [newId(), newId()]
  const scope = studioScope(id)
  const moment = (title: string, order: string): TemplateMomentData => ({
    template: of,
    order,
    lane: 'Everyone',
    title,
    mode: 'after',
    durationMin: 30,
    visibility: 'team',
  })
  written(
    await writeMany(
      first.replica,
      [
        createOp(studio, scope, id, { name: 'Fernhill' }),
        createOp(template, scope, of, { title: 'Church', order: 'a0', variables: {} }),
        createOp(templateMoment, scope, newId(), moment('Ceremony', 'a0')),
        createOp(templateMoment, scope, newId(), moment('Dinner', 'a1')),
        createOp(section, scope, newId(), newSection({ kind: 'faq', order: 'a0', template: of })),
      ],
      { claims: { [scope]: 'owner' as const } },
    ),
  )
  await pass(first, server)
  await server.service.members.join({
    scope,
    user: noah,
    name: 'Noah',
    role: 'editor',
    device: 'x',
  })
  const second = await testDevice(noah, 12)
  await pass(second, server)
  await pass(first, server)
  return { first, second, scope, moment }
}

async function momentsOf(device: TestDevice) {
  const documents = await device.replica.records
    .find({ selector: { type: templateMoment.name } })
    .exec()
  return inOrder(
    documents.map(({ primary, _data }) => ({
      id: primary,
      data: templateMoment.data.parse(_data.data),
    })),
  )
}

async function sectionOf(device: TestDevice): Promise<{ id: string; data: SectionData }> {
  const document = await device.replica.records
    .findOne({ selector: { type: section.name } })
    .exec(true)
  return { id: document.primary, data: section.data.parse(document._data.data) }
}

test('two people who put a moment at one place keep both, in the same order everywhere', async () => {
  const server = syncServer()
  const { first, second, scope, moment } = await twoEditors(server)
  for (const [device, title] of [
    [first, 'Confetti'],
    [second, 'Group photo'],
  ] as const) {
    const list = await momentsOf(device)
    const order = keyAfter(list, device.replica.edge.newId, list[0]?.id)
    const made = createOp(templateMoment, scope, device.replica.edge.newId(), moment(title, order))
    written(await writeMany(device.replica, [made]))
  }
  for (const device of [second, first, second, first]) await pass(device, server)

  const here = await momentsOf(first)
  expect(await momentsOf(second)).toEqual(here)
  const titles = here.map(({ data }) => data.title)
  expect(titles.at(0)).toBe('Ceremony')
  expect(titles.at(-1)).toBe('Dinner')
  expect(titles.slice(1, -1).toSorted()).toEqual(['Confetti', 'Group photo'])
  // What comes next can be put between the two: their keys differ.
  expect(new Set(here.map(({ data }) => data.order)).size).toBe(4)
})

test('entries that two people add to one section, and a moved one, are all there on both', async () => {
  const server = syncServer()
  const { first, second } = await twoEditors(server)
  const { id } = await sectionOf(first)
  const [signal, confetti] = [first.replica.edge.newId(), second.replica.edge.newId()]
  written(
    await writeMany(first.replica, [
      memberOp(id, ['entries', signal], { order: 'a0', question: 'Is there signal?' }),
    ]),
  )
  written(
    await writeMany(second.replica, [
      memberOp(id, ['entries', confetti], { order: 'a0', question: 'Confetti?' }),
      patchOp(id, { title: 'Questions' }),
    ]),
  )
  for (const device of [first, second, first]) await pass(device, server)
  const here = await sectionOf(first)
  expect(await sectionOf(second)).toEqual(here)
  expect(Object.keys(here.data.entries ?? {}).toSorted()).toEqual([signal, confetti].toSorted())
  expect(here.data.title).toBe('Questions')
})
