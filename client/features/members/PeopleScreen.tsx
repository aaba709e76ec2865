import { useParams } from '@tanstack/react-router'
import { Link as LinkIcon, UserPlus } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { household } from '#shared/schema/household.ts'
import { member } from '#shared/schema/member.ts'
import { WEDDING_ROLES } from '#shared/schema/record/access.ts'
import { rolesToLink } from '#shared/schema/record/linkRights.ts'
import { mayManage, rolesToHandOut } from '#shared/schema/record/memberRights.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useActor, useOwnActor } from '../../data/hooks/useActor.ts'
import { useLinked } from '../../data/hooks/useLinks.ts'
import { useLookThrough } from '../../data/hooks/useLookThrough.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useReadable } from '../../data/hooks/useReadable.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { DeviceLines } from '../../frame/DeviceLines.tsx'
import { PeopleTabs } from '../../frame/PeopleTabs.tsx'
import { Screen } from '../../frame/Screen.tsx'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { LinkRow } from '../../ui/LinkRow.tsx'
import { coupleOf } from '../../words/couple.ts'
import { deviceStatusWords } from '../../words/devices.ts'
import { lookWords } from '../../words/lookThrough.ts'
import { linkWords } from '../../words/links.ts'
import { memberWords } from '../../words/members.ts'
import { ageWords } from '../../words/age.ts'
import { InviteSheet } from './InviteSheet.tsx'
import { memberList, type Person } from './memberList.ts'
import { MemberRow, type MemberAction } from './MemberRow.tsx'
import { RemoveMember } from './RemoveMember.tsx'
import { RoleSheet } from './RoleSheet.tsx'
import { useLastChanges } from './useLastChanges.ts'
import type { Tie, Ties } from './TieFields.tsx'

type Asked = { person: Person; action: MemberAction }

/** Who belongs to a wedding, in which role, and how others join. Readable without signal. */
export function PeopleScreen() {
  const { wedding: id } = useParams({ from: '/w/$wedding/people' })
  const scope = weddingScope(id)
  const record = useRecord(wedding, scope, id)
  const members = useRecords(member, scope)
  const vendors = useRecords(vendor, scope)
  const households = useRecords(household, scope)
  const actor = useActor(scope)
  const own = useOwnActor(scope)
  const { look } = useLookThrough(scope)
  const changes = useLastChanges(scope)
  const now = useNow('minute')
  const { account, claims } = useOpenAccount()
  const isUnknownToServer = useReadable(claims)?.has(scope) === true
  const { connection } = useSyncStatus()
  const device = useDeviceWord()
  const [isInviting, setInviting] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [isAsking, setAsking] = useState(false)

  const people = useMemo(() => memberList(members, account, own), [members, account, own])
  const ties = useMemo<Ties>(
    () => ({ vendors: byName(vendors), households: byName(households) }),
    [vendors, households],
  )
  const called = useMemo(
    () => new Map([...ties.vendors, ...ties.households].map(({ id: tied, name }) => [tied, name])),
    [ties],
  )
  const handedOut = actor ? rolesToHandOut(actor, scope) : []
  const roles = WEDDING_ROLES.filter((role) => handedOut.includes(role))
  const isOffline = connection.state === 'offline'
  // Who belongs to a wedding is changed on the server, which knows nothing of borrowed eyes.
  const waits = look
    ? lookWords.refused(look.actor.role)
    : isUnknownToServer
      ? memberWords.notSent(device)
      : isOffline
        ? memberWords.waitsForSignal
        : undefined
  const makesLinks = actor ? rolesToLink(actor, scope).length > 0 : false
  const linked = useLinked(scope, makesLinks && !isUnknownToServer)
  const owners = people.filter(({ owner }) => owner).length

  const act = useCallback((person: Person, action: MemberAction) => {
    setAsked({ person, action })
    setAsking(true)
  }, [])

  return (
    <Screen
      wedding={id}
      current="people"
      title={memberWords.title}
      subtitle={record ? coupleOf(record.data).join(' & ') : undefined}
      actions={
        record && roles.length > 0 ? (
          <Button
            variant="primary"
            className="flex-1 tablet:flex-none"
            icon={<UserPlus size={20} aria-hidden />}
            onPress={() => setInviting(true)}
          >
            {memberWords.invite.button}
          </Button>
        ) : undefined
      }
    >
      <PeopleTabs wedding={id} current="team" />
      {record === null ? <WeddingNotHere /> : null}
      {record ? (
        <div className="mx-auto flex max-w-160 flex-col gap-5 px-gutter py-5">
          {isUnknownToServer ? (
            <Banner tone="info">{memberWords.notSent(device)}</Banner>
          ) : isOffline ? (
            <Banner tone="info">{memberWords.needsSignal}</Banner>
          ) : null}
          <ul
            aria-label={memberWords.list}
            className="edge flex flex-col overflow-hidden rounded-control bg-card"
          >
            {people.map((person) => (
              <MemberRow
                key={person.user}
                person={person}
                vendorName={called.get(person.vendor ?? '')}
                lastChange={agoOf(changes.get(person.user), now)}
                householdName={called.get(person.household ?? '')}
                isOfLink={linked.has(person.user)}
                manageable={actor ? mayManage(actor, person) : 'no'}
                waits={waits}
                isOnlyOwner={person.owner && owners === 1}
                onAct={act}
              />
            ))}
          </ul>
          {roles.length === 0 && actor !== undefined ? (
            <p className="text-small text-ink2">{memberWords.invitersOnly}</p>
          ) : people.length === 1 ? (
            <p className="text-body text-ink2">{memberWords.alone}</p>
          ) : null}
          {makesLinks ? (
            <div className="edge overflow-hidden rounded-control bg-card">
              <LinkRow
                href={`/w/${id}/links`}
                icon={<LinkIcon size={22} aria-hidden />}
                label={linkWords.entry}
                hint={linkWords.entryHint}
              />
            </div>
          ) : null}
          {isUnknownToServer || look ? null : (
            <section aria-labelledby="team-devices" className="flex flex-col gap-2">
              <h2 id="team-devices" className="text-lead font-bold">
                {deviceStatusWords.title}
              </h2>
              <DeviceLines scope={scope} where={coupleOf(record.data).join(' & ')} />
            </section>
          )}
        </div>
      ) : null}
      <InviteSheet
        isOpen={isInviting}
        onOpenChange={setInviting}
        scope={scope}
        title={record?.data.title ?? ''}
        roles={roles}
        ties={ties}
        waits={waits}
      />
      {asked?.action === 'role' ? (
        <RoleSheet
          key={asked.person.user}
          person={asked.person}
          scope={scope}
          ties={ties}
          isOpen={isAsking}
          onOpenChange={setAsking}
        />
      ) : asked ? (
        <RemoveMember
          person={asked.person}
          scope={scope}
          isOpen={isAsking}
          onOpenChange={setAsking}
        />
      ) : null}
    </Screen>
  )
}

function agoOf(then: number | undefined, now: number): string | undefined {
  return then === undefined ? undefined : ageWords(then, now)
}

function byName(records: readonly { id: string; data: { name: string } }[]): readonly Tie[] {
  return records
    .map(({ id, data }) => ({ id, name: data.name }))
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
}
