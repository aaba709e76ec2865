import { ChevronRight } from 'lucide-react'
import { memo, useId } from 'react'
import type { MergeRule } from '#shared/schema/mergeChoices.ts'
import { RuleOfferCard } from '../../frame/RuleOfferCard.tsx'
import { useLearning } from '../../frame/useLearning.ts'
import { useRuleActions } from '../../frame/useRuleActions.ts'
import { RowButton } from '../../ui/RowButton.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { mergingWords } from '../../words/merging.ts'
import { ruleState } from './ruleState.ts'
import type { Merging } from './useMerging.ts'

type RuleListProps = {
  merging: Merging
  now: number
  current: string | undefined
  onOpen: (rule: string) => void
}

/** Every rule that was accepted here, in force or not, and what was offered and declined. */
export function RuleList({ merging, now, current, onOpen }: RuleListProps) {
  const { choices, names, scope } = merging
  const actions = useRuleActions(merging.id)
  const [learning] = useLearning(scope)
  const id = useId()
  const words = mergingWords.rules
  const rules = Object.entries(choices.rules).toSorted(([, a], [, b]) => b.since - a.since)
  const declined = learning?.declined ?? []
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h2 id={id} className="text-title font-bold">
        {words.title}
      </h2>
      {rules.length === 0 ? (
        <p className="text-body text-ink2">{words.none}</p>
      ) : (
        <ul
          aria-label={words.title}
          className="edge flex flex-col overflow-hidden rounded-control bg-card"
        >
          {rules.map(([rule, value]) => (
            <RuleRow
              key={rule}
              id={rule}
              rule={value}
              now={now}
              isCurrent={current === rule}
              onOpen={onOpen}
            />
          ))}
        </ul>
      )}
      {declined.length > 0 ? (
        <>
          <h3 className="text-body font-bold">{mergingWords.offers.declinedTitle}</h3>
          {declined.map((offer) => (
            <RuleOfferCard
              key={offer.id}
              offer={offer}
              scope={scope}
              names={names}
              about={null}
              onAccept={() => void actions.accept(offer, choices.rules)}
            />
          ))}
        </>
      ) : null}
    </section>
  )
}

type RuleRowProps = {
  id: string
  rule: MergeRule
  now: number
  isCurrent: boolean
  onOpen: (rule: string) => void
}

const RuleRow = memo(function RuleRow({ id, rule, now, isCurrent, onOpen }: RuleRowProps) {
  const state = ruleState(rule, now)
  return (
    <li
      className={`relative flex min-h-row items-center gap-3 px-4 py-2.5 not-first:rule-t ${isCurrent ? 'bg-sunk shadow-[inset_3px_0_0_var(--accent)] sun:shadow-[inset_8px_0_0_var(--accent)]' : ''}`}
    >
      <span className="flex min-w-0 grow flex-col gap-0.5">
        <RowButton onPress={() => onOpen(id)}>
          <span className="text-body font-bold break-words">
            {mergingWords.rules.name(rule.group, rule.take, rule.over)}
          </span>
        </RowButton>
        <StatusTag kind={state.holds ? 'done' : 'plain'}>{state.words}</StatusTag>
      </span>
      <ChevronRight size={20} aria-hidden className="shrink-0" />
    </li>
  )
})
