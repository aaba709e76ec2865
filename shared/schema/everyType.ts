import { conflict } from './conflict.ts'
import { day } from './day.ts'
import { fact } from './fact.ts'
import { lane } from './lane.ts'
import { member } from './member.ts'
import { preference } from './preference.ts'
import type { TypeDeclaration } from './record/type.ts'
import { resolution } from './resolution.ts'
import { studio } from './studio.ts'
import { timelineItem } from './timelineItem.ts'
import { vendor } from './vendor.ts'
import { vendorContact } from './vendorContact.ts'
import { wedding } from './wedding.ts'

/** The only list of record types. */
const declarations = {
  wedding,
  day,
  lane,
  timelineItem,
  fact,
  vendor,
  vendorContact,
  member,
  conflict,
  resolution,
  studio,
  preference,
} as const

/** Release number of this list; raised whenever a type or a field is added. */
export const TYPES_RELEASE = 1

export const everyType: Readonly<Record<string, TypeDeclaration>> =
  declarations as unknown as Readonly<Record<string, TypeDeclaration>>

/** The declaration of a type, or null for one that this build does not know. */
export function typeNamed(name: string): TypeDeclaration | null {
  return Object.hasOwn(everyType, name) ? (everyType[name] ?? null) : null
}
