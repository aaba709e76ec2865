import { member } from '#shared/schema/member.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useRecords } from '../../../data/hooks/useRecords.ts'
import { useWrite } from '../../../data/hooks/useWrite.ts'
import { useRoleRights } from '../../../frame/useRoleRights.ts'
import { useSay } from '../../../frame/useSay.ts'
import { Select } from '../../../ui/Select.tsx'
import { decideWords } from '../../../words/dayDecide.ts'
import type { Day } from '../useDay.ts'

const DECIDE: ReadonlySet<string> = new Set(['planner', 'coordinator', 'couple'])

/** Who decides today: everybody sees it, those who run the day choose. */
export function DayLead({ day }: { day: Day }) {
  const { patch } = useWrite()
  const say = useSay()
  const members = useRecords(member, day.scope)
  const rights = useRoleRights(day.scope)
  const words = decideWords.lead
  const { actor } = day
  if (!day.wedding) return null
  const { id, data } = day.wedding
  const people = members
    .filter((one) => DECIDE.has(one.data.role) || one.data.user === data.dayLead)
    .map((one) => ({ id: one.data.user, name: one.data.name }))
  const known = people.some((one) => one.id === actor?.user)
  const all = actor && !known && DECIDE.has(actor.role) ? [...people, me(day, actor.user)] : people
  const options = all
    .map((one) => ({
      id: one.id,
      label: one.id === actor?.user ? words.you(one.name) : one.name,
      name: one.name,
    }))
    .toSorted((a, b) => (a.label < b.label ? -1 : 1))
  const chosen = options.find((one) => one.id === data.dayLead)
  if (!rights.change(wedding, 'dayLead')) {
    return (
      <p className="flex flex-wrap gap-x-3 text-body">
        <span className="text-ink2">{words.title}</span>
        <span className="font-bold">{chosen?.label ?? words.nobody}</span>
      </p>
    )
  }
  return (
    <Select
      label={words.title}
      placeholder={words.choose}
      options={options.map((one) => ({ id: one.id, label: one.label }))}
      value={chosen?.id ?? null}
      onChange={(dayLead) => {
        if (dayLead === data.dayLead) return
        const name = options.find((one) => one.id === dayLead)?.name ?? ''
        void patch(wedding, id, { dayLead }).then((outcome) =>
          say.outcome(outcome, words.said(name)),
        )
      }}
    />
  )
}

/** Who has just made the wedding is in it before the server has written them down. */
function me({ account }: Day, user: string) {
  return { id: user, name: account.name }
}
