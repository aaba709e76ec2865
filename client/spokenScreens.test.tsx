import 'fake-indexeddb/auto'
import type { RouteComponent } from '@tanstack/react-router'
import { cleanup, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { AccountScreen } from './features/account/AccountScreen.tsx'
import { DayScreen } from './features/day/DayScreen.tsx'
import './features/day/ItemPanel.tsx'
import './features/day/LatePanel.tsx'
import './features/day/QuickAdd.tsx'
import { DecisionsScreen } from './features/conflicts/DecisionsScreen.tsx'
import { FamilyScreen } from './features/family/FamilyScreen.tsx'
import { GuestsScreen } from './features/guests/GuestsScreen.tsx'
import { MessagesScreen } from './features/messages/MessagesScreen.tsx'
import { MoneyScreen } from './features/money/MoneyScreen.tsx'
import { MoreScreen } from './features/more/MoreScreen.tsx'
import { PeopleScreen } from './features/members/PeopleScreen.tsx'
import { ShotsScreen } from './features/shots/ShotsScreen.tsx'
import { SyncScreen } from './features/sync/SyncScreen.tsx'
import { TasksScreen } from './features/tasks/TasksScreen.tsx'
import { VendorsScreen } from './features/vendors/VendorsScreen.tsx'
import { WeddingSettingsScreen } from './features/weddings/WeddingSettingsScreen.tsx'
import { WeddingsScreen } from './features/weddings/WeddingsScreen.tsx'
import { plainTexts, speakPseudo } from './testing/pseudoLocale.ts'
import { testApp } from './testing/testApp.tsx'
import { testWedding } from './testing/testWedding.ts'
import { speak } from './words/inLocale.ts'

/** What people wrote, and what is no word: it is the same in every language. */
const DATA =
  'Anna,Ben,Ceremony,Saturday,Main,Maya,Test phone,maya@example.org,WedSync,Europe/Berlin,Berlin'.split(
    ',',
  )

/** Said by React Aria from its own catalogues, where the last thing used was a keyboard. */
const OF_THE_COMPONENTS = new Set(['Press Delete to remove tag.'])

let app: Awaited<ReturnType<typeof testApp>>
let id = ''

beforeEach(async () => {
  app = await testApp(71, Date.parse('2027-06-12T14:10:00+02:00'))
  ;({ id } = await testWedding(app.open.replica))
  speakPseudo()
})
afterEach(async () => {
  await app.end()
  speak('en-GB', {})
})

const screens: readonly [string, RouteComponent, string, string][] = [
  ['weddings', WeddingsScreen, '/', '/'],
  ['day', DayScreen, '/w/$wedding/day', '/w/$/day'],
  ['late', DayScreen, '/w/$wedding/day', '/w/$/day?panel=late'],
  ['shots', ShotsScreen, '/w/$wedding/shots', '/w/$/shots'],
  ['tasks', TasksScreen, '/w/$wedding/tasks', '/w/$/tasks'],
  ['guests', GuestsScreen, '/w/$wedding/guests', '/w/$/guests'],
  ['family', FamilyScreen, '/w/$wedding/family', '/w/$/family'],
  ['vendors', VendorsScreen, '/w/$wedding/vendors', '/w/$/vendors'],
  ['people', PeopleScreen, '/w/$wedding/people', '/w/$/people'],
  ['messages', MessagesScreen, '/w/$wedding/messages', '/w/$/messages'],
  ['money', MoneyScreen, '/w/$wedding/money', '/w/$/money'],
  ['more', MoreScreen, '/w/$wedding/more', '/w/$/more'],
  ['settings', WeddingSettingsScreen, '/w/$wedding/settings', '/w/$/settings'],
  ['decisions', DecisionsScreen, '/decisions', '/decisions'],
  ['sync', SyncScreen, '/sync', '/sync'],
  ['account', AccountScreen, '/account', '/account'],
]

/** All that a screen reads has arrived once it shows the same twice in a row. */
async function settled(): Promise<void> {
  let before = ''
  await waitFor(
    () => {
      const now = document.body.textContent
      const isSame = now === before && now.length > 40
      before = now
      if (!isSame) throw new Error('still changing')
    },
    { interval: 150 },
  )
}

it('every text of the main screens stands in the catalogues', async () => {
  const english: string[] = []
  for (const [name, Screen, path, address] of screens) {
    app.show(Screen, path, address.replace('$', id))
    await settled()
    const texts = plainTexts(document.body, DATA).filter((text) => !OF_THE_COMPONENTS.has(text))
    english.push(...texts.map((text) => `${name}: ${text}`))
    cleanup()
  }
  expect(english).toEqual([])
})
