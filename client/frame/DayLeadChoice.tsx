import { member } from '#shared/schema/member.ts'
import { wedding as weddingType, type WeddingData } from '#shared/schema/wedding.ts'
import { useOpenAccount } from '../data/hooks/DataProvider.tsx'
import { useActor } from '../data/hooks/useActor.ts'
import { useRecords } from '../data/hooks/useRecords.ts'
import { useWrite } from '../data/hooks/useWrite.ts'
import type { TypedRecord } from '../data/recordStores.ts'
import { Select } from '../ui/Select.tsx'
import { dayLeadWords } from '../words/dayLead.ts'
import { useRoleRights } from './useRoleRights.ts'
import { useSay } from './useSay.ts'

const DECIDE: ReadonlySet<string> = new Set(['planner', 'coordinator', 'couple'])

/** Who decides on the day: everybody sees it, those who run the day and the couple choose. */
export function DayLeadChoice({ record }: { record: TypedRecord<WeddingData> }) {
  const { id, scope, data } = record
  const { patch } = useWrite()
  const say = useSay()
  const { account } = useOpenAccount()
  const actor = useActor(scope)
  const members = useRecords(member, scope)
  const rights = useRoleRights(scope)
  const joined = members
    .filter((one) => DECIDE.has(one.data.role) || one.data.user === data.dayLead)
    .map((one) => ({ id: one.data.user, name: one.data.name }))
  // Who has just made the wedding is in it before the server has written them down.
  const isJoined = !actor || !DECIDE.has(actor.role) || joined.some((one) => one.id === actor.user)
  const people = isJoined ? joined : [...joined, { id: account.id, name: account.name }]
  const options = people
    .map((one) => ({
      id: one.id,
      name: one.name,
      label: one.id === actor?.user ? dayLeadWords.you(one.name) : one.name,
    }))
    .toSorted((a, b) => (a.label < b.label ? -1 : 1))
  const chosen = options.find((one) => one.id === data.dayLead)
  if (!rights.change(weddingType, 'dayLead')) {
    return (
      <p className="flex flex-wrap gap-x-3 text-body">
        <span className="text-ink2">{dayLeadWords.title}</span>
        <span className="font-bold">{chosen?.label ?? dayLeadWords.nobody}</span>
      </p>
    )
  }
  return (
    <Select
      label={dayLeadWords.title}
      placeholder={dayLeadWords.choose}
      options={options.map((one) => ({ id: one.id, label: one.label }))}
      value={chosen?.id ?? null}
      onChange={(dayLead) => {
        if (dayLead === data.dayLead) return
        const name = options.find((one) => one.id === dayLead)?.name ?? ''
        void patch(weddingType, id, { dayLead }).then((outcome) =>
          say.outcome(outcome, dayLeadWords.said(name)),
        )
      }}
    />
  )
}
