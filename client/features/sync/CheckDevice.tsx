import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useNow } from '../../data/hooks/useNow.ts'
import { useReadable } from '../../data/hooks/useReadable.ts'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import type { Names } from '../../frame/useNames.ts'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { syncWords } from '../../words/sync.ts'
import { scopeTitle } from './scopeTitle.ts'

/** Whether this device holds what WedSync holds, when that was last looked at, and what was put right. */
export function CheckDevice({ names }: { names: Names }) {
  const { checkLog, checkNow } = useOpenAccount()
  const { equalAt, repairs } = useReadable(checkLog)
  const { lastContact } = useSyncStatus()
  const device = useDeviceWord()
  const now = useNow('minute')
  const say = useSay()
  const [isChecking, setChecking] = useState(false)
  const words = syncWords.check
  const times = Object.keys(lastContact).flatMap((scope) => equalAt[scope] ?? [])

  async function check() {
    if (isChecking) return
    setChecking(true)
    const result = await checkNow().finally(() => setChecking(false))
    say.text(words.result(result, device))
  }

  return (
    <TitledSection title={words.title(device)}>
      <p className="text-body text-ink2">
        {times.length === 0 ? words.never : words.equal(Math.min(...times), now)}
      </p>
      {repairs.length > 0 ? (
        <ul className="flex flex-col">
          {repairs.map(({ scope, at, differed, outcome }) => (
            <li
              key={`${scope} ${at}`}
              className="rule-b flex flex-col gap-0.5 py-2.5 last:border-b-0"
            >
              <span className="text-body font-medium">{scopeTitle(scope, names)}</span>
              <span className="text-small text-ink2">
                {words.repair(outcome, differed, at, now)}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <Button
        className="self-start"
        icon={<ShieldCheck size={20} aria-hidden />}
        onPress={() => void check().catch(() => say.text(syncWords.notTried))}
      >
        {isChecking ? words.checking : words.button(device)}
      </Button>
    </TitledSection>
  )
}
