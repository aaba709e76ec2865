import { PLACES } from '../../frame/places.ts'
import type { LanguageChoice } from '../../frame/language.ts'
import type { ThemeChoice } from '../../ui/theme.ts'
import { languageWords } from '../../words/languages.ts'
import { paletteWords } from '../../words/palette.ts'
import { placeWords } from '../../words/places.ts'
import { indexed, type Indexed } from './match/searchIndex.ts'

/** Something that can be done from anywhere. */
export type Command = { id: string; title: string } & (
  | { kind: 'open'; to: string; place?: (typeof PLACES)[number] }
  | { kind: 'theme'; theme: ThemeChoice }
  | { kind: 'language'; language: LanguageChoice }
  | { kind: 'help' }
  | { kind: 'undo' | 'redo' }
)

/** What this person may do in the wedding that is open, and with their own last edits. */
export type CommandRights = {
  create: boolean
  import: boolean
  report: boolean
  undo: boolean
  redo: boolean
}

const words = paletteWords.commands
const also = paletteWords.alsoCalled

/** What can be done from here: what is refused anyway is not offered. */
export function commandsFor(
  wedding: string | null,
  rights: CommandRights,
): readonly Indexed<Command>[] {
  const commands: Indexed<Command>[] = []
  const offer = (command: Command, called: string) => commands.push(indexed(command, called))
  if (wedding !== null) {
    const day = `/w/${wedding}/day`
    const open = (id: 'late' | 'newMoment' | 'import', to: string) =>
      offer({ id, kind: 'open', title: words[id], to }, also[id])
    if (rights.report) open('late', `${day}?panel=late`)
    if (rights.create) open('newMoment', `${day}?panel=new`)
    if (rights.import) open('import', `/w/${wedding}/import`)
  }
  for (const kind of ['undo', 'redo'] as const)
    if (rights[kind]) offer({ id: kind, kind, title: words[kind] }, also[kind])
  for (const place of PLACES) {
    const to = place.at(wedding)
    if (to === null) continue
    offer(
      { id: place.id, kind: 'open', title: words.goTo(placeWords[place.id]), to, place },
      also[place.id],
    )
  }
  if (wedding === null)
    offer(
      { id: 'newWedding', kind: 'open', title: words.newWedding, to: '/?panel=new' },
      also.newWedding,
    )
  for (const theme of ['light', 'dark', 'sun', 'system'] as const)
    offer({ id: `theme ${theme}`, kind: 'theme', title: words.themes[theme], theme }, also.theme)
  for (const language of ['en', 'de', 'system'] as const) {
    const title = languageWords.command(languageWords.names[language])
    offer({ id: `language ${language}`, kind: 'language', title, language }, languageWords.also)
  }
  offer({ id: 'help', kind: 'help', title: words.help }, also.help)
  return commands
}
