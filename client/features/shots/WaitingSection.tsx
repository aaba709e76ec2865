import { UserCheck } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import type { DeviceWord } from '../../words/device.ts'
import { formalsWords } from '../../words/formals.ts'
import { ShotRowItem } from './ShotRowItem.tsx'
import type { WaitingRows } from './shotView.ts'

export type WaitingSectionProps = {
  waiting: WaitingRows
  device: DeviceWord
  selected: string | undefined
  onOpen: (id: string) => void
  onCheck: ((id: string, isTaken: boolean) => Promise<boolean>) | undefined
  /** Absent: this role does not mark who is here. */
  onHere: ((personId: string, isHere: boolean) => Promise<boolean>) | undefined
}

/** What comes later by itself, under those it waits for; one tap says that they are here. */
export function WaitingSection(props: WaitingSectionProps) {
  const { waiting, device, selected, onOpen, onCheck, onHere } = props
  const title = waitingTitle(waiting)
  return (
    <div className="bg-warn-bg/40 sun:bg-transparent">
      <h3 className="rule-t flex flex-wrap items-center gap-x-3 gap-y-1 px-gutter pb-1.5 pt-4 text-body font-bold text-warn sun:text-lead">
        {title}
      </h3>
      {onHere && waiting.people.length > 0 ? (
        <div className="flex flex-wrap gap-2 px-gutter pb-2">
          {waiting.people.map(({ id, name }) => (
            <Button
              key={id}
              size="small"
              icon={<UserCheck size={18} aria-hidden />}
              onPress={() => void onHere(id, true)}
            >
              {formalsWords.missing.arrived(name || formalsWords.missing.somebody)}
            </Button>
          ))}
        </div>
      ) : null}
      <ul aria-label={title}>
        {waiting.rows.map((row) => (
          <li key={row.id}>
            <ShotRowItem
              row={row}
              device={device}
              isSelected={row.id === selected}
              onOpen={onOpen}
              onCheck={onCheck}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** "Waiting for Nan Rose and Theo" */
export function waitingTitle({ people }: Pick<WaitingRows, 'people'>): string {
  const words = formalsWords.missing
  if (people.length === 0) return words.putOff
  return words.waitingFor(people.map(({ name }) => name || words.somebody))
}
