import { everyType } from '../everyType.ts'
import type { ExpectedRow } from '../expected/permissionRow.ts'
import type { Actor, RightsContext, Role } from '../record/access.ts'
import { GRANTS } from '../record/grants.ts'
import { sameJson, type Json, type JsonObject } from '../record/canonical.ts'
import type { ScopeKind } from '../record/scope.ts'
import { EXAMPLES } from './examples.ts'
import { exampleId } from './exampleId.ts'
import { talkRelated } from './talkScenes.ts'

const OWN = exampleId(71)
const OTHER = exampleId(72)
const GONE = exampleId(73)
const HOME = exampleId(75)
const ELSEWHERE = exampleId(76)

const WEDDING = ['couple', 'planner', 'coordinator', 'photographer', 'vendor', 'family', 'friend']
const WITH_GRANT = GRANTS.map((name) => `+${name}`)
export const ACTORS = [
  ...WEDDING,
  ...WITH_GRANT,
  'owner',
  'studioOwner',
  'editor',
  'viewer',
  'self',
  'nobody',
]
const ROLES: Readonly<Record<string, Role>> = { owner: 'couple', studioOwner: 'owner' }

/** Who a name of the matrix is in a scope of that kind; null: the scope knows no such member. */
export function actorNamed(name: string, scope: ScopeKind): Actor | null {
  const home =
    name === 'self'
      ? 'user'
      : ['studioOwner', 'editor', 'viewer'].includes(name)
        ? 'studio'
        : 'wedding'
  if (name === 'nobody' || home !== scope) return null
  return {
    user: exampleId(91 + ACTORS.indexOf(name)),
    role: name.startsWith('+') ? 'friend' : (ROLES[name] ?? (name as Role)),
    grants: GRANTS.filter((grant) => name === `+${grant}`),
    owner: name === 'owner' || name === 'studioOwner',
    vendor: name === 'vendor' || name === 'photographer' ? OWN : undefined,
    household: name === 'family' ? HOME : undefined,
  }
}

export type Scene = {
  scope: ScopeKind
  before: JsonObject
  id: string
  context: RightsContext
  by: string
}

/** The record that a row speaks of. */
export function sceneOf(row: ExpectedRow): Scene {
  const before = { ...EXAMPLES[row.type]?.[0] }
  const photographer = actorNamed('photographer', 'wedding')?.user ?? ''
  const context = { now: 0, locked: row.given.includes('locked'), related: () => null }
  const scope = row.given.includes('in a studio')
    ? 'studio'
    : (everyType[row.type]?.scopes[0] ?? 'wedding')
  const scene: Scene = { scope, before, id: exampleId(5), context, by: photographer }
  if (row.type === 'timelineItem') {
    delete before['author']
    before['visibility'] = /seen by guests/.test(row.given)
      ? 'guests'
      : /by vendors/.test(row.given)
        ? 'vendors'
        : /private/.test(row.given)
          ? 'private'
          : 'team'
    if (row.given.includes('photo team') && !row.given.includes('not of'))
      before['category'] = 'photo'
    if (row.given.includes('pinned')) before['pin'] = true
    else delete before['pin']
    for (const flag of [
      'elastic',
      'mayStartEarly',
      'keepPriority',
      'key',
      'latestStart',
      'latestEnd',
    ]) {
      delete before[flag]
    }
    before['responsible'] = { [row.given.includes('own of the vendor') ? OWN : OTHER]: true }
    if (row.given.includes('written by')) before['author'] = photographer
  }
  if (row.type === 'fact') {
    if (row.given === 'a delay') before['kind'] = 'expectedEnd'
    if (row.given === 'a retraction') before['kind'] = 'retract'
    const responsible = { [row.given.includes('own') ? OWN : OTHER]: true }
    return { ...scene, context: { ...context, related: () => ({ responsible }) } }
  }
  const talk = talkRelated(row, before, (name) => actorNamed(name, 'wedding')?.user ?? '')
  if (talk) {
    const related = (_id: string, type: string) => (type === 'wedding' ? null : talk)
    return { ...scene, context: { ...context, related } }
  }
  if (row.type === 'vendor') {
    if (row.given.includes('standing in')) before['replaces'] = GONE
    const related = (id: string) => (id === GONE ? { kind: 'florist' } : null)
    return { ...scene, id: row.given === 'own' ? OWN : OTHER, context: { ...context, related } }
  }
  if (row.type === 'vendorContact' || row.type === 'vendorTerms') {
    before['vendor'] = row.given === 'own' ? OWN : OTHER
    const stands: JsonObject = row.given.includes('standing in') ? { replaces: GONE } : {}
    scene.context = { ...context, related: () => stands }
  }
  if (row.type === 'photo') {
    before['forEveryone'] = row.given.includes('everybody')
    before['consent'] = row.given.includes('refused') ? 'refused' : 'asked'
  }
  if (row.type === 'document') {
    before['vendor'] = row.given.includes('own vendor') ? OWN : OTHER
    before['readers'] = row.given.includes('everybody')
      ? 'everyone'
      : row.given.includes('team')
        ? 'team'
        : 'office'
  }
  if (row.type === 'budgetLine' && row.given === 'nothing agreed') delete before['approved']
  if (row.type === 'budgetProposal') {
    if (row.given.includes('by the planner')) {
      before['author'] = actorNamed('planner', 'wedding')?.user ?? ''
    }
    if (row.given.includes('taken back')) before['state'] = 'withdrawn'
  }
  if (row.type === 'payment') before['vendor'] = row.given.includes('own vendor') ? OWN : OTHER
  if (row.type === 'planRevision') {
    before['visibility'] = /by guests/.test(row.given)
      ? 'guests'
      : /by vendors/.test(row.given)
        ? 'vendors'
        : /private/.test(row.given)
          ? 'private'
          : 'team'
  }
  if (row.type === 'memberContact') {
    before['user'] = row.given.includes('photographer') ? photographer : exampleId(74)
  }
  if (row.type === 'ack') {
    before['member'] = row.given.includes('photographer') ? photographer : exampleId(74)
    before['members'] = {}
  }
  if (row.type === 'changeRequest') {
    before['author'] = row.given.includes('photographer') ? photographer : exampleId(74)
    if (row.given.includes('taken back')) before['state'] = 'withdrawn'
  }
  const home = row.given.includes('own household') ? HOME : ELSEWHERE
  if (row.type === 'household') return { ...scene, id: home }
  if (!row.given.includes('marked')) {
    if (row.type === 'shot') {
      for (const name of ['marks', 'takenBack', 'waiting']) delete before[name]
    }
    if (row.type === 'person') delete before['here']
  }
  if (row.type === 'shot') before['households'] = { [home]: true }
  if (row.type === 'shot' && row.given.includes('list locked')) {
    return { ...scene, context: { ...context, now: 2, related: () => ({ lockAt: 1 }) } }
  }
  if (['person', 'guest', 'guestDiet'].includes(row.type)) before['household'] = home
  if (row.type === 'guestDiet')
    before['kitchen'] = { [row.given.includes('kitchen') ? OWN : OTHER]: true }
  if (row.type === 'shotList') {
    if (row.given.includes('list locked')) context.now = 1_900_000_000_000
    else delete before['lockAt']
  }
  if (row.type === 'task') {
    delete before['author']
    before['assignee'] = row.given.includes('of the vendor')
      ? `vendor:${OWN}`
      : row.given.includes('own household')
        ? `household:${HOME}`
        : 'role:planner'
    if (row.given.includes('written by')) before['author'] = photographer
  }
  if (row.type === 'section') {
    scene.scope = row.given.includes('studio') ? 'studio' : 'wedding'
    before['visibleTo'] = row.given.includes('all') ? { all: true } : { couple: true }
    before['vendors'] = row.given.includes('vendor') ? { [OWN]: true } : {}
  }
  return scene
}

/** The names in a cell of the matrix. */
export const names = (list: string) => list.split(' ').filter((name) => name !== '')

/** A valid value of a field that is not the present one. */
export function otherValue(type: string, field: string, { before }: Scene): Json {
  const values = (EXAMPLES[type] ?? []).map((example) => example[field])
  const other = values.find((value) => value !== undefined && !sameJson(value, before[field]))
  if (other === undefined) throw new Error(`the examples of ${type} need another ${field}`)
  return other
}

/** The same value as this actor says it: a decision that names somebody is made in their own name. */
export function inOwnName(type: string, field: string, value: Json, user: string): Json {
  if (type === 'budgetProposal' && field === 'decidedBy') return user
  if (field !== 'decided') return value
  return Object.fromEntries(
    Object.entries(value as Record<string, JsonObject>).map(([outcome, said]) => [
      outcome,
      { ...said, by: user },
    ]),
  )
}
