import type { StorageNumbers } from '../../data/hooks/useStorageFacts.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { storageWords } from '../../words/storage.ts'
import { accountWords } from '../../words/account.ts'

export type RoomFactsProps = { facts: StorageNumbers; ask: () => Promise<boolean> }

/** How much room there is, and whether the browser keeps what is here. */
export function RoomFacts({ facts, ask }: RoomFactsProps) {
  const { health, used, room } = facts
  const device = useDeviceWord()
  const say = useSay()
  const words = storageWords
  return (
    <TitledSection title={accountWords.storage.title(device)}>
      {used === null ? null : (
        <div className="flex flex-col gap-1.5">
          <p className="text-lead font-bold">{words.used(used, room)}</p>
          {room === null ? null : (
            <ProgressBar
              label={words.usedLabel}
              value={used}
              max={room}
              valueLabel={words.used(used, room)}
            />
          )}
        </div>
      )}
      <div className="flex flex-col gap-2">
        <h3 className="text-body font-bold">{words.kept.title}</h3>
        <p className="text-body text-ink2">{words.kept[health]}</p>
        {health === 'evictable' ? (
          <Button
            className="self-start"
            onPress={() =>
              void ask().then((kept) => say.text(kept ? words.kept.said : words.kept.denied))
            }
          >
            {words.kept.ask}
          </Button>
        ) : null}
      </div>
    </TitledSection>
  )
}
