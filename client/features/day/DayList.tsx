import { ChevronDown, ChevronUp, LocateFixed } from 'lucide-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { NowLine } from '../../ui/NowLine.tsx'
import { useFirstRows } from '../../ui/useFirstRows.ts'
import { buzz } from '../../frame/haptics.ts'
import { useKeys } from '../../frame/keys/useKeys.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { dayWords } from '../../words/day.ts'
import { dayEntries, type DayMark } from './dayEntries.ts'
import { DayMarkLine } from './DayMarkLine.tsx'
import { DayRowItem } from './DayRowItem.tsx'
import type { DayRow } from './dayView.ts'
import { useFollow } from './useFollow.ts'
import { useHeld } from '../../frame/useHeld.ts'
import { useNowOffset } from './useNowOffset.ts'

export type DayListProps = {
  rows: readonly DayRow[]
  marks: readonly DayMark[]
  now: number | undefined
  wedding: string
  selected: string | undefined
  onOpen: (id: string) => void
  onCheck: (row: DayRow, done: boolean) => Promise<boolean>
}

/** The moments of a day, what is over folded to a line, the now-line gliding over them. */
export function DayList(props: DayListProps) {
  const { rows, marks, now, wedding, selected, onOpen, onCheck } = props
  const device = useDeviceWord()
  const [isUnfolded, setUnfolded] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const { held, hold } = useHeld()
  const { folded, shown, anchor } = useMemo(
    () => dayEntries(rows, marks, now, held),
    [rows, marks, now, held],
  )
  const current = shown.findIndex((entry) => entry.kind === 'row' && entry.row.id === anchor)
  const { drawn, toCome } = useFirstRows(shown, Math.max(0, current))
  const offset = useNowOffset(list, anchor, shown)
  const { isAway, follow } = useFollow(list, anchor, held.size > 0)
  useKeys('day', { now: follow })

  const onCheckHere = useCallback(
    (row: DayRow, done: boolean) => {
      if (done) {
        buzz()
        hold(row.id)
      }
      return onCheck(row, done)
    },
    [hold, onCheck],
  )

  if (rows.length === 0) return <EmptyState sentence={dayWords.empty.lane} ghost={false} />

  const row = (one: DayRow) => (
    <li key={one.id} data-moment={one.id}>
      <DayRowItem
        row={one}
        wedding={wedding}
        device={device}
        isSelected={one.id === selected}
        onOpen={onOpen}
        onCheck={onCheckHere}
      />
    </li>
  )
  return (
    <>
      <div ref={list} className="relative">
        {folded.length > 0 ? (
          <FoldLine
            text={dayWords.folded(folded.length, Math.max(...folded.map(({ end }) => end)))}
            isUnfolded={isUnfolded}
            onToggle={() => setUnfolded(!isUnfolded)}
          />
        ) : null}
        <ul aria-label={dayWords.list}>
          {isUnfolded ? folded.map(row) : null}
          {drawn.map((entry) =>
            entry.kind === 'row' ? (
              row(entry.row)
            ) : (
              <li key={entry.mark.id}>
                <DayMarkLine mark={entry.mark} />
              </li>
            ),
          )}
        </ul>
        {toCome > 0 ? <div style={{ height: `calc(var(--row) * ${toCome})` }} /> : null}
        {offset === null ? null : <NowLine offset={offset} />}
      </div>
      {isAway && anchor !== null ? (
        <div className="pointer-events-none sticky bottom-3 z-20 flex justify-center px-gutter pt-3">
          <Button
            size="small"
            className="pointer-events-auto rounded-pill shadow-float"
            icon={<LocateFixed size={18} aria-hidden />}
            onPress={follow}
          >
            {dayWords.follow}
          </Button>
        </div>
      ) : null}
    </>
  )
}

function FoldLine(props: { text: string; isUnfolded: boolean; onToggle: () => void }) {
  const Picture = props.isUnfolded ? ChevronUp : ChevronDown
  return (
    <div className="rule-b flex px-1">
      <Button
        variant="quiet"
        size="small"
        className="grow justify-start! text-small! font-medium! text-ink2!"
        icon={<Picture size={18} aria-hidden />}
        aria-expanded={props.isUnfolded}
        onPress={props.onToggle}
      >
        {props.text}
      </Button>
    </div>
  )
}
