import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { weddingsWords } from '../../words/weddings.ts'

/** What is over folds to one line. */
export function PastWeddings({ count, children }: { count: number; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const Arrow = isOpen ? ChevronUp : ChevronDown
  return (
    <section aria-label={weddingsWords.past(count)} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2 px-gutter tablet:px-0">
        <h2 className="text-small font-bold text-ink2">{weddingsWords.past(count)}</h2>
        <Button
          variant="quiet"
          size="small"
          aria-expanded={isOpen}
          icon={<Arrow size={18} aria-hidden />}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? weddingsWords.hidePast : weddingsWords.showPast}
        </Button>
      </div>
      {isOpen ? (
        <ul className="rule-t tablet:grid tablet:grid-cols-2 tablet:gap-4 tablet:border-t-0">
          {children}
        </ul>
      ) : null}
    </section>
  )
}
