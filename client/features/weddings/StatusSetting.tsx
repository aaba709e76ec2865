import { useState } from 'react'
import { wedding, WEDDING_STATUSES, type WeddingData } from '#shared/schema/wedding.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { settingsWords } from '../../words/weddingSettings.ts'
import { SettingSection } from './SettingSection.tsx'
import type { RoleRights } from '../../frame/useRoleRights.ts'

export type StatusSettingProps = { record: TypedRecord<WeddingData>; rights: RoleRights }

/** How far the wedding is. Forward is one tap with undo; back is asked first, since others rely on it. */
export function StatusSetting({ record, rights }: StatusSettingProps) {
  const { patch } = useWrite()
  const say = useSay()
  const [isAsking, setAsking] = useState(false)
  const words = settingsWords.status
  const { status } = record.data
  const step = WEDDING_STATUSES.indexOf(status)
  const next = WEDDING_STATUSES[step + 1]
  const before = WEDDING_STATUSES[step - 1]
  const forward = next ? words.forward[next] : null
  const back = before ? words.back[before] : null

  async function goTo(to: WeddingData['status']) {
    say.outcome(await patch(wedding, record.id, { status: to }), words.changed(words.names[to]))
  }

  return (
    <SettingSection title={words.title}>
      <ol className="edge flex flex-col overflow-hidden rounded-control bg-card">
        {WEDDING_STATUSES.map((one, index) => (
          <li
            key={one}
            aria-current={one === status ? 'step' : undefined}
            className={`flex flex-col gap-0.5 px-4 py-3 ${index > 0 ? 'rule-t' : ''} ${one === status ? 'bg-ok-bg text-ink sun:border-2 sun:border-solid sun:border-ink' : 'text-ink2'}`}
          >
            <span className={one === status ? 'text-body font-bold' : 'text-body'}>
              {words.names[one]}
            </span>
            {one === status ? <span className="text-small">{words.meaning[one]}</span> : null}
          </li>
        ))}
      </ol>
      {rights.change(wedding, 'status') ? (
        <div className="flex flex-wrap gap-3">
          {next && forward ? (
            <Button className="grow" onPress={() => void goTo(next)}>
              {forward}
            </Button>
          ) : null}
          {before && back ? (
            <Button variant="quiet" className="grow" onPress={() => setAsking(true)}>
              {back}
            </Button>
          ) : null}
        </div>
      ) : (
        <p className="text-small text-ink2">{settingsWords.notYours}</p>
      )}
      {before ? (
        <Confirm
          isOpen={isAsking}
          onOpenChange={setAsking}
          title={words.backTitle(words.names[before])}
          confirmLabel={words.backConfirm}
          cancelLabel={words.cancel}
          onConfirm={() => void goTo(before)}
        >
          {words.meaning[before]}
        </Confirm>
      ) : null}
    </SettingSection>
  )
}
