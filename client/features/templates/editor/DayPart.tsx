import { useMemo } from 'react'
import { templateMoment, type TemplateMomentData } from '#shared/schema/templateMoment.ts'
import { parseTemplateStart } from '#shared/schema/templateStart.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { createOp } from '../../../data/replica/writeOp.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { dayWords } from '../../../words/day.ts'
import { editorWords } from '../../../words/dayEditor.ts'
import { startWords, templateWords } from '../../../words/templates.ts'
import { PartList, type PartItem } from '../PartList.tsx'
import { readMomentLine, usualMinute } from '../startEntry.ts'
import type { MomentRecord } from '../templateParts.ts'
import { MomentEditor } from './MomentEditor.tsx'
import { PartPage } from './PartPage.tsx'
import { QuickLine } from './QuickLine.tsx'
import { PART_ACTIONS, type TemplateEditing } from './templateEditing.ts'
import { keyAfter, usePartEdits } from './usePartEdits.ts'

/** The day of a template: its moments by lane, and the one that is open. */
export function DayPart({ editing }: { editing: TemplateEditing }) {
  const { scope, record, parts, mayWrite, unsent, contested, openId, open } = editing
  const { moments } = parts
  const { variables } = record.data
  const edits = usePartEdits()
  const words = templateWords.day
  const lanes = useMemo(() => byLane(moments), [moments])
  const items = useMemo(
    () => new Map(moments.map((one) => [one.id, itemOf(one, variables)])),
    [moments, variables],
  )
  const opened = moments.find(({ id }) => id === openId)
  const labelOf = (name: string) =>
    Object.hasOwn(variables, name) ? (variables[name]?.label ?? null) : null

  async function add(text: string): Promise<boolean> {
    const line = readMomentLine(text)
    if (!line) return false
    const lane = opened?.data.lane ?? moments.at(-1)?.data.lane ?? words.firstLane
    const made = createOp(templateMoment, scope, edits.newId(), {
      template: record.id,
      order: keyAfter(moments, edits.newId, opened?.id),
      lane,
      title: line.title,
      mode: line.start === null ? 'after' : 'at',
      ...(line.start === null ? {} : { start: line.start }),
      durationMin: line.durationMin,
      visibility: 'team',
    })
    return edits.write([made], templateWords.added(line.title))
  }

  async function duplicate(of: MomentRecord) {
    const title = templateWords.copyOf(of.data.title)
    const copy = createOp(templateMoment, scope, edits.newId(), {
      ...of.data,
      title,
      order: keyAfter(moments, edits.newId, of.id),
    })
    await edits.write([copy], templateWords.added(title))
  }

  return (
    <PartPage
      onBack={() => open(null)}
      list={
        <>
          {moments.length === 0 ? (
            <EmptyState sentence={mayWrite ? words.empty : words.emptyReadOnly} />
          ) : null}
          {lanes.map(([lane, own]) => (
            <section key={lane} aria-label={lane}>
              <h2 className="px-gutter pb-1.5 pt-2 text-body font-bold">{lane}</h2>
              <PartList
                label={words.laneOf(lane)}
                items={own.flatMap(({ id }) => items.get(id) ?? [])}
                selected={openId}
                unsent={unsent}
                contested={contested}
                actions={mayWrite ? PART_ACTIONS : []}
                onOpen={open}
                onMove={(_id, from, to) => void edits.move(own, from, to)}
                onAction={(id, action) => {
                  const one = own.find((known) => known.id === id)
                  if (!one) return
                  if (action === 'duplicate') void duplicate(one)
                  else void edits.remove(one).then((gone) => gone && id === openId && open(null))
                }}
              />
            </section>
          ))}
        </>
      }
      adder={
        mayWrite ? (
          <QuickLine
            draftKey={`template ${record.id} moment`}
            label={words.quick}
            placeholder={words.quickPlaceholder}
            missing={words.quickEmpty}
            understood={(text) => {
              const line = readMomentLine(text)
              const start = line?.start == null ? null : parseTemplateStart(line.start)
              return line
                ? words.quickUnderstood(
                    start && startWords(start, labelOf),
                    line.title,
                    line.durationMin,
                  )
                : undefined
            }}
            onAdd={add}
          />
        ) : null
      }
      editor={
        opened ? (
          <MomentEditor
            key={opened.id}
            record={opened}
            template={record}
            lanes={lanes.map(([lane]) => lane)}
            isReadOnly={!mayWrite}
          />
        ) : null
      }
    />
  )
}

/** Lane → its moments; lanes in the order of their first moment. */
function byLane(moments: readonly MomentRecord[]): readonly [string, MomentRecord[]][] {
  const lanes = new Map<string, MomentRecord[]>()
  for (const one of moments) {
    const own = lanes.get(one.data.lane)
    if (own) own.push(one)
    else lanes.set(one.data.lane, [one])
  }
  return [...lanes]
}

function itemOf(
  { id, data }: MomentRecord,
  variables: TemplateEditing['record']['data']['variables'],
): PartItem {
  const start = data.start === undefined ? null : parseTemplateStart(data.start)
  const labelOf = (name: string) =>
    Object.hasOwn(variables, name) ? (variables[name]?.label ?? null) : null
  const isUnknown = start && 'variable' in start && labelOf(start.variable) === null
  return {
    id,
    name: data.title,
    meta: [
      startLine(data, start && startWords(start, labelOf)),
      usualLine(start, variables),
      dayWords.minutesLong(data.durationMin),
    ]
      .filter((part) => part !== null)
      .join(' · '),
    ...(isUnknown && data.mode === 'at'
      ? { warning: templateWords.variables.unknownHere(start.variable) }
      : {}),
  }
}

function startLine(data: TemplateMomentData, start: string | null): string {
  const words = templateWords.day
  if (data.mode === 'after' || (data.mode === 'at' && start === null)) return words.after
  if (data.mode === 'at') return start ?? ''
  return words.sun(editorWords.sun.refs[data.sunRef ?? 'sunset'], data.offsetMin ?? 0)
}

/** What a start that hangs on a question usually is. */
function usualLine(
  start: ReturnType<typeof parseTemplateStart>,
  variables: Parameters<typeof usualMinute>[1],
): string | null {
  if (start === null || 'at' in start) return null
  const usual = usualMinute(start, variables)
  return usual === null ? null : formatVenueTime(usual)
}
