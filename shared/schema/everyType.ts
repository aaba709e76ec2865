import { shotList } from './shotList.ts'
import { shot } from './shot.ts'
import { shotNote } from './shotNote.ts'
import { document } from './document.ts'
import { incident } from './incident.ts'
import { photo } from './photo.ts'
import { handover } from './handover.ts'
import { household } from './household.ts'
import { person } from './person.ts'
import { personNote } from './personNote.ts'
import { vendorTerms } from './vendorTerms.ts'
import { task } from './task.ts'
import { guest } from './guest.ts'
import { guestDiet } from './guestDiet.ts'
import { table } from './table.ts'
import { section } from './section.ts'
import { sectionAnswer } from './sectionAnswer.ts'
import { template } from './template.ts'
import { templateMoment } from './templateMoment.ts'
import { templateShot } from './templateShot.ts'
import { templateTask } from './templateTask.ts'
import { planRevision } from './planRevision.ts'
import { guestSchedule } from './guestSchedule.ts'
import { ack } from './ack.ts'
import { changeRequest } from './changeRequest.ts'
import { thread } from './thread.ts'
import { message } from './message.ts'
import { broadcast } from './broadcast.ts'
import { incidentEntry } from './incidentEntry.ts'
import { budgetLine } from './budgetLine.ts'
import { budgetProposal } from './budgetProposal.ts'
import { payment } from './payment.ts'
import { contact } from './contact.ts'
import { conflict } from './conflict.ts'
import { day } from './day.ts'
import { fact } from './fact.ts'
import { lane } from './lane.ts'
import { member } from './member.ts'
import { memberContact } from './memberContact.ts'
import { preference } from './preference.ts'
import type { TypeDeclaration } from './record/type.ts'
import { resolution } from './resolution.ts'
import { savepoint } from './savepoint.ts'
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
  vendorTerms,
  shotList,
  shot,
  shotNote,
  photo,
  document,
  incident,
  incidentEntry,
  household,
  person,
  personNote,
  task,
  guest,
  guestDiet,
  table,
  section,
  sectionAnswer,
  template,
  templateMoment,
  templateShot,
  templateTask,
  member,
  memberContact,
  conflict,
  resolution,
  handover,
  planRevision,
  guestSchedule,
  changeRequest,
  thread,
  message,
  broadcast,
  ack,
  budgetLine,
  budgetProposal,
  payment,
  savepoint,
  studio,
  contact,
  preference,
} as const

/** Release number of this list; raised whenever a type or a field is added. */
export const TYPES_RELEASE = 6

export const everyType: Readonly<Record<string, TypeDeclaration>> =
  declarations as unknown as Readonly<Record<string, TypeDeclaration>>

/** The declaration of a type, or null for one that this build does not know. */
export function typeNamed(name: string): TypeDeclaration | null {
  return Object.hasOwn(everyType, name) ? (everyType[name] ?? null) : null
}
