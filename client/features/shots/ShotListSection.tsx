import { ChevronDown, ChevronUp, Lock } from 'lucide-react'
import { useId, useState } from 'react'
import { useNow } from '../../data/hooks/useNow.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { Button } from '../../ui/Button.tsx'
import { FoldHeader } from '../../ui/FoldHeader.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { shotWords } from '../../words/shots.ts'
import { formalsWords } from '../../words/formals.ts'
import { ShotRowItem } from './ShotRowItem.tsx'
import { WaitingSection } from './WaitingSection.tsx'
import type { ShotFilter } from './shotFilter.ts'
import type { ShotListView, ShotRow } from './shotView.ts'

export type ShotListSectionProps = {
  list: ShotListView
  isOpen: boolean
  /** Absent: it is the only one. */
  onToggle: (() => void) | undefined
  filter: ShotFilter
  /** Something is searched: what is found stands open, taken or not. */
  isSearching: boolean
  selected: string | undefined
  onOpen: (id: string) => void
  onCheck: ((id: string, isTaken: boolean) => Promise<boolean>) | undefined
  onHere: ((personId: string, isHere: boolean) => Promise<boolean>) | undefined
}

/** One list with its moment, how far it is, its blocks, and what is taken folded below. */
export function ShotListSection(props: ShotListSectionProps) {
  const { list, isOpen, onToggle, filter, isSearching, selected, onOpen, onCheck, onHere } = props
  const [isUnfolded, setUnfolded] = useState(false)
  const device = useDeviceWord()
  const id = useId()
  const title = list.record?.data.title ?? shotWords.noList
  const { blocks, sunk, waiting } = list
  const isDone = blocks.length + waiting.length === 0
  const showsSunk = isUnfolded || isSearching

  const rowsOf = (rows: readonly ShotRow[], label: string) => (
    <ul aria-label={label}>
      {rows.map((row) => (
        <li key={row.id} className="[contain-intrinsic-size:auto_5.5rem] [content-visibility:auto]">
          <ShotRowItem
            row={row}
            device={device}
            isSelected={row.id === selected}
            onOpen={onOpen}
            onCheck={onCheck}
          />
        </li>
      ))}
    </ul>
  )

  return (
    <section aria-labelledby={id}>
      <FoldHeader
        id={id}
        title={title}
        isOpen={isOpen}
        onToggle={onToggle}
        className={`rule-b bg-card ${isOpen ? 'sticky top-0 z-20 short:static' : ''}`}
      >
        <ListStanding list={list} title={title} />
      </FoldHeader>
      {isOpen ? (
        <>
          {isDone && sunk.length === 0 ? (
            <p className="px-gutter py-5 text-body text-ink2">{shotWords.filter.nothing[filter]}</p>
          ) : null}
          {isDone && sunk.length > 0 && !isSearching ? (
            <p className="px-gutter py-5 text-lead font-bold text-ok">
              {shotWords.allTaken(sunk.length)}
            </p>
          ) : null}
          {blocks.map((block) => (
            <div key={block.name}>
              {block.name === '' ? null : (
                <h3 className="flex items-baseline gap-3 px-gutter pb-1.5 pt-4 text-small font-bold text-ink2 sun:text-body">
                  <span className="min-w-0 grow">{block.name}</span>
                  <span>{shotWords.list.block(block.taken, block.total)}</span>
                </h3>
              )}
              {rowsOf(block.rows, block.name === '' ? title : block.name)}
            </div>
          ))}
          {waiting.map((one) => (
            <WaitingSection
              key={one.people.map(({ id: person }) => person).join()}
              waiting={one}
              device={device}
              selected={selected}
              onOpen={onOpen}
              onCheck={onCheck}
              onHere={onHere}
            />
          ))}
          {sunk.length > 0 ? (
            <>
              {isSearching ? null : (
                <div className="rule-b flex px-1">
                  <Button
                    variant="quiet"
                    size="small"
                    className="grow justify-start! text-small! font-medium! text-ink2!"
                    icon={
                      isUnfolded ? (
                        <ChevronUp size={18} aria-hidden />
                      ) : (
                        <ChevronDown size={18} aria-hidden />
                      )
                    }
                    aria-expanded={isUnfolded}
                    onPress={() => setUnfolded(!isUnfolded)}
                  >
                    {shotWords.list.sunk(sunk.length)}
                  </Button>
                </div>
              )}
              {showsSunk ? rowsOf(sunk, shotWords.list.sunk(sunk.length)) : null}
            </>
          ) : null}
        </>
      ) : null}
    </section>
  )
}

/** When it is worked through, how far it is, and whether it fits. */
function ListStanding({ list, title }: { list: ShotListView; title: string }) {
  const { moment, fit, record, taken, total } = list
  const words = shotWords.list
  const lockAt = record?.data.lockAt
  return (
    <>
      {moment ? (
        <p className="line-clamp-1 text-small text-ink2">
          {moment.state === 'running' && moment.now !== null
            ? words.running(moment.title, Math.max(0, moment.end - moment.now))
            : moment.state === 'done'
              ? words.over(moment.title)
              : words.at(moment.title, moment.start, moment.end)}
        </p>
      ) : null}
      {total > 0 ? (
        <div className="flex items-center gap-3">
          <ProgressBar
            label={shotWords.progress(title)}
            value={taken}
            max={total}
            valueLabel={shotWords.taken(taken, total)}
            className="grow"
          />
          <span className="shrink-0 text-small font-bold">{shotWords.taken(taken, total)}</span>
        </div>
      ) : null}
      {fit ? (
        <p className="flex flex-wrap gap-x-3 text-small text-ink2">
          <StatusTag kind={fit.over > 0 ? 'late' : 'plain'}>{words.fit(fit)}</StatusTag>
          {fit.untimed > 0 ? (
            <span className="sun:hidden">{words.untimed(fit.untimed)}</span>
          ) : null}
        </p>
      ) : null}
      {list.missed.map(({ name, at, groups }) => (
        <StatusTag key={name} kind="late">
          {formalsWords.missed(name, at, groups)}
        </StatusTag>
      ))}
      {lockAt === undefined ? null : <Locked at={lockAt} />}
    </>
  )
}

function Locked({ at }: { at: number }) {
  const now = useNow('minute')
  const words = shotWords.list
  return (
    <p className="inline-flex items-center gap-1.5 text-small text-ink2 sun:hidden">
      <Lock size={14} aria-hidden />
      {now < at ? words.lockedUntil(at) : words.lockedSince(at)}
    </p>
  )
}
