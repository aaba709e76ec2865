import type { Tag } from './record/access.ts'

/** Everybody in a studio sees its templates. */
export const STUDIO_TEAM: readonly Tag[] = ['role:owner', 'role:editor', 'role:viewer']
