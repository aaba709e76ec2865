import { memo, useCallback, useMemo, useState } from 'react'
import { sameJson, type Json } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import type { ConflictCard } from '../../data/decisions.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useTurnedOff } from '../../data/hooks/useTurnedOff.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { useSay } from '../../frame/useSay.ts'
import type { Names } from '../../frame/useNames.ts'
import { Button } from '../../ui/Button.tsx'
import { MoreButton } from '../../ui/MoreButton.tsx'
import { FilterChips } from '../../ui/FilterChips.tsx'
import { RowButton } from '../../ui/RowButton.tsx'
import { decisionWords } from '../../words/decisions.ts'
import { valueKind } from '../../words/valueKind.ts'
import { cardValue } from './cardWords.ts'
import { decidedByWords } from './decidedByWords.ts'
import { QuietRow, QuietSection, useAbout } from './QuietCards.tsx'
import { personName } from './SettledWords.tsx'
import { useQuestion } from './useQuestion.ts'
import { valueOps } from './valueOps.ts'

type AutomaticListProps = {
  cards: readonly ConflictCard[]
  names: Names
  me: string
  /** One wedding is looked at: there is nothing to choose from. */
  isOfOne: boolean
  onOpen: (id: string) => void
}

/** Rows at a time: a busy wedding has hundreds. */
const PAGE = 20
const ALL = 'all'

/** What was settled by rule: who counts, who was replaced, and the other back in one tap. */
export function AutomaticList({ cards, names, me, isOfOne, onOpen }: AutomaticListProps) {
  const [only, setOnly] = useState<string>(ALL)
  const [count, setCount] = useState(PAGE)
  const words = decisionWords.automatic
  const scopes = useMemo(() => [...new Set(cards.map(({ conflict }) => conflict.scope))], [cards])
  const shown = useMemo(
    () => (only === ALL ? cards : cards.filter(({ conflict }) => conflict.scope === only)),
    [cards, only],
  )
  return (
    <QuietSection
      title={words.title}
      help={words.help}
      filter={
        isOfOne || scopes.length < 2 ? null : (
          <FilterChips
            label={words.weddings}
            className="-mx-gutter"
            value={only}
            onChange={(chosen) => {
              setOnly(chosen)
              setCount(PAGE)
            }}
            chips={[
              { id: ALL, label: words.all },
              ...scopes.map((scope) => ({ id: scope, label: names.scopeName(scope) ?? '' })),
            ]}
          />
        )
      }
      more={
        shown.length > count ? (
          <MoreButton
            variant="quiet"
            size="small"
            onPress={() => setCount((before) => before + PAGE * 2)}
          >
            {words.more(shown.length - count)}
          </MoreButton>
        ) : null
      }
    >
      {shown.slice(0, count).map((card) => (
        <AutomaticRow
          key={card.conflict.id}
          card={card}
          names={names}
          me={me}
          isNamed={!isOfOne && only === ALL && scopes.length > 1}
          onOpen={onOpen}
        />
      ))}
    </QuietSection>
  )
}

type AutomaticRowProps = Pick<AutomaticListProps, 'names' | 'me' | 'onOpen'> & {
  card: ConflictCard
  /** The wedding is said on the row. */
  isNamed: boolean
}

const AutomaticRow = memo(function AutomaticRow(props: AutomaticRowProps) {
  const { card, names, me, isNamed, onOpen } = props
  const { id, scope, data } = card.conflict
  const about = useAbout(card, names)
  const question = useQuestion(card, names)
  const by = useDecidedBy(card)
  const { many } = useWrite()
  const turnedOff = useTurnedOff()
  const say = useSay()
  const words = decisionWords.automatic
  const nameOf = names.namesIn(scope)
  const told = useCallback((user: string) => personName(user, names, me), [names, me])
  const { inForce, siblings } = data
  const winner =
    typeof inForce === 'object' ? siblings.find(({ at }) => at === inForce.at) : undefined
  const losers = siblings.filter(
    (one) => one !== winner && !(winner && sameJson(one.value, winner.value)),
  )
  const isOrder = valueKind(data.recordType, data.path) === 'order'
  const given = ({ value, by: user }: (typeof siblings)[number]) => {
    const text = cardValue(data, value, nameOf)
    return { name: told(user), value: isOrder || text.length > 40 ? null : text }
  }
  const stands = question ? question.current : winner?.value
  const isAsMerged = !winner || sameJson(stands, winner.value)

  async function bringBack(value: Json | undefined) {
    const ops = [...valueOps(data.record, data.path, value), ...(await turnedOff(card, value))]
    say.outcome(await many(ops), words.back(cardValue(data, value, nameOf)))
  }

  return (
    <QuietRow
      action={losers
        .filter(({ value }) => !sameJson(value, stands) && question?.mayChoose(value) === true)
        .slice(0, 2)
        .map(({ at, value }) => (
          <Button
            key={at}
            size="small"
            className="relative z-10"
            onPress={() => void bringBack(value)}
          >
            {words.bringBack(isOrder ? ' '.repeat(25) : cardValue(data, value, nameOf))}
          </Button>
        ))}
    >
      {isNamed ? <span className="text-small text-ink2">{names.scopeName(scope)}</span> : null}
      <RowButton onPress={() => onOpen(id)}>
        <span className="text-body font-medium break-words">{about}</span>
      </RowButton>
      <span className="text-small break-words">
        {winner
          ? losers.map((one) => words.replaced(given(winner), given(one))).join('; ')
          : words.joined(siblings.map((one) => told(one.by)))}
        {isAsMerged ? null : ` ${words.nowCounts(cardValue(data, stands, nameOf))}`}
      </span>
      <span className="text-small break-words text-ink2">{by}</span>
    </QuietRow>
  )
})

/** The strategy or rule by which it was decided. */
function useDecidedBy({ conflict }: ConflictCard): string {
  const home = useRecord(wedding, conflict.scope, weddingOf(conflict.scope))
  return decidedByWords(conflict.data, home?.data.rules)
}

function weddingOf(scope: ScopeName): string {
  return scope.slice(scope.indexOf(':') + 1)
}
