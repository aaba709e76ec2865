import { useMemo } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { section } from '#shared/schema/section.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { guestViewWords } from '../../words/guestView.ts'

type Question = { id: string; order: string; question: string; answer: string }

/** What the couple answered once for everybody: what to wear, where to park. */
export function GoodToKnow({ scope }: { scope: ScopeName }) {
  const sections = useRecords(section, scope)
  const questions = useMemo(
    () =>
      sections
        .filter(({ data }) => data.kind === 'faq')
        .flatMap(({ data }) => Object.entries(data.entries ?? {}))
        .map(([id, values]): Question => {
          const text = (name: string) => {
            const value = values[name]
            return typeof value === 'string' ? value : ''
          }
          return { id, order: text('order'), question: text('question'), answer: text('answer') }
        })
        .filter(({ question, answer }) => question !== '' && answer !== '')
        .toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)),
    [sections],
  )
  if (questions.length === 0) return null
  return (
    <TitledSection title={guestViewWords.questions}>
      <dl className="flex flex-col gap-4">
        {questions.map(({ id, question, answer }) => (
          <div key={id} className="flex flex-col gap-0.5">
            <dt className="text-body font-bold">{question}</dt>
            <dd className="whitespace-pre-line text-body text-ink2">{answer}</dd>
          </div>
        ))}
      </dl>
    </TitledSection>
  )
}
