import { useNavigate } from '@tanstack/react-router'
import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { useAccount } from '../../data/hooks/useAccount.ts'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { useUnsentFiles } from '../../data/hooks/useUnsentFiles.ts'
import type { SignOutWay } from '../../data/session.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useUnsentFile } from '../../frame/useUnsentFile.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { accountWords } from '../../words/account.ts'

/** Leaves this device, with or without a network, and asks what becomes of unsent edits. */
export function SignOut() {
  const { session } = useAccount()
  const { known, pending, refused } = useSyncStatus()
  const device = useDeviceWord()
  const navigate = useNavigate()
  const unsentFile = useUnsentFile()
  const [isOpen, setOpen] = useState(false)
  const [isSaved, setSaved] = useState(false)
  const [isWorking, setWorking] = useState(false)
  const files = useUnsentFiles()
  const unsent = pending + refused
  const words = accountWords.out

  async function leave(way: SignOutWay) {
    if (isWorking) return
    setWorking(true)
    await session.signOut(way)
    await navigate({ to: '/welcome', search: { mode: 'in' }, replace: true })
  }

  const choice = (
    title: string,
    detail: string,
    act: () => void,
    variant: 'danger' | 'secondary',
  ) => (
    <div className="flex flex-col gap-1">
      <Button variant={variant} isDisabled={isWorking} onPress={act}>
        {title}
      </Button>
      <p className="text-small text-ink2">{detail}</p>
    </div>
  )

  return (
    <>
      <Button
        variant="danger"
        icon={<LogOut size={20} aria-hidden />}
        onPress={() => {
          setSaved(false)
          setOpen(true)
        }}
      >
        {words.button}
      </Button>
      <Sheet
        isOpen={isOpen}
        onOpenChange={setOpen}
        title={words.title(device)}
        closeLabel={words.cancel}
      >
        {!known || files === null ? (
          <p className="text-body text-ink2" role="status">
            {words.reading(device)}
          </p>
        ) : unsent + files === 0 ? (
          <>
            <p className="text-body text-ink2">{words.nothingWaits(device)}</p>
            <Button variant="primary" onPress={() => void leave('discard')}>
              {isWorking ? words.working : words.confirm}
            </Button>
          </>
        ) : isSaved ? (
          <>
            <p className="text-body text-ink2" role="status">
              {words.saved}
            </p>
            <Button variant="danger" onPress={() => void leave('discard')}>
              {isWorking ? words.working : words.afterSave}
            </Button>
          </>
        ) : (
          <>
            {unsent > 0 ? (
              <p className="text-body text-ink2">{words.waits(unsent, device)}</p>
            ) : null}
            {files > 0 ? (
              <p className="text-body text-ink2">{words.filesWait(files, device)}</p>
            ) : null}
            <div className="flex flex-col gap-1">
              <Button variant="primary" onPress={() => void leave('keep')}>
                {isWorking ? words.working : words.keep}
              </Button>
              <p className="text-small text-ink2">{words.keepDetail}</p>
            </div>
            {unsent > 0
              ? choice(
                  words.save,
                  files > 0 ? words.saveDetailFiles : words.saveDetail,
                  () => void unsentFile.save().then(() => setSaved(true)),
                  'secondary',
                )
              : null}
            {choice(words.discard, words.discardDetail, () => void leave('discard'), 'danger')}
          </>
        )}
        <Button variant="quiet" onPress={() => setOpen(false)}>
          {words.cancel}
        </Button>
      </Sheet>
    </>
  )
}
