import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { incident } from '#shared/schema/incident.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useNow } from '../../data/hooks/useNow.ts'
import { useUnsentIds } from '../../data/hooks/useQueue.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecordsView } from '../../data/hooks/useRecords.ts'
import { Screen } from '../../frame/Screen.tsx'
import { useNames } from '../../frame/useNames.ts'
import { useRoleRights } from '../../frame/useRoleRights.ts'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { coupleOf } from '../../words/couple.ts'
import { incidentWords } from '../../words/incidents.ts'
import { IncidentCard } from './IncidentCard.tsx'
import { incidentsBy, type IncidentRecord } from './incidentList.ts'
import { RaiseForm } from './RaiseForm.tsx'
import { useIncidentActions } from './useIncidentActions.ts'

const route = getRouteApi('/w/$wedding/emergency')

/** Calling for help, and who is on it: with or without signal. */
export function IncidentsScreen() {
  const { wedding: id } = route.useParams()
  const scope = weddingScope(id)
  const record = useRecord(wedding, scope, id)
  const { records, loaded } = useRecordsView(incident, scope)
  const { account } = useOpenAccount()
  const { personOf } = useNames()
  const rights = useRoleRights(scope)
  const actions = useIncidentActions(scope)
  const unsent = useUnsentIds()
  const now = useNow('minute')
  const nameOf = useCallback((user: string) => personOf(user) ?? incidentWords.somebody, [personOf])
  const { open, over } = incidentsBy(records)
  const mayAct = rights.change(incident, 'seen') ? actions : null
  const words = incidentWords

  const card = (one: IncidentRecord) => (
    <IncidentCard
      key={one.id}
      record={one}
      me={account.id}
      nameOf={nameOf}
      now={now}
      isUnsent={unsent.has(one.id)}
      actions={mayAct}
    />
  )

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
          {rights.isKnown ? (
            <TitledSection title={words.raise.title}>
              {rights.create(incident) ? (
                <RaiseForm
                  scope={scope}
                  numbers={`/w/${id}/vendors`}
                  onRaise={(wish) => actions.raise(wish)}
                />
              ) : (
                <Banner tone="info">{words.mayNot}</Banner>
              )}
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
