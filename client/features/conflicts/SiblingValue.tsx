import { Avatar } from '../../ui/Avatar.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { decisionWords } from '../../words/decisions.ts'
import { DifferingText } from './DifferingText.tsx'
import { EffectLines } from './EffectLines.tsx'
import { personColour } from '../../frame/personColour.ts'
import type { Stretch } from './textDifference.ts'

type SiblingValueProps = {
  value: string
  /** Of a text: what the other version has too, and what it has not. */
  stretches: readonly Stretch[] | null
  /** By their own name, also where they are called otherwise. */
  person: { id: string; name: string; role: string }
  /** When, and on which device. */
  given: string
  /** What it would make of the day. */
  effect: readonly string[] | null
  isInForce: boolean
  isMine: boolean
}

/** One value that was given: what, by whom, when, and what would follow. */
export function SiblingValue(props: SiblingValueProps) {
  const { value, stretches, person, given, effect, isInForce, isMine } = props
  const isShort = value.length <= 24
  return (
    <span className="flex flex-col gap-2">
      <span className="flex items-center gap-2.5">
        <Avatar name={person.name} colour={personColour(person.id)} size="small" isDecoration />
        <span className="min-w-0 text-small">
          <span className="block font-bold">
            {decisionWords.person(isMine ? decisionWords.yours : person.name, person.role)}
          </span>
          <span className="block opacity-85 sun:opacity-100">{given}</span>
        </span>
      </span>
      <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        {stretches ? (
          <DifferingText stretches={stretches} />
        ) : (
          <span
            className={
              isShort
                ? 'text-title font-bold tabular-nums'
                : 'whitespace-pre-wrap break-words text-body'
            }
          >
            {value}
          </span>
        )}
        {isInForce ? (
          <StatusTag kind="plain" className="sun:text-current">
            {decisionWords.counts}
          </StatusTag>
        ) : null}
      </span>
      <EffectLines lines={effect} />
    </span>
  )
}
