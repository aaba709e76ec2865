import { PLAN_PERMISSIONS } from './expected/permissions/plan.ts'
import { DAY_PERMISSIONS } from './expected/permissions/day.ts'
import { PUBLISHING_PERMISSIONS } from './expected/permissions/publishing.ts'
import { VENDORS_PERMISSIONS } from './expected/permissions/vendors.ts'
import { PHOTO_PERMISSIONS } from './expected/permissions/photo.ts'
import { FILE_PERMISSIONS } from './expected/permissions/files.ts'
import { PEOPLE_PERMISSIONS } from './expected/permissions/people.ts'
import { TASKS_PERMISSIONS } from './expected/permissions/tasks.ts'
import { GUESTS_PERMISSIONS } from './expected/permissions/guests.ts'
import { SECTIONS_PERMISSIONS } from './expected/permissions/sections.ts'
import { TEMPLATES_PERMISSIONS } from './expected/permissions/templates.ts'
import { MEMBERSHIP_PERMISSIONS } from './expected/permissions/membership.ts'
import { MONEY_PERMISSIONS } from './expected/permissions/money.ts'
import { DECISIONS_PERMISSIONS } from './expected/permissions/decisions.ts'
import { TALK_PERMISSIONS } from './expected/permissions/talk.ts'
import type { ExpectedRow } from './expected/permissionRow.ts'

/** The permission matrix, written down apart from the rules that enforce it: a file for each room. */
export const EXPECTED: readonly ExpectedRow[] = [
  ...PLAN_PERMISSIONS,
  ...DAY_PERMISSIONS,
  ...PUBLISHING_PERMISSIONS,
  ...VENDORS_PERMISSIONS,
  ...PHOTO_PERMISSIONS,
  ...FILE_PERMISSIONS,
  ...PEOPLE_PERMISSIONS,
  ...TASKS_PERMISSIONS,
  ...GUESTS_PERMISSIONS,
  ...SECTIONS_PERMISSIONS,
  ...TEMPLATES_PERMISSIONS,
  ...MEMBERSHIP_PERMISSIONS,
  ...MONEY_PERMISSIONS,
  ...DECISIONS_PERMISSIONS,
  ...TALK_PERMISSIONS,
]
