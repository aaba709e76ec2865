import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { incident } from '#shared/schema/incident.ts'
import { incidentEntry } from '#shared/schema/incidentEntry.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useAcks } from '../../data/hooks/useAcks.ts'
import { useActor } from '../../data/hooks/useActor.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { usePhoneBook } from '../../data/hooks/usePhoneBook.ts'
import { useUnsentIds } from '../../data/hooks/useQueue.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecords, useRecordsView } from '../../data/hooks/useRecords.ts'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { Screen } from '../../frame/Screen.tsx'
import { useNames } from '../../frame/useNames.ts'
import { venueTimes } from '../../frame/venueTimes.ts'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { coupleOf } from '../../words/couple.ts'
import { incidentWords } from '../../words/incidents.ts'
import { IncidentCard } from './IncidentCard.tsx'
import { incidentsBy, type IncidentRecord } from './incidentList.ts'
import { incidentRights, mayRaise } from './incidentRights.ts'
import { OwnNumber } from './OwnNumber.tsx'
import { RaiseForm } from './RaiseForm.tsx'
import { useIncidentActions } from './useIncidentActions.ts'

const route = getRouteApi('/w/$wedding/emergency')

/** Calling for help, and who is on it: with or without signal. */
export function IncidentsScreen() {
  const { wedding: id } = route.useParams()
  const scope = weddingScope(id)
  const record = useRecord(wedding, scope, id)
  const { records, loaded } = useRecordsView(incident, scope)
  const entries = useRecords(incidentEntry, scope)
  const acks = useAcks(scope)
  const book = usePhoneBook(scope)
  const actor = useActor(scope)
  const { account } = useOpenAccount()
  const { personOf } = useNames()
  const { connection } = useSyncStatus()
  const actions = useIncidentActions(scope)
  const unsent = useUnsentIds()
  const now = useNow('minute')
  const nameOf = useCallback((user: string) => personOf(user) ?? incidentWords.somebody, [personOf])
  const { open, over } = incidentsBy(records)
  const words = incidentWords
  const isOffline = connection.state === 'offline' || connection.state === 'refused'

  const card = (one: IncidentRecord) => {
    const rights = incidentRights(actor, one)
    const told = acks.byThing.get(one.id)
    const raiser = one.data.author ?? one.by
    return (
      <IncidentCard
        key={one.id}
        record={one}
        entries={entries}
        me={account.id}
        nameOf={nameOf}
        times={venueTimes(record?.data.zone ?? 'UTC')}
        now={now}
        isUnsent={unsent.has(one.id)}
        isOffline={isOffline}
        reached={rights.mayAct ? (told?.size ?? 0) - (told?.has(raiser) ? 1 : 0) : null}
        numbers={book.toCall}
        actions={actions}
        {...rights}
      />
    )
  }

  return (
    <Screen
      wedding={id}
      current="more"
      title={words.title}
      subtitle={record ? coupleOf(record.data).join(' & ') : undefined}
    >
      {record === null ? <WeddingNotHere /> : null}
      {record && loaded ? (
        <div className="mx-auto flex max-w-160 flex-col gap-6 px-gutter py-5">
          <TitledSection title={words.open.title}>
            {open.length === 0 ? <p className="text-body text-ink2">{words.open.none}</p> : null}
            {open.map(card)}
          </TitledSection>
          {actor === undefined ? null : (
            <TitledSection title={words.raise.title}>
              {actor && mayRaise(actor) ? (
                <RaiseForm
                  scope={scope}
                  isOffline={isOffline}
                  numbers={book.toCall}
                  onRaise={(wish) => actions.raise(wish)}
                />
              ) : (
                <Banner tone="info">{words.mayNot}</Banner>
              )}
            </TitledSection>
          )}
          {actor && actor.role !== 'family' && actor.role !== 'friend' ? (
            <TitledSection title={words.own.title}>
              <OwnNumber scope={scope} />
            </TitledSection>
          ) : null}
          {over.length > 0 ? (
            <TitledSection title={words.over}>{over.map(card)}</TitledSection>
          ) : null}
        </div>
      ) : null}
    </Screen>
  )
}
