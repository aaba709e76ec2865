import { useMemo, useState } from 'react'
import * as z from 'zod/mini'
import { useDraft } from '../../data/hooks/useDraft.ts'
import type { WriteOp } from '../../data/replica/writeOp.ts'
import { PanelFrame } from '../../frame/PanelFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { shotWords } from '../../words/shots.ts'
import { createListOps, listFormOf } from './listForm.ts'
import { matchPeople, pastedShots } from './pasteLines.ts'
import { pasteOps } from './pasteOps.ts'
import { MustHave } from './ShotRowItem.tsx'
import type { ShotPanelProps } from './ShotPanel.tsx'

const text = z.string()

/** Lines from a message or a document become groupings, looked through before anything is written. */
export function PastePanel({ shots, actions, asPane, onClose }: ShotPanelProps) {
  const words = shotWords.paste
  const draft = useDraft(`shot paste ${shots.scope}`, text, '')
  const [writesDown, setWritesDown] = useState(true)
  const lines = useMemo(() => {
    const faces = [...shots.faces.values()]
    return pastedShots(draft.value).map((shot) => matchPeople(shot, faces))
  }, [draft.value, shots.faces])
  const mayWriteDown = shots.rights.createPeople
  const hasNew = lines.some(({ unclear }) => unclear.some(({ match }) => match.kind === 'none'))
  if (!draft.loaded) return null

  async function add() {
    const writing = actions.writing()
    const steps: WriteOp[] = []
    let list = shots.current?.id
    if (list === undefined) {
      list = writing.newId()
      const form = { ...listFormOf(undefined), title: shotWords.listForm.namePlaceholder }
      steps.push(...createListOps(form, list, writing.scope, 'a0'))
    }
    const rows = shots.lists.find(({ id }) => id === list)?.rows ?? []
    const create = mayWriteDown && writesDown
    steps.push(...pasteOps(lines, { list, rows, create, withNames: words.withNames, ...writing }))
    if (!(await actions.add(steps, shotWords.said.addedMany(lines.length)))) return
    draft.clear()
    onClose()
  }

  return (
    <PanelFrame
      asPane={asPane}
      onClose={onClose}
      holdsText
      title={words.title}
      subtitle={words.subtitle}
      footer={
        <Button variant="primary" isDisabled={lines.length === 0} onPress={() => void add()}>
          {lines.length === 0 ? words.nothing : words.add(lines.length)}
        </Button>
      }
    >
      <TextArea
        label={words.label}
        description={words.help}
        placeholder={words.placeholder}
        rows={5}
        value={draft.value}
        onChange={draft.set}
        maxLength={20_000}
      />
      {hasNew && mayWriteDown ? (
        <Switch isSelected={writesDown} onChange={setWritesDown}>
          {words.writeDown}
        </Switch>
      ) : null}
      {lines.some(({ unclear }) => unclear.length > 0) && !(mayWriteDown && writesDown) ? (
        <p className="text-small text-ink2">{words.kept}</p>
      ) : null}
      {lines.length > 0 ? (
        <ol aria-label={words.preview} className="flex flex-col gap-3">
          {lines.map((line) => (
            <li key={line.line} className="flex flex-col gap-0.5">
              <span className="text-body font-bold">{line.title}</span>
              <span className="text-small text-ink2">
                {[
                  line.block,
                  line.people.map((id) => shots.faces.get(id)?.name ?? '').join(', '),
                  line.minutes === null ? '' : shotWords.minutes(line.minutes),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
              {line.isMustHave ? <MustHave /> : null}
              {line.unclear.map(({ name, match }) => (
                <StatusTag key={name} kind={match.kind === 'several' ? 'asked' : 'late'}>
                  {match.kind === 'several' ? words.several(name, match.names) : words.none(name)}
                </StatusTag>
              ))}
            </li>
          ))}
        </ol>
      ) : null}
    </PanelFrame>
  )
}
