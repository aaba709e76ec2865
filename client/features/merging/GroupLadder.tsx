import { useId } from 'react'
import { declaredLadder, ladderInForce } from '#shared/merge/groupChoice.ts'
import type { FieldGroup } from '#shared/schema/fieldGroups.ts'
import { Button } from '../../ui/Button.tsx'
import { mergingWords } from '../../words/merging.ts'
import { LadderEditor } from './LadderEditor.tsx'
import type { Merging } from './useMerging.ts'
import { useMergingActions } from './useMergingActions.ts'

type GroupLadderProps = { group: FieldGroup; name: string; merging: Merging }

/** The order of roles of one group: its own, what it brings along, or the wedding's. */
export function GroupLadder({ group, name, merging }: GroupLadderProps) {
  const { choices, members, rights } = merging
  const actions = useMergingActions(merging)
  const id = useId()
  const words = mergingWords.ladder
  const own = choices.strategies[group.id]?.ladder
  const standard = declaredLadder(group) === null ? words.ofWedding : words.standard
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h3 id={id} className="text-lead font-bold">
        {words.ofGroup(name)}
      </h3>
      <p className="text-small text-ink2">{own ? words.own : standard}</p>
      <LadderEditor
        label={words.ofGroup(name)}
        ladder={ladderInForce(group, choices)}
        members={members}
        isReadOnly={!rights.strategies}
        onChange={(ladder) => void actions.orderGroup(group, ladder)}
      />
      {own && rights.strategies ? (
        <Button variant="quiet" onPress={() => void actions.orderGroup(group, null)}>
          {words.resetOwn}
        </Button>
      ) : null}
    </section>
  )
}
