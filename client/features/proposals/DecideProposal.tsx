import { useState } from 'react'
import type { Json } from '#shared/schema/record/canonical.ts'
import type { Proposal, ProposedField } from '../../data/proposals.ts'
import { isEditable, ValueEditor } from '../../frame/ValueEditor.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { proposalWords } from '../../words/proposals.ts'
import type { ProposalActions } from './useProposalActions.ts'

type DecideProposalProps = {
  proposal: Proposal
  name: string
  fields: readonly ProposedField[]
  fieldName: (field: string) => string
  /** They may make the edit themselves: only then is a yes offered. */
  mayAccept: boolean
  mayDecline: boolean
  isMine: boolean
  isMoved: boolean
  actions: ProposalActions
}

/** Accept, adjust, decline with a word; for its author: take it back. */
export function DecideProposal(props: DecideProposalProps) {
  const { proposal, name, fields, fieldName, mayAccept, mayDecline, isMine, isMoved, actions } =
    props
  const words = proposalWords.card
  const [mode, setMode] = useState<'plain' | 'adjust' | 'decline'>('plain')
  const [adjusted, setAdjusted] = useState<Readonly<Record<string, Json | undefined>>>({})
  const [answer, setAnswer] = useState('')
  const { targetType } = proposal.data
  const adjustable = fields.filter(({ field }) => isEditable(targetType, field))
  const back = (
    <Button size="small" variant="quiet" onPress={() => setMode('plain')}>
      {words.back}
    </Button>
  )

  if (mode === 'adjust') {
    return (
      <div className="flex flex-col gap-3">
        {adjustable.map(({ field, to }) => (
          <ValueEditor
            key={field}
            type={targetType}
            path={field}
            label={fieldName(field)}
            value={Object.hasOwn(adjusted, field) ? adjusted[field] : to}
            onChange={(value) => setAdjusted({ ...adjusted, [field]: value })}
          />
        ))}
        <div className="flex flex-wrap gap-2.5">
          <Button variant="primary" onPress={() => void actions.accept(proposal, name, adjusted)}>
            {words.acceptAdjusted}
          </Button>
          {back}
        </div>
      </div>
    )
  }
  if (mode === 'decline') {
    return (
      <div className="flex flex-col gap-3">
        <Field
          label={words.declineWith}
          placeholder={words.declineHint}
          value={answer}
          onChange={setAnswer}
          maxLength={400}
          autoFocus
        />
        <div className="flex flex-wrap gap-2.5">
          <Button onPress={() => void actions.decline(proposal, name, answer)}>{words.send}</Button>
          {back}
        </div>
      </div>
    )
  }
  return (
    <div className="flex flex-wrap gap-2.5">
      {mayAccept ? (
        <Button
          variant="primary"
          className="grow"
          onPress={() => void actions.accept(proposal, name)}
        >
          {isMoved ? words.acceptAnyway : words.accept}
        </Button>
      ) : null}
      {mayAccept && adjustable.length > 0 ? (
        <Button className="grow" onPress={() => setMode('adjust')}>
          {words.adjust}
        </Button>
      ) : null}
      {mayDecline ? (
        <Button className="grow" onPress={() => setMode('decline')}>
          {words.decline}
        </Button>
      ) : null}
      {isMine ? (
        <Button size="small" variant="quiet" onPress={() => void actions.withdraw(proposal)}>
          {words.withdraw}
        </Button>
      ) : null}
    </div>
  )
}
