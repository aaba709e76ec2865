import { memo } from 'react'
import { typeNamed } from '#shared/schema/everyType.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { changeRequest } from '#shared/schema/changeRequest.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { proposedFields, type Proposal } from '../../data/proposals.ts'
import { Banner } from '../../ui/Banner.tsx'
import { DiffRows } from '../../ui/DiffRows.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { ageWords } from '../../words/age.ts'
import { capital, pathWords } from '../../words/fieldNames.ts'
import { proposalWords } from '../../words/proposals.ts'
import { valueWords, type NameOf } from '../../words/values.ts'
import { refusalWords } from '../../words/refusals.ts'
import { DecideProposal } from './DecideProposal.tsx'
import type { ProposalActions } from './useProposalActions.ts'
import { useRefusedAccept } from './useRefusedAccept.ts'

type ProposalCardProps = {
  scope: ScopeName
  proposal: Proposal
  decides: boolean
  isMine: boolean
  nameOf: NameOf
  personOf: (user: string) => string | null
  roleOf: (user: string) => string | null
  now: number
  actions: ProposalActions
}

/** A type that this build does not know has no record to look up: any known one stands in. */
const unknown = changeRequest as unknown as TypeDeclaration

/** One proposal: what it would change, from what to what, and what became of it. */
export const ProposalCard = memo(function ProposalCard(props: ProposalCardProps) {
  const { scope, proposal, decides, isMine, nameOf, personOf, roleOf, now, actions } = props
  const words = proposalWords.card
  const { data } = proposal
  const target = useRecord(typeNamed(data.targetType) ?? unknown, scope, data.target)
  const name = nameOf(data.target) ?? words.something
  const isOpen = data.state === 'open'
  const decision = data.state === 'open' ? undefined : data.decided?.[data.state]
  // The same object until the record changes.
  const standing = target ? (target.data as JsonObject) : null
  const fields = proposedFields(proposal, standing)
  const refusal = useRefusedAccept(proposal, standing, decides)
  const said = (field: string, value: Parameters<typeof valueWords>[2]) =>
    valueWords(data.targetType, field, value, nameOf)
  const fieldName = (field: string) => capital(pathWords(data.targetType, field, nameOf))
  const moved = isOpen ? fields.filter((one) => one.moved) : []

  return (
    <article
      aria-label={name}
      className="edge flex flex-col gap-3 rounded-control bg-card px-4 py-3"
    >
      <header className="flex flex-col">
        <h3 className="text-lead font-bold">{name}</h3>
        <p className="text-small text-ink2">
          {words.asks(
            personOf(data.author) ?? proposalWords.somebody,
            roleOf(data.author),
            ageWords(data.askedAt, now),
          )}
        </p>
      </header>
      <DiffRows
        label={name}
        rows={fields.map(({ field, from, now: stands, to }) => ({
          id: field,
          name: fieldName(field),
          from: said(field, isOpen && standing ? stands : from),
          to: said(field, to),
        }))}
        labels={{ from: words.from, to: words.to }}
      />
      {data.reason ? <p className="text-body">{words.reason(data.reason)}</p> : null}
      {moved.map(({ field, from, now: stands }) => (
        <Banner key={field} tone="warn">
          {words.moved(fieldName(field), said(field, from), said(field, stands))}
        </Banner>
      ))}
      {isOpen && refusal ? <Banner tone="warn">{refusalWords(refusal)}</Banner> : null}
      {isOpen && target === null ? <Banner tone="warn">{words.gone}</Banner> : null}
      {isOpen ? null : (
        <p className="flex flex-wrap gap-x-3">
          <StatusTag kind={data.state === 'accepted' ? 'done' : 'plain'}>
            {proposalWords.decided(
              data.state,
              personOf(decision?.by ?? '') ?? proposalWords.somebody,
              ageWords(decision?.at ?? data.askedAt, now),
            )}
          </StatusTag>
          {decision?.answer ? (
            <span className="text-body">{words.reason(decision.answer)}</span>
          ) : null}
        </p>
      )}
      {isOpen && !decides ? <StatusTag kind="plain">{proposalWords.state.open}</StatusTag> : null}
      {isOpen ? (
        <DecideProposal
          proposal={proposal}
          name={name}
          fields={fields}
          fieldName={fieldName}
          mayAccept={target !== null && refusal === null}
          mayDecline={decides && target !== null}
          isMine={isMine}
          isMoved={moved.length > 0}
          actions={actions}
        />
      ) : null}
    </article>
  )
})
