import type { Tag } from './record/access.ts'

/** Money is between the couple and their planner. */
export const BUDGET_READERS: readonly Tag[] = ['role:couple', 'role:planner']
