import {
  CalendarClock,
  CalendarHeart,
  CircleHelp,
  Handshake,
  RefreshCw,
  UserRound,
  Users,
} from 'lucide-react'
import { useMemo } from 'react'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { useConflicts } from '../data/hooks/useConflicts.ts'
import type { Section } from '../ui/SectionLink.tsx'
import { frameWords } from '../words/frame.ts'

export type SectionName = keyof typeof frameWords.sections

const icon = { size: 22, 'aria-hidden': true } as const

/** Where one may go from here: at most five places, so that a phone shows them all. */
export function useSections(wedding: string | null): readonly Section[] {
  const { mine } = useConflicts(wedding === null ? undefined : weddingScope(wedding))
  const waiting = mine.length
  return useMemo(() => {
    const words = frameWords.sections
    const decisions: Section = {
      id: 'decisions',
      label: words.decisions,
      icon: <CircleHelp {...icon} />,
      href: wedding === null ? '/decisions' : `/decisions?wedding=${wedding}`,
      needs: { count: waiting, label: frameWords.decisionsWaiting(waiting) },
    }
    const sync: Section = {
      id: 'sync',
      label: words.sync,
      icon: <RefreshCw {...icon} />,
      href: '/sync',
    }
    if (wedding === null) {
      return [
        { id: 'weddings', label: words.weddings, icon: <CalendarHeart {...icon} />, href: '/' },
        decisions,
        sync,
        { id: 'account', label: words.account, icon: <UserRound {...icon} />, href: '/account' },
      ]
    }
    const at = `/w/${wedding}`
    return [
      { id: 'day', label: words.day, icon: <CalendarClock {...icon} />, href: `${at}/day` },
      { id: 'vendors', label: words.vendors, icon: <Handshake {...icon} />, href: `${at}/vendors` },
      { id: 'people', label: words.people, icon: <Users {...icon} />, href: `${at}/people` },
      decisions,
      sync,
    ]
  }, [wedding, waiting])
}
