import { Banner } from '../../../ui/Banner.tsx'
import { partCountWords } from '../../../words/templates.ts'
import { templateUseWords } from '../../../words/templateUse.ts'
import type { TemplatePlan } from '../apply/planTemplate.ts'
import type { TemplateUse } from '../apply/templateUse.ts'
import { sameNames } from './sameNames.ts'

type PlanPreviewProps = { use: TemplateUse; plan: TemplatePlan }

const SHOWN = 5

/** What will be there, from when to when, and what stands there already. Nothing is written yet. */
export function PlanPreview({ use, plan }: PlanPreviewProps) {
  const words = templateUseWords
  const { counts, times, problems } = plan
  const same = sameNames(use)
  const { target, include } = use
  const present = partCountWords({
    moments: include.day ? target.items.filter(({ data }) => data.day === target.day).length : 0,
    shots: 0,
    tasks: include.tasks ? target.tasks.length : 0,
    sections: include.dashboard ? target.sections.length : 0,
  })
  return (
    <section aria-label={words.preview} className="flex flex-col gap-3">
      <h2 className="text-title font-bold">{words.preview}</h2>
      <div aria-live="polite" className="edge flex flex-col gap-1 rounded-control bg-card p-4">
        <p className="text-lead font-bold">{words.will(counts) || words.nothing}</p>
        {times ? <p className="text-body">{words.times(times.first, times.last)}</p> : null}
        {counts.lanes > 0 ? (
          <p className="text-small text-ink2">{words.lanes(counts.lanes)}</p>
        ) : null}
        {present === null ? null : (
          <p className="text-small text-ink2">{words.present(present.split(' · '))}</p>
        )}
        <p className="text-small text-ink2">{words.onlyHere}</p>
      </div>
      {same.length > 0 ? (
        <Banner tone="warn">{words.same(same.slice(0, SHOWN), same.length - SHOWN)}</Banner>
      ) : null}
      {problems.length > 0 ? (
        <ul className="flex flex-col gap-1 text-body text-warn">
          {problems.slice(0, SHOWN).map((problem, index) => (
            <li key={`${index} ${problem.where}`}>{words.problem(problem)}</li>
          ))}
          {problems.length > SHOWN ? <li>{words.moreProblems(problems.length - SHOWN)}</li> : null}
        </ul>
      ) : null}
    </section>
  )
}
