import { useNavigate } from '@tanstack/react-router'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { accountWords } from '../../words/account.ts'
import { UnsentFile } from './UnsentFile.tsx'
import { useStorageFacts } from '../../data/hooks/useStorageFacts.ts'
import { TitledSection } from '../../ui/TitledSection.tsx'

/** Whether the browser keeps what is here, and how much it is. */
export function StorageFacts() {
  const { facts, ask } = useStorageFacts()
  const device = useDeviceWord()
  const say = useSay()
  const navigate = useNavigate()
  const words = accountWords.storage
  const { health, used, room } = facts
  const text = { persistent: words.kept, evictable: words.evictable, unknown: words.unknown }
  return (
    <TitledSection title={words.title(device)}>
      <p className="text-body text-ink2">{text[health]}</p>
      {used === null ? null : (
        <div className="flex flex-col gap-1.5">
          {room === null ? null : (
            <ProgressBar
              label={words.title(device)}
              value={used}
              max={room}
              valueLabel={words.used(used, room)}
            />
          )}
          <p className="text-small text-ink2">{words.used(used, room)}</p>
        </div>
      )}
      {health === 'evictable' ? (
        <Button
          onPress={() => void ask().then((kept) => say.text(kept ? words.kept : words.denied))}
        >
          {words.ask}
        </Button>
      ) : null}
      <Button onPress={() => void navigate({ to: '/storage' })}>{words.whatTakesRoom}</Button>
      <UnsentFile />
    </TitledSection>
  )
}
