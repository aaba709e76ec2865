import { useState } from 'react'
import { changeRequest } from '#shared/schema/changeRequest.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { timelineItem, type TimelineItemData } from '#shared/schema/timelineItem.ts'
import { useProposals } from '../data/hooks/useProposals.ts'
import { useWrite } from '../data/hooks/useWrite.ts'
import { propose } from '../data/proposals.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { frameWords } from '../words/frame.ts'
import { proposalWords } from '../words/proposals.ts'
import { useSay } from './useSay.ts'
import { ValueEditor } from './ValueEditor.tsx'

export type ProposeMomentProps = {
  scope: ScopeName
  actor: Actor
  /** Uuid of the wedding. */
  wedding: string
  id: string
  data: TimelineItemData
  /** When it starts as far as is known, in minutes of its day. */
  start: number
}

/** Where a role may not move a moment, it may say what it would want: start and length, with a reason. */
export function ProposeMoment(props: ProposeMomentProps) {
  return mayPropose(props.actor) ? <Propose {...props} /> : null
}

function mayPropose(actor: Actor): boolean {
  const type = changeRequest as unknown as TypeDeclaration
  const change = { id: '', before: null, after: { author: actor.user, state: 'open' } }
  const context = { now: 0, locked: false, related: () => null }
  return refusedFields(type, actor, 'create', change, context).length === 0
}

function Propose(props: ProposeMomentProps) {
  const { scope, wedding, id, data, start } = props
  const words = proposalWords.propose
  const { mine, proposer } = useProposals(scope)
  const write = useWrite()
  const say = useSay()
  const [form, setForm] = useState<{ at: number; length: number; reason: string } | null>(null)
  const open = mine.filter((one) => one.data.target === id && one.data.state === 'open').length

  async function send() {
    if (!form) return
    const isMoved = form.at !== start
    const step = propose(
      proposer(),
      { type: timelineItem, scope, id, data },
      {
        ...(isMoved && { timing: { mode: 'at' as const, at: form.at } }),
        durationMin: form.length,
      },
      form.reason,
    )
    if (!step) say.text(proposalWords.said.nothing)
    else if (!say.outcome(await write.many([step]), proposalWords.said.proposed)) return
    setForm(null)
  }

  return (
    <section className="flex flex-wrap items-center gap-3">
      <Button onPress={() => setForm({ at: start, length: data.durationMin, reason: '' })}>
        {words.button}
      </Button>
      {open > 0 ? (
        <span className="flex flex-wrap items-center gap-x-3 text-small text-ink2">
          {words.open(open)}
          <TextLink href={`/w/${wedding}/proposals`}>{words.all}</TextLink>
        </span>
      ) : null}
      <Sheet
        isOpen={form !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setForm(null)
        }}
        title={words.title(data.title)}
        subtitle={words.subtitle}
        closeLabel={frameWords.closePanel}
        keepOnOutsidePress
        footer={
          <Button variant="primary" onPress={() => void send()}>
            {words.send}
          </Button>
        }
      >
        {form ? (
          <>
            <ValueEditor
              type="timelineItem"
              path="latestStart"
              label={words.start}
              value={form.at}
              onChange={(at) => {
                if (typeof at === 'number') setForm({ ...form, at })
              }}
            />
            <ValueEditor
              type="timelineItem"
              path="keepPriority"
              label={words.length}
              value={form.length}
              onChange={(length) => {
                if (typeof length === 'number') setForm({ ...form, length })
              }}
            />
            <Field
              label={words.reason}
              placeholder={words.reasonHint}
              value={form.reason}
              onChange={(reason) => setForm({ ...form, reason })}
              maxLength={400}
            />
          </>
        ) : null}
      </Sheet>
    </section>
  )
}
