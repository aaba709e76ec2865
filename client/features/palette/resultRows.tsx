import {
  AlarmClock,
  Armchair,
  ArrowRight,
  Banknote,
  CalendarClock,
  CalendarDays,
  CalendarHeart,
  Camera,
  ChevronDown,
  CircleCheckBig,
  CirclePlus,
  ClipboardPaste,
  Contrast,
  Files,
  FileText,
  Handshake,
  Image,
  Images,
  Keyboard,
  Languages,
  LayoutTemplate,
  ListTree,
  type LucideIcon,
  MapPin,
  Megaphone,
  MessageSquare,
  MessagesSquare,
  Monitor,
  Moon,
  Phone,
  Redo2,
  Siren,
  Sun,
  Undo2,
  UserRound,
  Users,
  UsersRound,
  Utensils,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { SearchResult } from '../../ui/SearchPicker.tsx'
import { paletteWords } from '../../words/palette.ts'
import type { Command } from './commands.ts'
import type { Finding, FindingKind } from './findings/finding.ts'
import { markedParts } from './match/markedParts.ts'
import type { Query } from './match/readQuery.ts'

const ICONS: Record<FindingKind, LucideIcon> = {
  wedding: CalendarHeart,
  day: CalendarDays,
  moment: CalendarClock,
  place: MapPin,
  vendor: Handshake,
  contact: Phone,
  person: UserRound,
  member: UsersRound,
  shot: Camera,
  shotList: Images,
  task: CircleCheckBig,
  photo: Image,
  money: Banknote,
  document: Files,
  guest: UserRound,
  household: Users,
  diet: Utensils,
  table: Armchair,
  section: FileText,
  template: LayoutTemplate,
  message: MessageSquare,
  thread: MessagesSquare,
  announcement: Megaphone,
  incident: Siren,
}

const COMMAND_ICONS: Readonly<Record<string, LucideIcon>> = {
  late: AlarmClock,
  newMoment: CirclePlus,
  newWedding: CirclePlus,
  import: ClipboardPaste,
  'theme light': Sun,
  'theme dark': Moon,
  'theme sun': Contrast,
  'theme system': Monitor,
  'language en': Languages,
  'language de': Languages,
  'language system': Languages,
  undo: Undo2,
  redo: Redo2,
  help: Keyboard,
}

/** A finding as a row. @param where whose wedding it is, if that has to be told */
export function findingRow(
  finding: Finding,
  query: Query,
  { where, withKind }: { where?: string | undefined; withKind: boolean },
): SearchResult {
  const Icon = ICONS[finding.kind]
  const line = [finding.line, where].filter(Boolean).join(' · ')
  const [kind] = paletteWords.kinds[finding.kind]
  return {
    id: finding.key,
    name: [finding.title, line, kind].filter(Boolean).join(', '),
    title: markedParts(finding.title, query),
    ...(line !== '' && { line: markedParts(line, query) }),
    icon: <Icon size={20} />,
    ...(withKind && { trailing: kind }),
  }
}

export const COMMAND_KEY = 'command '

export function commandRow(command: Command, query: Query): SearchResult {
  const Icon =
    command.kind === 'open' && command.place
      ? ArrowRight
      : (COMMAND_ICONS[command.id] ?? ArrowRight)
  return {
    id: `${COMMAND_KEY}${command.id}`,
    name: command.title,
    title: markedParts(command.title, query),
    icon: <Icon size={20} />,
  }
}

/** Leads to all that was found, by kind. */
export function seeAllRow(id: string, count: number): SearchResult {
  return plainRow(id, paletteWords.all(count), <ListTree size={20} />)
}

/** Shows the rest of a kind. */
export function moreRow(id: string, count: number, kind: string): SearchResult {
  return plainRow(id, paletteWords.search.more(count, kind), <ChevronDown size={20} />)
}

function plainRow(id: string, name: string, icon: ReactNode): SearchResult {
  return { id, name, title: [{ text: name, isMarked: false }], icon }
}
