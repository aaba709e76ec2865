import { expect, it } from 'vitest'
import { downloadName } from './downloadName.ts'

it.each([
  ['Vertrag', `attachment; filename="Vertrag.pdf"; filename*=UTF-8''Vertrag.pdf`],
  ['../../etc/passwd', `attachment; filename="etc passwd.pdf"; filename*=UTF-8''etc%20passwd.pdf`],
  ['a"; x="\r\n.exe', `attachment; filename="a x exe.pdf"; filename*=UTF-8''a%20x%20exe.pdf`],
  ['\u202Egpj.exe', `attachment; filename="gpj exe.pdf"; filename*=UTF-8''gpj%20exe.pdf`],
  ['...', `attachment; filename="file.pdf"; filename*=UTF-8''file.pdf`],
  [undefined, `attachment; filename="file.pdf"; filename*=UTF-8''file.pdf`],
])('a file of a record called %j is saved under a harmless name', (name, expected) => {
  expect(downloadName(name, 'application/pdf')).toBe(expected)
})

it('a name in another script stays, for those who read the longer form', () => {
  expect(downloadName('結婚式', 'text/csv')).toBe(
    `attachment; filename="file.csv"; filename*=UTF-8''${encodeURIComponent('結婚式')}.csv`,
  )
})

it('a name that is cut is cut between characters', () => {
  const cut = encodeURIComponent('𠮷'.repeat(80))
  expect(downloadName(`a${'𠮷'.repeat(200)}`, 'text/csv')).toContain(`''a${cut.slice(12)}.csv`)
})
