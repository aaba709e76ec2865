import { useMemo } from 'react'
import { broadcast, type BroadcastData } from '#shared/schema/broadcast.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { BroadcastRecord } from '../../data/announcements.ts'
import { useAppData, useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { useSay } from '../../frame/useSay.ts'
import { broadcastWords } from '../../words/broadcast.ts'

export type Announcement = Pick<BroadcastData, 'roles' | 'members' | 'text' | 'urgency'> & {
  /** How long it counts, in ms; null: until it is looked at. */
  forMs: number | null
}

/** Saying one word to many, asking for it, and answering who asked. */
export function useBroadcastActions(scope: ScopeName) {
  const { account } = useOpenAccount()
  const { clock } = useAppData()
  const write = useWrite()
  const say = useSay()
  return useMemo(() => {
    const words = broadcastWords.card
    return {
      /** @returns whether it was kept */
      async announce({ forMs, ...said }: Announcement, isAsked: boolean): Promise<boolean> {
        const now = Math.round(clock.now())
        const outcome = await write.create(broadcast, scope, {
          ...said,
          author: account.id,
          state: isAsked ? 'asked' : 'sent',
          saidAt: now,
          ...(forMs !== null && { expiresAt: now + forMs }),
        })
        // Nobody can unsay it, so no undo is offered.
        if (outcome.ok) say.text(isAsked ? words.asked_done : words.sent)
        else say.outcome(outcome, '')
        return outcome.ok
      },
      async answer(record: BroadcastRecord, state: 'sent' | 'declined'): Promise<void> {
        const outcome = await write.patch(broadcast, record.id, { state })
        if (!outcome.ok) say.outcome(outcome, '')
        else say.text(state === 'sent' ? words.sent : words.notSent)
      },
    }
  }, [account.id, clock, write, say, scope])
}
export type BroadcastActions = ReturnType<typeof useBroadcastActions>
