import { useRouter } from '@tanstack/react-router'
import { useMemo, useState, type ReactNode } from 'react'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { useCommands } from '../../frame/CommandsProvider.tsx'
import { useLanguage } from '../../frame/useLanguage.ts'
import { useSay } from '../../frame/useSay.ts'
import { useTakeBack } from '../../frame/useTakeBack.ts'
import { SearchPicker } from '../../ui/SearchPicker.tsx'
import { chooseTheme } from '../../ui/theme.ts'
import { paletteWords } from '../../words/palette.ts'
import { commandsFor, type Command } from './commands.ts'
import type { Finder } from './findings/createFinder.ts'
import { NothingFound } from './NothingFound.tsx'
import { paletteGroups, SEE_ALL } from './paletteGroups.ts'
import { COMMAND_KEY } from './resultRows.tsx'
import { useCommandRights } from './useCommandRights.ts'
import { useFindings } from './useFindings.ts'
import { useRecent } from './useRecent.ts'

type PaletteContentProps = {
  wedding: string | null
  finder: Finder
  onDone: () => void
  trailing: ReactNode
}

/** The field of the palette and what it finds, while it is open. */
export function PaletteContent({ wedding, finder, onDone, trailing }: PaletteContentProps) {
  const { history } = useRouter()
  const { show } = useCommands()
  const say = useSay()
  const takeBack = useTakeBack()
  const language = useLanguage()
  const [text, setText] = useState('')
  const { index, coupleIn, loaded } = useFindings(wedding, finder)
  const recent = useRecent()
  const rights = useCommandRights(wedding)
  const commands = useMemo(() => commandsFor(wedding, rights), [wedding, rights])
  const couple = wedding === null ? undefined : coupleIn(weddingScope(wedding))
  const { groups, found } = useMemo(
    () =>
      paletteGroups({
        text,
        index,
        commands,
        recent: recent.keys,
        couple,
        coupleIn,
        wedding,
      }),
    [text, index, commands, recent.keys, couple, coupleIn, wedding],
  )

  function open(to: string): void {
    onDone()
    history.push(to)
  }

  function run(command: Command): void {
    switch (command.kind) {
      case 'open':
        return open(command.to)
      case 'help':
        return show('keys')
      case 'undo':
      case 'redo':
        onDone()
        return takeBack[command.kind]()
      case 'language':
        onDone()
        return language.choose(command.language)
      case 'theme':
        onDone()
        chooseTheme(command.theme, document.documentElement, localStorage)
        say.text(paletteWords.commands.themed[command.theme])
    }
  }

  function pick(id: string): void {
    if (id === SEE_ALL) {
      if (wedding !== null) open(`/w/${wedding}/search?q=${encodeURIComponent(text)}`)
      return
    }
    recent.note(id)
    if (id.startsWith(COMMAND_KEY)) {
      const command = commands.find(({ of }) => `${COMMAND_KEY}${of.id}` === id)
      if (command) run(command.of)
      return
    }
    const finding = index.find(({ of }) => of.key === id)
    if (finding) open(finding.of.to)
  }

  return (
    <SearchPicker
      label={paletteWords.field}
      placeholder={paletteWords.placeholder}
      clearLabel={paletteWords.clear}
      text={text}
      onTextChange={setText}
      groups={groups}
      listLabel={paletteWords.list}
      onPick={pick}
      status={text.trim() === '' ? '' : loaded ? paletteWords.status(found) : paletteWords.loading}
      empty={<NothingFound text={text} couple={couple} loaded={loaded} />}
      trailing={trailing}
    />
  )
}
