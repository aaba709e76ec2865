import { ChevronRight } from 'lucide-react'
import { memo } from 'react'
import { heldStrategy, ladderInForce } from '#shared/merge/groupChoice.ts'
import { isInForce } from '#shared/learning/ruleRecord.ts'
import { FIELD_GROUPS, type FieldGroup } from '#shared/schema/fieldGroups.ts'
import type { MergeChoices } from '#shared/merge/mergeChoices.ts'
import { RowButton } from '../../ui/RowButton.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { groupWords, strategyIn } from '../../words/mergeChoices.ts'
import { mergingWords } from '../../words/merging.ts'

type GroupListProps = {
  choices: MergeChoices
  now: number
  current: string | undefined
  onOpen: (group: string) => void
}

/** Every group of fields: what holds there now, and whether somebody chose it. */
export function GroupList({ choices, now, current, onOpen }: GroupListProps) {
  return (
    <ul
      aria-label={mergingWords.groups.title}
      className="edge flex flex-col overflow-hidden rounded-control bg-card"
    >
      {FIELD_GROUPS.map((group) => {
        const { use, isChosen } = heldStrategy(group, choices)
        const rules = Object.values(choices.rules).filter(
          (rule) => rule.group === group.id && isInForce(rule, now),
        )
        return (
          <GroupRow
            key={group.id}
            group={group}
            holds={
              use === 'rank'
                ? mergingWords.groups.byRole(ladderInForce(group, choices))
                : strategyIn(group.id, use).name
            }
            isChosen={isChosen}
            rules={rules.length}
            isCurrent={current === group.id}
            onOpen={onOpen}
          />
        )
      })}
    </ul>
  )
}

type GroupRowProps = {
  group: FieldGroup
  holds: string
  isChosen: boolean
  rules: number
  isCurrent: boolean
  onOpen: (group: string) => void
}

const GroupRow = memo(function GroupRow(props: GroupRowProps) {
  const { group, holds, isChosen, rules, isCurrent, onOpen } = props
  const words = mergingWords.groups
  const isFixed = group.strategies.length === 1
  return (
    <li
      className={`relative flex min-h-row items-center gap-3 px-4 py-2.5 not-first:rule-t ${isCurrent ? 'bg-sunk shadow-[inset_3px_0_0_var(--accent)] sun:shadow-[inset_8px_0_0_var(--accent)]' : ''}`}
    >
      <span className="flex min-w-0 grow flex-col gap-0.5">
        <RowButton onPress={() => onOpen(group.id)}>
          <span className="text-body font-bold">{groupWords[group.id]?.name ?? group.id}</span>
        </RowButton>
        <span className="text-small break-words text-ink2">{holds}</span>
        {rules > 0 ? <StatusTag kind="fixed">{words.rules(rules)}</StatusTag> : null}
      </span>
      {isFixed ? (
        <StatusTag kind="fixed">{words.always}</StatusTag>
      ) : isChosen ? (
        <StatusTag kind="done">{words.chosen}</StatusTag>
      ) : null}
      <ChevronRight size={20} aria-hidden className="shrink-0" />
    </li>
  )
})
