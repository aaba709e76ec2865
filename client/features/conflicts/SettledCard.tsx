import { useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import { scopeId, scopeKind } from '#shared/schema/record/scope.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import type { ConflictCard } from '../../data/decisions.ts'
import type { Names } from '../../frame/useNames.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { decisionWords } from '../../words/decisions.ts'
import { aboutCard } from './cardWords.ts'
import { CardFrame } from './CardFrame.tsx'
import { SettledWords } from './SettledWords.tsx'
import { useQuestion } from './useQuestion.ts'

type SettledCardProps = {
  card: ConflictCard
  names: Names
  me: string
  onChange: (id: string) => void
}

/** A question that somebody settled while it was being looked at: by whom, and how. */
export function SettledCard({ card, names, me, onChange }: SettledCardProps) {
  const { id, scope, data } = card.conflict
  const question = useQuestion(card, names)
  const titleId = useId()
  const navigate = useNavigate()
  const isMoment = data.recordType === timelineItem.name && scopeKind(scope) === 'wedding'
  return (
    <CardFrame
      id={id}
      titleId={titleId}
      title={aboutCard(data, names.namesIn(scope), question?.record ?? null)}
      wedding={names.scopeName(scope)}
      isCurrent={false}
      reason={decisionWords.settled.meanwhile}
      meanwhile={null}
    >
      <Banner tone="ok" live="status">
        <SettledWords card={card} names={names} me={me} />
      </Banner>
      <div className="flex flex-wrap gap-2.5">
        {question?.record && question.mayDecide ? (
          <Button size="small" onPress={() => onChange(id)}>
            {decisionWords.settled.change}
          </Button>
        ) : null}
        {isMoment ? (
          <Button
            size="small"
            variant="quiet"
            onPress={() =>
              void navigate({
                to: '/w/$wedding/day',
                params: { wedding: scopeId(scope) },
                search: { item: data.record, panel: 'item' },
              })
            }
          >
            {decisionWords.showDay}
          </Button>
        ) : null}
      </div>
    </CardFrame>
  )
}
