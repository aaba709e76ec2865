import { encodeQR } from 'qr'
import { useEffect, useMemo, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { CodePicture } from '../../ui/CodePicture.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { courierWords } from '../../words/courier.ts'
import { useWakeLock } from '../../frame/useWakeLock.ts'

const words = courierWords.code

type Pace = 'slow' | 'normal' | 'fast'
/** Milliseconds that a part stays. */
const STAYS: Readonly<Record<Pace, number>> = { slow: 800, normal: 400, fast: 250 }

export type ShownCodeProps = {
  frames: readonly string[]
  name: string
  onClose: () => void
  onDone: () => void
}

/** The parts of a hand-over as codes, one after the other, until the other device has read them all. */
export function ShownCode({ frames, name, onClose, onDone }: ShownCodeProps) {
  const [index, setIndex] = useState(0)
  const [pace, setPace] = useState<Pace>('normal')
  useWakeLock()

  useEffect(() => {
    if (frames.length < 2) return
    const timer = setInterval(() => setIndex((now) => (now + 1) % frames.length), STAYS[pace])
    return () => clearInterval(timer)
  }, [frames, pace])

  const frame = frames[index % frames.length] ?? ''
  const cells = useMemo(
    () => encodeQR(frame, 'raw', { ecc: 'low', encoding: 'alphanumeric', border: 3 }),
    [frame],
  )

  return (
    <Sheet
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={words.title(name)}
      subtitle={words.how(name)}
      closeLabel={words.close}
      keepOnOutsidePress
      footer={
        <Button variant="primary" onPress={onDone}>
          {words.done}
        </Button>
      }
    >
      <CodePicture
        cells={cells}
        label={words.picture}
        data-frame={frame}
        className="mx-auto aspect-square w-full max-w-[min(100%,60dvh)] rounded-chip"
      />
      {frames.length > 1 ? (
        <>
          <p className="text-center text-small text-ink2 tabular-nums" aria-hidden="true">
            {words.label((index % frames.length) + 1, frames.length)}
          </p>
          <Segmented
            label={words.pace}
            segments={[
              { id: 'slow', label: words.paces.slow },
              { id: 'normal', label: words.paces.normal },
              { id: 'fast', label: words.paces.fast },
            ]}
            value={pace}
            onChange={setPace}
          />
        </>
      ) : null}
    </Sheet>
  )
}
