import type { ExpectedRow } from '../expected/permissionRow.ts'
import type { JsonObject } from '../record/canonical.ts'

const EVERYBODY_WHO_WORKS = { planner: true, coordinator: true, photographer: true, vendor: true }
const FAMILY = { couple: true, planner: true, coordinator: true, family: true }

/**
 * What a row about conversations and emergencies speaks of: `by the NAME` names the author, the rest
 * whom it is for. It writes into `before` and answers what the record names; null: the row is about
 * something else.
 */
export function talkRelated(
  { type, given }: ExpectedRow,
  before: JsonObject,
  userOf: (name: string) => string,
): JsonObject | null {
  const by = /by the (\S+?)(,|$)/.exec(given)?.[1]
  const author = by === undefined ? undefined : userOf(by)
  if (type === 'incident') {
    delete before['author']
    if (author !== undefined) before['author'] = author
    before['kind'] = given.includes('for everybody') ? 'safety' : 'medical'
    return {}
  }
  if (!['thread', 'message', 'broadcast', 'incidentEntry'].includes(type)) return null
  delete before['author']
  if (author !== undefined) before['author'] = author
  if (type === 'incidentEntry') {
    const raiser = userOf('friend')
    if (given.includes('told to')) before['raiser'] = raiser
    else delete before['raiser']
    return { author: given.includes('of another') ? userOf('family') : raiser }
  }
  const roles = given.includes('family')
    ? FAMILY
    : given.includes('photo team')
      ? { photographer: true }
      : EVERYBODY_WHO_WORKS
  before['roles'] = roles
  before['members'] = {}
  if (type === 'broadcast') {
    before['state'] = /asked|declined/.exec(given)?.[0] ?? 'sent'
    return {}
  }
  return given.includes('whose thread') ? { roles: { photographer: true }, members: {} } : { roles }
}
