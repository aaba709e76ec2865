import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterChips } from '../../ui/FilterChips.tsx'
import { familyWords } from '../../words/family.ts'
import { said } from '../../words/terms.ts'
import { bySide, headsOf, isIn, VIEWS, type View } from './people.ts'
import { PersonRow, type PersonRowProps } from './PersonRow.tsx'
import type { Family } from './useFamily.ts'

type FamilyListProps = {
  family: Family
  view: View
  onView: (view: View) => void
  selected: string | undefined
  /** Just ticked: they stay where they are, for a moment. */
  held: ReadonlySet<string>
  onCheck: PersonRowProps['onCheck']
  onOpen: (id: string) => void
}

/** Those who matter to the day, by side, the nearest first. */
export function FamilyList(props: FamilyListProps) {
  const { family, view, onView, selected, held, onCheck, onOpen } = props
  const { people, couple } = family
  const words = familyWords
  const heads = (of: View) => headsOf(people.filter((one) => isIn(of, one)))
  const sides = bySide(
    people.filter((one) => isIn(view, one) || held.has(one.id)),
    couple,
  )
  return (
    <>
      {family.rights.here ? (
        <FilterChips
          label={words.views.label}
          chips={VIEWS.map((id) => ({ id, label: words.views[id](heads(id)) }))}
          value={view}
          onChange={(id) => onView(VIEWS.find((one) => one === id) ?? 'all')}
          className="mx-auto w-full max-w-200 pt-2"
        />
      ) : null}
      {sides.length === 0 ? (
        <EmptyState
          ghost={false}
          sentence={words.noneInView}
          action={<Button onPress={() => onView('all')}>{words.showAll}</Button>}
        />
      ) : null}
      {sides.map(({ side, people: own }) => {
        const name = side === '' ? words.noSide : said('side', side)
        return (
          <section key={side} aria-label={name} className="mx-auto flex w-full max-w-200 flex-col">
            <h2 className="flex items-baseline gap-3 px-gutter pb-2 pt-5 text-title font-bold">
              {name}
              <span className="text-small font-normal text-ink2">{words.count(headsOf(own))}</span>
            </h2>
            <ul aria-label={words.list(name)} className="rule-t bg-card">
              {own.map((one) => (
                <li key={one.id}>
                  <PersonRow
                    person={one}
                    household={family.householdOf.get(one.data.household ?? '')?.data.name}
                    photos={family.photosOf.get(one.id)?.length ?? 0}
                    isUnsent={family.unsent.has(one.id)}
                    isContested={family.cards.has(one.id)}
                    isSelected={one.id === selected}
                    onCheck={onCheck}
                    onOpen={onOpen}
                  />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
