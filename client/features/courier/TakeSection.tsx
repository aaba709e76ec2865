import { FileDown, ScanLine, Undo2 } from 'lucide-react'
import { useCallback, useState } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { fromText } from '../../data/courier/bundleFile.ts'
import type { HandOver } from '../../data/hooks/useHandOver.ts'
import { useNames } from '../../frame/useNames.ts'
import { useSay } from '../../frame/useSay.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { PickFiles } from '../../ui/PickFiles.tsx'
import { courierWords, handOverRefusalWords } from '../../words/courier.ts'
import { BundlePreview } from './BundlePreview.tsx'
import { ScanSheet } from './ScanSheet.tsx'

const words = courierWords.take

type Opened = Exclude<Awaited<ReturnType<HandOver['open']>>, { refusal: unknown }>

type Taking =
  | { step: 'nothing' }
  | { step: 'reading' }
  | { step: 'refused'; why: string }
  | { step: 'preview'; opened: Opened }
  | { step: 'taken'; from: string; count: number; kept: number }

export type TakeSectionProps = {
  scope: ScopeName
  handOver: HandOver
  onGiveBack: (account: string) => void
}

/** By camera or file; what comes is shown in words before any of it is taken in. */
export function TakeSection({ scope, handOver, onGiveBack }: TakeSectionProps) {
  const [taking, setTaking] = useState<Taking>({ step: 'nothing' })
  const [isScanning, setScanning] = useState(false)
  const say = useSay()
  const { personOf, namesIn } = useNames()
  const nameOf = (account: string) => personOf(account) ?? courierWords.unknownPerson

  const open = useCallback(
    async (bytes: Uint8Array<ArrayBuffer> | null) => {
      setScanning(false)
      setTaking({ step: 'reading' })
      const opened = await handOver.open(bytes ?? new Uint8Array())
      if (!('refusal' in opened)) return setTaking({ step: 'preview', opened })
      const who = opened.from === undefined ? null : personOf(opened.from)
      setTaking({ step: 'refused', why: handOverRefusalWords(opened.refusal, who) })
    },
    [handOver, personOf],
  )

  async function take(opened: Opened) {
    const taken = await handOver.take(opened)
    const kept = taken.filter((row) => row.kept.length > 0 && row.then !== 'adopt').length
    const from = opened.bundle.from.account
    setTaking({ step: 'taken', from, count: taken.length, kept })
  }

  async function takeBack() {
    const told = await handOver.takeBack()
    setTaking({ step: 'nothing' })
    if (!told) return say.text(words.elsewhere)
    const { back, stayed } = told
    const parts = [back > 0 ? words.tookBack(back) : '', stayed > 0 ? words.stayed(stayed) : '']
    say.text(parts.join(' ').trim())
  }

  const { last } = handOver
  const lastCount = last?.records.reduce((sum, { keys }) => sum + keys.length, 0) ?? 0
  const isAsking = taking.step !== 'preview' && taking.step !== 'taken'
  return (
    <div className="flex flex-col gap-6">
      {taking.step === 'refused' ? (
        <Banner tone="bad" live="alert">
          {words.refused}. {taking.why}
        </Banner>
      ) : null}
      {isAsking ? (
        <section className="flex flex-col gap-3">
          <p className="text-body">{words.how}</p>
          <Button
            variant="primary"
            icon={<ScanLine size={20} aria-hidden />}
            onPress={() => setScanning(true)}
          >
            {words.scan}
          </Button>
          <PickFiles
            accept={['text/plain', '.txt']}
            icon={<FileDown size={20} aria-hidden />}
            isDisabled={taking.step === 'reading'}
            onFiles={([file]) => void file?.text().then((text) => open(fromText(text)))}
          >
            {words.file}
          </PickFiles>
          {taking.step === 'reading' ? <p role="status">{words.reading}</p> : null}
        </section>
      ) : null}
      {taking.step === 'preview' ? (
        <BundlePreview
          opened={taking.opened}
          nameOf={nameOf}
          nameOfRecord={namesIn(scope)}
          onTake={() => void take(taking.opened)}
          onLeave={() => setTaking({ step: 'nothing' })}
        />
      ) : null}
      {taking.step === 'taken' ? (
        <section className="flex flex-col gap-3">
          <Banner tone="ok" live="status">
            {words.done(taking.count)}
            {taking.kept > 0 ? ` ${words.kept(taking.kept)}` : null}
          </Banner>
          <Button variant="primary" onPress={() => onGiveBack(taking.from)}>
            {words.back(nameOf(taking.from))}
          </Button>
          <Button variant="quiet" onPress={() => setTaking({ step: 'nothing' })}>
            {words.again}
          </Button>
        </section>
      ) : null}
      {last && taking.step !== 'preview' && taking.step !== 'reading' ? (
        <section className="flex flex-col gap-2 rule-t pt-4">
          <p className="text-small text-ink2">{words.last(nameOf(last.from), lastCount)}</p>
          <Button
            variant="quiet"
            icon={<Undo2 size={20} aria-hidden />}
            onPress={() => void takeBack()}
          >
            {words.takeBack}
          </Button>
        </section>
      ) : null}
      {isScanning ? (
        <ScanSheet onRead={(bytes) => void open(bytes)} onClose={() => setScanning(false)} />
      ) : null}
    </div>
  )
}
