import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useConflicts } from '../../data/hooks/useConflicts.ts'
import { useUnsentIds } from '../../data/hooks/useQueue.ts'
import { useReadable } from '../../data/hooks/useReadable.ts'
import { useNames } from '../../frame/useNames.ts'
import { cardGroups } from './cardGroups.ts'
import { inboxLists } from './inboxEntries.ts'
import { markedOn, type Mark } from './mark.ts'
import type { Pick } from './pick.ts'

const NONE: ReadonlySet<string> = new Set()

/** What the inbox shows, and what is marked in it. */
export function useInbox(scope: ScopeName | undefined, asked: string | undefined) {
  const { account, questions: allQuestions, waiting } = useOpenAccount()
  const { all } = useConflicts(scope)
  const questions = useReadable(allQuestions)
  const asides = useReadable(waiting.asides)
  const names = useNames()
  const unsent = useUnsentIds()
  const navigate = useNavigate()
  const groups = useMemo(() => cardGroups(all), [all])
  const [mark, setMark] = useState<Mark | null>(null)
  const [current, setCurrent] = useState<string | null>(asked ?? null)
  // What was open when it was last looked at stays where it was, with how it was settled meanwhile.
  const [seen, setSeen] = useState(NONE)
  const [apart, setApart] = useState(NONE)
  const [changing, setChanging] = useState(NONE)

  const fresh = groups.open.filter(({ conflict }) => !seen.has(conflict.id))
  if (fresh.length > 0) setSeen(new Set([...seen, ...fresh.map(({ conflict }) => conflict.id)]))

  const lists = useMemo(
    () =>
      inboxLists({
        cards: all,
        questions: questions.filter((one) => scope === undefined || one.scope === scope),
        asides,
        me: account.id,
        asked,
        seen,
        apart,
        changing,
      }),
    [all, questions, scope, asides, account.id, asked, seen, apart, changing],
  )

  const choose = useCallback((next: Mark) => {
    setCurrent(next.id)
    setMark(next)
  }, [])
  const pick = useCallback(
    (id: string, picked: Pick) => choose({ id, kind: 'pick', pick: picked }),
    [choose],
  )
  const pickPerson = useCallback(
    (id: string, person: string) => choose({ id, kind: 'person', person }),
    [choose],
  )
  const pickAnswer = useCallback(
    (id: string, answer: string) => choose({ id, kind: 'answer', answer }),
    [choose],
  )
  const change = useCallback((id: string) => {
    setChanging((before) => new Set([...before, id]))
    setCurrent(id)
  }, [])
  const takeApart = useCallback((id: string) => setApart((before) => new Set([...before, id])), [])

  return {
    groups,
    lists,
    names,
    asides,
    unsent,
    me: account.id,
    current,
    setCurrent,
    mark,
    marked: markedOn(mark, lists.entries),
    pick,
    pickPerson,
    pickAnswer,
    change,
    takeApart,
    decided: (id: string) => {
      setMark(null)
      setChanging((before) => new Set([...before].filter((one) => one !== id)))
    },
    open: (card: string) => {
      setCurrent(card)
      void navigate({ to: '/decisions', search: (before) => ({ ...before, card }) })
    },
  }
}

export type Inbox = ReturnType<typeof useInbox>
