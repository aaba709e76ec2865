import { useMemo, useState } from 'react'
import { contact, type ContactData } from '#shared/schema/contact.ts'
import { searchText } from '../../data/foldText.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { Button } from '../../ui/Button.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { vendorKindName, vendorWords } from '../../words/vendors.ts'
import { VendorPart } from './VendorPart.tsx'

type PickContactProps = {
  kind: string
  /** Name of the one who is chosen. */
  chosen: string
  onPick: (data: ContactData) => void
}

const MOST = 8

/** Those of the address book who do the same work, the best first; the others by searching. */
export function PickContact({ kind, chosen, onPick }: PickContactProps) {
  const all = useRecords(contact, 'all')
  const [text, setText] = useState('')
  const words = vendorWords.replace
  const shown = useMemo(() => {
    const wanted = searchText(text).head
    return all
      .filter(({ data }) =>
        wanted === ''
          ? data.kind === kind
          : searchText(
              [data.name, data.person, data.area, vendorKindName(data.kind)].join(' '),
            ).all.includes(wanted),
      )
      .toSorted(
        (a, b) =>
          (b.data.rating ?? 0) - (a.data.rating ?? 0) || a.data.name.localeCompare(b.data.name),
      )
      .slice(0, MOST)
  }, [all, text, kind])
  if (all.length === 0) return null
  return (
    <VendorPart title={words.fromBook}>
      {shown.length === 0 && text === '' ? (
        <p className="text-body text-ink2">{words.noneOfKind(vendorKindName(kind))}</p>
      ) : null}
      {shown.map(({ id, data }) => (
        <Button
          key={id}
          className="justify-start! py-2 text-start!"
          variant={data.name === chosen ? 'primary' : 'secondary'}
          aria-pressed={data.name === chosen}
          onPress={() => onPick(data)}
        >
          <span className="flex min-w-0 grow flex-col">
            <span className="break-words">{data.name}</span>
            <span className="text-small font-normal break-words">
              {[
                data.kind === kind ? '' : vendorKindName(data.kind),
                data.person,
                data.area,
                data.rating === undefined ? '' : vendorWords.rating(data.rating),
                data.phone === undefined ? words.noPhone : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        </Button>
      ))}
      <SearchBox
        label={words.search}
        clearLabel={words.clearSearch}
        text={text}
        onTextChange={setText}
      />
    </VendorPart>
  )
}
