import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Replica } from '../database.ts'
import { readChoices } from '../prepare/choices.ts'
import { daysPast, isNear } from '../prepare/nearWeddings.ts'
import { readWeddingsHere } from '../prepare/weddingsHere.ts'
import { planCleanUp, type CleanUpRules, type Holding } from './cleanUp.ts'
import { dropLooseBytes } from './looseBytes.ts'
import { letGoOfReserve } from './reserve.ts'

/** What a full device frees at once: a morning of notes. Bytes. */
const AT_ONCE = 32_000_000
/** Less than this is no room to speak of. */
const HARDLY_ANY = 2_000_000

/**
 * The device has no room: frees what the server has and nobody needs soon, and where there is hardly
 * any of it the reserve.
 *
 * @param now unix ms by the server's clock
 * @returns bytes that were freed
 */
export async function makeRoom(replica: Replica, now: number): Promise<number> {
  const freed = await freeByPolicy(replica, now, 'room', AT_ONCE)
  return freed < HARDLY_ANY ? freed + (await letGoOfReserve(replica.local)) : freed
}

/** Frees by the rules of `planCleanUp`. @returns bytes that were freed */
export async function freeByPolicy(
  replica: Replica,
  now: number,
  how: CleanUpRules['how'],
  target: number,
): Promise<number> {
  const { local } = replica
  const [holdings, weddings, choices] = await Promise.all([
    readHoldings(replica),
    readWeddingsHere(replica),
    readChoices(local),
  ])
  const dates = new Map<ScopeName, readonly string[]>(
    weddings.map((one) => [one.scope, one.dates] as const),
  )
  const plan = planCleanUp(
    holdings,
    {
      how,
      isProtected: (scope) =>
        choices.get(scope)?.isPinned === true || isNear(dates.get(scope) ?? [], now),
      // Of a wedding that is not here any more, nothing is missed.
      daysPast: (scope) => daysPast(dates.get(scope) ?? ['1970-01-01'], now),
    },
    target,
  )
  await free(replica, plan)
  const sizes = new Map(plan.map(({ id, size }) => [id, size]))
  return [...sizes.values()].reduce((sum, size) => sum + size, 0)
}

async function readHoldings({ local }: Replica): Promise<Holding[]> {
  const [files, memories] = await Promise.all([
    local.files.filter(({ isHere }) => isHere).toArray(),
    local.memories.toArray(),
  ])
  return [
    ...files.map(({ hash, scope, part, size, usedAt, state }) => ({
      kind: part,
      id: hash,
      scope,
      size,
      usedAt,
      isSafe: state === 'whole',
    })),
    ...memories.map(({ key, size, toldAt }) => ({
      kind: 'memory' as const,
      id: key,
      scope: null,
      size,
      usedAt: toldAt,
      isSafe: true,
    })),
  ]
}

async function free({ local }: Replica, plan: readonly Holding[]): Promise<void> {
  const gone = plan.filter(({ kind }) => kind !== 'memory')
  await local.transaction('rw', local.files, local.bytes, local.memories, async () => {
    await local.memories.bulkDelete(plan.flatMap((one) => (one.kind === 'memory' ? one.id : [])))
    for (const { scope, id } of gone) {
      if (scope === null) continue
      await local.files
        .where('[scope+hash]')
        .equals([scope, id])
        // It may have been chosen for sending again meanwhile.
        .and(({ state }) => state === 'whole')
        .modify({ isHere: false })
    }
    await dropLooseBytes(
      local,
      gone.map(({ id }) => id),
    )
  })
}
