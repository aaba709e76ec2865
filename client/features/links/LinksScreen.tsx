import { getRouteApi } from '@tanstack/react-router'
import { Link as LinkIcon } from 'lucide-react'
import { useState } from 'react'
import { mayShare, rolesToLink } from '#shared/schema/record/linkRights.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { wedding as weddingType } from '#shared/schema/wedding.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useActor } from '../../data/hooks/useActor.ts'
import { useChangeLinks, useLinks, type ListedLink } from '../../data/hooks/useLinks.ts'
import { useLookThrough } from '../../data/hooks/useLookThrough.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useReadable } from '../../data/hooks/useReadable.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { ServerRefusal } from '../../data/queries.ts'
import { Screen } from '../../frame/Screen.tsx'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useSay } from '../../frame/useSay.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { coupleOf } from '../../words/couple.ts'
import { linkProblem, linkWords } from '../../words/links.ts'
import { lookWords } from '../../words/lookThrough.ts'
import { memberWords } from '../../words/members.ts'
import { LinkList } from './LinkList.tsx'
import { LinkSheet } from './LinkSheet.tsx'
import { ShareSection } from './ShareSection.tsx'

const route = getRouteApi('/w/$wedding/links')

/** Who works for a wedding from a link, and what of it everybody may read by an address. */
export function LinksScreen() {
  const { wedding: id } = route.useParams()
  const { panel, vendor } = route.useSearch()
  const navigate = route.useNavigate()
  const scope = weddingScope(id)
  const record = useRecord(weddingType, scope, id)
  const actor = useActor(scope)
  const { look } = useLookThrough(scope)
  const isUnknownToServer = useReadable(useOpenAccount().claims)?.has(scope) === true
  const { connection } = useSyncStatus()
  const device = useDeviceWord()
  const now = useNow('minute')
  const { revoke } = useChangeLinks(scope)
  const say = useSay()
  const [asked, setAsked] = useState<ListedLink | null>(null)
  const words = linkWords
  const roles = actor ? rolesToLink(actor, scope) : []
  const told = useLinks(scope, roles.length > 0)
  const isOffline = connection.state === 'offline'
  const waits = look
    ? lookWords.refused(look.actor.role)
    : isUnknownToServer
      ? memberWords.notSent(device)
      : isOffline
        ? words.needsSignal
        : undefined
  const title = record ? coupleOf(record.data).join(' & ') : ''

  return (
    <Screen
      wedding={id}
      current="people"
      title={words.title}
      subtitle={record ? title : undefined}
      back={{
        label: words.back,
        onPress: () => void navigate({ to: '/w/$wedding/people', params: { wedding: id } }),
      }}
      actions={
        record && roles.length > 0 ? (
          <Button
            variant="primary"
            className="flex-1 tablet:flex-none"
            icon={<LinkIcon size={20} aria-hidden />}
            isDisabled={waits !== undefined}
            {...(waits ? { disabledReason: waits } : {})}
            onPress={() => void navigate({ search: { panel: 'new' } })}
          >
            {words.make}
          </Button>
        ) : undefined
      }
    >
      {record === null ? <WeddingNotHere /> : null}
      {record ? (
        <div className="mx-auto flex max-w-160 flex-col gap-7 px-gutter py-5">
          {isOffline ? <Banner tone="info">{words.needsSignal}</Banner> : null}
          {roles.length > 0 ? (
            <>
              {roles.includes('family') || !roles.includes('vendor') ? null : (
                <p className="text-body text-ink2">{words.standInsOnly}</p>
              )}
              <LinkList told={told} now={now} waits={waits} onRevoke={setAsked} />
            </>
          ) : actor === undefined ? null : (
            <p className="text-body text-ink2">{words.notYours}</p>
          )}
          {actor && mayShare(actor, scope) ? (
            <ShareSection scope={scope} title={title} waits={waits} />
          ) : null}
        </div>
      ) : null}
      {panel === 'new' && record && roles.length > 0 ? (
        <LinkSheet
          scope={scope}
          title={title}
          date={record.data.date}
          vendor={vendor}
          waits={waits}
          onClose={() => void navigate({ search: {}, replace: true })}
        />
      ) : null}
      <Confirm
        isOpen={asked !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setAsked(null)
        }}
        title={words.revoking.title(asked?.name ?? '')}
        confirmLabel={words.revoking.confirm}
        cancelLabel={words.revoking.cancel}
        isDanger
        onConfirm={() => {
          if (!asked) return
          revoke.mutate(
            { kind: 'links', id: asked.id },
            {
              onSuccess: () => say.text(words.revoking.done(asked.name)),
              onError: (error) => {
                if (error instanceof ServerRefusal) say.text(linkProblem(error.problem))
              },
            },
          )
        }}
      >
        {words.revoking.detail}
      </Confirm>
    </Screen>
  )
}
