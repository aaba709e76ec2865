import { joinPath } from '#shared/merge/path.ts'
import type { Json } from '#shared/schema/record/canonical.ts'
import type { TimelineItemData } from '#shared/schema/timelineItem.ts'
import { seatingPlan } from '#shared/seating/seatingPlan.ts'
import { settleSeat } from '#shared/seating/settleSeat.ts'
import type { Answer, Question, Step } from './question.ts'
import type { WeddingRecords } from './questionsOf.ts'
import { standInAnswers } from './standIns.ts'

/**
 * The ways to settle a question as the records stand now; none: it is settled already.
 *
 * @param wedding id of the wedding's own record
 */
export function answersTo(
  question: Question,
  records: WeddingRecords,
  wedding: string,
): readonly Answer[] {
  switch (question.kind) {
    case 'cycle':
      return question.circle
        .filter(({ stated }) => stated)
        .map((wait) => ({
          id: `drop ${wait.item} ${wait.on}`,
          kind: 'drop',
          wait,
          steps: [step(wait.item, joinPath('deps', wait.on), undefined)],
        }))
    case 'seat':
      return seatAnswers(question, records)
    case 'noTable': {
      const steps = question.guests.map((guest) => step(guest, 'seat', undefined))
      return [{ id: 'seatAnew', kind: 'seatAnew', steps }]
    }
    case 'doubleBooked': {
      const { who, moments, id } = question
      const [first, second] = moments
      const off = (item: string, remains: string): Answer => ({
        id: `off ${item}`,
        kind: 'takeOff',
        who,
        item,
        remains,
        steps: [step(item, joinPath('responsible', who), undefined)],
      })
      const fine = [step(wedding, joinPath('fine', id), true)]
      return [off(first, second), off(second, first), { id: 'fine', kind: 'fine', steps: fine }]
    }
    case 'limit': {
      const item = records.items.find(({ id }) => id === question.item)
      return item ? limitAnswers(question, item.data) : []
    }
    case 'standIns':
      return standInAnswers(question, records)
  }
}

function seatAnswers(
  { table, seat, guests }: Extract<Question, { kind: 'seat' }>,
  records: WeddingRecords,
): Answer[] {
  const plan = seatingPlan(records.guests, records.tables)
  const seating = plan.tables.find((one) => one.table.id === table)
  const here = seating?.taken.find((one) => one.seat === seat)?.guests ?? []
  if (!seating || here.length < 2) return []
  return guests
    .filter((guest) => here.some(({ id }) => id === guest))
    .map((guest) => {
      const moved = settleSeat(seating, here, guest)
      return {
        id: `keep ${guest}`,
        kind: 'keep',
        guest,
        moved: moved.map((one) => ({ guest: one.guest.id, seat: one.seat })),
        steps: moved.map((one) =>
          step(one.guest.id, 'seat', {
            table,
            ...(one.seat === undefined ? {} : { seat: one.seat }),
          }),
        ),
      }
    })
}

function limitAnswers(
  { item, limit, by }: Extract<Question, { kind: 'limit' }>,
  data: TimelineItemData,
): Answer[] {
  const { timing, durationMin, minDurationMin, pin } = data
  if (timing.at === undefined) return []
  const is = limit === 'latestStart' ? timing.at : timing.at + durationMin
  const answers: Answer[] = [
    { id: 'limit', kind: 'moveLimit', to: is, steps: [step(item, limit, is)] },
  ]
  const shorter = durationMin - by
  if (limit === 'latestEnd' && shorter >= Math.max(minDurationMin ?? 1, 1)) {
    const steps = [step(item, 'durationMin', shorter)]
    answers.push({ id: 'shorten', kind: 'shorten', to: shorter, steps })
  }
  // A fixed time is not moved by way of a limit.
  if (pin !== true) {
    const to = timing.at - by
    const steps = [step(item, 'timing', { ...timing, at: to })]
    answers.push({ id: 'earlier', kind: 'startEarlier', to, steps })
  }
  return answers
}

function step(record: string, path: string, value: Json | undefined): Step {
  return { record, path, value }
}
