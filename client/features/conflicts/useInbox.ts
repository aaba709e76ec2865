import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { ConflictCard } from '../../data/decisions.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useConflicts } from '../../data/hooks/useConflicts.ts'
import { useUnsentIds } from '../../data/hooks/useQueue.ts'
import { useKeys } from '../../frame/keys/useKeys.ts'
import { useNames } from '../../frame/useNames.ts'
import { cardGroups } from './cardGroups.ts'
import type { Pick } from './pick.ts'

type Mark = { id: string; pick: Pick }

/** What the inbox shows, which card the keyboard is on, and what is marked on it. */
export function useInbox(scope: ScopeName | undefined, asked: string | undefined) {
  const { account } = useOpenAccount()
  const { all } = useConflicts(scope)
  const names = useNames()
  const unsent = useUnsentIds()
  const navigate = useNavigate()
  const groups = useMemo(() => cardGroups(all), [all])
  const [mark, setMark] = useState<Mark | null>(null)
  const [current, setCurrent] = useState<string | null>(asked ?? null)
  // What was open when it was last looked at stays where it was, with how it was settled meanwhile.
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())

  const fresh = groups.open.filter(({ conflict }) => !seen.has(conflict.id))
  if (fresh.length > 0) setSeen(new Set([...seen, ...fresh.map(({ conflict }) => conflict.id)]))

  const shown = useMemo(() => {
    const isOpen = ({ conflict: { id, data }, decided }: ConflictCard) => {
      if (decided !== null && data.status !== 'resolved') return false
      if (data.status === 'open' || data.status === 'review') return true
      if (id === asked) return true
      return seen.has(id) && data.status === 'resolved' && data.resolution?.by !== account.id
    }
    const rank = ({ conflict: { id, data } }: ConflictCard) =>
      id === asked ? 0 : data.status === 'review' ? 2 : 1
    return all.filter(isOpen).toSorted((a, b) => rank(a) - rank(b))
  }, [all, asked, seen, account.id])

  const choose = useCallback((id: string, pick: Pick) => {
    setCurrent(id)
    setMark({ id, pick })
  }, [])

  function move(by: 1 | -1): void {
    const at = shown.findIndex(({ conflict }) => conflict.id === current)
    const next = shown[at === -1 ? 0 : at + by]?.conflict.id
    if (next === undefined) return
    setCurrent(next)
    document.querySelector<HTMLElement>(`[data-card="${CSS.escape(next)}"]`)?.focus()
  }
  useKeys('decisions', {
    next: () => move(1),
    previous: () => move(-1),
    choose: (_target, digit) => {
      const card = shown.find(({ conflict }) => conflict.id === (current ?? shown[0]?.conflict.id))
      if (!card) return false
      document
        .querySelectorAll<HTMLInputElement>(
          `[data-card="${CSS.escape(card.conflict.id)}"] input[type="radio"]`,
        )
        [Number(digit) - 1]?.click()
      return true
    },
  })

  const markedCard = shown.find(
    ({ conflict }) => conflict.id === mark?.id && conflict.data.status !== 'resolved',
  )
  return {
    groups,
    shown,
    names,
    unsent,
    me: account.id,
    current,
    marked: mark && markedCard ? { card: markedCard, pick: mark.pick } : null,
    mark: choose,
    clear: () => setMark(null),
    open: (card: string) => {
      setCurrent(card)
      void navigate({ to: '/decisions', search: (before) => ({ ...before, card }) })
    },
  }
}
