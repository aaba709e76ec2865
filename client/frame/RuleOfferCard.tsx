import { memo, useId, useState } from 'react'
import type { RuleOffer } from '#shared/learning/ruleOffers.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useOpenAccount } from '../data/hooks/DataProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { mergingWords } from '../words/merging.ts'
import { ContestRows } from './ContestRows.tsx'
import type { Names } from './useNames.ts'

type RuleOfferCardProps = {
  offer: RuleOffer
  scope: ScopeName
  names: Names
  /** The wedding, where several are in view. */
  about: string | null
  onAccept: () => void
  /** Absent: it was declined before. */
  onDecline?: () => void
}

/** One rule on offer: what it would do, what speaks for it, and the cases themselves. */
export const RuleOfferCard = memo(function RuleOfferCard(props: RuleOfferCardProps) {
  const { offer, scope, names, about, onAccept, onDecline } = props
  const { account } = useOpenAccount()
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const words = mergingWords.offers
  const { group, take, over, cases, liked } = offer
  const mine = cases.filter(({ by }) => by === account.id).length
  return (
    <article aria-labelledby={id} className="edge flex flex-col gap-3 rounded-control bg-card p-4">
      <div className="flex flex-col gap-1">
        <h3 id={id} className="text-lead font-bold">
          {words.ask(group, take)}
        </h3>
        {about === null ? null : <p className="text-small text-ink2">{about}</p>}
        <p className="text-body">{words.chosen(take, group, { all: cases.length, liked, mine })}</p>
        <p className="text-small text-ink2">{words.means(take, over)}</p>
      </div>
      <div className="flex flex-wrap gap-2.5">
        <Button className="grow tablet:grow-0" onPress={onAccept}>
          {words.yes}
        </Button>
        {onDecline ? (
          <Button className="grow tablet:grow-0" variant="quiet" onPress={onDecline}>
            {words.no}
          </Button>
        ) : null}
        <Button
          className="grow tablet:grow-0"
          variant="quiet"
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? words.hide : words.look(cases.length)}
        </Button>
      </div>
      {isOpen ? (
        <ContestRows
          label={words.cases(group)}
          scope={scope}
          ids={cases.map(({ conflict }) => conflict)}
          names={names}
        />
      ) : null}
    </article>
  )
})
