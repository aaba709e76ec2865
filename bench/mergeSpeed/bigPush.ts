import { scopeId } from '#shared/schema/record/scope.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { momentData, openSmallWorld, row } from '../../server/sync/testing/smallWorld.ts'
import { timed, type Took } from './stopwatch.ts'

const ROWS = 200

export type PushTimes = { alone: Took[]; merged: Took[] }

/**
 * Times of pushes of 200 rows to the server's rules over its memory store: edits of what nobody else
 * touched, and edits of 200 moments that somebody else has edited since, in another field and in the same.
 */
export async function timePushes(rounds: number): Promise<PushTimes> {
  const world = openSmallWorld()
  const [maya, ben] = [world.device('Maya'), world.device('Ben')]
  const { scope } = await world.wedding(maya, [[ben, 'coordinator']])
  const times: PushTimes = { alone: [], merged: [] }
  for (let round = 0; round < rounds; round += 1) {
    const made = Array.from({ length: ROWS }, () =>
      maya.record(scope, 'timelineItem', { ...momentData(scopeId(scope)), pin: false }),
    )
    await maya.push(...made.map((one) => row(one)))
    const others = made.map((one, index) =>
      ben.edit(one, index % 2 === 0 ? { location: 'Barn' } : { title: `Ben’s ${round}` }),
    )
    const mine = made.map((one) => maya.edit(one, { title: `Maya’s ${round}`, durationMin: 45 }))
    times.alone.push(await timed(() => ben.push(...paired(made, others))))
    times.merged.push(await timed(() => maya.push(...paired(made, mine))))
  }
  return times
}

function paired(bases: readonly RecordEnvelope[], edits: readonly RecordEnvelope[]): object[] {
  return edits.map((edit, index) => row(edit, bases[index]))
}
