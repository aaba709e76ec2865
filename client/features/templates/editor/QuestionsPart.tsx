import { useMemo } from 'react'
import { keysForMove } from '#shared/merge/keysForMove.ts'
import { between } from '#shared/merge/orderKey.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { memberOp } from '../../../data/replica/writeOp.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { templateWords } from '../../../words/templates.ts'
import { PartList, type PartItem } from '../PartList.tsx'
import type { RowAction } from '../PartRow.tsx'
import {
  labelForName,
  nameForLabel,
  unknownNames,
  variableUses,
  variablesOf,
  type Variable,
} from '../variables.ts'
import { PartPage } from './PartPage.tsx'
import { QuestionEditor } from './QuestionEditor.tsx'
import { QuickLine } from './QuickLine.tsx'
import type { TemplateEditing } from './templateEditing.ts'
import { usePartEdits } from './usePartEdits.ts'

const ACTIONS: readonly RowAction[] = ['up', 'down', 'remove']
/** A question is no record of its own: the template as a whole is sent, and asked about. */
const NONE: ReadonlySet<string> = new Set()

/** What is asked each time the template is used, and where each answer goes. */
export function QuestionsPart({ editing }: { editing: TemplateEditing }) {
  const { record, parts, mayWrite, openId, open } = editing
  const { data, id } = record
  const edits = usePartEdits()
  const words = templateWords.variables
  const variables = useMemo(() => variablesOf(data), [data])
  const uses = useMemo(() => variableUses(parts), [parts])
  const unknown = useMemo(() => unknownNames(uses, data), [uses, data])
  const items = variables.map((one) => itemOf(one, uses.get(one.name)?.length ?? 0))
  const opened = variables.find(({ name }) => name === openId)

  async function add(label: string, wanted?: string): Promise<boolean> {
    const name = wanted ?? nameForLabel(label, data.variables)
    const order = between(variables.at(-1)?.order ?? null, null) ?? 'a0'
    // What is used as a start is a time.
    const isStart = parts.moments.some(({ data: moment }) => moment.start?.startsWith(`{${name}`))
    const isTime = isStart || /begin|start|end|time|clock/i.test(label)
    const made = memberOp(id, ['variables', name], {
      label: label.trim().slice(0, 200),
      kind: isTime ? 'time' : 'text',
      order,
    })
    if (!(await edits.write([made], templateWords.added(`“${label.trim()}”`)))) return false
    open(name)
    return true
  }

  async function move(from: number, to: number) {
    const list = variables.map(({ name, order }) => ({ id: name, order: order ?? '' }))
    const steps = [...keysForMove(list, from, to)].map(([name, order]) =>
      memberOp(id, ['variables', name, 'order'], order),
    )
    if (steps.length > 0) {
      await edits.write(steps, templateWords.moved(variables[from]?.label ?? ''))
    }
  }

  async function remove(name: string) {
    const label = data.variables[name]?.label ?? name
    const gone = await edits.write(
      [memberOp(id, ['variables', name], undefined)],
      words.removed(label),
    )
    if (gone && name === openId) open(null)
  }

  return (
    <PartPage
      onBack={() => open(null)}
      list={
        <>
          {unknown.length > 0 ? (
            <Banner
              tone="warn"
              className="mx-gutter"
              action={
                mayWrite ? (
                  <span className="flex flex-wrap gap-2">
                    {unknown.map((name) => (
                      <Button
                        key={name}
                        size="small"
                        onPress={() => void add(labelForName(name), name)}
                      >
                        {words.addUnknown(name)}
                      </Button>
                    ))}
                  </span>
                ) : undefined
              }
            >
              {words.unknown(unknown)}
            </Banner>
          ) : null}
          {items.length === 0 ? (
            <EmptyState sentence={words.empty} />
          ) : (
            <PartList
              label={words.order}
              items={items}
              selected={openId}
              unsent={NONE}
              contested={NONE}
              actions={mayWrite ? ACTIONS : []}
              onOpen={open}
              onMove={(_name, from, to) => void move(from, to)}
              onAction={(name) => void remove(name)}
            />
          )}
        </>
      }
      adder={
        mayWrite ? (
          <QuickLine
            draftKey={`template ${id} question`}
            label={words.addLabel}
            placeholder={words.addPlaceholder}
            missing={words.addHelp}
            onAdd={add}
          />
        ) : null
      }
      editor={
        opened ? (
          <QuestionEditor
            key={opened.name}
            editing={editing}
            variable={opened}
            uses={uses.get(opened.name) ?? []}
          />
        ) : null
      }
    />
  )
}

function itemOf({ name, label, kind, time, text }: Variable, uses: number): PartItem {
  const words = templateWords.variables
  const usual = kind === 'time' ? time !== undefined && formatVenueTime(time) : text
  return {
    id: name,
    name: label,
    meta: [`{${name}}`, usual || undefined, words.uses(uses)]
      .filter((part) => part !== undefined)
      .join(' · '),
  }
}
