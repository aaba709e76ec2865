import type { Catalogue } from '../inLocale.ts'
import * as daySentence from './daySentence.ts'
import * as frame from './frame.ts'
import * as members from './members.ts'
import * as money from './money.ts'
import * as moneyChange from './moneyChange.ts'
import * as more from './more.ts'
import * as places from './places.ts'
import * as possessive from './possessive.ts'
import * as radio from './radio.ts'
import * as readyMark from './readyMark.ts'
import * as reorder from './reorder.ts'
import * as roles from './roles.ts'
import * as saving from './saving.ts'
import * as shots from './shots.ts'
import * as sync from './sync.ts'
import * as talkChange from './talkChange.ts'
import * as tasks from './tasks.ts'
import * as threadTitles from './threadTitles.ts'
import * as toldChange from './toldChange.ts'
import * as update from './update.ts'
import * as valueEditor from './valueEditor.ts'
import * as vendorKinds from './vendorKinds.ts'
import * as vendors from './vendors.ts'

/** German, whole: one file, loaded before the first paint by whoever speaks it. */
export const catalogue: Catalogue = {
  ...daySentence,
  ...frame,
  ...members,
  ...money,
  ...moneyChange,
  ...more,
  ...places,
  ...possessive,
  ...radio,
  ...readyMark,
  ...reorder,
  ...roles,
  ...saving,
  ...shots,
  ...sync,
  ...talkChange,
  ...tasks,
  ...threadTitles,
  ...toldChange,
  ...update,
  ...valueEditor,
  ...vendorKinds,
  ...vendors,
}
