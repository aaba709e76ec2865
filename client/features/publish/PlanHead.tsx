import type { Revision } from '#shared/publishing/revisions.ts'
import { Banner } from '../../ui/Banner.tsx'
import { ageWords } from '../../words/age.ts'
import { publishWords } from '../../words/publish.ts'
import type { Publishing } from './usePublishing.ts'

/** Which plan it is: its number, who published it, and the letters to compare over the radio. */
export function PlanHead({ publishing, newest }: { publishing: Publishing; newest: Revision }) {
  const words = publishWords.head
  const { twins, people, now } = publishing
  return (
    <section aria-label={newest.label} className="flex flex-col gap-3">
      <div className="flex items-baseline gap-4">
        <span className="caslon text-[2.75rem] leading-none text-accent">{newest.label}</span>
        <span className="min-w-0 text-small text-ink2">
          {words.by(people.nameOf(newest.by), ageWords(newest.publishedAt, now))}
        </span>
      </div>
      {newest.note ? <p className="text-lead">{words.note(newest.note)}</p> : null}
      {newest.guestNote ? (
        <p className="text-body text-ink2">{words.note(newest.guestNote)}</p>
      ) : null}
      <p className="flex flex-wrap items-baseline gap-x-3 text-small text-ink2">
        {words.radio}
        <span className="text-body font-bold tracking-widest text-ink">{newest.hash}</span>
        <span>{publishWords.spoken(newest.hash)}</span>
      </p>
      {twins.length > 1 ? (
        <Banner tone="warn">
          {words.twins(
            twins.map(({ label }) => label),
            newest.label,
          )}
        </Banner>
      ) : null}
    </section>
  )
}
