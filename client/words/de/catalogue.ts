import type { Catalogue } from '../inLocale.ts'
import * as roles from './roles.ts'

/** German, whole: one file, loaded before the first paint by whoever speaks it. */
export const catalogue: Catalogue = { ...roles }
