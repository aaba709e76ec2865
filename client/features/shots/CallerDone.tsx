import { Check } from 'lucide-react'
import { TapZone } from '../../ui/TapZone.tsx'
import { formalsWords } from '../../words/formals.ts'
import { shotWords } from '../../words/shots.ts'

type CallerDoneProps = {
  group: { id: string; title: string }
  next: readonly { id: string; title: string; names: readonly string[] }[]
  /** The group has just come up. */
  isResting: boolean
  /** Absent: this role does not tick. */
  onDone: (() => void) | undefined
}

/** The lower half: taken by a tap anywhere, over who is gathered meanwhile. */
export function CallerDone({ group, next, isResting, onDone }: CallerDoneProps) {
  const words = formalsWords.caller

  const ahead = (
    <section aria-label={words.next} className="flex min-h-0 flex-col gap-1.5 overflow-hidden">
      <h2 className="text-body font-bold">{words.next}</h2>
      {next.length === 0 ? <p className="text-lead">{words.none}</p> : null}
      <ol className="flex flex-col gap-1.5">
        {next.map(({ id, title, names }) => (
          <li key={id} className="flex flex-col">
            <span className="text-lead font-bold">{names.join(', ') || words.nobody}</span>
            <span className="text-small">{title}</span>
          </li>
        ))}
      </ol>
    </section>
  )
  const height = 'h-[50dvh] shrink-0 px-gutter pt-3 pb-[calc(0.75rem+env(safe-area-inset-bottom))]'
  if (!onDone) {
    return (
      <div className={`rule-t flex flex-col gap-3 bg-card ${height}`}>
        {ahead}
        <p className="text-small text-ink2">{shotWords.detail.notYours.tick}</p>
      </div>
    )
  }
  return (
    <TapZone
      label={`${words.gotIt}: ${group.title}`}
      onPress={onDone}
      isResting={isResting}
      className="h-[50dvh] shrink-0"
    >
      <div className={`flex flex-col justify-between gap-3 ${height}`}>
        <p className="flex min-h-0 grow items-center justify-center gap-4 text-hero font-bold">
          <Check size={52} aria-hidden className="stroke-[3]" />
          {words.gotIt}
        </p>
        {ahead}
      </div>
    </TapZone>
  )
}
