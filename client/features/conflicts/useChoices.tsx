import { useMemo } from 'react'
import { bothOf } from '#shared/merge/bothOf.ts'
import { sameJson, type Json } from '#shared/schema/record/canonical.ts'
import type { Sibling } from '#shared/schema/conflict.ts'
import { parseStamp } from '#shared/schema/record/stamp.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import type { ConflictCard } from '../../data/decisions.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import type { Names } from '../../frame/useNames.ts'
import { isEditable } from '../../frame/ValueEditor.tsx'
import type { ChoiceCard } from '../../ui/ChoiceCards.tsx'
import { decisionWords } from '../../words/decisions.ts'
import { valueKind } from '../../words/valueKind.ts'
import { cardValue, otherKind } from './cardWords.ts'
import { EffectLines } from './EffectLines.tsx'
import { SiblingValue } from './SiblingValue.tsx'
import { textDifference, type Stretch } from './textDifference.ts'
import { useDayEffects } from './useDayEffects.ts'
import type { OpenQuestion } from './useQuestion.ts'

type ChoicesInput = {
  card: ConflictCard
  names: Names
  me: string
  question: OpenQuestion
  /** What held before, or what a text was merged to. */
  standing: Json | undefined
}

/** What may be chosen on a card: mine first, then the others', both where that makes sense, another. */
export function useChoices(input: ChoicesInput): readonly ChoiceCard[] {
  const { card, names, me, question, standing } = input
  const { scope, data } = card.conflict
  const now = useNow('minute')
  const effectsOf = useDayEffects(scope, data.recordType === timelineItem.name, names)
  const both = useMemo(() => bothOf(data), [data])
  const siblings = useMemo(() => mineFirst(data.siblings, me), [data, me])
  const isText = ['text', 'line'].includes(valueKind(data.recordType, data.path))
  const differences = useMemo(
    () => (isText ? siblings.map((one) => stretchesOf(one, siblings)) : []),
    [isText, siblings],
  )
  const nameOf = names.namesIn(scope)
  const { record, path } = data
  const effectOf = (value: Json | undefined) => effectsOf([{ record, path, value }])
  const stands = question.inForce
  const isOffered = siblings.some(({ value }) => sameJson(value ?? null, standing ?? null))
  const other = otherKind(data)

  return [
    ...siblings.map(({ at, by, role, device, receivedAt, value }, index) => ({
      id: at,
      isDisabled: !question.mayChoose(value),
      content: (
        <SiblingValue
          value={cardValue(data, value, nameOf)}
          stretches={differences[index] ?? null}
          person={{
            id: by,
            name: names.personOf(by) ?? decisionWords.somebody,
            role,
          }}
          given={decisionWords.given(parseStamp(at).ms, device, receivedAt, now)}
          effect={effectOf(value)}
          isInForce={
            typeof data.inForce === 'object'
              ? data.inForce.at === at
              : stands !== null && sameJson(stands.value, value)
          }
          isMine={by === me}
        />
      ),
    })),
    ...(both === null
      ? []
      : [
          {
            id: 'both',
            isDisabled: !question.mayChoose(both),
            content: (
              <Plain
                title={decisionWords.both}
                value={cardValue(data, both, nameOf)}
                effect={null}
              />
            ),
          },
        ]),
    ...(data.path !== '_deleted' && !isOffered
      ? [
          {
            id: 'standing',
            isDisabled: !question.mayChoose(standing),
            content: (
              <Plain
                title={data.status === 'review' ? decisionWords.merged : decisionWords.agreed}
                value={cardValue(data, standing, nameOf)}
                effect={effectOf(standing)}
              />
            ),
          },
        ]
      : []),
    ...(isEditable(data.recordType, data.path)
      ? [
          {
            id: 'custom',
            content: <Plain title={decisionWords.other[other]} value={null} effect={null} />,
          },
        ]
      : []),
  ]
}

type PlainProps = { title: string; value: string | null; effect: readonly string[] | null }

function Plain({ title, value, effect }: PlainProps) {
  return (
    <span className="flex flex-col gap-2">
      <span className="flex flex-col gap-0.5">
        <span className="text-body font-medium">{title}</span>
        {value === null ? null : (
          <span className="whitespace-pre-wrap break-words text-body">{value}</span>
        )}
      </span>
      <EffectLines lines={effect} />
    </span>
  )
}

function mineFirst(siblings: readonly Sibling[], me: string): readonly Sibling[] {
  return siblings.toSorted((a, b) => Number(b.by === me) - Number(a.by === me))
}

/** A text beside the other one, or of several beside what most of them is like: the first other. */
function stretchesOf(own: Sibling, all: readonly Sibling[]): readonly Stretch[] | null {
  const beside = all.find((one) => one !== own)
  if (typeof own.value !== 'string' || typeof beside?.value !== 'string') return null
  return own.value === beside.value ? null : textDifference(own.value, beside.value)
}
