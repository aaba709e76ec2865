import { expect, type Page } from '@playwright/test'
import { chip } from './entering.ts'
import { bringFiles } from './madeFiles.ts'
import { setUnderWay } from './dayUnderWay.ts'
import { newId, stamp } from './madeWedding.ts'
import type { Places } from './everyScreen.ts'
import type { Account, ServerApi, WireRecord } from './serverApi.ts'

/** The examples, with what people say to each other in one of them, laid out by whoever plans it. */
export async function layOutFullWedding(
  api: ServerApi,
  page: Page,
  lena: Account,
  { maya, tom }: { maya: Account; tom: Account },
  /** Unix ms at which things are said. */
  saidAt = Date.now(),
): Promise<Places> {
  await page.getByRole('button', { name: 'Show me the examples' }).click()
  await expect(page.getByRole('button', { name: /^Open the day of/ })).toBeVisible()
  await expect(chip(page, 'Saved')).toBeVisible({ timeout: 60_000 })
  const held = await api.pullAll(lena)
  const find = (type: string, fits: (data: WireRecord['data']) => boolean = () => true) => {
    const found = held.find((one) => one.type === type && !one._deleted && fits(one.data))
    if (!found) throw new Error(`The examples have no ${type}`)
    return found
  }
  const wedding = find('wedding', ({ title }) => String(title).startsWith('Harriet'))
  const inIt = (type: string, fits: (data: WireRecord['data']) => boolean = () => true) => {
    const found = held.find(
      (one) => one.scope === wedding.scope && one.type === type && fits(one.data),
    )
    if (!found) throw new Error(`The example has no ${type}`)
    return found
  }
  await api.accept(maya, await api.invite(lena, wedding.scope, 'coordinator'))
  await api.accept(tom, await api.invite(lena, wedding.scope, 'photographer'))
  const moment = inIt('timelineItem', ({ title }) => title === 'Church ceremony')
  await setUnderWay(api, maya, wedding.scope, held, saidAt)
  await api.push(tom, [
    made('changeRequest', wedding.scope, tom, {
      target: moment.id,
      targetType: 'timelineItem',
      changes: { durationMin: { from: moment.data['durationMin'], to: 40 } },
      reason: 'The light on the terrace goes',
      askedAt: saidAt,
      state: 'open',
    }),
  ])
  const template = find('template')
  const vendor = inIt('vendor')
  const link = await api.link(lena, wedding.scope, { role: 'vendor', vendor: vendor.id })
  await api.openLink(link, 'Jo', 'Jo’s phone')
  const household = inIt('household').id
  await api.link(lena, wedding.scope, { role: 'family', household })
  const shot = inIt('shot')
  const { document, photo } = await bringFiles(api, new URL(page.url()).origin, lena, wedding, 12)
  return {
    wedding: wedding.id,
    vendor: vendor.id,
    link,
    share: await api.link(lena, wedding.scope, 'share'),
    invitation: await api.invite(lena, wedding.scope, 'photographer'),
    guest: inIt('guest').id,
    table: inIt('table').id,
    document,
    photo,
    line: inIt('budgetLine').id,
    person: inIt('person').id,
    shot: shot.id,
    list: String(shot.data['list']),
    moment: moment.id,
    section: inIt('section').id,
    template: template.id,
    studio: template.scope.slice('studio:'.length),
  }
}

function made(type: string, scope: string, by: Account, data: WireRecord['data']): WireRecord {
  const row = { id: newId(), scope, type, _deleted: false }
  return { ...row, data: { author: by.id, ...data }, at: stamp(), by: by.id }
}

/** From now on its banner stands on every screen. */
export async function callForHelp(
  api: ServerApi,
  by: Account,
  wedding: string,
  raisedAt = Date.now(),
): Promise<void> {
  const said = { kind: 'medical', place: 'Rose garden', raisedAt }
  await api.push(by, [made('incident', `wedding:${wedding}`, by, said)])
}
