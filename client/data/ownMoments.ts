import type { Actor } from '#shared/schema/record/access.ts'
import type { TimelineItemData } from '#shared/schema/timelineItem.ts'

/** Somebody for whom moments are their own or not. */
export type Concerned = Pick<Actor, 'user' | 'role' | 'vendor'> & {
  name: string
  /** The names that the couple goes by. */
  couple: readonly string[]
}

/**
 * Whether a moment is somebody's own: they are responsible for it, by account, by name or by the vendor
 * they work for; they are in it; or it is the photo team's and they photograph. Those whose whole day it
 * is, the couple, own the moments that name them and the key moments.
 */
export function isOwnMoment(
  who: Concerned,
  data: Pick<TimelineItemData, 'responsible' | 'people' | 'category' | 'key'>,
): boolean {
  const named = { ...data.responsible, ...data.people }
  const isNamed = (id: string | undefined) => id !== undefined && Object.hasOwn(named, id)
  if (isNamed(who.user) || isNamed(who.name) || isNamed(who.vendor)) return true
  if (who.role === 'photographer') return data.category === 'photo'
  return who.role === 'couple' && (data.key === true || who.couple.some(isNamed))
}
