import type { Loop } from './loop.ts'
import type { Random } from './random.ts'

/** How often what goes wrong; all zero once the traffic is to stop. */
export type Weather = {
  requestLost: number
  answerLost: number
  duplicated: number
  late: number
  refused: number
  deltaLost: number
  deltaDoubled: number
  deltaLate: number
}

export const STORM: Weather = {
  requestLost: 0.06,
  answerLost: 0.12,
  duplicated: 0.08,
  late: 0.08,
  refused: 0.03,
  deltaLost: 0.15,
  deltaDoubled: 0.08,
  deltaLate: 0.1,
}

export const CALM: Weather = {
  requestLost: 0,
  answerLost: 0,
  duplicated: 0,
  late: 0,
  refused: 0,
  deltaLost: 0,
  deltaDoubled: 0,
  deltaLate: 0,
}

export type Network = {
  weather: (weather: Weather) => void
  /** Calls the server over the air; null: no answer came in time, or the server was too busy. */
  call: <T>(serve: () => Promise<T>, done: (answer: T | null) => void) => void
  /** A live event: may be lost, doubled or late. */
  tell: (deliver: () => void) => void
  /** Answers and events that the server has not yet sent are lost with it. */
  killServer: () => void
}

const TIMEOUT_MS = 2_000

export function createNetwork(loop: Loop, random: Random, log: (line: string) => void): Network {
  let weather = STORM
  let life = 0
  const delay = () => 10 + random.below(120)
  const long = () => 3_000 + random.below(20_000)

  return {
    weather: (next) => void (weather = next),
    killServer: () => void (life += 1),

    call(serve, done) {
      let isDone = false
      const finish = (answer: Parameters<typeof done>[0]) => {
        if (isDone) return
        isDone = true
        done(answer)
      }
      loop.after(TIMEOUT_MS, () => finish(null))
      if (random.chance(weather.refused)) return loop.after(delay(), () => finish(null))
      if (random.chance(weather.requestLost)) return log('request lost')

      const arrive = async () => {
        const serving = life
        const answer = await serve()
        if (serving !== life || random.chance(weather.answerLost)) return log('answer lost')
        loop.after(delay(), () => finish(answer))
      }
      loop.after(random.chance(weather.late) ? long() : delay(), arrive)
      if (random.chance(weather.duplicated))
        loop.after(random.chance(0.5) ? long() : delay(), arrive)
    },

    tell(deliver) {
      if (random.chance(weather.deltaLost)) return
      loop.after(random.chance(weather.deltaLate) ? long() : delay(), deliver)
      if (random.chance(weather.deltaDoubled)) loop.after(long(), deliver)
    },
  }
}
