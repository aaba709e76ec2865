import type { Catalogue } from '../inLocale.ts'
import * as daySentence from './daySentence.ts'
import * as frame from './frame.ts'
import * as members from './members.ts'
import * as money from './money.ts'
import * as moneyChange from './moneyChange.ts'
import * as reorder from './reorder.ts'
import * as roles from './roles.ts'
import * as saving from './saving.ts'
import * as shots from './shots.ts'
import * as tasks from './tasks.ts'
import * as vendorKinds from './vendorKinds.ts'
import * as vendors from './vendors.ts'

/** German, whole: one file, loaded before the first paint by whoever speaks it. */
export const catalogue: Catalogue = {
  ...daySentence,
  ...frame,
  ...members,
  ...money,
  ...moneyChange,
  ...reorder,
  ...roles,
  ...saving,
  ...shots,
  ...tasks,
  ...vendorKinds,
  ...vendors,
}
