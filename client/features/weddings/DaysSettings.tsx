import { Plus } from 'lucide-react'
import { freshKeys } from '#shared/merge/orderKey.ts'
import { day, type DayData } from '#shared/schema/day.ts'
import { lane, type LaneData } from '#shared/schema/lane.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { settingsWords } from '../../words/weddingSettings.ts'
import { DaySetting } from './DaySetting.tsx'
import { SettingSection } from './SettingSection.tsx'
import { shiftDate } from './demo/shiftDate.ts'
import type { RoleRights } from '../../frame/useRoleRights.ts'

export type DaysSettingsProps = {
  scope: ScopeName
  /** By date. */
  days: readonly TypedRecord<DayData>[]
  /** Of the wedding, for a first day. */
  date: string
  rights: RoleRights
}

/** The days of a wedding, each with its lanes. */
export function DaysSettings({ scope, days, date, rights }: DaysSettingsProps) {
  const lanes = useRecords(lane, scope)
  const moments = useRecords(timelineItem, scope)
  const { many, newId, ops } = useWrite()
  const say = useSay()
  const words = settingsWords

  async function add() {
    const last = days.at(-1)?.data.date
    const id = newId()
    const title = words.days.newTitle(days.length + 1)
    const outcome = await many([
      ops.create(day, scope, id, {
        date: last === undefined ? date : shiftDate(last, '2000-01-01', '2000-01-02'),
        title,
      }),
      ops.create(lane, scope, newId(), {
        day: id,
        name: words.lanes.first,
        order: freshKeys(1)[0] ?? 'a0',
      }),
    ])
    say.outcome(outcome, words.days.added(title))
  }

  return (
    <SettingSection title={words.days.title}>
      <p className="text-small text-ink2">{words.lanes.help}</p>
      {days.map((one) => (
        <DaySetting
          key={one.id}
          record={one}
          lanes={lanesOf(lanes, one.id)}
          moments={moments.filter(({ data }) => data.day === one.id)}
          isOnly={days.length === 1}
          rights={rights}
        />
      ))}
      {rights.create(day) ? (
        <Button icon={<Plus size={20} aria-hidden />} onPress={() => void add()}>
          {words.days.add}
        </Button>
      ) : null}
    </SettingSection>
  )
}

function lanesOf(lanes: readonly TypedRecord<LaneData>[], of: string): TypedRecord<LaneData>[] {
  return lanes
    .filter(({ data }) => data.day === of)
    .toSorted((a, b) =>
      a.data.order === b.data.order ? (a.id < b.id ? -1 : 1) : a.data.order < b.data.order ? -1 : 1,
    )
}
