import type { Preparation } from '../../data/prepare/preparation.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useSay } from '../../frame/useSay.ts'
import { Confirm } from '../../ui/Confirm.tsx'
import { storageWords } from '../../words/storage.ts'
import type { UsedWedding } from './weddingUses.ts'

export type TakeAwayProps = {
  /** Null: nothing is asked. */
  wedding: UsedWedding | null
  preparation: Preparation | null
  onClose: () => void
  /** It is gone from here. */
  onDone: () => void
}

/** Asks once before a wedding leaves this device. */
export function TakeAway({ wedding, preparation, onClose, onDone }: TakeAwayProps) {
  const device = useDeviceWord()
  const say = useSay()
  const words = storageWords.takeAway
  if (!wedding || !preparation) return null
  const { scope, name, date, isNear } = wedding

  async function take(from: Preparation) {
    const taken = await from.takeAway({ scope, name, date })
    if (taken === 'elsewhere') say.text(words.elsewhere)
    else if (!taken.ok) say.text(words.unsent(taken.unsent, device))
    else {
      say.text(words.done(name, device))
      onDone()
    }
  }

  return (
    <Confirm
      isOpen
      onOpenChange={onClose}
      title={words.title(name, device)}
      confirmLabel={words.confirm}
      cancelLabel={words.cancel}
      isDanger={isNear}
      onConfirm={() => void take(preparation)}
    >
      <p>{words.detail(device)}</p>
      {isNear ? <p className="mt-2 font-bold text-bad">{words.near}</p> : null}
    </Confirm>
  )
}
