import { useId } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { mergingWords } from '../words/merging.ts'
import { RuleOfferCard } from './RuleOfferCard.tsx'
import { useLearning, type FadingRule, type Learning } from './useLearning.ts'
import { useNames, type Names } from './useNames.ts'
import { useRuleActions } from './useRuleActions.ts'

/** What decisions made alike suggest, in one wedding or in all; nothing where they suggest nothing. */
export function RuleOffers({ scope }: { scope?: ScopeName | undefined }) {
  const learnt = useLearning(scope)
  const names = useNames()
  const id = useId()
  const shown = learnt.filter(({ offers, fading }) => offers.length + fading.length > 0)
  if (shown.length === 0) return null
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h2 id={id} className="text-title font-bold">
        {mergingWords.offers.title}
      </h2>
      {shown.map((one) => (
        <OffersOfWedding
          key={one.wedding}
          learning={one}
          names={names}
          isNamed={scope === undefined}
        />
      ))}
    </section>
  )
}

type OffersOfWeddingProps = { learning: Learning; names: Names; isNamed: boolean }

function OffersOfWedding({ learning, names, isNamed }: OffersOfWeddingProps) {
  const { wedding, scope, offers, fading, rules } = learning
  const actions = useRuleActions(wedding)
  return (
    <>
      {fading.map((one) => (
        <FadingNotice key={one.id} fading={one} learning={learning} />
      ))}
      {offers.map((offer) => (
        <RuleOfferCard
          key={offer.id}
          offer={offer}
          scope={scope}
          names={names}
          about={isNamed ? names.scopeName(scope) : null}
          onAccept={() => void actions.accept(offer, rules)}
          onDecline={() => void actions.decline(offer)}
        />
      ))}
    </>
  )
}

/** A rule that was decided otherwise twice: by whom it could be, it is off already. */
function FadingNotice({ fading, learning }: { fading: FadingRule; learning: Learning }) {
  const { wedding } = learning
  const { id, rule, isOff } = fading
  const actions = useRuleActions(wedding)
  const words = mergingWords.fading
  const name = mergingWords.rules.name(rule.group, rule.take, rule.over)
  return (
    <Banner
      tone={isOff ? 'info' : 'warn'}
      action={
        <span className="flex flex-wrap items-center gap-3">
          <TextLink href={`/w/${wedding}/merging?rule=${encodeURIComponent(id)}`}>
            {words.look}
          </TextLink>
          {isOff ? (
            <Button size="small" onPress={() => void actions.noted(id)}>
              {words.fine}
            </Button>
          ) : (
            <Button size="small" onPress={() => void actions.turnOff(id)}>
              {mergingWords.rules.turnOff}
            </Button>
          )}
        </span>
      }
    >
      {isOff ? words.byItself(name) : words.contradicted(name)}
    </Banner>
  )
}
