import { Pause, Play, RefreshCw } from 'lucide-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useNow } from '../../data/hooks/useNow.ts'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { Screen } from '../../frame/Screen.tsx'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useNames } from '../../frame/useNames.ts'
import { useSay } from '../../frame/useSay.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { syncWords } from '../../words/sync.ts'
import { CheckDevice } from './CheckDevice.tsx'
import { KeepSafe } from './KeepSafe.tsx'
import { LastContacts } from './LastContacts.tsx'
import { Problems } from './Problems.tsx'
import { RefusedList } from './RefusedList.tsx'
import { SendingState } from './SendingState.tsx'
import { WaitingList } from './WaitingList.tsx'

/** What is only on this device, since when and why, and what a person can do about it (P8). */
export function SyncScreen() {
  const status = useSyncStatus()
  const open = useOpenAccount()
  const { paused } = status.progress
  const device = useDeviceWord()
  const names = useNames()
  const now = useNow('minute')
  const say = useSay()
  const navigate = useNavigate()
  const [isTrying, setTrying] = useState(false)
  const decisions = status.needsYou - status.refused

  async function tryNow() {
    if (isTrying) return
    setTrying(true)
    await open.tryNow().finally(() => setTrying(false))
  }

  return (
    <Screen
      wedding={null}
      current="sync"
      title={syncWords.title}
      subtitle={syncWords.lastContact(status.lastServerContact, now)}
      actions={
        <>
          <Button
            className="flex-1 tablet:flex-none"
            icon={paused ? <Play size={20} aria-hidden /> : <Pause size={20} aria-hidden />}
            onPress={() => void (paused ? open.resume() : open.pause())}
          >
            {paused ? syncWords.sending.resume : syncWords.sending.pause}
          </Button>
          <Button
            variant="primary"
            className="flex-1 tablet:flex-none"
            icon={<RefreshCw size={20} aria-hidden />}
            onPress={() => void tryNow().catch(() => say.text(syncWords.notTried))}
          >
            {isTrying ? syncWords.trying : syncWords.tryNow}
          </Button>
        </>
      }
    >
      <div className="mx-auto flex max-w-260 flex-col gap-6 px-gutter py-5">
        <div className="flex flex-col gap-1">
          <p role="status" className="max-w-[44ch] text-title font-bold text-balance">
            {syncWords.sentence(status, device)}
          </p>
          <p className="text-body text-ink2">
            {syncWords.connection(status.connection, status.problems.includes('serverError'))}
          </p>
        </div>
        <SendingState />
        <Problems />
        {decisions > 0 ? (
          <Banner
            tone="info"
            action={
              <Button size="small" onPress={() => void navigate({ to: '/decisions' })}>
                {syncWords.toDecisions}
              </Button>
            }
          >
            {syncWords.decisions(decisions)}
          </Banner>
        ) : null}
        <div className="flex flex-col gap-8 tablet:flex-row tablet:gap-10">
          <div className="flex min-w-0 flex-col gap-8 tablet:flex-[3]">
            <RefusedList names={names} />
            <WaitingList names={names} />
          </div>
          <div className="flex min-w-0 flex-col gap-8 tablet:flex-[2]">
            <LastContacts names={names} />
            <CheckDevice names={names} />
            <KeepSafe names={names} />
          </div>
        </div>
      </div>
    </Screen>
  )
}
