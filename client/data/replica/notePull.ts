import type { Table } from 'dexie'
import * as z from 'zod/mini'
import { parsePosition, scopesOf } from '#shared/protocol/checkpoint.ts'
import type { PullAnswer } from '#shared/protocol/pull.ts'
import { userScope, type ScopeName } from '#shared/schema/record/scope.ts'
import { claimKey } from './actor.ts'
import { noteClock } from './clockSetBack.ts'
import type { Replica } from './database.ts'
import { noteContact } from './lateReturn.ts'
import type { LocalStore } from './localStore.ts'
import type { Readable } from './readable.ts'
import { dropLooseBytes } from './room/looseBytes.ts'
import { watch } from './watch.ts'

const CONTACT = 'contact'

const contactTimes = z.record(z.string(), z.number())

/** What a page of a pull means beside its records. */
export async function notePull(
  { account, local, edge }: Replica,
  answer: PullAnswer,
): Promise<void> {
  const lost = scopesOf(answer.checkpoint).filter((scope) => {
    const position = answer.checkpoint[scope]
    return position !== undefined && parsePosition(position).state === 'purged'
  })
  await local.transaction('rw', ofAScope(local), async () => {
    await noteClock(local, edge.now())
    for (const scope of lost) await forgetScope(local, scope)
    const known = contactTimes.safeParse((await local.settings.get(CONTACT))?.value)
    const times = known.success ? known.data : {}
    // One's own scope is part of every pull, even before anything was written to it.
    await noteContact(local, times[userScope(account)], edge.now())
    for (const scope of [userScope(account), ...Object.keys(answer.scopes)]) {
      times[scope] = edge.now()
    }
    for (const scope of lost) delete times[scope]
    await local.settings.put({ key: CONTACT, value: times })
  })
}

/** All that is kept of a scope beside its records; files that the server has not whole stay. */
export async function forgetScope(local: LocalStore, scope: ScopeName): Promise<void> {
  await local.transaction('rw', ofAScope(local), async () => {
    await local.cards.where('scope').equals(scope).delete()
    await local.outcomes.where('scope').equals(scope).delete()
    await local.carried.where('scope').equals(scope).delete()
    await local.memories.filter(({ key }) => key.includes(scope)).delete()
    await local.settings.delete(claimKey(scope))
    const known = contactTimes.safeParse((await local.settings.get(CONTACT))?.value)
    if (known.success && scope in known.data) {
      const { [scope]: _forgotten, ...others } = known.data
      await local.settings.put({ key: CONTACT, value: others })
    }
    const whole = await local.files
      .where('scope')
      .equals(scope)
      .and(({ state }) => state === 'whole')
      .primaryKeys()
    await local.files.bulkDelete(whole)
    await dropLooseBytes(
      local,
      whole.map(([, hash]) => hash),
    )
  })
}

function ofAScope(local: LocalStore): Table[] {
  const { settings, cards, outcomes, carried, memories, files, bytes } = local
  return [settings, cards, outcomes, carried, memories, files, bytes]
}

/** Forgets cards whose own record is written here; until then the card is all there is to show. */
export async function dropArrivedCards({ local, records }: Replica): Promise<void> {
  const cards = await local.cards.toArray()
  if (cards.length === 0) return
  const ids = cards.map(({ id }) => id)
  const here = await records.storageInstance.findDocumentsById(ids, true)
  const arrived = new Map(here.map(({ id, at }) => [id, at]))
  const settled = cards.filter(({ id, record }) => (arrived.get(id) ?? '') >= record.at)
  await local.cards.bulkDelete(settled.map(({ id }) => id))
}

/** Unix ms of the last pull that covered a scope. */
export function watchContact({ local }: Replica): Readable<Readonly<Record<string, number>>> {
  return watch(() => readContact(local), {})
}

export async function readContact({
  settings,
}: LocalStore): Promise<Readonly<Record<string, number>>> {
  const parsed = contactTimes.safeParse((await settings.get(CONTACT))?.value)
  return parsed.success ? parsed.data : {}
}
