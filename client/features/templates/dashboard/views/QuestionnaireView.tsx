import type { ScopeName } from '#shared/schema/record/scope.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import { sectionAnswer } from '#shared/schema/sectionAnswer.ts'
import { wedding as weddingType } from '#shared/schema/wedding.ts'
import { useRecord } from '../../../../data/hooks/useRecord.ts'
import { useRecords } from '../../../../data/hooks/useRecords.ts'
import { useRoleRights } from '../../../../frame/useRoleRights.ts'
import { dashboardWords } from '../../../../words/dashboard.ts'
import { entriesOf, textOf } from '../../sections/sectionEntries.ts'
import type { SectionRecord } from '../../templateParts.ts'
import { AnswerEntry } from '../AnswerEntry.tsx'
import type { SectionViewProps } from '../SectionView.tsx'
import { Quiet } from './Quiet.tsx'

/** Questions that the couple answers in place; every answer saves itself. */
export function QuestionnaireView({ record, wedding }: SectionViewProps) {
  const words = dashboardWords.questionnaire
  const questions = entriesOf(record.data)
  if (questions.length === 0) return <Quiet>{words.empty}</Quiet>
  if (wedding !== null) return <WeddingAnswers record={record} scope={wedding} />
  return (
    <div className="flex flex-col gap-3">
      <ol className="flex list-decimal flex-col gap-2 ps-6 text-body">
        {questions.map(({ id, values }) => (
          <li key={id} className="break-words ps-1">
            {textOf(values['question']) || words.untitled}
          </li>
        ))}
      </ol>
      <Quiet>{words.sample}</Quiet>
    </div>
  )
}

function WeddingAnswers({ record, scope }: { record: SectionRecord; scope: ScopeName }) {
  const answers = useRecords(sectionAnswer, scope)
  const date = useRecord(weddingType, scope, scopeId(scope))?.data.date
  const rights = useRoleRights(scope)
  const words = dashboardWords.questionnaire
  const questions = entriesOf(record.data)
  const mayAnswer = rights.create(sectionAnswer)
  const answerOf = (question: string) =>
    answers.find(({ data }) => data.section === record.id && data.question === question)
  const done = questions.filter(({ id }) => (answerOf(id)?.data.answer ?? '') !== '').length
  return (
    <div className="flex flex-col gap-5">
      <p className="text-small text-ink2">
        {words.answered(done, questions.length)}
        {rights.isKnown && !mayAnswer ? ` · ${words.readOnly}` : ''}
      </p>
      {questions.map((question) => (
        <AnswerEntry
          key={question.id}
          scope={scope}
          section={record.id}
          question={question}
          answer={answerOf(question.id)}
          date={date}
          isReadOnly={!mayAnswer}
        />
      ))}
    </div>
  )
}
