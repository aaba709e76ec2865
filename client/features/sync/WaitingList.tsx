import { useCallback, useMemo } from 'react'
import { day } from '#shared/schema/day.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { sendsWhileClosed } from '../../data/backgroundSync.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useNow } from '../../data/hooks/useNow.ts'
import { useReadable } from '../../data/hooks/useReadable.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { useUnsentEdits } from '../../data/hooks/useUnsentEdits.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import type { Names } from '../../frame/useNames.ts'
import { useUnsentFile } from '../../frame/useUnsentFile.ts'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { syncWords } from '../../words/sync.ts'
import { DiscardQuestion } from './DiscardQuestion.tsx'
import { queueGroups } from './queueGroups.ts'
import { useDiscard } from './useDiscard.ts'
import { WaitingGroup } from './WaitingGroup.tsx'
import type { WaitingAction } from './WaitingRow.tsx'

/** What is only here, in words, in the order in which it is sent. */
export function WaitingList({ names }: { names: Names }) {
  const edits = useUnsentEdits()
  const { queue } = useOpenAccount()
  const sending = useReadable(queue.sending)
  const weddings = useDatedWeddings()
  const now = useNow('minute')
  const device = useDeviceWord()
  const { save } = useUnsentFile()
  const { discard, asked, agree, cancel } = useDiscard()
  const words = syncWords.waiting

  const onAll = useCallback(
    (ids: readonly string[], action: WaitingAction) => {
      const chosen = new Set(ids)
      void (action === 'save' ? save(({ record }) => chosen.has(record.id)) : discard(ids))
    },
    [save, discard],
  )
  const onRow = useCallback((id: string, action: WaitingAction) => onAll([id], action), [onAll])
  return (
    <TitledSection title={words.title(device)}>
      {edits !== null && edits.length > 0 && !sendsWhileClosed() ? (
        <p className="text-body text-ink2">{words.onlyWhileOpen}</p>
      ) : null}
      {edits === null ? (
        <p className="text-body text-ink2">{words.reading}</p>
      ) : edits.length === 0 ? (
        <p className="text-body text-ink2">{words.none}</p>
      ) : (
        queueGroups(edits, weddings, now).map((group) => (
          <WaitingGroup
            key={group.key}
            group={group}
            names={names}
            sending={sending}
            onRow={onRow}
            onAll={onAll}
          />
        ))
      )}
      {asked ? (
        <DiscardQuestion asked={asked} names={names} onAgree={agree} onCancel={cancel} />
      ) : null}
    </TitledSection>
  )
}

function useDatedWeddings() {
  const weddings = useRecords(wedding, 'all')
  const days = useRecords(day, 'all')
  return useMemo(
    () =>
      weddings.map(({ scope, data }) => ({
        scope,
        zone: data.zone,
        dates: [data.date, ...days.flatMap((one) => (one.scope === scope ? [one.data.date] : []))],
      })),
    [weddings, days],
  )
}
