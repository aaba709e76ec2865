import type { Catalogue } from '../inLocale.ts'
import * as reorder from './reorder.ts'
import * as roles from './roles.ts'
import * as saving from './saving.ts'
import * as shots from './shots.ts'
import * as tasks from './tasks.ts'

/** German, whole: one file, loaded before the first paint by whoever speaks it. */
export const catalogue: Catalogue = {
  ...reorder,
  ...roles,
  ...saving,
  ...shots,
  ...tasks,
}
