import { expect, it } from 'vitest'
import { kindFromName, nameFromFile } from './kindFromName.ts'

it.each([
  ['Barn-floor_plan.pdf', 'venuePlan'],
  ['Map to the barn.png', 'map'],
  ['Band contract (signed).pdf', 'contract'],
  ['public-liability.pdf', 'insurance'],
  ['first-dance.mp3', 'music'],
  ['guests.csv', 'list'],
  ['IMG_2041.jpg', 'other'],
])('%s is taken for %s until somebody says otherwise', (name, kind) => {
  expect(kindFromName(name)).toBe(kind)
})

it('a file is called by its words', () => {
  expect(nameFromFile('seating-plan_v2.pdf')).toBe('Seating plan v2')
  expect(nameFromFile('.pdf')).toBe('.pdf')
})
