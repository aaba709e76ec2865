import { Avatar } from '../../ui/Avatar.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { decisionWords } from '../../words/decisions.ts'
import { personColour } from './personColour.ts'

type SiblingValueProps = {
  value: string
  person: { id: string; name: string; role: string }
  /** When, and on which device. */
  given: string
  /** What it would make of the day. */
  effect: string | null
  isInForce: boolean
}

/** One value that was given: what, by whom, when, and what would follow. */
export function SiblingValue({ value, person, given, effect, isInForce }: SiblingValueProps) {
  const isShort = value.length <= 24
  return (
    <span className="flex flex-col gap-2">
      <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span
          className={
            isShort
              ? 'text-title font-bold tabular-nums'
              : 'whitespace-pre-wrap break-words text-body'
          }
        >
          {value}
        </span>
        {isInForce ? (
          <StatusTag kind="plain" className="sun:text-current">
            {decisionWords.counts}
          </StatusTag>
        ) : null}
      </span>
      <span className="flex items-center gap-2.5">
        <Avatar name={person.name} colour={personColour(person.id)} size="small" isDecoration />
        <span className="min-w-0 text-small">
          <span className="block font-medium">
            {decisionWords.person(person.name, person.role)}
          </span>
          <span className="block opacity-85 sun:opacity-100">{given}</span>
        </span>
      </span>
      {effect === null ? null : <span className="block text-small">{effect}</span>}
    </span>
  )
}
