import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { accountWords } from '../../words/account.ts'
import { AccountSection } from './AccountSection.tsx'
import { useStorageFacts } from './useStorageFacts.ts'

/** Whether the browser keeps what is here, and how much it is. */
export function StorageFacts() {
  const { facts, ask } = useStorageFacts()
  const device = useDeviceWord()
  const say = useSay()
  const words = accountWords.storage
  if (!facts) return null
  const { health, used, room } = facts
  const text = { persistent: words.kept, evictable: words.evictable, unknown: words.unknown }
  return (
    <AccountSection title={words.title(device)}>
      <p className="text-body text-ink2">{text[health]}</p>
      {used === null ? null : room === null ? (
        <p className="text-small text-ink2">{words.used(used, null)}</p>
      ) : (
        <ProgressBar
          label={words.title(device)}
          value={used}
          max={room}
          valueLabel={words.used(used, room)}
        />
      )}
      {health === 'evictable' ? (
        <Button
          onPress={() => void ask().then((kept) => say.text(kept ? words.kept : words.denied))}
        >
          {words.ask}
        </Button>
      ) : null}
    </AccountSection>
  )
}
