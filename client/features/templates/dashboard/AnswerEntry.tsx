import type { ScopeName } from '#shared/schema/record/scope.ts'
import { sectionAnswer, type SectionAnswerData } from '#shared/schema/sectionAnswer.ts'
import { useWrite } from '../../../data/hooks/useWrite.ts'
import type { TypedRecord } from '../../../data/recordStores.ts'
import type { WriteOutcome } from '../../../data/replica/write.ts'
import { useAutosave } from '../../../frame/useAutosave.ts'
import { useSay } from '../../../frame/useSay.ts'
import { Field } from '../../../ui/Field.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { dashboardWords } from '../../../words/dashboard.ts'
import { savingWords } from '../../../words/saving.ts'
import { textOf, type SectionEntry } from '../sections/sectionEntries.ts'
import { answerId } from '#shared/schema/answerId.ts'

type AnswerEntryProps = {
  scope: ScopeName
  /** Id of the questionnaire. */
  section: string
  question: SectionEntry
  answer: TypedRecord<SectionAnswerData> | undefined
  /** Of the wedding. */
  date: string | undefined
  isReadOnly: boolean
}

const DAY_MS = 86_400_000

/** One question with its answer, written where it is read. */
export function AnswerEntry(props: AnswerEntryProps) {
  const { scope, section, question, answer, date, isReadOnly } = props
  const { patch, create } = useWrite()
  const say = useSay()
  const words = dashboardWords.questionnaire
  const { values } = question
  const label = textOf(values['question']) || words.untitled
  const text = answer?.data.answer ?? ''

  function write(next: string): Promise<WriteOutcome> {
    if (answer) return patch(sectionAnswer, answer.id, { answer: next })
    const data = { section, question: question.id, answer: next }
    return create(sectionAnswer, scope, data, answerId(section, question.id))
  }
  const field = useAutosave(text, write, savingWords.saved(words.saved))
  const choose = (next: string) =>
    void write(next).then((outcome) => say.outcome(outcome, savingWords.saved(words.saved)))

  const help = [
    dueWords(values['dueDaysBefore'], date, values['required'] === true && text === ''),
    values['type'] === 'people' ? words.people : '',
  ].filter((part) => part !== '')
  const shared = {
    label,
    isReadOnly,
    ...(help.length === 0 ? {} : { description: help.join(' · ') }),
  }

  if (isReadOnly) {
    return (
      <div className="flex flex-col gap-1">
        <h3 className="text-body font-bold break-words">{label}</h3>
        <p className="text-body break-words whitespace-pre-line">
          {text === '' ? words.noAnswer : answerWords(values['type'], text)}
        </p>
      </div>
    )
  }
  const type = textOf(values['type'])
  switch (type) {
    case 'yesNo':
      return (
        <div className="flex flex-col gap-1.5">
          <Segmented
            label={label}
            showLabel
            segments={[
              { id: 'yes', label: words.yes },
              { id: 'no', label: words.no },
            ]}
            value={text}
            onChange={choose}
          />
          {help.length > 0 ? <p className="text-small text-ink2">{help.join(' · ')}</p> : null}
        </div>
      )
    case 'date':
      return (
        <Field
          {...shared}
          type="date"
          value={text}
          onChange={(next) => {
            if (next !== text) choose(next)
          }}
        />
      )
    default:
      return (
        <TextArea
          {...shared}
          rows={2}
          maxLength={20_000}
          value={field.text}
          onChange={field.set}
          onFocus={field.onFocus}
          onBlur={field.onBlur}
        />
      )
  }
}

function answerWords(type: unknown, text: string): string {
  const words = dashboardWords.questionnaire
  if (type === 'date') return dashboardWords.date(text)
  if (type !== 'yesNo') return text
  return text === 'yes' ? words.yes : text === 'no' ? words.no : text
}

function dueWords(days: unknown, date: string | undefined, isWanted: boolean): string {
  const words = dashboardWords.questionnaire
  if (typeof days !== 'number' || days === 0) return isWanted ? words.required : ''
  const at = date === undefined ? Number.NaN : Date.parse(`${date}T12:00:00Z`)
  if (Number.isNaN(at)) return words.dueDays(days, isWanted)
  const due = new Date(at - days * DAY_MS).toISOString().slice(0, 10)
  return words.dueBy(dashboardWords.date(due), isWanted)
}
