import type { ReactNode } from 'react'
import { templateWords } from '../../../words/templates.ts'
import { Button } from '../../../ui/Button.tsx'

export type PartPageProps = {
  list: ReactNode
  /** How one more is added; stays in reach below a long list. Absent: it is read only. */
  adder?: ReactNode
  /** Null: nothing is open. */
  editor: ReactNode
  onBack: () => void
}

/** A list and what is open of it: one after the other on a phone, side by side on a tablet. */
export function PartPage({ list, adder, editor, onBack }: PartPageProps) {
  return (
    <div className="flex min-h-0 grow flex-col tablet:grid tablet:grid-cols-[minmax(17rem,21rem)_minmax(0,1fr)] tablet:overflow-hidden">
      <div
        className={`grow flex-col tablet:flex tablet:rule-r tablet:overflow-y-auto ${editor ? 'hidden' : 'flex'}`}
      >
        <div className="flex grow flex-col gap-3 py-3">{list}</div>
        {adder ? (
          <div data-adder className="rule-t sticky bottom-0 z-10 shrink-0 bg-card px-gutter py-3">
            {adder}
          </div>
        ) : null}
      </div>
      <div
        className={`flex-col px-gutter py-5 tablet:flex tablet:overflow-y-auto ${editor ? 'flex' : 'hidden'}`}
      >
        {editor ? (
          <div className="flex w-full max-w-160 flex-col gap-5">
            {editor}
            <Button className="tablet:hidden" onPress={onBack}>
              {templateWords.back}
            </Button>
          </div>
        ) : (
          <p className="text-body text-ink2">{templateWords.choosePart}</p>
        )}
      </div>
    </div>
  )
}
