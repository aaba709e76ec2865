import { Bookmark, Ellipsis, Eye, GitCompareArrows, Pencil, Trash2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { savepoint, type SavepointData } from '#shared/schema/savepoint.ts'
import { useActor } from '../../../data/hooks/useActor.ts'
import { useUnsentIds } from '../../../data/hooks/useQueue.ts'
import { useRecordsView } from '../../../data/hooks/useRecords.ts'
import { useWrite } from '../../../data/hooks/useWrite.ts'
import type { TypedRecord } from '../../../data/recordStores.ts'
import { useSay } from '../../../frame/useSay.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { RowButton } from '../../../ui/RowButton.tsx'
import { StatusTag } from '../../../ui/StatusTag.tsx'
import { historyWords } from '../../../words/history.ts'
import type { GoHistory, HistorySearch } from '../HistoryScreen.tsx'
import { momentText } from '../momentText.ts'
import { SavepointRestore } from '../restore/SavepointRestore.tsx'
import type { Telling } from '../useTelling.ts'
import { NameSheet } from './NameSheet.tsx'
import { namesMoments } from './namingRights.ts'

export type SavepointRecord = TypedRecord<SavepointData>

type NamedViewProps = { telling: Telling; search: HistorySearch; go: GoHistory }

const words = historyWords.names
const icon = { size: 20, 'aria-hidden': true } as const
const HOUR = 3_600_000
const AGO = [
  { label: words.anHourAgo, ms: HOUR },
  { label: words.yesterday, ms: 24 * HOUR },
  { label: words.aWeekAgo, ms: 7 * 24 * HOUR },
]

/** The moments that people gave a name, to look back at; and some that have none. */
export function NamedView({ telling, search, go }: NamedViewProps) {
  const { scope, now } = telling
  const { records, loaded } = useRecordsView(savepoint, scope)
  const actor = useActor(scope)
  const [naming, setNaming] = useState<SavepointRecord | 'new' | null>(null)
  const [restoring, setRestoring] = useState<SavepointRecord | null>(null)
  const may = namesMoments(actor)
  const newestFirst = records.toSorted((a, b) => b.data.namedAt - a.data.namedAt)

  function see(moment: string) {
    if (search.from === undefined) go({ at: moment })
    else go({ at: search.from, with: moment, from: undefined })
  }

  const add = (
    <Button variant="primary" icon={<Bookmark {...icon} />} onPress={() => setNaming('new')}>
      {words.add}
    </Button>
  )
  return (
    <div className="flex flex-col gap-6">
      {may ? <p className="text-body text-ink2">{words.help}</p> : null}
      {may && records.length > 0 ? add : null}
      {loaded && records.length === 0 ? (
        <EmptyState className="px-0" sentence={words.empty} action={may ? add : undefined} />
      ) : null}
      {records.length > 0 ? (
        <ul aria-label={words.list} className="edge flex flex-col rounded-control bg-card">
          {newestFirst.map((record) => (
            <NamedRow
              key={record.id}
              record={record}
              telling={telling}
              mayChange={may}
              onSee={() => see(momentText({ savepoint: record.id }))}
              onCompare={() => go({ at: momentText({ savepoint: record.id }), with: 'now' })}
              onPick={() => go({ from: momentText({ savepoint: record.id }) })}
              onRestore={() => setRestoring(record)}
              onRename={() => setNaming(record)}
            />
          ))}
        </ul>
      ) : null}
      {may ? null : <p className="text-small text-ink2">{words.notYours}</p>}
      <section className="flex flex-col gap-2">
        <h2 className="text-small font-bold text-ink2">{words.other}</h2>
        <div className="flex flex-wrap gap-2.5">
          {AGO.map(({ label, ms }) => (
            <Button key={label} size="small" onPress={() => see(momentText({ time: now - ms }))}>
              {label}
            </Button>
          ))}
        </div>
      </section>
      {naming === null ? null : (
        <NameSheet
          scope={scope}
          record={naming === 'new' ? null : naming}
          onClose={() => setNaming(null)}
        />
      )}
      {restoring ? (
        <SavepointRestore
          telling={telling}
          savepoint={restoring.id}
          name={restoring.data.name}
          onClose={() => setRestoring(null)}
        />
      ) : null}
    </div>
  )
}

type NamedRowProps = {
  record: SavepointRecord
  telling: Telling
  mayChange: boolean
  onSee: () => void
  onCompare: () => void
  onPick: () => void
  onRestore: () => void
  onRename: () => void
}

function NamedRow(props: NamedRowProps) {
  const { record, telling, mayChange } = props
  const { name, namedAt, note } = record.data
  const write = useWrite()
  const say = useSay()
  const isHere = useUnsentIds().has(record.id)
  const disabled = isHere ? { disabledReason: words.waits } : {}
  const actions = [
    { id: 'see', label: words.see, icon: <Eye {...icon} />, run: props.onSee, ...disabled },
    {
      id: 'compare',
      label: words.compare,
      icon: <GitCompareArrows {...icon} />,
      run: props.onCompare,
      ...disabled,
    },
    { id: 'pick', label: words.compareOther, run: props.onPick, ...disabled },
    {
      id: 'restore',
      label: words.restore,
      icon: <Undo2 {...icon} />,
      run: props.onRestore,
      ...disabled,
    },
    ...(mayChange
      ? [
          { id: 'rename', label: words.rename, icon: <Pencil {...icon} />, run: props.onRename },
          {
            id: 'remove',
            label: words.remove,
            icon: <Trash2 {...icon} />,
            isDanger: true,
            run: () =>
              void write
                .remove(record.id)
                .then((outcome) => say.outcome(outcome, words.removed(name))),
          },
        ]
      : []),
  ]
  return (
    <li className="relative flex min-h-target items-center gap-2 py-2 ps-4 pe-1 not-first:rule-t">
      <div className="flex min-w-0 grow flex-col items-start gap-0.5">
        {isHere ? (
          <span className="text-body font-medium [overflow-wrap:anywhere]">{name}</span>
        ) : (
          <RowButton
            onPress={props.onSee}
            className="text-body font-medium [overflow-wrap:anywhere]"
          >
            {name}
          </RowButton>
        )}
        <p className="text-small text-ink2">
          {words.line(historyWords.moment(namedAt, telling.now), telling.within(record.by))}
        </p>
        {note ? <p className="text-small text-ink2 [overflow-wrap:anywhere]">{note}</p> : null}
        {isHere ? <StatusTag kind="here">{words.waits}</StatusTag> : null}
      </div>
      <div className="relative z-10">
        <Menu
          label={words.menu(name)}
          trigger={
            <IconButton label={words.menu(name)} icon={<Ellipsis size={22} aria-hidden />} />
          }
          actions={actions}
          onAction={(id) => actions.find((action) => action.id === id)?.run()}
        />
      </div>
    </li>
  )
}
