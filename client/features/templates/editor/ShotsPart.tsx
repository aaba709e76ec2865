import { useMemo } from 'react'
import { templateShot } from '#shared/schema/templateShot.ts'
import { createOp } from '../../../data/replica/writeOp.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { dayWords } from '../../../words/day.ts'
import { templateWords } from '../../../words/templates.ts'
import { PartList, type PartItem } from '../PartList.tsx'
import type { MomentRecord, ShotRecord } from '../templateParts.ts'
import { PartPage } from './PartPage.tsx'
import { QuickLine } from './QuickLine.tsx'
import { ShotEditor } from './ShotEditor.tsx'
import { PART_ACTIONS, type TemplateEditing } from './templateEditing.ts'
import { keyAfter, usePartEdits } from './usePartEdits.ts'

/** The groupings that a template brings along. */
export function ShotsPart({ editing }: { editing: TemplateEditing }) {
  const { scope, record, parts, mayWrite, unsent, contested, openId, open } = editing
  const { shots, moments } = parts
  const edits = usePartEdits()
  const words = templateWords.shots
  const items = useMemo(() => shots.map((one) => itemOf(one, moments)), [shots, moments])
  const opened = shots.find(({ id }) => id === openId)

  async function add(text: string): Promise<boolean> {
    const title = text.trim().slice(0, 200)
    // A new one goes with the one that is open, else with the last: lists are written in one go.
    const beside = (opened ?? shots.at(-1))?.data
    const made = createOp(templateShot, scope, edits.newId(), {
      template: record.id,
      order: keyAfter(shots, edits.newId, opened?.id),
      title,
      priority: 3,
      ...(beside?.block === undefined ? {} : { block: beside.block }),
      ...(beside?.moment === undefined ? {} : { moment: beside.moment }),
    })
    return edits.write([made], templateWords.added(title))
  }

  async function duplicate(of: ShotRecord) {
    const title = templateWords.copyOf(of.data.title)
    const data = { ...of.data, title, order: keyAfter(shots, edits.newId, of.id) }
    await edits.write(
      [createOp(templateShot, scope, edits.newId(), data)],
      templateWords.added(title),
    )
  }

  return (
    <PartPage
      onBack={() => open(null)}
      list={
        <>
          {items.length === 0 ? (
            <EmptyState sentence={mayWrite ? words.empty : words.emptyReadOnly} />
          ) : (
            <PartList
              label={words.list}
              items={items}
              selected={openId}
              unsent={unsent}
              contested={contested}
              actions={mayWrite ? PART_ACTIONS : []}
              onOpen={open}
              onMove={(_id, from, to) => void edits.move(shots, from, to)}
              onAction={(id, action) => {
                const one = shots.find((known) => known.id === id)
                if (!one) return
                if (action === 'duplicate') void duplicate(one)
                else void edits.remove(one).then((gone) => gone && id === openId && open(null))
              }}
            />
          )}
        </>
      }
      adder={
        mayWrite ? (
          <QuickLine
            draftKey={`template ${record.id} shot`}
            label={words.addLabel}
            placeholder={words.addPlaceholder}
            missing={words.empty}
            onAdd={add}
          />
        ) : null
      }
      editor={
        opened ? (
          <ShotEditor key={opened.id} record={opened} parts={parts} isReadOnly={!mayWrite} />
        ) : null
      }
    />
  )
}

function itemOf({ id, data }: ShotRecord, moments: readonly MomentRecord[]): PartItem {
  const words = templateWords.shots
  const moment = moments.find((one) => one.id === data.moment)
  return {
    id,
    name: data.title,
    meta: [
      moment?.data.title,
      data.block,
      words.priorities[String(data.priority)],
      data.estMin === undefined ? undefined : dayWords.minutesLong(data.estMin),
    ]
      .filter((part) => part !== undefined && part !== '')
      .join(' · '),
  }
}
