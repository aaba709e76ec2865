import { useState } from 'react'
import * as z from 'zod/mini'
import { useAppData } from '../../data/hooks/DataProvider.tsx'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { publishOps } from '../../data/publishing.ts'
import { PanelFrame, type PanelProps } from '../../frame/PanelFrame.tsx'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { DiffRows } from '../../ui/DiffRows.tsx'
import { Field } from '../../ui/Field.tsx'
import { HoldButton } from '../../ui/HoldButton.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { publishWords } from '../../words/publish.ts'
import { changeRows } from './changeRows.ts'
import type { Publishing } from './usePublishing.ts'
import { whoHears, type Hearers } from './whoHears.ts'

const noteDraft = z.object({ note: z.string(), guestNote: z.string() })
const EMPTY = { note: '', guestNote: '' }

/** Telling people the plan: a sentence, who hears what, and a button that has to be held. */
export function PublishPanel({ publishing, ...frame }: PanelProps & { publishing: Publishing }) {
  const words = publishWords.panel
  const { scope, weddingId, plan, due, newest, next, items, people } = publishing
  const draft = useDraft(`publish ${weddingId}`, noteDraft, EMPTY)
  const write = useWrite()
  const say = useSay()
  const { clock } = useAppData()
  const device = useDeviceWord()
  const { connection } = useSyncStatus()
  const [isBusy, setBusy] = useState(false)
  if (!draft.loaded) return null
  const { note, guestNote } = draft.value

  async function publish() {
    setBusy(true)
    const facts = {
      publication: write.newId(),
      number: publishing.nextNumber,
      publishedAt: Math.round(clock.now()),
      device,
      note: note.trim(),
      guestNote: guestNote.trim(),
    }
    const outcome = await write.many(publishOps(scope, plan, facts, write.newId))
    setBusy(false)
    if (!outcome.ok) {
      say.outcome(outcome, '')
      return
    }
    // What people were told cannot be untold: the way back is the next plan.
    say.text(words.published(next))
    draft.clear()
    frame.onClose()
  }

  const records = new Map(items.map(({ id, data }) => [id, data]))
  const hearers = newest ? whoHears(due, (item) => records.get(item)) : []
  const nameOf = ({ who }: Hearers) =>
    who.kind === 'person' ? people.whoIs(who.id) : words[who.kind]
  return (
    <PanelFrame
      {...frame}
      title={words.title(next)}
      subtitle={words.subtitle}
      holdsText={note !== ''}
      footer={
        <>
          {connection.state === 'offline' ? (
            <p className="text-small text-ink2">{words.offline}</p>
          ) : null}
          <HoldButton
            tone="accent"
            label={words.hold(next)}
            holding={words.holding}
            isDisabled={isBusy}
            onHeld={() => void publish()}
          />
          <Button variant="quiet" onPress={frame.onClose}>
            {words.cancel}
          </Button>
        </>
      }
    >
      <TextArea
        label={words.note}
        placeholder={words.notePlaceholder}
        value={note}
        onChange={(text) => draft.set({ note: text, guestNote })}
        rows={2}
        maxLength={400}
      />
      <Field
        label={words.guestNote}
        description={words.guestNoteHint}
        placeholder={words.guestNotePlaceholder}
        value={guestNote}
        onChange={(text) => draft.set({ note, guestNote: text })}
        maxLength={400}
      />
      <section className="flex flex-col gap-3">
        <h3 className="text-body font-bold">{words.whom}</h3>
        {newest === null ? <p className="text-body">{words.first(plan.length)}</p> : null}
        {newest && due.length === 0 ? <p className="text-body">{words.unchanged}</p> : null}
        {hearers.map((one) => (
          <div key={`${one.who.kind} ${nameOf(one)}`} className="flex flex-col">
            <h4 className="text-small font-bold text-ink2">{nameOf(one)}</h4>
            <DiffRows
              label={nameOf(one)}
              rows={changeRows(one.changes)}
              labels={{ from: publishWords.due.from, to: publishWords.due.to }}
            />
          </div>
        ))}
      </section>
    </PanelFrame>
  )
}
