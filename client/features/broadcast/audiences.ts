import type { BroadcastData } from '#shared/schema/broadcast.ts'
import { WEDDING_ROLES, type WeddingRole } from '#shared/schema/record/access.ts'
import { sameJson } from '#shared/schema/record/canonical.ts'
import type { broadcastWords } from '../../words/broadcast.ts'

export type AudienceName = keyof typeof broadcastWords.form.audiences

const ROLES: Readonly<Record<Exclude<AudienceName, 'chosen'>, readonly WeddingRole[]>> = {
  work: ['planner', 'coordinator', 'photographer', 'vendor'],
  all: WEDDING_ROLES,
  vendors: ['vendor'],
  photo: ['photographer'],
  family: ['family', 'friend'],
}

/** Roles and accounts of an audience, as a record names them. */
export function audienceOf(name: AudienceName, chosen: readonly string[]) {
  const asSet = <Id extends string>(ids: readonly Id[]) =>
    Object.fromEntries(ids.map((id) => [id, true as const]))
  return name === 'chosen'
    ? { roles: {}, members: asSet(chosen) }
    : { roles: asSet(ROLES[name]), members: {} }
}

/** What somebody may announce to, the usual first. */
export function audiencesFor(may: 'send' | 'photoTeam' | 'ask'): readonly AudienceName[] {
  return may === 'photoTeam' ? ['photo'] : ['work', 'all', 'vendors', 'photo', 'family', 'chosen']
}

/** Which of these somebody was told as; undefined: none of them is the same people. */
export function audienceNamed(
  { roles, members }: Pick<BroadcastData, 'roles' | 'members'>,
  offered: readonly AudienceName[],
): AudienceName | undefined {
  const chosen = Object.keys(members)
  return offered.find((name) => {
    const same = audienceOf(name, chosen)
    return sameJson(same.roles, roles) && sameJson(same.members, members)
  })
}
