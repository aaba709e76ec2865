import { Plus, Trash2 } from 'lucide-react'
import { between } from '#shared/merge/orderKey.ts'
import { day, type DayData } from '#shared/schema/day.ts'
import { lane, type LaneData } from '#shared/schema/lane.ts'
import type { TimelineItemData } from '#shared/schema/timelineItem.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { ReorderList } from '../../ui/ReorderList.tsx'
import { settingsWords } from '../../words/weddingSettings.ts'
import { DateSetting } from './DateSetting.tsx'
import { LaneSetting } from './LaneSetting.tsx'
import { keysForMove } from '#shared/merge/keysForMove.ts'
import { SavedText } from '../../frame/SavedText.tsx'
import type { RoleRights } from '../../frame/useRoleRights.ts'

export type DaySettingProps = {
  record: TypedRecord<DayData>
  /** In their order. */
  lanes: readonly TypedRecord<LaneData>[]
  /** Those of this day. */
  moments: readonly TypedRecord<TimelineItemData>[]
  isOnly: boolean
  rights: RoleRights
}

/** One day: its name and date, its lanes in order, and its end while nothing is in it. */
export function DaySetting({ record, lanes, moments, isOnly, rights }: DaySettingProps) {
  const { patch, many, newId, ops } = useWrite()
  const say = useSay()
  const words = settingsWords
  const { id, scope, data } = record
  const mayReorder = rights.change(lane, 'order')

  async function move(from: number, to: number) {
    const list = lanes.map((one) => ({ id: one.id, order: one.data.order }))
    const keys = keysForMove(list, from, to)
    if (keys.size === 0) return
    const outcome = await many([...keys].map(([of, order]) => ops.patch(lane, of, { order })))
    say.outcome(outcome, words.lanes.moved(lanes[from]?.data.name ?? ''))
  }

  async function addLane() {
    const name = words.lanes.newName(lanes.length + 1)
    const order = between(lanes.at(-1)?.data.order ?? null, null) ?? 'a0'
    const outcome = await many([ops.create(lane, scope, newId(), { day: id, name, order })])
    say.outcome(outcome, words.lanes.added(name))
  }

  async function remove() {
    const outcome = await many([...lanes.map((one) => ops.remove(one.id)), ops.remove(id)])
    say.outcome(outcome, words.days.removed(data.title))
  }

  const laneSetting = (of: string) => {
    const index = lanes.findIndex((one) => one.id === of)
    const one = lanes[index]
    return one ? (
      <LaneSetting
        record={one}
        index={index}
        count={lanes.length}
        moments={moments.filter((moment) => moment.data.lane === one.id).length}
        rights={rights}
        onMove={(to) => void move(index, to)}
      />
    ) : null
  }

  return (
    <fieldset
      aria-label={data.title}
      className="m-0 flex min-w-0 flex-col gap-4 rounded-control border-(length:--line-w) border-solid border-line bg-card p-4"
    >
      <SavedText
        label={words.days.name}
        description={words.days.moments(moments.length)}
        value={data.title}
        write={(title) => patch(day, id, { title })}
        isRequired
        isReadOnly={!rights.change(day, 'title')}
        maxLength={200}
      />
      <DateSetting
        label={words.days.date}
        value={data.date}
        isReadOnly={!rights.change(day, 'date')}
        onChange={(date) =>
          void patch(day, id, { date }).then((outcome) =>
            say.outcome(outcome, words.saved(words.days.date)),
          )
        }
      />
      {mayReorder && lanes.length > 1 ? (
        <ReorderList
          label={words.lanes.title(data.title)}
          items={lanes.map((one) => ({ id: one.id, name: one.data.name }))}
          onMove={({ from, to }) => void move(from, to)}
          words={words.lanes.reorder}
        >
          {(item) => laneSetting(item.id)}
        </ReorderList>
      ) : (
        <ul aria-label={words.lanes.title(data.title)} className="flex flex-col">
          {lanes.map((one) => (
            <li key={one.id}>{laneSetting(one.id)}</li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-start gap-3">
        {rights.create(lane) ? (
          <Button size="small" icon={<Plus size={18} aria-hidden />} onPress={() => void addLane()}>
            {words.lanes.add}
          </Button>
        ) : null}
        {rights.remove(day) ? (
          <Button
            variant="quiet"
            size="small"
            icon={<Trash2 size={18} aria-hidden />}
            isDisabled={moments.length > 0 || isOnly}
            disabledReason={
              moments.length > 0 ? words.days.notEmpty(moments.length) : words.days.onlyOne
            }
            onPress={() => void remove()}
          >
            {words.days.removeNamed(data.title)}
          </Button>
        ) : null}
      </div>
    </fieldset>
  )
}
