import { getRouteApi } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useCallback } from 'react'
import { PeopleTabs } from '../../frame/PeopleTabs.tsx'
import { Screen } from '../../frame/Screen.tsx'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { useIsTablet } from '../../frame/useIsTablet.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { addressBookWords } from '../../words/addressBook.ts'
import { vendorWords } from '../../words/vendors.ts'
import { ReplacePanel } from './ReplacePanel.tsx'
import { useVendorActions } from './useVendorActions.ts'
import { useVendors } from './useVendors.ts'
import { VendorEditor } from './VendorEditor.tsx'
import { isOnSite } from './vendorList.ts'
import { VendorListView } from './VendorListView.tsx'
import { VendorOverview } from './VendorOverview.tsx'
import { VendorPanel } from './VendorPanel.tsx'

const route = getRouteApi('/w/$wedding/vendors')

/** Those who work on the day, by call time: reach them, and see how far they are. */
export function VendorsScreen() {
  const { wedding: id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isTablet = useIsTablet()
  const vendors = useVendors(id)
  const actions = useVendorActions(vendors.scope)
  const { record, loaded, list, rights, actor } = vendors

  const go = useCallback(
    (change: Partial<typeof search>) =>
      void navigate({
        search: (now) => ({ ...now, ...change }),
        replace: change.vendor === undefined && change.panel === undefined,
        resetScroll: false,
      }),
    [navigate],
  )
  const open = useCallback((which: string) => go({ vendor: which, panel: undefined }), [go])
  const close = useCallback(() => go({ vendor: undefined, panel: undefined }), [go])

  const shown = list.find((one) => one.id === search.vendor) ?? null
  const isNew = search.panel === 'new' && rights.create
  const isEditing = search.panel === 'edit' && shown !== null
  const frame = { vendors, actions, asPane: isTablet }
  const opened =
    record && (isNew || isEditing) ? (
      <VendorEditor
        key={isNew ? 'new' : shown?.id}
        {...frame}
        record={isNew ? null : shown}
        onClose={() => go({ panel: undefined })}
        onDone={(which) => go({ vendor: which ?? undefined, panel: undefined })}
      />
    ) : record && shown && search.panel === 'replace' && rights.bringIn ? (
      <ReplacePanel
        key={shown.id}
        vendors={vendors}
        asPane={isTablet}
        record={shown}
        onClose={() => go({ vendor: shown.id, panel: undefined })}
        onDone={open}
      />
    ) : record && shown ? (
      <VendorPanel
        key={shown.id}
        {...frame}
        record={shown}
        onClose={close}
        onEdit={() => go({ vendor: shown.id, panel: 'edit' })}
        onReplace={() => go({ vendor: shown.id, panel: 'replace' })}
        onOpen={open}
      />
    ) : null
  const onSite = list.filter(({ data }) => isOnSite(data)).length
  const seesNone = actor && (actor.role === 'family' || actor.role === 'friend') && !actor.owner
  const add = rights.create ? (
    <Button
      variant="primary"
      className="flex-1 tablet:flex-none"
      icon={<Plus size={20} aria-hidden />}
      onPress={() => go({ vendor: undefined, panel: 'new' })}
    >
      {vendorWords.add}
    </Button>
  ) : undefined

  return (
    <Screen
      wedding={id}
      current="people"
      title={vendorWords.title}
      subtitle={
        list.length === 0
          ? undefined
          : vendors.now === undefined || onSite === 0
            ? vendorWords.count(list.length)
            : vendorWords.here(onSite, list.length)
      }
      actions={record ? add : undefined}
      pane={
        isTablet && list.length > 0
          ? (opened ?? <VendorOverview vendors={vendors} onOpen={open} />)
          : isTablet
            ? opened
            : undefined
      }
    >
      <PeopleTabs wedding={id} current="vendors" />
      {record === null ? <WeddingNotHere /> : null}
      {record && loaded && list.length === 0 ? (
        <EmptyState
          sentence={
            seesNone
              ? vendorWords.notShown(actor.role)
              : rights.create
                ? vendorWords.empty
                : vendorWords.emptyReadOnly
          }
        />
      ) : null}
      {record && list.length > 0 ? (
        <VendorListView
          vendors={vendors}
          view={search.show ?? 'all'}
          onView={(show) => go({ show: show === 'all' ? undefined : show })}
          selected={shown?.id}
          onOpen={open}
          onStage={actions.stage}
        />
      ) : null}
      {record && rights.create ? (
        <div className="mx-auto w-full max-w-200 px-gutter pb-4">
          <TextLink href="/contacts">{addressBookWords.title}</TextLink>
        </div>
      ) : null}
      {isTablet ? null : opened}
    </Screen>
  )
}
