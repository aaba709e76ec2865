import type { Answer, Question } from '#shared/questions/question.ts'
import { questionWords } from '../../words/questions.ts'

export type AnswerWords = { title: string; detail: string | null }

/** A way to settle a question, as a person reads it. */
export function answerWords(
  question: Question,
  answer: Answer,
  name: (id: string) => string,
): AnswerWords {
  const words = questionWords
  const limit = question.kind === 'limit' ? question.limit : 'latestEnd'
  switch (answer.kind) {
    case 'drop':
      return {
        title: words.cycle.answer(name(answer.wait.item), name(answer.wait.on)),
        detail: null,
      }
    case 'keep': {
      const moved = answer.moved.map(({ guest, seat }) => ({ name: name(guest), seat }))
      return { title: words.seat.answer(name(answer.guest)), detail: words.seat.moved(moved) }
    }
    case 'seatAnew':
      return { title: words.noTable.answer, detail: words.noTable.detail }
    case 'takeOff':
      return {
        title: words.doubleBooked.answer(name(answer.who), name(answer.item)),
        detail: words.doubleBooked.remains(name(answer.who), name(answer.remains)),
      }
    case 'fine':
      return { title: words.doubleBooked.fine, detail: words.doubleBooked.fineDetail }
    case 'choose':
      return {
        title: words.standIns.answer(name(answer.vendor)),
        detail: words.standIns.remain(answer.remain.map(name)),
      }
    case 'moveLimit':
      return { title: words.limit.moveLimit(limit, answer.to), detail: null }
    case 'startEarlier':
      return { title: words.limit.startEarlier(answer.to), detail: null }
    case 'shorten':
      return { title: words.limit.shorten(answer.to), detail: null }
  }
}
