import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { fileRefusalWords, photoWords } from '../../words/photos.ts'
import { percentOf } from './uploadState.ts'
import type { Photos } from './usePhotos.ts'
import { sizeWords } from '../../words/files.ts'

/** What of this wedding's files is only on this device, how far it is, and what holds it up. */
export function SendingNote({ uploads }: { uploads: Photos['uploads'] }) {
  const device = useDeviceWord()
  const words = photoWords.sending
  const files = [...uploads.files.values()]
  const waiting = files.filter(({ state }) => state !== 'refused')
  const refused = files.filter(({ state }) => state === 'refused')
  const originals = waiting.filter(({ part }) => part === 'original')
  /** A photo and its small picture are one thing to whoever took it. */
  const told = originals.length > 0 ? originals : waiting
  const bytes = (of: typeof files) => sizeWords(of.reduce((sum, { size }) => sum + size, 0))
  const isUnderWay = waiting.some(({ state, sentBytes }) => state === 'sending' || sentBytes > 0)
  const percent = percentOf(waiting)
  const waitsForWifi = uploads.isMetered && originals.length > 0 && uploads.overMobile !== true
  if (files.length === 0) return null
  return (
    <section aria-label={words.label} className="flex flex-col gap-3 px-gutter pt-3">
      {waiting.length > 0 ? (
        <div className="edge flex flex-wrap items-center gap-x-4 gap-y-2 rounded-control bg-card px-4 py-2.5">
          <span className="flex min-w-0 flex-1 basis-60 flex-col gap-2">
            <span className="text-small text-ink2">
              {isUnderWay
                ? words.underWay(told.length, percent)
                : words.waiting(told.length, bytes(waiting), device)}
            </span>
            {isUnderWay ? (
              <ProgressBar
                label={words.label}
                value={percent}
                max={100}
                valueLabel={words.underWay(told.length, percent)}
              />
            ) : null}
          </span>
          {isUnderWay ? null : (
            <Button size="small" onPress={uploads.sendNow}>
              {words.now}
            </Button>
          )}
        </div>
      ) : null}
      {waitsForWifi && uploads.overMobile === null ? (
        <Banner
          tone="info"
          action={
            <span className="flex flex-wrap gap-2">
              <Button size="small" onPress={() => void uploads.allowMobile(false)}>
                {words.keepWaiting}
              </Button>
              <Button size="small" onPress={() => void uploads.allowMobile(true)}>
                {words.overMobile}
              </Button>
            </span>
          }
        >
          {words.mobile(originals.length, bytes(originals))}
        </Banner>
      ) : null}
      {uploads.isMetered && uploads.overMobile !== null && waiting.length > 0 ? (
        <Switch
          isSelected={uploads.overMobile}
          onChange={(isAllowed) => void uploads.allowMobile(isAllowed)}
        >
          {words.setting}
        </Switch>
      ) : null}
      {refused.length > 0 ? (
        <Banner
          tone="bad"
          action={
            <Button
              size="small"
              onPress={() => void uploads.again(refused.map(({ hash }) => hash))}
            >
              {photoWords.detail.retry}
            </Button>
          }
        >
          {words.refused(new Set(refused.map(({ record }) => record)).size)}{' '}
          {fileRefusalWords(refused[0]?.refusal ?? null)}
        </Banner>
      ) : null}
    </section>
  )
}
