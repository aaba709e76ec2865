import { useMemo } from 'react'
import { incident, type IncidentData } from '#shared/schema/incident.ts'
import { isMarked, withMark, withoutMarks, type Marks } from '#shared/schema/record/marks.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useAppData, useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useSay } from '../../frame/useSay.ts'
import { incidentWords } from '../../words/incidents.ts'
import { onIt, type IncidentRecord } from './incidentList.ts'

/** What can be done about an emergency; each says what became of it. */
export function useIncidentActions(scope: ScopeName) {
  const { account, replica } = useOpenAccount()
  const { clock } = useAppData()
  const write = useWrite()
  const device = useDeviceWord()
  const say = useSay()
  return useMemo(() => {
    const mark = () => ({ by: account.id, instant: replica.edge.now(), device })
    const marked = (marks: Marks | undefined) => withMark(marks, replica.edge.newId(), mark())

    return {
      /** @returns whether it was kept */
      async raise(wish: Pick<IncidentData, 'kind' | 'place' | 'text'>): Promise<boolean> {
        const outcome = await write.create(incident, scope, { ...wish, raisedAt: clock.now() })
        return say.outcome(outcome, incidentWords.raise.raised)
      },
      async take(record: IncidentRecord): Promise<void> {
        const words = incidentWords.open
        const isMine = onIt(record).includes(account.id)
        const seen = isMine ? withoutMine(record.data.seen, account.id) : marked(record.data.seen)
        say.outcome(
          await write.patch(incident, record.id, { seen }),
          isMine ? words.left : words.taken,
        )
      },
      async close(record: IncidentRecord): Promise<void> {
        const words = incidentWords.open
        const isOver = isMarked(record.data.closed)
        const closed = isOver ? withoutMarks(record.data.closed) : marked(record.data.closed)
        const outcome = await write.patch(incident, record.id, { closed })
        say.outcome(outcome, isOver ? words.reopened : words.closed)
      },
    }
  }, [account.id, replica, clock, write, device, say, scope])
}

/** Takes back one's own marks and nobody else's. */
function withoutMine(marks: Marks | undefined, account: string): Marks {
  const mine = Object.entries(marks?.marks ?? {})
    .filter(([, { by }]) => by === account)
    .map(([id]) => [id, true] as const)
  return {
    marks: { ...marks?.marks },
    cleared: { ...marks?.cleared, ...(Object.fromEntries(mine) as Record<string, true>) },
  }
}
