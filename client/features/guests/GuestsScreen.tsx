import { getRouteApi } from '@tanstack/react-router'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { WEDDING_ROLES } from '#shared/schema/record/access.ts'
import { useActor } from '../../data/hooks/useActor.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { PeopleTabs } from '../../frame/PeopleTabs.tsx'
import { Screen } from '../../frame/Screen.tsx'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { usePreload } from '../../frame/usePreload.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { coupleOf } from '../../words/couple.ts'
import { guestWords } from '../../words/guests.ts'
import { guestAccess } from './guestAccess.ts'
import { GuestRooms } from './GuestRooms.tsx'
import { KitchenOnly } from './KitchenOnly.tsx'
import { OwnHousehold } from './OwnHousehold.tsx'

const route = getRouteApi('/w/$wedding/guests')

const AddGuests = lazyPart(async () => (await import('./adding/AddGuests.tsx')).AddGuests)
/** What a tap further on may open. */
const LATER = [AddGuests]

export type GuestsSearch = ReturnType<typeof route.useSearch>
/** Changes the address: what is named is set, `undefined` goes away, the rest stays. */
export type Go = (change: Partial<GuestsSearch>) => void

/** Who is invited, comes, sits where, eats what and is here; each sees as much of it as their role may. */
export function GuestsScreen() {
  const { wedding: id } = route.useParams()
  const search = route.useSearch()
  const scope = weddingScope(id)
  const record = useRecord(wedding, scope, id)
  const actor = useActor(scope)
  usePreload(record ? LATER : null)
  const couple = record ? coupleOf(record.data).join(' & ') : undefined

  if (record === undefined || (record !== null && actor === undefined)) {
    return <Standing id={id}>{null}</Standing>
  }
  if (record === null || !actor) {
    return (
      <Standing id={id}>
        <WeddingNotHere />
      </Standing>
    )
  }
  const shared = { id, scope, couple: couple ?? '' }
  switch (guestAccess(actor)) {
    case 'all':
      return search.view === 'add' ? <AddGuests {...shared} /> : <GuestRooms {...shared} />
    case 'household':
      return <OwnHousehold {...shared} household={actor.household ?? ''} />
    case 'kitchen':
      return <KitchenOnly {...shared} vendor={actor.vendor} />
    case 'none': {
      const role = WEDDING_ROLES.find((one) => one === actor.role) ?? 'friend'
      const isInvited = role === 'family' || role === 'friend'
      return (
        <Standing id={id}>
          <EmptyState
            ghost={false}
            sentence={isInvited ? guestWords.noHousehold : guestWords.notShown(role)}
          />
        </Standing>
      )
    }
  }
}

function Standing({ id, children }: { id: string; children: React.ReactNode }) {
  return (
    <Screen wedding={id} current="people" title={guestWords.title}>
      <PeopleTabs wedding={id} current="guests" />
      {children}
    </Screen>
  )
}
