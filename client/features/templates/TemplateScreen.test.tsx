import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { studioScope } from '#shared/schema/record/scope.ts'
import { section } from '#shared/schema/section.ts'
import { studio } from '#shared/schema/studio.ts'
import { template } from '#shared/schema/template.ts'
import { templateMoment } from '#shared/schema/templateMoment.ts'
import { createOp } from '../../data/replica/writeOp.ts'
import { testApp } from '../../testing/testApp.tsx'
import { stored, written } from '../../testing/testWedding.ts'
import { newSection } from './sections/newSection.ts'
import { TemplateScreen } from './TemplateScreen.tsx'

let app: Awaited<ReturnType<typeof testApp>>
let [id, of, moment, faq] = ['', '', '', '']

beforeEach(async () => {
  app = await testApp(72, Date.parse('2027-06-12T13:00:00Z'))
  const { newId } = app.open.replica.edge
  ;[id, of, moment, faq] = [newId(), newId(), newId(), newId()]
  const scope = studioScope(id)
  written(
    await app.open.write(
      [
        createOp(studio, scope, id, { name: 'Fernhill' }),
        createOp(template, scope, of, {
          title: 'Church',
          order: 'a0',
          variables: { ceremonyStart: { label: 'The ceremony begins', kind: 'time', time: 840 } },
        }),
        createOp(templateMoment, scope, moment, {
          template: of,
          order: 'a0',
          lane: 'Everyone',
          title: 'Hair and make-up',
          mode: 'at',
          start: '{ceremonyStart-90}',
          durationMin: 60,
          visibility: 'team',
        }),
        createOp(section, scope, faq, newSection({ kind: 'faq', order: 'a0', template: of })),
      ],
      { claims: { [scope]: 'owner' as const } },
    ),
  )
})
afterEach(() => app.end())

const show = (search: string) =>
  app.show(TemplateScreen, '/templates/$studio/$template', `/templates/${id}/${of}?${search}`)
const dataOf = async (record: string) => (await stored(app.open.replica, record))?.data

it('a start that cannot be read stays as it was written, is explained, and changes nothing', async () => {
  show(`part=day&open=${moment}`)
  const start = await screen.findByLabelText<HTMLInputElement>('Start')
  expect(start.value).toBe('{ceremonyStart-90}')
  await screen.findByText('90 minutes before the ceremony begins, usually 12:30')
  fireEvent.change(start, { target: { value: 'half past never' } })
  fireEvent.blur(start)
  await screen.findByText(/This is no time and no question/)
  expect(start.value).toBe('half past never')
  expect((await dataOf(moment))?.['start']).toBe('{ceremonyStart-90}')

  fireEvent.focus(start)
  fireEvent.change(start, { target: { value: 'ceremonyStart - 120' } })
  fireEvent.blur(start)
  await waitFor(async () => expect((await dataOf(moment))?.['start']).toBe('{ceremonyStart-120}'))
  await screen.findByText('120 minutes before the ceremony begins, usually 12:00')
})

it('another name for a question stands in the moments after one edit', async () => {
  show('part=questions&open=ceremonyStart')
  const name = await screen.findByLabelText('Its name in the template')
  fireEvent.change(name, { target: { value: 'Church' } })
  await screen.findByText(/begins with a small letter/)
  fireEvent.change(name, { target: { value: 'church' } })
  fireEvent.blur(name)
  await waitFor(async () => expect((await dataOf(moment))?.['start']).toBe('{church-90}'))
  expect((await dataOf(of))?.['variables']).toEqual({
    church: { label: 'The ceremony begins', kind: 'time', time: 840 },
  })
})

it('an entry is added, written and taken out, each with its undo', async () => {
  show(`section=${faq}`)
  fireEvent.click(await screen.findByRole('button', { name: 'Add a question' }))
  const question = await screen.findByRole('textbox', { name: 'Question' })
  fireEvent.focus(question)
  fireEvent.change(question, { target: { value: 'Is there signal?' } })
  fireEvent.blur(question)
  const entries = async () => Object.values((await dataOf(faq))?.['entries'] ?? {})
  await waitFor(async () =>
    expect(await entries()).toMatchObject([{ question: 'Is there signal?' }]),
  )
  fireEvent.click(screen.getByRole('button', { name: 'More for Is there signal?' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Remove' }))
  await waitFor(async () => expect(await entries()).toEqual([]))
  const undo = await screen.findAllByRole('button', { name: 'Undo' })
  const last = undo[0]
  if (!last) throw new Error('there is no undo')
  fireEvent.click(last)
  await waitFor(async () =>
    expect(await entries()).toMatchObject([{ question: 'Is there signal?' }]),
  )
})
