import type { lostStorageWords as English } from '../lostStorage.ts'
import { ageWords } from './age.ts'
import { onThis } from './deviceNames.ts'

const changes = (count: number) => (count === 1 ? '1 Änderung' : `${count} Änderungen`)

export const lostStorageWords: typeof English = {
  sentence: ({ count, savedAt, isBack, isPart, refused, files = 0 }, now, device) => {
    const happened = isPart
      ? `Der Browser hat das Letzte verloren, was WedSync ${onThis(device)} behalten hatte.`
      : `Der Browser hat weggeworfen, was WedSync ${onThis(device)} behalten hatte.`
    const unsent = count === 1 ? 'die noch nicht gesendet war' : 'die noch nicht gesendet waren'
    const kept = `${changes(count)} (${ageWords(savedAt, now)}), ${unsent}`
    if (!isBack)
      return `${happened} In einer zweiten Kopie ${count === 1 ? 'steht' : 'stehen'} ${kept}: ${count === 1 ? 'Sie kommt' : 'Sie kommen'} zurück, sobald Empfang da ist.`
    const back = count - refused
    return [
      happened,
      count > 0 &&
        `Eine zweite Kopie hat zurückgebracht: ${back === count ? kept : `${back} von ${changes(count)}`}.`,
      refused > 0 &&
        (refused === 1
          ? '1 Änderung darfst du hier nicht mehr schreiben.'
          : `${refused} Änderungen darfst du hier nicht mehr schreiben.`),
      files > 0 &&
        (files === 1
          ? '1 Foto oder Dokument, das nur hier war, ist weg.'
          : `${files} Fotos und Dokumente, die nur hier waren, sind weg.`),
    ]
      .filter(Boolean)
      .join(' ')
  },
  read: 'Verstanden',
}
