import type { WeddingRole } from './record/access.ts'
import { saltedId } from './saltedId.ts'

/** The conversations that every wedding has: what their ids follow from, and who is in them. */
export const READY_THREADS = {
  work: { salt: 0x11, roles: ['planner', 'coordinator', 'photographer', 'vendor'] },
  lead: { salt: 0x12, roles: ['planner', 'coordinator'] },
  photo: { salt: 0x13, roles: ['photographer'] },
  couple: { salt: 0x14, roles: ['couple', 'planner'] },
  family: { salt: 0x15, roles: ['couple', 'family', 'planner', 'coordinator'] },
} as const satisfies Record<string, { salt: number; roles: readonly WeddingRole[] }>

export type ReadyName = keyof typeof READY_THREADS

export function readyThreadId(wedding: string, name: ReadyName): string {
  return saltedId(wedding, READY_THREADS[name].salt)
}

export function isReadyThreadId(wedding: string, id: string): boolean {
  return Object.values(READY_THREADS).some(({ salt }) => saltedId(wedding, salt) === id)
}

/** Who is in the conversation that has this id in some wedding; null: that is none of them. */
export function readyThreadRoles(
  id: string,
  isWedding: (id: string) => boolean,
): readonly WeddingRole[] | null {
  const ready = Object.values(READY_THREADS).find(({ salt }) => isWedding(saltedId(id, salt)))
  return ready?.roles ?? null
}
