import { expect, test } from './harness/journey.ts'
import { chip } from './harness/entering.ts'
import { look } from './harness/look.ts'
import { bringFiles } from './harness/madeFiles.ts'
import { dayFromNow } from './harness/madeTasks.ts'
import { makeWedding, newId, stamp } from './harness/madeWedding.ts'
import { tooWide } from './harness/narrow.ts'

// A dozen screens, some of them as narrow as they get.
test.setTimeout(240_000)
test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('what is for days without signal can be used by everybody, in every theme @phone', async ({
  api,
  person,
  url,
}, { project }) => {
  const [lena, maya] = await Promise.all([api.signUp('Lena Park'), api.signUp('Maya Ortiz')])
  const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }], {
    date: dayFromNow(0),
  })
  await api.accept(maya, await api.invite(lena, wedding.scope, 'coordinator'))
  await bringFiles(api, url, lena, wedding, 2)
  const path = `/w/${wedding.id}`
  const { page } = await person(lena, { path: `${path}/photos` })
  const stands = async (name: string, shows: string | RegExp) => {
    await look(page, name, shows)
    if (project.name === 'phone') expect.soft(await tooWide(page, name)).toEqual([])
  }
  const opens = async (address: string, name: string, shows: string | RegExp) => {
    await page.goto(url + address)
    await stands(name, shows)
  }
  await stands('photos', '2 photos')
  await page
    .getByRole('button', { name: /^Photo of/ })
    .first()
    .click()
  await stands('a photo', 'May it be shown?')
  await opens(`${path}/documents`, 'documents', 'Where everything is')
  await page.getByRole('button', { name: 'Where everything is' }).click()
  await stands('a document', 'Who reads it')
  await opens(`${path}/ready`, 'ready for no signal', 'Kept by the browser')
  await opens('/storage', 'storage', 'By kind')
  await opens('/metrics', 'how sync goes', /Counted by day/)
  await opens('/notices', 'notices', /Notices/)
  await opens(`${path}/hand-over`, 'giving', 'Who stands beside you?')
  await opens(`${path}/hand-over?way=take`, 'taking', 'Open a file')
  await api.push(maya, [
    {
      id: newId(),
      scope: wedding.scope,
      type: 'incident',
      data: { author: maya.id, kind: 'power', place: 'The barn', raisedAt: Date.now() },
      at: stamp(),
      by: maya.id,
      _deleted: false,
    },
  ])
  await opens(`${path}/emergency`, 'an emergency', 'Nobody is on it yet')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: "I'm on it" }).click()
  // A page that goes away at once takes along what it has not kept yet.
  await expect(chip(page, /1 on this \w+/)).toBeVisible()
  await opens('/sync', 'sync, something waits', /changes? waits? for signal/)
})
