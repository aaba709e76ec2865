import { X } from 'lucide-react'
import { useMemo } from 'react'
import { useOpenAccount } from '../data/hooks/DataProvider.tsx'
import { useNow } from '../data/hooks/useNow.ts'
import { useReadable } from '../data/hooks/useReadable.ts'
import { forgetLostStorage, watchLostStorage } from '../data/replica/lostStorage.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { lostStorageWords } from '../words/lostStorage.ts'
import { useDeviceWord } from './useDeviceWord.ts'

/** Says that the browser lost this device's data, and what became of the edits that only it had. */
export function LostStorageNotice() {
  const { replica } = useOpenAccount()
  const watched = useMemo(() => watchLostStorage(replica.local), [replica])
  const lost = useReadable(watched)
  const device = useDeviceWord()
  const now = useNow('minute')
  if (!lost) return null
  return (
    <div className="rule-t flex items-start gap-1 bg-warn-bg ps-gutter pe-1 text-warn sun:bg-paper">
      <p role="status" className="min-w-0 flex-1 py-2.5 text-small font-bold">
        {lostStorageWords.sentence(lost, now, device)}
      </p>
      <IconButton
        label={lostStorageWords.read}
        icon={<X size={20} aria-hidden />}
        onPress={() => void forgetLostStorage(replica.local)}
      />
    </div>
  )
}
