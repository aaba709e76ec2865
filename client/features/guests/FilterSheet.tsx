import { getRouteApi } from '@tanstack/react-router'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { guestWords } from '../../words/guests.ts'
import { said } from '../../words/terms.ts'
import { sideOf, type GuestBook } from './guestBook.ts'
import type { Go } from './GuestsScreen.tsx'

const route = getRouteApi('/w/$wedding/guests')
const ANY = 'any'

type FilterSheetProps = {
  book: GuestBook
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  go: Go
}

/** Narrows the list by what the chips have no room for. */
export function FilterSheet({ book, isOpen, onOpenChange, go }: FilterSheetProps) {
  const search = route.useSearch()
  const words = guestWords.filter
  const any = { id: ANY, label: words.any }
  const sides = unique(book.guests.map((guest) => sideOf(book, guest)))
  const diets = unique([...book.dietOf.values()].flatMap(({ meal, avoids }) => [meal, ...avoids]))
  const valueOf = (id: string) => (id === ANY ? undefined : id)
  return (
    <Sheet
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={words.title}
      closeLabel={guestWords.close}
      footer={
        <>
          <Button variant="primary" onPress={() => onOpenChange(false)}>
            {words.done}
          </Button>
          <Button
            variant="quiet"
            onPress={() => {
              go({ side: undefined, at: undefined, diet: undefined })
              onOpenChange(false)
            }}
          >
            {words.clear}
          </Button>
        </>
      }
    >
      <Select
        label={words.side}
        options={[any, ...sides.map((id) => ({ id, label: said('side', id) }))]}
        value={search.side ?? ANY}
        onChange={(id) => go({ side: valueOf(id) })}
      />
      <Select
        label={words.table}
        options={[
          any,
          ...book.seating.tables.map(({ table }) => ({ id: table.id, label: table.data.label })),
        ]}
        value={search.at ?? ANY}
        onChange={(id) => go({ at: valueOf(id) })}
      />
      <Select
        label={words.diet}
        options={[any, ...diets.map((id) => ({ id, label: said('food', id) }))]}
        value={search.diet ?? ANY}
        onChange={(id) => go({ diet: valueOf(id) })}
      />
    </Sheet>
  )
}

function unique(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.flatMap((text) => (text ? [text] : [])))].toSorted()
}
