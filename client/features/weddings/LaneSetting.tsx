import { MoreHorizontal } from 'lucide-react'
import { lane, type LaneData } from '#shared/schema/lane.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { useSay } from '../../frame/useSay.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Select } from '../../ui/Select.tsx'
import { settingsWords } from '../../words/weddingSettings.ts'
import { SavedText } from '../../frame/SavedText.tsx'
import type { RoleRights } from '../../frame/useRoleRights.ts'

export type LaneSettingProps = {
  record: TypedRecord<LaneData>
  index: number
  count: number
  /** How many moments are in it: a lane goes only when it is empty. */
  moments: number
  rights: RoleRights
  onMove: (to: number) => void
}

const NO_COLOUR = 'none'

/** A lane: its name, its colour and its place among the others. */
export function LaneSetting({ record, index, count, moments, rights, onMove }: LaneSettingProps) {
  const { patch, remove } = useWrite()
  const say = useSay()
  const words = settingsWords.lanes
  const { id, data } = record
  const isReadOnly = !rights.change(lane, 'name')
  const stays = count === 1 ? words.onlyOne : moments > 0 ? words.notEmpty(moments) : undefined

  async function colour(chosen: string) {
    const to = chosen === NO_COLOUR ? undefined : chosen
    say.outcome(await patch(lane, id, { colour: to }), settingsWords.saved(words.colour))
  }

  async function act(action: string) {
    if (action === 'up') onMove(index - 1)
    else if (action === 'down') onMove(index + 1)
    else say.outcome(await remove(id), words.removed(data.name))
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-x-2 gap-y-3 py-3 tablet:grid-cols-[minmax(0,1fr)_9rem_auto]">
      <SavedText
        className="col-start-1 row-start-1"
        label={words.name}
        value={data.name}
        write={(name) => patch(lane, id, { name })}
        isRequired
        isReadOnly={isReadOnly}
        maxLength={200}
      />
      <Select
        className="col-start-1 row-start-2 tablet:col-start-2 tablet:row-start-1"
        label={words.colour}
        options={[
          { id: NO_COLOUR, label: words.noColour },
          ...Object.entries(words.colours).map(([key, label]) => ({ id: key, label })),
        ]}
        value={data.colour && data.colour in words.colours ? data.colour : NO_COLOUR}
        onChange={(chosen) => void colour(chosen)}
        isDisabled={isReadOnly}
      />
      {isReadOnly ? null : (
        <div className="col-start-2 row-start-1 tablet:col-start-3">
          <Menu
            label={words.menu(data.name)}
            trigger={
              <IconButton
                size="entry"
                label={words.menu(data.name)}
                icon={<MoreHorizontal size={22} aria-hidden />}
              />
            }
            actions={[
              {
                id: 'up',
                label: words.up,
                ...(index === 0 ? { disabledReason: words.isFirst } : {}),
              },
              {
                id: 'down',
                label: words.down,
                ...(index === count - 1 ? { disabledReason: words.isLast } : {}),
              },
              ...(rights.remove(lane)
                ? [
                    {
                      id: 'remove',
                      label: words.remove,
                      isDanger: true,
                      ...(stays ? { disabledReason: stays } : {}),
                    },
                  ]
                : []),
            ]}
            onAction={(action) => void act(action)}
          />
        </div>
      )}
    </div>
  )
}
