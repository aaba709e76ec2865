import { Switch } from '../../../ui/Switch.tsx'
import { templateUseWords } from '../../../words/templateUse.ts'
import type { Included } from '../apply/templateUse.ts'
import type { TemplateParts } from '../templateParts.ts'

type IncludedPartsProps = {
  parts: TemplateParts
  include: Included
  onChange: (include: Included) => void
}

const NAMES = ['day', 'shots', 'tasks', 'dashboard'] as const

/** What of a template comes along; what it does not have cannot. */
export function IncludedParts({ parts, include, onChange }: IncludedPartsProps) {
  const words = templateUseWords
  const counts = {
    day: parts.moments.length,
    shots: parts.shots.length,
    tasks: parts.tasks.length,
    dashboard: parts.sections.length,
  }
  return (
    <section aria-label={words.include} className="flex flex-col gap-1">
      <h2 className="text-title font-bold">{words.include}</h2>
      {NAMES.map((name) => (
        <Switch
          key={name}
          isSelected={include[name] && counts[name] > 0}
          isDisabled={counts[name] === 0}
          onChange={(is) => onChange({ ...include, [name]: is })}
        >
          {words.parts[name](counts[name])}
        </Switch>
      ))}
    </section>
  )
}
