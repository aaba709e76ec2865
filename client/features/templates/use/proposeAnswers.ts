import type { TimelineItemData } from '#shared/schema/timelineItem.ts'
import type { WeddingData } from '#shared/schema/wedding.ts'
import { coupleOf } from '../../../words/couple.ts'
import { dashboardWords } from '../../../words/dashboard.ts'
import type { Part } from '../apply/templateParts.ts'
import type { Variable } from '../variables.ts'

/** Name of a question → minutes of the day, or words. */
export type AnswerForm = Readonly<Record<string, number | string>>

/** What the wedding already knows of what is asked, else the usual answer; empty where there is none. */
export function proposeAnswers(
  variables: readonly Variable[],
  wedding: WeddingData,
  /** Of the day that the template is used for. */
  items: readonly Part<TimelineItemData>[],
): AnswerForm {
  return Object.fromEntries(
    variables.flatMap((variable) => {
      const answer =
        variable.kind === 'time' ? timeFor(variable, items) : textFor(variable, wedding)
      return answer === undefined || answer === '' ? [] : [[variable.name, answer]]
    }),
  )
}

function timeFor(
  { name, label, time }: Variable,
  items: readonly Part<TimelineItemData>[],
): number | undefined {
  const asked = `${name} ${label}`.toLowerCase()
  const timed = items.filter(({ data }) => data.timing.at !== undefined)
  const found = /ceremony/.test(asked)
    ? (timed.find(({ data }) => data.category === 'ceremony') ??
      timed.find(({ data }) => /ceremony/i.test(data.title)))
    : /dinner|meal/.test(asked)
      ? timed.find(({ data }) => /dinner|wedding breakfast/i.test(data.title))
      : undefined
  return found?.data.timing.at ?? time
}

function textFor({ name, label, text }: Variable, wedding: WeddingData): string | undefined {
  const asked = `${name} ${label}`.toLowerCase()
  if (/couple|names/.test(asked)) return coupleOf(wedding).join(' & ')
  if (/venue|place|where/.test(asked)) {
    return (wedding.places['venue'] ?? Object.values(wedding.places)[0])?.label ?? text
  }
  if (/date|which day/.test(asked)) return dashboardWords.date(wedding.date)
  return text
}
