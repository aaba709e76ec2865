import { PLAN_EXAMPLES } from './examples/plan.ts'
import { DAY_EXAMPLES } from './examples/day.ts'
import { PUBLISHING_EXAMPLES } from './examples/publishing.ts'
import { VENDORS_EXAMPLES } from './examples/vendors.ts'
import { PHOTO_EXAMPLES } from './examples/photo.ts'
import { FILES_EXAMPLES } from './examples/files.ts'
import { PEOPLE_EXAMPLES } from './examples/people.ts'
import { TASKS_EXAMPLES } from './examples/tasks.ts'
import { GUESTS_EXAMPLES } from './examples/guests.ts'
import { SECTIONS_EXAMPLES } from './examples/sections.ts'
import { TEMPLATES_EXAMPLES } from './examples/templates.ts'
import { MONEY_EXAMPLES } from './examples/money.ts'
import { DECISIONS_EXAMPLES } from './examples/decisions.ts'
import { MEMBERSHIP_EXAMPLES } from './examples/membership.ts'
import { TALK_EXAMPLES } from './examples/talk.ts'
import type { Examples } from './examples/example.ts'

/** Two valid states of every type, which differ in every field that both have: a file for each room. */
export const EXAMPLES: Examples = {
  ...PLAN_EXAMPLES,
  ...DAY_EXAMPLES,
  ...PUBLISHING_EXAMPLES,
  ...VENDORS_EXAMPLES,
  ...PHOTO_EXAMPLES,
  ...FILES_EXAMPLES,
  ...PEOPLE_EXAMPLES,
  ...TASKS_EXAMPLES,
  ...GUESTS_EXAMPLES,
  ...SECTIONS_EXAMPLES,
  ...TEMPLATES_EXAMPLES,
  ...MONEY_EXAMPLES,
  ...DECISIONS_EXAMPLES,
  ...MEMBERSHIP_EXAMPLES,
  ...TALK_EXAMPLES,
}
