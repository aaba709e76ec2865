import { useMemo } from 'react'
import { OVERTURNS_ALLOWED, ruleRecord } from '#shared/learning/ruleRecord.ts'
import type { MergeRule } from '#shared/schema/mergeChoices.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useConflicts } from '../../data/hooks/useConflicts.ts'
import { knownConflict } from '../../data/learning.ts'
import { ContestRows } from '../../frame/ContestRows.tsx'
import { PanelFrame, type PanelProps } from '../../frame/PanelFrame.tsx'
import { useRuleActions } from '../../frame/useRuleActions.ts'
import { Button } from '../../ui/Button.tsx'
import { FactLines } from '../../ui/FactLines.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { mergingWords } from '../../words/merging.ts'
import { BringBack } from './BringBack.tsx'
import { ruleState } from './ruleState.ts'
import type { Merging } from './useMerging.ts'

type RulePanelProps = PanelProps & { id: string; rule: MergeRule; merging: Merging; now: number }

/** One rule: what it does, who accepted it, how it has done, and the way to turn it off. */
export function RulePanel({ id, rule, merging, now, asPane, onClose }: RulePanelProps) {
  const { scope, names, choices, rights } = merging
  const { account } = useOpenAccount()
  const { all } = useConflicts(scope)
  const actions = useRuleActions(merging.id)
  const words = mergingWords.rules
  const conflicts = useMemo(() => all.map(knownConflict), [all])
  const { decided, overturned, overturnedSince } = useMemo(
    () => ruleRecord(id, rule, conflicts),
    [id, rule, conflicts],
  )
  const state = ruleState(rule, now)
  const isOff = rule.off === true
  const wentByItself = isOff && overturnedSince >= OVERTURNS_ALLOWED
  const by = rule.by === account.id ? words.you : (names.personOf(rule.by) ?? words.somebody)

  return (
    <PanelFrame
      title={words.name(rule.group, rule.take, rule.over)}
      asPane={asPane}
      onClose={onClose}
      footer={
        !rights.rules ? (
          <p className="text-small text-ink2">{words.notYours}</p>
        ) : isOff ? (
          <Button variant="primary" onPress={() => void actions.turnOn(id, rule, choices.rules)}>
            {words.turnOn}
          </Button>
        ) : state.holds ? (
          <Button onPress={() => void actions.turnOff(id)}>{words.turnOff}</Button>
        ) : (
          <Button variant="primary" onPress={() => void actions.keep(id, rule)}>
            {words.keep}
          </Button>
        )
      }
    >
      <StatusTag kind={state.holds ? 'done' : 'plain'}>
        {wentByItself ? words.offByItself : state.words}
      </StatusTag>
      <p className="text-body">{words.does(rule.take, rule.over)}</p>
      <FactLines
        lines={[
          [words.accepted, by],
          [words.since, words.date(rule.since)],
          [words.until, words.date(rule.until)],
          [words.decided, words.times(decided.length)],
          [words.overturned, words.times(overturned.length)],
        ]}
      />
      {state.holds ? (
        <p className="text-small text-ink2">{words.expiry(words.date(rule.until))}</p>
      ) : null}
      {isOff ? <BringBack id={id} rule={rule} merging={merging} conflicts={conflicts} /> : null}
      {decided.length > 0 ? (
        <section className="flex flex-col gap-2">
          <h3 className="text-body font-bold">{words.cases}</h3>
          <ContestRows
            label={words.cases}
            scope={scope}
            ids={decided.map((one) => one.id)}
            names={names}
          />
        </section>
      ) : null}
    </PanelFrame>
  )
}
