import { planTimes } from '#shared/schedule/planTimes.ts'
import { linkPlan } from '#shared/schedule/links.ts'
import type { Question } from '#shared/questions/question.ts'
import type { AskedQuestion } from '../../data/questions.ts'
import { questionWords } from '../../words/questions.ts'

/** A question as a person reads it. */
export type QuestionTold = { title: string; reason: string; meanwhile: string | null }

export function questionTold(
  { question, records }: AskedQuestion,
  name: (id: string) => string,
): QuestionTold {
  switch (question.kind) {
    case 'cycle': {
      const { circle, ignored } = question
      const words = questionWords.cycle
      const names = circle.map(({ item }) => name(item)).toSorted()
      return {
        title: words.title(names),
        reason: words.reason,
        meanwhile: words.meanwhile(name(ignored.item), name(ignored.on)),
      }
    }
    case 'seat': {
      const { table, seat, guests } = question
      const words = questionWords.seat
      return {
        title: words.title(name(table), seat),
        reason: words.reason(guests.map(name)),
        meanwhile: words.meanwhile,
      }
    }
    case 'noTable': {
      const { title, reason } = questionWords.noTable
      return { title: title(question.guests.map(name)), reason, meanwhile: null }
    }
    case 'doubleBooked': {
      const words = questionWords.doubleBooked
      const who = name(question.who)
      return {
        title: words.title(who),
        reason: words.reason(who, spansOf(question, records, name)),
        meanwhile: words.meanwhile,
      }
    }
    case 'standIns': {
      const words = questionWords.standIns
      const who = name(question.vendor)
      return {
        title: words.title(who),
        reason: words.reason(question.standIns.map(name), who),
        meanwhile: words.meanwhile,
      }
    }
    case 'limit': {
      const { item, limit, by } = question
      const latest = records.items.find(({ id }) => id === item)?.data[limit] ?? 0
      const words = questionWords.limit
      return {
        title: words.title(name(item)),
        reason: words.reason(limit, latest + by, latest),
        meanwhile: words.meanwhile,
      }
    }
  }
}

function spansOf(
  { moments }: Extract<Question, { kind: 'doubleBooked' }>,
  { items, days }: AskedQuestion['records'],
  name: (id: string) => string,
) {
  const day = items.find(({ id }) => id === moments[0])?.data.day
  const plan = items.flatMap(({ id, data }) => (data.day === day ? [{ ...data, id }] : []))
  const spans = planTimes(linkPlan(plan), days.find(({ id }) => id === day)?.data.sun)
  return moments.map((id) => ({ title: name(id), ...(spans.get(id) ?? { start: 0, end: 0 }) }))
}
