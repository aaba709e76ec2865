import { useNavigate } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useOpenAccount } from '../data/hooks/DataProvider.tsx'
import { useNow } from '../data/hooks/useNow.ts'
import { useReadable } from '../data/hooks/useReadable.ts'
import { forgetLateReturn } from '../data/replica/lateReturn.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { lateReturnWords } from '../words/lateReturn.ts'
import { useDeviceWord } from './useDeviceWord.ts'

/** Says once what became of the edits of a device that was away for longer than history is kept. */
export function LateNotice() {
  const { lateReturn, replica } = useOpenAccount()
  const late = useReadable(lateReturn)
  const device = useDeviceWord()
  const now = useNow('minute')
  const navigate = useNavigate()
  if (!late) return null

  function look() {
    void forgetLateReturn(replica.local)
    void navigate({ to: '/decisions' })
  }

  return (
    <div className="rule-t flex items-start gap-1 bg-warn-bg ps-gutter pe-1 text-warn sun:bg-paper">
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-3 gap-y-1 py-2">
        <p role="status" className="min-w-0 flex-1 basis-60 text-small font-bold">
          {lateReturnWords.sentence(late, now, device)}
        </p>
        {late.asked > 0 ? (
          <Button size="small" onPress={look}>
            {lateReturnWords.look}
          </Button>
        ) : null}
      </div>
      <IconButton
        label={lateReturnWords.read}
        icon={<X size={20} aria-hidden />}
        onPress={() => void forgetLateReturn(replica.local)}
      />
    </div>
  )
}
