import { useNavigate } from '@tanstack/react-router'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { weddingsWords } from '../../words/weddings.ts'
import type { Demo } from './useDemo.ts'

/** The examples while they are laid out, and once they are: what to look at first. */
export function DemoWelcome({ demo: { progress, laidOut } }: { demo: Demo }) {
  const navigate = useNavigate()
  const words = weddingsWords.examples
  if (progress) {
    return (
      <div role="status" className="flex flex-col gap-2 px-gutter pt-5 tablet:p-0">
        <p className="text-small font-bold">{words.laying(progress.done, progress.of)}</p>
        <ProgressBar
          label={words.layingLabel}
          value={progress.done}
          max={progress.of}
          valueLabel={words.laying(progress.done, progress.of)}
        />
      </div>
    )
  }
  if (laidOut === null) return null
  return (
    <Banner
      tone="ok"
      live="status"
      className="mx-3 mt-3 tablet:m-0"
      action={
        <Button
          size="small"
          onPress={() => void navigate({ to: '/w/$wedding/look', params: { wedding: laidOut } })}
        >
          {words.look}
        </Button>
      }
    >
      {words.done}
    </Banner>
  )
}
