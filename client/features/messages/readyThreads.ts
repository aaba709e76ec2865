import type { WeddingRole } from '#shared/schema/record/access.ts'
import type { ThreadData } from '#shared/schema/thread.ts'
import { companionId } from '../../data/companionId.ts'
import { storedTitle, type ReadyName } from '../../words/threadTitles.ts'

const ROLES: Readonly<Record<ReadyName, readonly WeddingRole[]>> = {
  work: ['planner', 'coordinator', 'photographer', 'vendor'],
  lead: ['planner', 'coordinator'],
  photo: ['photographer'],
  couple: ['couple', 'planner'],
  family: ['couple', 'family', 'planner', 'coordinator'],
}

const KINDS = {
  work: 'talkWork',
  lead: 'talkLead',
  photo: 'talkPhoto',
  couple: 'talkCouple',
  family: 'talkFamily',
} as const

export type ReadyThread = { name: ReadyName; id: string; data: ThreadData }

/**
 * The conversations that every wedding has, made when the first word is said in them. Their ids follow
 * from the wedding's and they name nobody, so that two devices without signal make the same record.
 */
export function readyThreads(wedding: string): readonly ReadyThread[] {
  return (Object.keys(ROLES) as ReadyName[]).map((name) => ({
    name,
    id: companionId(wedding, KINDS[name]),
    data: {
      title: storedTitle(name),
      roles: Object.fromEntries(ROLES[name].map((role) => [role, true as const])),
      members: {},
    },
  }))
}
