import { useState } from 'react'
import { scopeId, scopeKind } from '#shared/schema/record/scope.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useNow } from '../../data/hooks/useNow.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { useSay } from '../../frame/useSay.ts'
import { refusalWords } from '../../words/refusals.ts'
import { dateIn } from '../../data/replica/weddingDates.ts'
import { deviceZone } from './timeZones.ts'

export type Demo = {
  /** How many of its parts are laid out; null: it is not under way. */
  progress: { done: number; of: number } | null
  /** Uuid of the wedding that is today, once all was laid out here and now. */
  laidOut: string | null
  open: () => Promise<void>
}

/** Lays the examples out, with or without a network: one edit a scope, so that each is whole or absent. */
export function useDemo(): Demo {
  const { many, newId } = useWrite()
  const { account } = useOpenAccount()
  const now = useNow('minute')
  const say = useSay()
  const [progress, setProgress] = useState<Demo['progress']>(null)
  const [laidOut, setLaidOut] = useState<string | null>(null)

  async function open() {
    if (progress) return
    setProgress({ done: 0, of: 1 })
    const { loadDemo } = await import('./demo/loadDemo.ts')
    const parts = loadDemo(dateIn(deviceZone(), now), { newId, me: account.id, now })
    for (const [done, { scope, role, ops }] of parts.entries()) {
      setProgress({ done, of: parts.length })
      const outcome = await many(ops, { claims: { [scope]: role } })
      if (!outcome.ok) {
        setProgress(null)
        say.text(refusalWords(outcome.refusal))
        return
      }
    }
    setProgress(null)
    const today = parts.find(({ scope }) => scopeKind(scope) === 'wedding')
    if (today) setLaidOut(scopeId(today.scope))
  }

  return { progress, laidOut, open }
}
