import { weddingScope, type ScopeName } from '#shared/schema/record/scope.ts'
import type { SearchGroup } from '../../ui/SearchPicker.tsx'
import { paletteWords } from '../../words/palette.ts'
import type { Command } from './commands.ts'
import type { Finding } from './findings/finding.ts'
import { readQuery, type Query } from './match/readQuery.ts'
import { findMatches, type Indexed } from './match/searchIndex.ts'
import { COMMAND_KEY, commandRow, findingRow, seeAllRow } from './resultRows.tsx'

export const SEE_ALL = 'see all'

/** More than fit a screen are no help: the next letter is. */
const FOUND_SHOWN = 40
const RECENT_SHOWN = 6
const NOTHING_ASKED = readQuery('')

export type PaletteInput = {
  text: string
  index: readonly Indexed<Finding>[]
  commands: readonly Indexed<Command>[]
  /** Keys of what was opened last, newest first. */
  recent: readonly string[]
  /** Whose wedding is open; absent: what is shown stands above all weddings. */
  couple: string | undefined
  coupleIn: (scope: ScopeName) => string | undefined
  wedding: string | null
}

/** What the palette lists, and how much was found in all. */
export function paletteGroups(input: PaletteInput): { groups: SearchGroup[]; found: number } {
  const query = readQuery(input.text)
  return query.words.length === 0 ? beforeTyping(input) : found(input, query)
}

function beforeTyping(input: PaletteInput): { groups: SearchGroup[]; found: number } {
  const { index, commands, recent } = input
  const wanted = new Set(recent)
  const findings = new Map(index.flatMap(({ of }) => (wanted.has(of.key) ? [[of.key, of]] : [])))
  const known = new Map(commands.map(({ of }) => [`${COMMAND_KEY}${of.id}`, of]))
  const opened = recent.flatMap((key) => {
    const finding = findings.get(key)
    const command = known.get(key)
    if (finding) return [rowOf(input, finding, NOTHING_ASKED)]
    return command ? [commandRow(command, NOTHING_ASKED)] : []
  })
  const shown = opened.slice(0, RECENT_SHOWN)
  const again = new Set(shown.map(({ id }) => id))
  return {
    groups: [
      { id: 'recent', title: paletteWords.groups.recent, results: shown },
      {
        id: 'commands',
        title: paletteWords.groups.commands,
        // A command stands once, or the keyboard would meet it twice.
        results: commands
          .filter(({ of }) => !again.has(`${COMMAND_KEY}${of.id}`))
          .map(({ of }) => commandRow(of, NOTHING_ASKED)),
      },
    ].filter(({ results }) => results.length > 0),
    found: 0,
  }
}

function found(input: PaletteInput, query: Query): { groups: SearchGroup[]; found: number } {
  const { index, commands, wedding, couple } = input
  const titles = paletteWords.groups
  const done = findMatches(commands, query)
  const all = findMatches(index, query)
  const isOther = ({ kind, scope }: Finding) =>
    wedding !== null && kind === 'wedding' && scope !== weddingScope(wedding)
  const others = all.filter(isOther)
  const here = all.filter((finding) => !isOther(finding))
  const shown = here.slice(0, FOUND_SHOWN)
  const title = couple === undefined ? titles.found : titles.foundIn(couple)
  const records: SearchGroup = {
    id: 'found',
    title:
      shown.length < here.length
        ? `${title}. ${paletteWords.showing(shown.length, here.length)}`
        : title,
    results: [
      ...shown.map((finding) => rowOf(input, finding, query)),
      ...(wedding !== null && here.length > 0 ? [seeAllRow(SEE_ALL, here.length)] : []),
    ],
  }
  const first = done[0]
  // What begins with the very letters is meant before what has them somewhere.
  const isCommandMeant = first !== undefined && beginsWith(commands, first, query)
  const commandGroup: SearchGroup = {
    id: 'commands',
    title: titles.commands,
    results: done.map((command) => commandRow(command, query)),
  }
  const weddings: SearchGroup = {
    id: 'weddings',
    title: titles.weddings,
    results: others.map((finding) => rowOf(input, finding, query)),
  }
  const groups = isCommandMeant
    ? [commandGroup, records, weddings]
    : [records, weddings, commandGroup]
  return {
    groups: groups.filter(({ results }) => results.length > 0),
    found: done.length + all.length,
  }
}

function beginsWith(
  commands: readonly Indexed<Command>[],
  command: Command,
  { words }: Query,
): boolean {
  const head = commands.find(({ of }) => of === command)?.head ?? ''
  return words.every((word) => head.includes(` ${word}`))
}

function rowOf({ wedding, coupleIn }: PaletteInput, finding: Finding, query: Query) {
  const isAbove = wedding === null && finding.kind !== 'wedding'
  const where = isAbove ? coupleIn(finding.scope) : undefined
  return findingRow(finding, query, { where, withKind: true })
}
