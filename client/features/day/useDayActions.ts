import { useEffect, useMemo, useRef } from 'react'
import { fact, type FactData } from '#shared/schema/fact.ts'
import type { Minute } from '#shared/schedule/planItem.ts'
import type { Cut } from '#shared/schedule/recover.ts'
import { useAppData } from '../../data/hooks/DataProvider.tsx'
import { useWrite } from '../../data/hooks/useWrite.ts'
import type { Undo } from '../../data/replica/undo.ts'
import type { TakeBack, WriteOutcome } from '../../data/replica/write.ts'
import type { WriteOp } from '../../data/replica/writeOp.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useSay } from '../../frame/useSay.ts'
import { dayWords } from '../../words/day.ts'
import { nextMoment } from './nextMoment.ts'
import { shortenOps } from './shortenOps.ts'
import type { DayRow } from './dayView.ts'
import type { Day } from './useDay.ts'

export type DayActions = {
  /** Answers whether it was written. */
  check: (row: DayRow, done: boolean) => Promise<boolean>
  start: (row: DayRow) => void
  /** Takes reports of these kinds back. */
  retract: (row: DayRow, kinds: readonly FactData['kind'][], said: string) => Promise<boolean>
  skip: (row: DayRow) => void
  next: () => void
  /** @param cuts of other moments that are taken along, in the same edit */
  expect: (
    row: DayRow,
    kind: 'expectedStart' | 'expectedEnd',
    value: Minute,
    cuts?: readonly Cut[],
  ) => void
  /** An edit of the plan: what was done, with its undo. */
  edit: (ops: readonly WriteOp[], said: string) => Promise<boolean>
  undoLast: () => void
}

type Report = { item: string; kind: FactData['kind']; value?: Minute; seen?: readonly string[] }

/** What a tap does. Every report is a fact, every fact can be taken back for 8 seconds by one tap. */
export function useDayActions(day: Day): DayActions {
  const write = useWrite()
  const say = useSay()
  const { clock } = useAppData()
  const device = useDeviceWord()
  // The callbacks stay the same for the rows' sake; what they act on is the newest.
  const latest = useRef({ day, device })
  useEffect(() => {
    latest.current = { day, device }
  })
  const lastUndo = useRef<Undo | null>(null)

  return useMemo<DayActions>(() => {
    function tell(outcome: WriteOutcome, said: string): boolean {
      if (!say.outcome(outcome, said) || !outcome.ok) return false
      lastUndo.current = outcome.undo
      return true
    }

    function factOp(report: Report): WriteOp & { op: 'create' } {
      const { facts, scope, items } = latest.current.day
      const seen =
        report.seen ?? facts.filter(({ data }) => data.item === report.item).map(({ id }) => id)
      const item = items.find(({ id }) => id === report.item)
      const offset = clock.offset.read()
      const op = write.ops.create(fact, scope, write.newId(), {
        item: report.item,
        kind: report.kind,
        ...(report.value !== undefined && { value: report.value }),
        claimedAt: Math.round(clock.now()),
        ...(offset !== 0 && { clockOffsetMs: Math.round(offset) }),
        device: latest.current.device,
        seen: Object.fromEntries(seen.map((id) => [id, true as const])),
        visibility: item?.data.visibility ?? 'private',
      })
      if (op.op !== 'create') throw new Error('A report is always a new record')
      return op
    }

    /** Facts are never deleted: taking one back is a report of its own. */
    function reported(reports: readonly Report[]): { ops: WriteOp[]; takeBack: TakeBack } {
      const ops = reports.map(factOp)
      const taking = ops.map(({ id }, index) => {
        return { item: reports[index]?.item ?? '', kind: 'retract' as const, seen: [id] }
      })
      return { ops, takeBack: () => reported(taking) }
    }

    async function report(
      reports: readonly Report[],
      said: string,
      cuts: readonly Cut[] = [],
    ): Promise<boolean> {
      const { items } = latest.current.day
      const lengthOf = (id: string) => items.find((item) => item.id === id)?.data.durationMin ?? 0
      const { does, undoes } = shortenOps(cuts, lengthOf)
      const { ops, takeBack } = beside(reported(reports), does, undoes)
      return tell(await write.many(ops, { takeBack }), said)
    }

    /** The minute it is, or the plan's own while the day is not under way. */
    const nowOr = (planned: Minute) => latest.current.day.now ?? planned

    function factsOf(row: DayRow, kinds: readonly FactData['kind'][]) {
      const { facts } = latest.current.day
      return facts
        .filter(({ data }) => data.item === row.id && kinds.includes(data.kind))
        .map(({ id }) => id)
    }

    const actions: DayActions = {
      check(row, done) {
        if (!done) {
          return actions.retract(row, ['actualEnd'], dayWords.said.undone(row.title))
        }
        // What follows has begun already: it ended by then, not when somebody found time to tick.
        const at = nowOr(row.end)
        const value = row.assumed && row.state === 'done' ? Math.min(row.end, at) : at
        return report([{ item: row.id, kind: 'actualEnd', value }], dayWords.said.done(row.title))
      },
      start(row) {
        const value = nowOr(row.start)
        void report(
          [{ item: row.id, kind: 'actualStart', value }],
          dayWords.said.started(row.title, value),
        )
      },
      retract(row, kinds, said) {
        return report([{ item: row.id, kind: 'retract', seen: factsOf(row, kinds) }], said)
      },
      skip(row) {
        void report([{ item: row.id, kind: 'skipped' }], dayWords.said.skipped(row.title))
      },
      next() {
        const { ends, starts } = nextMoment(latest.current.day.rows)
        const at = latest.current.day.now
        const reports: Report[] = []
        if (ends) reports.push({ item: ends.id, kind: 'actualEnd', value: at ?? ends.end })
        if (starts)
          reports.push({ item: starts.id, kind: 'actualStart', value: at ?? starts.start })
        if (starts) {
          void report(reports, dayWords.said.started(starts.title, at ?? starts.start))
        } else if (ends) {
          void report(reports, dayWords.said.ended(ends.title, at ?? ends.end))
        } else {
          say.text(dayWords.nextNothing)
        }
      },
      expect(row, kind, value, cuts) {
        void report([{ item: row.id, kind, value }], dayWords.said[kind](row.title, value), cuts)
      },
      async edit(ops, said) {
        return tell(await write.many(ops), said)
      },
      undoLast() {
        const undo = lastUndo.current
        lastUndo.current = null
        if (undo) void undo.apply().then(say.undone)
      },
    }
    return actions
  }, [write, say, clock])
}

type Undoable = ReturnType<TakeBack>

/** Edits that go with reports, and come back with them. */
function beside(own: Undoable, does: readonly WriteOp[], undoes: readonly WriteOp[]): Undoable {
  return {
    ops: [...own.ops, ...does],
    takeBack: () => beside(own.takeBack(), undoes, does),
  }
}
