import { expect, test } from 'vitest'
import { lateReturnWords } from './lateReturn.ts'
import { lostStorageWords } from './lostStorage.ts'

const DAY = 86_400_000
const now = 1_813_000_000_000
const lost = { count: 1, savedAt: now - DAY, isBack: false, isPart: false, refused: 0 }

test('what a browser threw away is told for one change and for several', () => {
  expect(lostStorageWords.sentence(lost, now, 'phone')).toBe(
    'Der Browser hat weggeworfen, was WedSync auf diesem Handy behalten hatte. In einer zweiten Kopie steht 1 Änderung (gestern), die noch nicht gesendet war: Sie kommt zurück, sobald Empfang da ist.',
  )
  expect(
    lostStorageWords.sentence(
      { ...lost, count: 3, isBack: true, refused: 1, files: 2 },
      now,
      'computer',
    ),
  ).toBe(
    'Der Browser hat weggeworfen, was WedSync auf diesem Computer behalten hatte. Eine zweite Kopie hat zurückgebracht: 2 von 3 Änderungen. 1 Änderung darfst du hier nicht mehr schreiben. 2 Fotos und Dokumente, die nur hier waren, sind weg.',
  )
})

test('a device that was away says so in its own gender', () => {
  expect(
    lateReturnWords.sentence({ since: now - 95 * DAY, kept: 4, asked: 1 }, now, 'computer'),
  ).toBe(
    'Dieser Computer war 3 Monate lang weg. Seine 4 Änderungen wurden behalten; 1 braucht einen Blick.',
  )
  expect(lateReturnWords.sentence({ since: null, kept: 1, asked: 0 }, now, 'phone')).toBe(
    'Dieses Handy war lange weg. Seine Änderung wurde behalten, und nichts von anderen wurde überschrieben.',
  )
})
