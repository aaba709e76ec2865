import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { Field } from '../../ui/Field.tsx'
import { TagPicker } from '../../ui/TagPicker.tsx'
import { usualAvoids } from '../../words/family.ts'
import { guestWords } from '../../words/guests.ts'
import { allSaid, said, storedFrom } from '../../words/terms.ts'
import type { GuestBook, GuestRecord } from './guestBook.ts'
import type { GuestActions } from './useGuestActions.ts'

type DietFieldsProps = {
  guest: GuestRecord
  book: GuestBook
  actions: GuestActions
  isReadOnly: boolean
}

const MOST_MEALS = 6

/** What a guest eats and must not eat; an allergy never goes without a question. */
export function DietFields({ guest, book, actions, isReadOnly }: DietFieldsProps) {
  const { name } = guest.data
  const diet = book.dietOf.get(guest.id)
  const [typed, setTyped] = useState<string | null>(null)
  const [asked, setAsked] = useState<string | null>(null)
  const words = guestWords.diet
  const avoids = diet?.avoids ?? []
  const meals = mealsOf(book).filter((meal) => meal !== diet?.meal)
  const known = [
    ...new Set([...usualAvoids, ...[...book.dietOf.values()].flatMap((one) => one.avoids)]),
  ]

  function setMeal(text: string) {
    setTyped(null)
    const meal = text.trim()
    if (meal === (diet?.meal ?? '')) return
    void actions.meal(
      guest,
      meal === '' ? undefined : meal,
      meal === '' ? words.mealCleared(name) : words.mealChanged(name, meal),
    )
  }

  function setAvoids(next: readonly string[]) {
    for (const what of next) {
      if (avoids.includes(what)) continue
      void actions.avoid(guest, what, true, words.avoided(name, said('food', what)))
    }
    const gone = avoids.find((what) => !next.includes(what))
    if (gone !== undefined) setAsked(gone)
  }

  return (
    <section aria-label={words.title} className="flex flex-col gap-3">
      <h3 className="rule-t pt-4 text-lead font-bold">{words.title}</h3>
      {isReadOnly ? <p className="text-small text-ink2">{words.readOnly}</p> : null}
      <Field
        label={words.meal}
        description={isReadOnly ? undefined : words.mealHelp}
        value={typed ?? diet?.meal ?? ''}
        onChange={setTyped}
        onBlur={() => {
          if (typed !== null) setMeal(typed)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && typed !== null) setMeal(typed)
        }}
        maxLength={80}
        isReadOnly={isReadOnly}
        autoComplete="off"
      />
      {meals.length > 0 && !isReadOnly ? (
        <div role="group" aria-label={words.meals} className="flex flex-wrap gap-2">
          {meals.slice(0, MOST_MEALS).map((meal) => (
            <Button key={meal} size="small" onPress={() => setMeal(meal)}>
              {meal}
            </Button>
          ))}
        </div>
      ) : null}
      {isReadOnly ? (
        <Field label={words.avoids} value={allSaid('food', avoids).join(', ')} isReadOnly />
      ) : (
        <TagPicker
          label={words.avoids}
          addLabel={words.addAvoid}
          openLabel={words.openAvoids}
          removeLabel={words.removeAvoid}
          options={known.map((id) => ({ id, label: said('food', id) }))}
          value={avoids}
          onChange={setAvoids}
          onCreate={(text) => storedFrom('food', text.toLowerCase().slice(0, 80), usualAvoids)}
          noMatch={words.avoidNew}
        />
      )}
      <Confirm
        isOpen={asked !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setAsked(null)
        }}
        title={words.asks(name, said('food', asked ?? ''))}
        confirmLabel={words.asksYes(said('food', asked ?? ''))}
        cancelLabel={words.asksNo}
        isDanger
        onConfirm={() => {
          if (asked !== null)
            void actions.avoid(guest, asked, false, words.allowed(name, said('food', asked)))
        }}
      >
        {words.asksDetail}
      </Confirm>
    </section>
  )
}

/** The most chosen ones first. */
function mealsOf(book: GuestBook): readonly string[] {
  const counts = new Map<string, number>()
  for (const { meal } of book.dietOf.values())
    if (meal !== undefined) counts.set(meal, (counts.get(meal) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([meal]) => meal)
}
