import { Ellipsis, Flame, List, Undo2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useScopeRecords } from '../../../data/hooks/useHistory.ts'
import { useUnsentIds } from '../../../data/hooks/useQueue.ts'
import { useSyncStatus } from '../../../data/hooks/useSyncStatus.ts'
import { useDeviceWord } from '../../../frame/useDeviceWord.ts'
import { Button } from '../../../ui/Button.tsx'
import { MoreButton } from '../../../ui/MoreButton.tsx'
import { Confirm } from '../../../ui/Confirm.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { StatusTag } from '../../../ui/StatusTag.tsx'
import { historyWords } from '../../../words/history.ts'
import type { GoHistory } from '../HistoryScreen.tsx'
import type { Telling } from '../useTelling.ts'
import { binEntries, type BinEntry } from './binEntries.ts'
import { useBinActions } from './useBinActions.ts'

const words = historyWords.bin
const icon = { size: 20, 'aria-hidden': true } as const
const SHOWN = 40

/** What was deleted: who did it, the way back, and the way out for good. */
export function BinView({ telling, go }: { telling: Telling; go: GoHistory }) {
  const records = useScopeRecords(telling.scope)
  const actions = useBinActions(telling.scope, records)
  const entries = useMemo(
    () => (records === null ? null : binEntries(records, telling.nameOf)),
    [records, telling.nameOf],
  )
  const [erasing, setErasing] = useState<BinEntry | null>(null)
  const [count, setCount] = useState(SHOWN)

  if (entries === null) {
    return (
      <p role="status" className="text-body text-ink2">
        {words.loading}
      </p>
    )
  }
  if (entries.length === 0) return <EmptyState className="px-0" sentence={words.empty} />
  return (
    <div className="flex flex-col gap-4">
      <ul aria-label={words.list} className="edge flex flex-col rounded-control bg-card">
        {entries.slice(0, count).map((entry) => (
          <BinRow
            key={entry.record.id}
            entry={entry}
            telling={telling}
            actions={actions}
            onErase={() => setErasing(entry)}
            onHistory={() => go({ view: undefined, record: entry.record.id })}
          />
        ))}
      </ul>
      {entries.length > count ? (
        <MoreButton onPress={() => setCount(count + SHOWN)}>{words.showMore}</MoreButton>
      ) : null}
      <Confirm
        isOpen={erasing !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setErasing(null)
        }}
        title={words.eraseTitle(erasing?.name ?? '')}
        confirmLabel={words.eraseConfirm}
        cancelLabel={words.cancel}
        isDanger
        onConfirm={() => {
          if (erasing) void actions.erase(erasing)
        }}
      >
        {words.eraseDetail}
      </Confirm>
    </div>
  )
}

type BinRowProps = {
  entry: BinEntry
  telling: Telling
  actions: ReturnType<typeof useBinActions>
  onErase: () => void
  onHistory: () => void
}

function BinRow({ entry, telling, actions, onErase, onHistory }: BinRowProps) {
  const { record, name, kind } = entry
  const { connection } = useSyncStatus()
  const device = useDeviceWord()
  const isHere = useUnsentIds().has(record.id)
  const mayErase = actions.mayErase(record)
  const refusedErase = !mayErase
    ? words.notYours
    : connection.state !== 'offline' && !isHere
      ? null
      : words.needsSignal
  const menu = [
    { id: 'history', label: words.history, icon: <List {...icon} />, run: onHistory },
    {
      id: 'erase',
      label: words.erase,
      icon: <Flame {...icon} />,
      isDanger: true,
      run: onErase,
      ...(refusedErase !== null && { disabledReason: refusedErase }),
    },
  ]
  return (
    <li className="flex min-h-target flex-wrap items-center gap-2 py-2 ps-4 pe-1 not-first:rule-t">
      <div className="flex min-w-40 flex-1 flex-col gap-0.5">
        <p className="text-body font-medium [overflow-wrap:anywhere]">{name}</p>
        <p className="text-small text-ink2">
          {words.line(kind, telling.within(entry.by), historyWords.moment(entry.at, telling.now))}
        </p>
        {isHere ? <StatusTag kind="here">{historyWords.lines.unsent(device)}</StatusTag> : null}
      </div>
      <div className="flex items-center">
        {actions.mayBringBack(record) ? (
          <Button
            size="small"
            icon={<Undo2 size={18} aria-hidden />}
            aria-label={words.backOf(name)}
            onPress={() => void actions.bringBack(entry)}
          >
            {words.back}
          </Button>
        ) : (
          <p className="text-small text-ink2">{words.notYoursBack}</p>
        )}
        <Menu
          label={words.menu(name)}
          trigger={
            <IconButton label={words.menu(name)} icon={<Ellipsis size={22} aria-hidden />} />
          }
          actions={menu}
          onAction={(id) => menu.find((action) => action.id === id)?.run()}
        />
      </div>
    </li>
  )
}
