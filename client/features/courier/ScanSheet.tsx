import { useEffect, useRef, useState } from 'react'
import { createCollector } from '../../data/courier/codeFrames.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { Banner } from '../../ui/Banner.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { courierWords } from '../../words/courier.ts'
import { createCodeReader } from './codeReader.ts'
import { useWakeLock } from '../../frame/useWakeLock.ts'

const words = courierWords.scan

/** Between two looks; a part stays at least 250 ms. */
const LOOK_MS = 90

export type ScanSheetProps = {
  onRead: (bytes: Uint8Array<ArrayBuffer>) => void
  onClose: () => void
}

/** The camera over another screen, until every part of the hand-over was read. */
export function ScanSheet({ onRead, onClose }: ScanSheetProps) {
  const video = useRef<HTMLVideoElement>(null)
  const [parts, setParts] = useState({ have: 0, count: 0 })
  const [problem, setProblem] = useState<'denied' | 'none' | null>(null)
  const device = useDeviceWord()
  const read = useRef(onRead)
  useWakeLock()

  useEffect(() => {
    read.current = onRead
  }, [onRead])

  useEffect(() => {
    const screen = video.current
    let stream: MediaStream | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const collector = createCollector()
    const reader = createCodeReader()

    async function look(): Promise<void> {
      if (isOver || !screen) return
      const text = screen.readyState >= 2 ? await reader(screen) : null
      if (isOver) return
      if (text !== null) {
        const { have, count, bytes } = collector.read(text)
        setParts({ have, count })
        if (bytes) {
          isOver = true
          return read.current(bytes)
        }
      }
      timer = setTimeout(() => void look(), LOOK_MS)
    }

    async function open(): Promise<void> {
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          video: { facingMode: 'environment', width: { ideal: 1280 } },
        })
        if (isOver || !screen) return stopped(stream)
        screen.srcObject = stream
        await screen.play()
        await look()
      } catch (error) {
        if (isOver) return
        const isDenied = error instanceof DOMException && error.name === 'NotAllowedError'
        setProblem(isDenied ? 'denied' : 'none')
      }
    }

    void open()
    return () => {
      isOver = true
      clearTimeout(timer)
      if (stream) stopped(stream)
    }
  }, [])

  const told = words.progress(parts.have, parts.count)
  return (
    <Sheet
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={words.title}
      subtitle={words.how}
      closeLabel={words.close}
      keepOnOutsidePress
    >
      {problem ? (
        <Banner tone="warn" live="alert">
          {words[problem](device)}
        </Banner>
      ) : (
        <>
          <video
            ref={video}
            muted
            playsInline
            aria-label={words.picture}
            className="aspect-square w-full rounded-control bg-sunk object-cover"
          />
          <ProgressBar
            label={words.label}
            value={parts.have}
            max={Math.max(1, parts.count)}
            valueLabel={told}
          />
          <p className="text-center text-body tabular-nums" role="status">
            {told}
          </p>
        </>
      )}
    </Sheet>
  )
}

function stopped(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}
