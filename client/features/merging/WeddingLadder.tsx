import { useId } from 'react'
import { declaredLadder, heldStrategy } from '#shared/merge/groupChoice.ts'
import { FIELD_GROUPS } from '#shared/schema/fieldGroups.ts'
import { LOGISTICS } from '#shared/schema/record/ranks.ts'
import { Button } from '../../ui/Button.tsx'
import { groupWords } from '../../words/mergeChoices.ts'
import { mergingWords } from '../../words/merging.ts'
import { LadderEditor } from './LadderEditor.tsx'
import type { Merging } from './useMerging.ts'
import { useMergingActions } from './useMergingActions.ts'

/** The wedding's own order of roles, and for what it holds now. */
export function WeddingLadder({ merging }: { merging: Merging }) {
  const { choices, members, rights } = merging
  const actions = useMergingActions(merging)
  const id = useId()
  const words = mergingWords.ladder
  const users = FIELD_GROUPS.filter(
    (group) =>
      heldStrategy(group, choices).use === 'rank' &&
      choices.strategies[group.id]?.ladder === undefined &&
      declaredLadder(group) === null,
  )
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h2 id={id} className="text-title font-bold">
        {words.title}
      </h2>
      <p className="text-body text-ink2">{words.help}</p>
      <p className="text-small text-ink2">
        {words.usedBy(users.map((group) => groupWords[group.id]?.name ?? group.id))}
      </p>
      <LadderEditor
        label={words.list}
        ladder={choices.hierarchy ?? LOGISTICS}
        members={members}
        isReadOnly={!rights.strategies}
        onChange={(ladder) => void actions.orderWedding(ladder)}
      />
      {choices.hierarchy && rights.strategies ? (
        <Button variant="quiet" onPress={() => void actions.orderWedding(null)}>
          {words.reset}
        </Button>
      ) : null}
    </section>
  )
}
