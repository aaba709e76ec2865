import { useNavigate } from '@tanstack/react-router'
import { useAppData } from '../../data/hooks/DataProvider.tsx'
import { useReadable } from '../../data/hooks/useReadable.ts'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { useUpdates } from '../../data/hooks/useUpdates.ts'
import type { SyncProblem } from '../../data/syncStatus.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { Banner, type BannerTone } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { syncWords } from '../../words/sync.ts'

const tone: Record<SyncProblem, BannerTone> = {
  storageFull: 'bad',
  storageLost: 'bad',
  serverError: 'warn',
  signedOut: 'warn',
  tooOld: 'warn',
  clockWrong: 'warn',
}

/** Everything that is wrong just now: what happened, what is safe, one action. */
export function Problems() {
  const { problems } = useSyncStatus()
  const { clock, session } = useAppData()
  const offset = useReadable(clock.offset)
  const device = useDeviceWord()
  const navigate = useNavigate()
  const updates = useUpdates()
  if (problems.length === 0) return null
  const words = syncWords.problemAction

  function actionOf(problem: SyncProblem) {
    switch (problem) {
      case 'storageLost':
        return { label: words.storageLost, act: () => void session.reopen() }
      case 'signedOut':
        return { label: words.signedOut, act: () => void navigate({ to: '/account' }) }
      case 'tooOld':
        return { label: words.tooOld, act: updates.apply }
      case 'storageFull':
        return { label: words.storageFull, act: () => void navigate({ to: '/storage' }) }
      case 'serverError':
      case 'clockWrong':
        return null
    }
  }

  return (
    <div className="flex flex-col gap-3">
      {problems.map((problem) => {
        const action = actionOf(problem)
        return (
          <Banner
            key={problem}
            tone={tone[problem]}
            live={tone[problem] === 'bad' ? 'alert' : 'status'}
            action={
              action ? (
                <Button size="small" onPress={action.act}>
                  {action.label}
                </Button>
              ) : null
            }
          >
            {syncWords.problem(problem, offset, device)}
          </Banner>
        )
      })}
    </div>
  )
}
