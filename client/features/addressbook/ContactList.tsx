import { Phone } from 'lucide-react'
import { memo, useState } from 'react'
import { searchText } from '../../data/foldText.ts'
import { dialled } from '../../frame/dialled.ts'
import { FilterChips } from '../../ui/FilterChips.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { RowButton } from '../../ui/RowButton.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { addressBookWords } from '../../words/addressBook.ts'
import { vendorKindName, vendorWords } from '../../words/vendors.ts'
import type { AddressBook, ContactRecord } from './useAddressBook.ts'

const ALL = 'all'

type ContactListProps = {
  book: AddressBook
  selected: string | undefined
  onOpen: (id: string) => void
}

/** The contacts by name, narrowed by kind and by what is typed; each is called in one tap. */
export function ContactList({ book, selected, onOpen }: ContactListProps) {
  const { list, unsent } = book
  const [text, setText] = useState('')
  const [kind, setKind] = useState(ALL)
  const words = addressBookWords
  const kinds = [...new Set(list.map(({ data }) => data.kind))]
  const wanted = searchText(text).head
  const shown = list.filter(
    ({ data }) =>
      (kind === ALL || data.kind === kind) &&
      (wanted === '' ||
        searchText(
          [data.name, data.person, data.area, vendorKindName(data.kind)].join(' '),
        ).all.includes(wanted)),
  )
  return (
    <>
      <div className="mx-auto w-full max-w-200 px-gutter pt-3">
        <SearchBox
          label={words.search}
          clearLabel={words.clearSearch}
          text={text}
          onTextChange={setText}
        />
      </div>
      {kinds.length > 1 ? (
        <FilterChips
          className="mx-auto w-full max-w-200 pt-2"
          label={words.kinds}
          chips={[
            { id: ALL, label: words.all },
            ...kinds.map((id) => ({ id, label: vendorKindName(id) })),
          ]}
          value={kind}
          onChange={setKind}
        />
      ) : null}
      {shown.length === 0 ? (
        <p role="status" className="px-gutter py-6 text-lead text-ink2">
          {words.noneFound}
        </p>
      ) : (
        <div className="mx-auto w-full max-w-200 px-gutter py-3">
          <ul
            aria-label={words.list}
            className="edge flex flex-col overflow-hidden rounded-control bg-card"
          >
            {shown.map((one) => (
              <ContactRow
                key={one.id}
                record={one}
                isSelected={one.id === selected}
                isUnsent={unsent.has(one.id)}
                onOpen={onOpen}
              />
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

type ContactRowProps = {
  record: ContactRecord
  isSelected: boolean
  isUnsent: boolean
  onOpen: (id: string) => void
}

const ContactRow = memo(function ContactRow(props: ContactRowProps) {
  const { record, isSelected, isUnsent, onOpen } = props
  const { name, kind, person, area, rating, phone } = record.data
  const number = dialled(phone)
  const selected = isSelected
    ? 'bg-sunk shadow-[inset_3px_0_0_var(--accent)] sun:shadow-[inset_8px_0_0_var(--accent)]'
    : ''
  return (
    <li
      data-row={record.id}
      className={`relative flex items-center gap-3 px-4 py-3 not-first:rule-t ${selected}`}
    >
      <div className="flex min-w-0 grow flex-col gap-0.5">
        <RowButton
          onPress={() => onOpen(record.id)}
          className="text-lead font-bold break-words sun:text-title"
        >
          {name}
        </RowButton>
        <p className="text-small text-ink2 break-words">
          {[
            vendorKindName(kind),
            person,
            area,
            rating === undefined ? undefined : addressBookWords.rating(rating),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {isUnsent ? <StatusTag kind="here">{addressBookWords.onlyHere}</StatusTag> : null}
      </div>
      {number ? (
        <LinkButton
          className="relative z-10"
          href={`tel:${number}`}
          label={vendorWords.call(person ?? name)}
          icon={<Phone size={22} aria-hidden />}
        />
      ) : null}
    </li>
  )
})
