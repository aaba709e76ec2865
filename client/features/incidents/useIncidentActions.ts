import { useMemo } from 'react'
import { incident, type IncidentData } from '#shared/schema/incident.ts'
import { incidentEntry, type IncidentEntryData } from '#shared/schema/incidentEntry.ts'
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

    const entry = (of: IncidentRecord, kind: IncidentEntryData['kind'], text?: string) =>
      write.ops.create(incidentEntry, of.scope, write.newId(), {
        incident: of.id,
        author: account.id,
        kind,
        at: Math.round(clock.now()),
        ...(of.data.author !== undefined && { raiser: of.data.author }),
        ...(text !== undefined && { text }),
      })

    return {
      /** Into the log, for ever. @returns whether it was kept */
      async note(of: IncidentRecord, text: string): Promise<boolean> {
        const outcome = await write.many([entry(of, 'note', text)])
        if (!outcome.ok) say.outcome(outcome, '')
        return outcome.ok
      },
      /** Somebody was telephoned: the others need not do it again. */
      async called(of: IncidentRecord, name: string): Promise<void> {
        await write.many([entry(of, 'called', name)])
      },
      /** Everybody is told once more. */
      async again(of: IncidentRecord): Promise<void> {
        const outcome = await write.many([entry(of, 'escalated')])
        if (outcome.ok) say.text(incidentWords.open.toldAgain)
        else say.outcome(outcome, '')
      },
      /** @returns whether it was kept */
      async raise(wish: Pick<IncidentData, 'kind' | 'place' | 'text'>): Promise<boolean> {
        const outcome = await write.create(incident, scope, {
          ...wish,
          author: account.id,
          raisedAt: Math.round(clock.now()),
        })
        // Others are on their way by then: it is over when somebody says so, and nobody unsays it.
        if (outcome.ok) say.text(incidentWords.raise.raised)
        else say.outcome(outcome, '')
        return outcome.ok
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
        if (outcome.ok && isOver) await write.many([entry(record, 'reopened')])
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
