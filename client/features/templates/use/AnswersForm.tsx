import { formatRunningHours, parseVenueTime } from '#shared/schedule/venueTime.ts'
import { Field } from '../../../ui/Field.tsx'
import { TimeField } from '../../../ui/TimeField.tsx'
import { templateUseWords } from '../../../words/templateUse.ts'
import type { Variable } from '../variables.ts'
import type { AnswerForm } from './proposeAnswers.ts'

type AnswersFormProps = {
  variables: readonly Variable[]
  form: AnswerForm
  /** Empty text: no answer. */
  onChange: (name: string, value: number | string) => void
}

/** What is different at every wedding, with what this one already knows. */
export function AnswersForm({ variables, form, onChange }: AnswersFormProps) {
  const words = templateUseWords
  return (
    <section aria-label={words.answers} className="flex flex-col gap-4">
      <h2 className="text-title font-bold">{words.answers}</h2>
      {variables.length === 0 ? <p className="text-body text-ink2">{words.noAnswers}</p> : null}
      {variables.map(({ name, label, kind }) => {
        const value = form[name]
        return kind === 'time' ? (
          <TimeField
            key={name}
            label={label}
            value={typeof value === 'number' ? value : null}
            onChange={(minute) => onChange(name, minute ?? '')}
            parse={(text) => parseVenueTime(text) ?? null}
            format={formatRunningHours}
            notUnderstood={words.time.notUnderstood}
            stepLabels={words.time.steps}
            {...(typeof value === 'number' ? {} : { description: words.timeEmpty })}
          />
        ) : (
          <Field
            key={name}
            label={label}
            autoComplete="off"
            maxLength={200}
            value={typeof value === 'string' ? value : ''}
            onChange={(text) => onChange(name, text)}
            {...(value ? {} : { description: words.answerEmpty })}
          />
        )
      })}
    </section>
  )
}
