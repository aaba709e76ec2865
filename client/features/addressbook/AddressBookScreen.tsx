import { getRouteApi } from '@tanstack/react-router'
import { Plus, Users } from 'lucide-react'
import { useCallback } from 'react'
import { contact } from '#shared/schema/contact.ts'
import { Screen } from '../../frame/Screen.tsx'
import { useIsTablet } from '../../frame/useIsTablet.ts'
import { useRoleRights } from '../../frame/useRoleRights.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterChips } from '../../ui/FilterChips.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { addressBookWords } from '../../words/addressBook.ts'
import { BringOver } from './BringOver.tsx'
import { ContactEditor } from './ContactEditor.tsx'
import { ContactList } from './ContactList.tsx'
import { ContactPanel } from './ContactPanel.tsx'
import { useAddressBook } from './useAddressBook.ts'

const route = getRouteApi('/contacts')

/** Whom a studio calls when somebody does not come. */
export function AddressBookScreen() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isTablet = useIsTablet()
  const book = useAddressBook(search.studio)
  const { current, list, loaded } = book
  const rights = useRoleRights(current?.scope ?? 'studio:none')
  const mayWrite = current !== undefined && rights.create(contact)
  const words = addressBookWords

  const go = useCallback(
    (change: Partial<typeof search>) =>
      void navigate({
        search: (now) => ({ ...now, ...change }),
        replace: change.contact === undefined && change.panel === undefined,
        resetScroll: false,
      }),
    [navigate],
  )
  const open = useCallback((id: string) => go({ contact: id, panel: undefined }), [go])
  const shown = list.find(({ id }) => id === search.contact) ?? null
  const close = () => go({ contact: undefined, panel: undefined })
  const frame = { asPane: isTablet, onClose: close }
  const opened =
    current && mayWrite && search.panel === 'bring' ? (
      <BringOver {...frame} scope={current.scope} known={list} />
    ) : current && mayWrite && (search.panel === 'new' || (search.panel === 'edit' && shown)) ? (
      <ContactEditor
        key={search.panel === 'new' ? 'new' : shown?.id}
        asPane={isTablet}
        onClose={() => go({ panel: undefined })}
        scope={current.scope}
        record={search.panel === 'new' ? null : shown}
        mayRemove={rights.remove(contact)}
        onDone={(id) => go({ contact: id ?? undefined, panel: undefined })}
      />
    ) : shown ? (
      <ContactPanel
        key={shown.id}
        {...frame}
        record={shown}
        mayEdit={mayWrite}
        onEdit={() => go({ panel: 'edit' })}
      />
    ) : null

  return (
    <Screen
      wedding={null}
      current="templates"
      title={words.title}
      subtitle={current?.data.name}
      back={{ label: words.back, onPress: () => void navigate({ to: '/templates' }) }}
      actions={
        mayWrite ? (
          <>
            <Button
              className="flex-1 tablet:flex-none"
              icon={<Users size={20} aria-hidden />}
              onPress={() => go({ contact: undefined, panel: 'bring' })}
            >
              {words.bringOver}
            </Button>
            <Button
              variant="primary"
              className="flex-1 tablet:flex-none"
              icon={<Plus size={20} aria-hidden />}
              onPress={() => go({ contact: undefined, panel: 'new' })}
            >
              {words.add}
            </Button>
          </>
        ) : undefined
      }
      pane={isTablet ? opened : undefined}
    >
      {loaded && !current ? (
        <EmptyState
          sentence={words.noStudio}
          action={<TextLink href="/templates">{words.toTemplates}</TextLink>}
        />
      ) : null}
      {book.studios.length > 1 && current ? (
        <FilterChips
          className="pt-3"
          label={words.choose}
          chips={book.studios.map(({ id, data }) => ({ id, label: data.name }))}
          value={current.id}
          onChange={(id) => go({ studio: id, contact: undefined, panel: undefined })}
        />
      ) : null}
      {current && rights.isKnown && !mayWrite ? (
        <Banner tone="info" className="mx-gutter mt-3">
          {words.readOnly}
        </Banner>
      ) : null}
      {current && loaded && list.length === 0 ? (
        <EmptyState sentence={mayWrite ? words.empty : words.emptyReadOnly} />
      ) : null}
      {list.length > 0 ? <ContactList book={book} selected={shown?.id} onOpen={open} /> : null}
      {isTablet ? null : opened}
    </Screen>
  )
}
