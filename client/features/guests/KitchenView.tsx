import { headsOf } from '#shared/seating/seatingPlan.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { guestWords } from '../../words/guests.ts'
import { kitchenSteps } from './guestOps.ts'
import type { GuestViewProps } from './guestView.ts'
import { KitchenSheet } from './KitchenSheet.tsx'

/** What is to be cooked, with names for those who run the day, and whether the cooks see it. */
export function KitchenView({ book, rights, actions }: GuestViewProps) {
  const words = guestWords.kitchen
  const coming = book.guests.filter(({ data }) => data.rsvp !== 'no')
  const diets = new Map(
    coming.flatMap(({ id }) => {
      const diet = book.dietOf.get(id)
      return diet ? [[id, diet] as const] : []
    }),
  )
  const unknown = coming
    .filter(({ id }) => !diets.has(id))
    .reduce((sum, { data }) => sum + headsOf(data), 0)
  const cooks = book.vendors.filter(({ id }) => book.kitchen.includes(id))
  const steps = rights.kitchen ? kitchenSteps(book.guests, book.dietOf, book.kitchen) : []
  return (
    <div className="mx-auto flex max-w-200 flex-col gap-4 px-gutter py-4">
      {cooks.length === 0 ? (
        <Banner tone="info">{words.nobodyCooks}</Banner>
      ) : steps.length > 0 ? (
        <Banner
          tone="warn"
          action={
            <Button size="small" onPress={() => void actions.run(steps, words.updated)}>
              {words.update}
            </Button>
          }
        >
          {words.behind(steps.length)}
        </Banner>
      ) : (
        <Banner tone="ok">{words.seenBy(cooks.map(({ data }) => data.name))}</Banner>
      )}
      {unknown > 0 ? <p className="text-body text-ink2">{words.unknown(unknown)}</p> : null}
      <KitchenSheet
        diets={diets}
        nameOf={(id) => book.byId.get(id)?.data.name}
        empty={words.empty}
      />
    </div>
  )
}
