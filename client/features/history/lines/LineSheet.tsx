import { Eye, GitCompareArrows, List, Undo2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useActor } from '../../../data/hooks/useActor.ts'
import { Button } from '../../../ui/Button.tsx'
import { DiffRows } from '../../../ui/DiffRows.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { pathWords, capital } from '../../../words/fieldNames.ts'
import { historyWords } from '../../../words/history.ts'
import { roleWords } from '../../../words/roles.ts'
import { valueWords } from '../../../words/values.ts'
import { beforeGoal, deletedGoal, lostGoal } from '../restore/momentGoal.ts'
import { RestoreSheet } from '../restore/RestoreSheet.tsx'
import type { RestoreGoal } from '../restore/useRestorePlan.ts'
import type { Telling } from '../useTelling.ts'
import { EraseFromLine } from './EraseFromLine.tsx'
import { mayErase } from './mayErase.ts'
import type { ToldLine } from './tellLine.ts'

type LineSheetProps = {
  told: ToldLine
  telling: Telling
  onClose: () => void
  /** The wedding as it was right after this version, or before it. */
  onSee: (version: number) => void
  onCompare: (version: number) => void
  /** Absent: it is all of that record already. */
  onRecord?: (() => void) | undefined
  onField?: ((path: string) => void) | undefined
}

const words = historyWords.line
const icon = { size: 20, 'aria-hidden': true } as const
/** Later than this after it was made, an edit had waited for a signal. */
const WAITED_MS = 120_000

/** One edit in full: by whom, from where, how, what it changed, and the ways back. */
export function LineSheet(props: LineSheetProps) {
  const { told, telling, onClose, onSee, onCompare, onRecord, onField } = props
  const { line, headline, fields, about } = told
  const [goal, setGoal] = useState<RestoreGoal | null>(null)
  const back = useMemo(() => {
    if (line.cause === 'erased') return null
    if (line.kind === 'deleted') return deletedGoal(line.record)
    return line.kind === 'changed' && line.changes.length > 0 ? beforeGoal(line) : null
  }, [line])
  const actor = useActor(telling.scope)
  // The record is made by its author, in the line that creates it.
  const erasable =
    line.cause !== 'erased' &&
    mayErase(actor, {
      type: line.type,
      record: line.record,
      author: line.kind === 'created' ? line.user : '',
    })
  const isLate = line.receivedAt - line.madeAt > WAITED_MS
  const roles: Readonly<Record<string, string>> = roleWords
  const causes: Readonly<Record<string, string>> = historyWords.cause
  const single = line.changes.length === 1 ? line.changes[0] : undefined

  return (
    <>
      <Sheet
        isOpen={goal === null}
        onOpenChange={(isOpen) => {
          if (!isOpen && goal === null) onClose()
        }}
        title={headline}
        subtitle={historyWords.lines.by(telling.person(line.user), roles[line.role] ?? '')}
        closeLabel={words.close}
        footer={
          back ? (
            <Button variant="primary" icon={<Undo2 {...icon} />} onPress={() => setGoal(back)}>
              {line.kind === 'deleted' ? words.bringRecordBack : words.bringBack}
            </Button>
          ) : undefined
        }
      >
        <p className="text-body text-ink2">
          {historyWords.moment(line.madeAt, telling.now)}
          {line.device === '' ? '' : ', '}
          {historyWords.where(line.device, isLate ? line.receivedAt : null, telling.now)}
          <br />
          {causes[line.cause] ?? ''}
        </p>
        {fields.length > 0 ? (
          <DiffRows
            label={words.rows}
            labels={{ from: words.before, to: words.after }}
            rows={fields.map(({ path, name, from, to }) => ({
              id: path,
              name,
              to,
              ...(from !== undefined && line.kind === 'changed' && { from }),
            }))}
          />
        ) : line.kind === 'changed' && line.cause !== 'superseded' ? (
          <p className="text-body text-ink2">{words.nothing}</p>
        ) : null}
        {line.lost.length > 0 ? (
          <section className="flex flex-col gap-2">
            <h3 className="text-small font-bold text-ink2">{words.lost}</h3>
            <DiffRows
              label={words.lostRows}
              labels={{ from: words.before, to: words.after }}
              rows={line.lost.map(({ path, value }) => ({
                id: path,
                name: capital(pathWords(line.type, path, telling.nameOf)),
                to: valueWords(line.type, path, value, telling.nameOf),
              }))}
            />
            {line.lost.every(({ path }) => path !== '_deleted') ? (
              <Button size="small" onPress={() => setGoal(lostGoal(line))}>
                {words.useLost}
              </Button>
            ) : null}
          </section>
        ) : null}
        <div className="flex flex-col gap-2.5">
          <Button icon={<Eye {...icon} />} onPress={() => onSee(line.version)}>
            {words.seeThen}
          </Button>
          {line.version > 1 ? (
            <Button icon={<Eye {...icon} />} onPress={() => onSee(line.version - 1)}>
              {words.seeBefore}
            </Button>
          ) : null}
          <Button icon={<GitCompareArrows {...icon} />} onPress={() => onCompare(line.version)}>
            {words.compare}
          </Button>
          {onRecord && about !== '' ? (
            <Button icon={<List {...icon} />} onPress={onRecord}>
              {words.ofRecord(about)}
            </Button>
          ) : null}
          {onField && single ? (
            <Button icon={<List {...icon} />} onPress={() => onField(single.path)}>
              {words.ofField(pathWords(line.type, single.path, telling.nameOf))}
            </Button>
          ) : null}
          {erasable ? (
            <EraseFromLine
              telling={telling}
              record={line.record}
              name={about === '' ? headline : about}
              onDone={onClose}
            />
          ) : null}
        </div>
      </Sheet>
      {goal ? (
        <RestoreSheet
          scope={telling.scope}
          nameOf={telling.nameOf}
          title={historyWords.restore.title}
          goal={goal}
          done={historyWords.restore.done}
          onClose={() => setGoal(null)}
          onDone={onClose}
        />
      ) : null}
    </>
  )
}
