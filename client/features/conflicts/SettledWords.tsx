import { valueInForce } from '#shared/merge/planResolution.ts'
import { parseStamp } from '#shared/schema/record/stamp.ts'
import type { ConflictCard } from '../../data/decisions.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import type { Names } from '../../frame/useNames.ts'
import { decisionWords } from '../../words/decisions.ts'
import { cardValue } from './cardWords.ts'

/** Who settled it, when and how. */
export function SettledWords({
  card,
  names,
  me,
}: {
  card: ConflictCard
  names: Names
  me: string
}) {
  const now = useNow('minute')
  const { scope, data } = card.conflict
  const { resolution } = data
  if (!resolution) return data.status === 'resolved' ? decisionWords.settled.unknown : null
  const value = cardValue(data, valueInForce(data, null)?.value, names.namesIn(scope))
  const name = personName(resolution.by, names, me)
  const say =
    resolution.choice === 'laterEdit' ? decisionWords.settled.laterEdit : decisionWords.settled.by
  return <span className="break-words">{say(name, value, parseStamp(resolution.at).ms, now)}</span>
}

export function personName(user: string, names: Names, me: string): string {
  if (user === me) return decisionWords.you
  return names.personOf(user) ?? decisionWords.somebody
}
