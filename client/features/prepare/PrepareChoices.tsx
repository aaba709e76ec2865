import { isNear } from '../../data/replica/prepare/nearWeddings.ts'
import type { PrepareChoice } from '../../data/replica/prepare/choices.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { prepareWords } from '../../words/prepare.ts'

const words = prepareWords.take
const ORIGINALS = (['none', 'smaller', 'all'] as const).map((id) => ({
  id,
  label: words.originalsOf[id],
}))

export type PrepareChoicesProps = {
  choice: PrepareChoice
  dates: readonly string[]
  now: number
  onChoose: (change: Partial<PrepareChoice>) => void
}

/** What a person wants of this wedding on this device. */
export function PrepareChoices({ choice, dates, now, onChoose }: PrepareChoicesProps) {
  const isByItself = isNear(dates, now)
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <Switch
          isSelected={choice.isPinned}
          onChange={(isPinned) => onChoose({ isPinned })}
          className="text-lead font-bold"
        >
          {words.label}
        </Switch>
        <p className="text-small text-ink2">
          {isByItself ? `${words.byItself} ` : ''}
          {words.help}
        </p>
      </div>
      {choice.isPinned || isByItself ? (
        <div className="flex flex-col gap-3">
          <Segmented
            showLabel
            label={words.originals}
            segments={ORIGINALS}
            value={choice.originals}
            onChange={(originals) => onChoose({ originals })}
          />
          <p className="text-small text-ink2">{words.originalsHelp}</p>
          <Switch
            isSelected={choice.everyVersion}
            onChange={(everyVersion) => onChoose({ everyVersion })}
          >
            {words.everyVersion}
          </Switch>
        </div>
      ) : null}
    </div>
  )
}
