import { useState } from 'react'
import { useRevokeSession, useSessions } from '../../data/hooks/useServer.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { accountWords } from '../../words/account.ts'
import { DeviceRow } from './DeviceRow.tsx'
import { ThisDevice } from './ThisDevice.tsx'
import { ServerRefusal } from '../../data/queries.ts'
import { TitledSection } from '../../ui/TitledSection.tsx'

type Asked = { id: string; name: string; wipe: boolean }

/** Where this account is signed in. Only the server knows the others, so without signal it says so. */
export function Devices() {
  const sessions = useSessions()
  const revoke = useRevokeSession()
  const device = useDeviceWord()
  const say = useSay()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [isAsking, setAsking] = useState(false)
  const words = accountWords.devices
  const others = sessions.data?.sessions.filter(({ current }) => !current)

  function ask(to: Asked) {
    setAsked(to)
    setAsking(true)
  }

  function confirm() {
    if (!asked) return
    revoke.mutate(
      { id: asked.id, wipe: asked.wipe },
      {
        onSuccess: () =>
          say.text(asked.wipe ? words.wiping(asked.name) : words.signedOut(asked.name)),
        onError: () => say.text(words.refused),
      },
    )
  }

  return (
    <TitledSection title={words.title}>
      <ul className="edge flex flex-col overflow-hidden rounded-control bg-card">
        <ThisDevice />
        {others?.map((session) => (
          <DeviceRow
            key={session.id}
            id={session.id}
            name={session.device}
            lastSeenAt={session.lastSeenAt}
            onAsk={ask}
          />
        ))}
      </ul>
      <div role="status" className="flex flex-col gap-3 text-small text-ink2 empty:hidden">
        {sessions.isPending ? <p>{words.loading}</p> : null}
        {others?.length === 0 && !sessions.error ? <p>{words.alone}</p> : null}
        {sessions.error ? (
          <>
            <p>{isUnreachable(sessions.error) ? words.offline(device) : words.failed}</p>
            <Button size="small" onPress={() => void sessions.refetch()}>
              {words.again}
            </Button>
          </>
        ) : null}
      </div>
      <Confirm
        isOpen={isAsking}
        onOpenChange={setAsking}
        title={asked ? (asked.wipe ? words.wipeTitle : words.signOutTitle)(asked.name) : ''}
        confirmLabel={asked?.wipe ? words.wipeConfirm : words.signOutConfirm}
        cancelLabel={words.cancel}
        isDanger
        onConfirm={confirm}
      >
        {asked?.wipe ? words.wipeDetail : words.signOutDetail}
      </Confirm>
    </TitledSection>
  )
}

function isUnreachable(error: Error): boolean {
  return error instanceof ServerRefusal && error.problem.kind === 'unreachable'
}
