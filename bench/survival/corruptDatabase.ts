import { chromium, type Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { dayPage } from '../../e2e/harness/dayPage.ts'
import { chip, signInHere } from '../../e2e/harness/entering.ts'
import { makeWedding } from '../../e2e/harness/madeWedding.ts'
import { breakProfile, type Damage } from './brokenProfile.ts'
import { saidOn } from './saidOn.ts'
import { standing } from './standing.ts'
import { PHONE, type Setting, type Survived, type SurvivalCase } from './survivalCase.ts'

/** The files of the browser's database are broken on the disk between two starts, with edits unsent. */
export const corruptDatabase: SurvivalCase = async (setting) => {
  const noise = await survive(setting, 'noise')
  const cut = await survive(setting, 'cut')
  return {
    said: [...noise.said, ...cut.said],
    lost: noise.lost + cut.lost,
    twice: noise.twice + cut.twice,
    figures: `${noise.figures}; ${cut.figures}`,
  }
}

async function survive(setting: Setting, damage: Damage): Promise<Survived> {
  const { server, api, launch } = setting
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }])
  const profile = await mkdtemp(join(tmpdir(), 'wedsync-profile-'))
  const titles = ['Sparklers', 'Vows by the lake']
  try {
    const before = await chromium.launchPersistentContext(profile, { ...launch, ...PHONE })
    const page = await before.newPage()
    await signInHere(page, server.url, lena, wedding.dayPath)
    await before.setOffline(true)
    await dayPage(page).add('20:00 Sparklers 10 min')
    await dayPage(page).rename('Ceremony', 'Vows by the lake')
    await chip(page, /2 on this phone/).waitFor()
    await untilCopied(page, titles)
    await before.close()
    const files = await breakProfile(profile, damage)

    const after = await chromium.launchPersistentContext(profile, { ...launch, ...PHONE })
    try {
      const again = await after.newPage()
      await again.goto(server.url + wedding.dayPath)
      const said: string[] = []
      // What is still known of the account depends on where the damage is.
      const door = again.getByText(/sign in as before/)
      const told = again.getByText(/brought back 2 changes/)
      await door.or(told).first().waitFor({ timeout: 30_000 })
      if (await door.isVisible()) {
        said.push(await saidOn(again, /sign in as before/))
        await signInHere(again, server.url, lena, wedding.dayPath)
      }
      said.push(await saidOn(again, /brought back 2 changes/))
      const found = await standing(api, lena, titles)
      return { ...found, said, figures: `${damage}: ${files} files broken, 2 edits brought back` }
    } finally {
      await after.close()
    }
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
}

/** The copy follows an edit by a third of a second. */
async function untilCopied(page: Page, titles: readonly string[]): Promise<void> {
  for (;;) {
    const text = await page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith('wedsync-second-copy'))
      const found = names.map(async (name) => (await caches.open(name)).match('/unsent'))
      return (await Promise.all(found.map(async (one) => (await one)?.text()))).join('')
    })
    if (titles.every((title) => text.includes(title))) return
    await wait(100)
  }
}
