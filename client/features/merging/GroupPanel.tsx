import { useMemo, type ReactNode } from 'react'
import { heldStrategy } from '#shared/merge/groupChoice.ts'
import { isInForce } from '#shared/learning/ruleRecord.ts'
import type { MergeChoices } from '#shared/merge/mergeChoices.ts'
import type { FieldGroup } from '#shared/schema/fieldGroups.ts'
import type { Strategy } from '#shared/schema/mergeChoices.ts'
import { PanelFrame, type PanelProps } from '../../frame/PanelFrame.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { mergeExampleWords } from '../../words/mergeExample.ts'
import { groupWords, strategyIn } from '../../words/mergeChoices.ts'
import { mergingWords } from '../../words/merging.ts'
import { exampleScene, type Example } from './exampleScene.ts'
import { calledInText, outcomeText, sceneText } from './exampleText.ts'
import { GroupLadder } from './GroupLadder.tsx'
import { useGroupRecords } from './useGroupRecords.ts'
import type { Merging } from './useMerging.ts'
import { useMergingActions } from './useMergingActions.ts'

type GroupPanelProps = PanelProps & {
  group: FieldGroup
  merging: Merging
  now: number
}

/** One group of fields: what may be chosen for it, and what each choice would make of their own data. */
export function GroupPanel({ group, merging, now, asPane, onClose }: GroupPanelProps) {
  const { choices, members, scope, names, rights } = merging
  const records = useGroupRecords(group, scope)
  const actions = useMergingActions(merging)
  const nameOf = names.namesIn(scope)
  const example = useMemo(
    () => exampleScene(group, records, members, choices, calledInText),
    [group, records, members, choices],
  )
  const { use } = heldStrategy(group, choices)
  const words = groupWords[group.id]
  const name = words?.name ?? group.id
  const rules = Object.entries(choices.rules).filter(
    ([, rule]) => rule.group === group.id && isInForce(rule, now),
  )
  const outcome = (strategy: Strategy) =>
    example === null ? [] : outcomeText(example, withStrategy(choices, group, strategy), nameOf)
  const isFixed = group.strategies.length === 1

  return (
    <PanelFrame title={name} subtitle={words?.what} asPane={asPane} onClose={onClose}>
      {rules.length > 0 ? (
        <div className="flex flex-col gap-1 rounded-control bg-sunk p-3.5">
          <p className="text-small font-bold">{mergingWords.group.ruled}</p>
          {rules.map(([id, rule]) => (
            <TextLink key={id} href={`/w/${merging.id}/merging?rule=${encodeURIComponent(id)}`}>
              {mergingWords.rules.name(rule.group, rule.take, rule.over)}
            </TextLink>
          ))}
        </div>
      ) : null}
      <SceneLines example={example} lines={example ? sceneText(example, nameOf) : []} />
      {isFixed ? (
        <>
          <OptionContent
            name={strategyIn(group.id, use).name}
            does={strategyIn(group.id, use).does}
            outcome={outcome(use)}
          />
          <p className="rounded-control bg-sunk p-3.5 text-body">
            <StatusTag kind="fixed">{mergingWords.group.fixed}</StatusTag>
            <span className="block">{words?.why}</span>
          </p>
        </>
      ) : (
        <ChoiceCards
          className="tablet:grid-cols-1!"
          label={mergingWords.group.choice(name)}
          value={use}
          isDisabled={!rights.strategies}
          onChange={(chosen) => {
            const strategy = group.strategies.find((one) => one === chosen)
            if (strategy && strategy !== use) void actions.choose(group, name, strategy)
          }}
          choices={group.strategies.map((strategy, index) => ({
            id: strategy,
            content: (
              <OptionContent
                name={strategyIn(group.id, strategy).name}
                does={strategyIn(group.id, strategy).does}
                outcome={outcome(strategy)}
                tag={index === 0 ? mergingWords.group.standard : null}
              />
            ),
          }))}
        />
      )}
      {rights.isKnown && !rights.strategies && !isFixed ? (
        <p className="text-small text-ink2">{mergingWords.readOnly}</p>
      ) : null}
      {use === 'rank' ? <GroupLadder group={group} name={name} merging={merging} /> : null}
    </PanelFrame>
  )
}

/** What a choice alone would do: rules that were learned are told apart. */
function withStrategy(choices: MergeChoices, group: FieldGroup, use: Strategy): MergeChoices {
  const own = choices.strategies[group.id]
  return {
    ...choices,
    rules: {},
    strategies: { ...choices.strategies, [group.id]: { ...own, use } },
  }
}

function SceneLines({ example, lines }: { example: Example | null; lines: readonly string[] }) {
  return (
    <section className="flex flex-col gap-1">
      <h3 className="text-small font-bold text-ink2">{mergeExampleWords.title}</h3>
      {example === null ? (
        <p className="text-body text-ink2">{mergeExampleWords.none}</p>
      ) : (
        lines.map((line) => (
          <p key={line} className="text-body break-words">
            {line}
          </p>
        ))
      )}
    </section>
  )
}

type OptionContentProps = {
  name: string
  does: string
  outcome: readonly string[]
  tag?: ReactNode
}

function OptionContent({ name, does, outcome, tag = null }: OptionContentProps) {
  return (
    <span className="flex flex-col gap-1.5">
      <span className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-body font-bold">{name}</span>
        {tag === null ? null : (
          <StatusTag kind="plain" className="sun:text-current">
            {tag}
          </StatusTag>
        )}
      </span>
      <span className="block text-small">{does}</span>
      {outcome.map((line) => (
        <span key={line} className="block text-body font-medium break-words">
          {line}
        </span>
      ))}
    </span>
  )
}
