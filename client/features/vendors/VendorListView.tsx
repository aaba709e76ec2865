import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterChips } from '../../ui/FilterChips.tsx'
import { vendorKindName, vendorWords } from '../../words/vendors.ts'
import type { VendorActions } from './useVendorActions.ts'
import type { Vendors } from './useVendors.ts'
import { isIn, VIEWS, type VendorRecord } from './vendorList.ts'
import { VendorRow } from './VendorRow.tsx'

type VendorListViewProps = {
  vendors: Vendors
  /** One of the views, or a kind. */
  view: string
  onView: (view: string) => void
  selected: string | undefined
  onOpen: (id: string) => void
  onStage: VendorActions['stage']
}

/** The vendors by call time, as many as the view lets through; one's own card stands first. */
export function VendorListView(props: VendorListViewProps) {
  const { vendors, view, onView, selected, onOpen, onStage } = props
  const { list, now, own } = vendors
  const words = vendorWords
  const isShown = (of: string, { id, data }: VendorRecord) =>
    isIn(of, data, now, vendors.replacedBy.has(id))
  const count = (of: string) => list.filter((one) => isShown(of, one)).length
  const kinds = [...new Set(list.map(({ data }) => data.kind))]
  const chips = [
    ...VIEWS.filter((one) => one === 'all' || one === view || count(one) > 0).map((id) => ({
      id,
      label: words.views[id](count(id)),
    })),
    ...(kinds.length > 1 ? kinds.map((id) => ({ id, label: vendorKindName(id) })) : []),
  ]
  const shown = list.filter((one) => isShown(view, one))
  const mine = shown.filter(({ id }) => id === own)
  const others = shown.filter(({ id }) => id !== own)

  const rows = (records: readonly VendorRecord[], label: string) => (
    <ul
      aria-label={label}
      className="edge mx-auto flex w-[calc(100%-2*var(--gutter))] max-w-200 flex-col overflow-hidden rounded-control bg-card"
    >
      {records.map((one) => {
        const card = vendors.cards.get(one.id)
        return (
          <VendorRow
            key={one.id}
            record={one}
            contact={vendors.contactOf.get(one.id)}
            now={now}
            isUnsent={vendors.unsent.has(one.id)}
            replacedBy={vendors.replacedBy.get(one.id)?.data.name}
            isSelected={one.id === selected}
            isOwn={vendors.actor?.role === 'vendor' && vendors.actor.vendor === one.id}
            mayStage={vendors.rights.change(one.id, one.data, 'stage')}
            decideAt={card && `/decisions?wedding=${vendors.id}&card=${card}`}
            onOpen={onOpen}
            onStage={onStage}
          />
        )
      })}
    </ul>
  )

  return (
    <>
      {list.length > 1 ? (
        <FilterChips
          label={words.views.label}
          chips={chips}
          value={view}
          onChange={onView}
          className="pt-2"
        />
      ) : null}
      <div className="flex flex-col gap-4 py-3">
        {shown.length === 0 ? (
          <EmptyState
            ghost={false}
            sentence={words.noneInView}
            action={<Button onPress={() => onView('all')}>{words.showAll}</Button>}
          />
        ) : null}
        {mine.length > 0 ? (
          <>
            <h2 className="px-gutter text-body font-bold">{words.you}</h2>
            {rows(mine, words.you)}
            {others.length > 0 ? (
              <h2 className="px-gutter text-body font-bold">{words.others}</h2>
            ) : null}
          </>
        ) : null}
        {others.length > 0 ? rows(others, words.list) : null}
      </div>
    </>
  )
}
