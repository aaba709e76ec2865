import {
  CalendarClock,
  CalendarHeart,
  Camera,
  CircleHelp,
  Ellipsis,
  LayoutTemplate,
  ListChecks,
  MessagesSquare,
  RefreshCw,
  UserRound,
  Users,
} from 'lucide-react'
import { useMemo } from 'react'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { useWaiting } from '../data/hooks/useConflicts.ts'
import { useOpenAccount } from '../data/hooks/DataProvider.tsx'
import { useReadable } from '../data/hooks/useReadable.ts'
import type { Section } from '../ui/SectionLink.tsx'
import { frameWords } from '../words/frame.ts'
import { news as told } from './news.ts'
import { useIsTablet } from './useIsTablet.ts'

export type SectionName = keyof typeof frameWords.sections

const icon = { size: 22, 'aria-hidden': true } as const

/**
 * Where one may go from here. A phone's bar has room for five places; what follows them stands in a
 * tablet's rail, and on a phone behind the last of the five.
 */
export function useSections(wedding: string | null): readonly Section[] {
  const waiting = useWaiting(wedding === null ? undefined : weddingScope(wedding)).length
  const counted = useReadable(told)
  const { link } = useOpenAccount().account
  const isTablet = useIsTablet()
  const news = counted.wedding === wedding ? counted.count : 0
  return useMemo(() => {
    const words = frameWords.sections
    const needs = { count: waiting, label: frameWords.decisionsWaiting(waiting) }
    const decisions: Section = {
      id: 'decisions',
      label: words.decisions,
      icon: <CircleHelp {...icon} />,
      href: wedding === null ? '/decisions' : `/decisions?wedding=${wedding}`,
      needs,
    }
    const sync: Section = {
      id: 'sync',
      label: words.sync,
      icon: <RefreshCw {...icon} />,
      href: '/sync',
    }
    const templates: Section = {
      id: 'templates',
      label: words.templates,
      icon: <LayoutTemplate {...icon} />,
      href: '/templates',
    }
    if (wedding === null) {
      return [
        { id: 'weddings', label: words.weddings, icon: <CalendarHeart {...icon} />, href: '/' },
        { id: 'tasks', label: words.tasks, icon: <ListChecks {...icon} />, href: '/tasks' },
        // They are a studio's, and by a link one works for a wedding alone.
        ...(link ? [] : [templates]),
        decisions,
        { id: 'account', label: words.account, icon: <UserRound {...icon} />, href: '/account' },
        sync,
      ]
    }
    const at = `/w/${wedding}`
    const more: Section = {
      id: 'more',
      label: words.more,
      icon: <Ellipsis {...icon} />,
      href: `${at}/more`,
      needs: { ...needs, onPhoneOnly: true },
    }
    const others: readonly Section[] = [
      { id: 'tasks', label: words.tasks, icon: <ListChecks {...icon} />, href: `${at}/tasks` },
      decisions,
      sync,
    ]
    return [
      { id: 'day', label: words.day, icon: <CalendarClock {...icon} />, href: `${at}/day` },
      { id: 'shots', label: words.shots, icon: <Camera {...icon} />, href: `${at}/shots` },
      { id: 'people', label: words.people, icon: <Users {...icon} />, href: `${at}/vendors` },
      {
        id: 'messages',
        label: words.messages,
        icon: <MessagesSquare {...icon} />,
        href: `${at}/messages`,
        needs: { count: news, label: frameWords.unread(news) },
      },
      // A rail has room for all of them, and ends with the way to what else there is.
      ...(isTablet ? [...others, more] : [more, ...others]),
    ]
  }, [wedding, waiting, news, link, isTablet])
}
