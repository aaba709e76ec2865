import { weddingScope } from '#shared/schema/record/scope.ts'
import { Button } from '../ui/Button.tsx'
import { learnedWords } from '../words/learned.ts'
import { useLearnedLength } from '../data/hooks/useLearnedLength.ts'

export type LearnedLengthOfferProps = {
  /** Uuid of the wedding in which it is planned; null: in a template, for any. */
  wedding: string | null
  title: string
  category: string
  durationMin: number | null
  onTake: (minutes: number) => void
}

/** How long such moments took in past weddings; it is offered, and never taken by itself. */
export function LearnedLengthOffer(props: LearnedLengthOfferProps) {
  const { wedding, title, category, durationMin, onTake } = props
  const learned = useLearnedLength(wedding === null ? null : weddingScope(wedding), title, category)
  if (!learned) return null
  const minutes = learned.suggestedMin
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <p className="min-w-0 flex-1 basis-48 text-small text-ink2">{learnedWords.took(learned)}</p>
      {minutes === durationMin ? null : (
        <Button size="small" onPress={() => onTake(minutes)}>
          {learnedWords.take(minutes)}
        </Button>
      )}
    </div>
  )
}
