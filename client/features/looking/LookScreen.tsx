import { useNavigate, useParams } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { useMemo } from 'react'
import { household } from '#shared/schema/household.ts'
import { member } from '#shared/schema/member.ts'
import { hasRole } from '#shared/schema/record/access.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useOwnActor } from '../../data/hooks/useActor.ts'
import { useLookThrough } from '../../data/hooks/useLookThrough.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecordsView } from '../../data/hooks/useRecords.ts'
import { Screen } from '../../frame/Screen.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { RowButton } from '../../ui/RowButton.tsx'
import { coupleOf } from '../../words/couple.ts'
import { lookWords } from '../../words/lookThrough.ts'
import { lookOptions, type LookOption } from './lookOptions.ts'

/** Whose eyes to see a wedding with; works on what is on the device, and tells nobody. */
export function LookScreen() {
  const { wedding: id } = useParams({ from: '/w/$wedding/look' })
  const scope = weddingScope(id)
  const record = useRecord(wedding, scope, id)
  const { records: members, loaded: membersLoaded } = useRecordsView(member, scope)
  const { records: vendors, loaded: vendorsLoaded } = useRecordsView(vendor, scope)
  const { records: households, loaded: householdsLoaded } = useRecordsView(household, scope)
  const { account } = useOpenAccount()
  const own = useOwnActor(scope)
  const { look, start } = useLookThrough(scope)
  const navigate = useNavigate()
  const names = useMemo(() => (record ? coupleOf(record.data) : []), [record])
  const groups = useMemo(
    () => lookOptions({ me: account.id, couple: names, members, vendors, households }),
    [account.id, names, members, vendors, households],
  )
  // Or a role would stand there without its names for a moment, where a name is about to be.
  const loaded = membersLoaded && vendorsLoaded && householdsLoaded
  const words = lookWords
  const refused =
    record === null
      ? words.notHere
      : look
        ? words.goBackFirst
        : own && !hasRole(own, ['planner'])
          ? words.plannersOnly
          : null

  function see(option: LookOption) {
    start(scope, option.look)
    void navigate({ to: '/w/$wedding/day', params: { wedding: id } })
  }

  return (
    <Screen
      wedding={id}
      current="more"
      title={words.title}
      subtitle={names.length > 0 ? names.join(' & ') : undefined}
    >
      {refused ? <EmptyState sentence={refused} /> : null}
      {!refused && record && own && loaded ? (
        <div className="mx-auto flex max-w-160 flex-col gap-6 px-gutter py-5">
          <p className="max-w-[60ch] text-body text-ink2">{words.hint}</p>
          {groups.map(({ role, options }) => (
            <section key={role} aria-labelledby={`as-${role}`} className="flex flex-col gap-2">
              <h2 id={`as-${role}`} className="text-small font-bold text-ink2">
                {words.groups[role]}
              </h2>
              <ul className="edge flex flex-col overflow-hidden rounded-control bg-card">
                {options.map((option, index) => (
                  <li
                    key={option.id}
                    className={`relative flex min-h-primary items-center gap-3 px-4 py-2.5 ${index > 0 ? 'rule-t' : ''}`}
                  >
                    <div className="min-w-0 grow">
                      <RowButton onPress={() => see(option)} className="text-body font-medium">
                        {option.label}
                      </RowButton>
                      {option.detail ? (
                        <p className="text-small text-ink2">{option.detail}</p>
                      ) : null}
                    </div>
                    <ChevronRight size={20} aria-hidden className="shrink-0 text-ink2" />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      ) : null}
    </Screen>
  )
}
