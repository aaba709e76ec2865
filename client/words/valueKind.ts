import { splitPath } from '#shared/merge/path.ts'

/** How a person reads and writes a value of a record. */
export type ValueKind =
  /** Start of a moment, with its mode. */
  | 'timing'
  /** A venue time. */
  | 'minute'
  /** A length. */
  | 'minutes'
  | 'date'
  /** A moment in time anywhere in the world. */
  | 'instant'
  | 'number'
  | 'yesNo'
  | 'line'
  | 'text'
  /** One of a few known names. */
  | 'choice'
  /** Another record, by its id. */
  | 'record'
  /** A set of names or ids. */
  | 'set'
  /** One name of a set: there or not. */
  | 'member'
  /** A place in an order: only that it changed can be said. */
  | 'order'
  /** Whether the record is there at all. */
  | 'presence'
  /** An amount with its currency. */
  | 'money'
  /** A tick: whether somebody's mark stands. */
  | 'marks'
  /** A table, perhaps with the number of a seat. */
  | 'seat'
  /** Who does a task. */
  | 'assignee'
  /** A picture or another file: what it is and how large. */
  | 'file'
  | 'other'

const KINDS: Readonly<Record<string, ValueKind>> = {
  'timelineItem.timing': 'timing',
  'timelineItem.day': 'record',
  'timelineItem.lane': 'record',
  'timelineItem.place': 'record',
  'timelineItem.latestStart': 'minute',
  'timelineItem.latestEnd': 'minute',
  'timelineItem.durationMin': 'minutes',
  'timelineItem.minDurationMin': 'minutes',
  'timelineItem.keepPriority': 'number',
  'timelineItem.elastic': 'yesNo',
  'timelineItem.mayStartEarly': 'yesNo',
  'timelineItem.pin': 'yesNo',
  'timelineItem.key': 'yesNo',
  'timelineItem.category': 'choice',
  'timelineItem.visibility': 'choice',
  'timelineItem.location': 'line',
  'vendor.kind': 'line',
  'vendor.callTime': 'minute',
  'vendor.standIn': 'record',
  'vendor.endsAt': 'minute',
  'vendor.leadMin': 'minutes',
  'vendor.setupMin': 'minutes',
  'vendor.stage': 'choice',
  'vendor.replaces': 'record',
  'memberContact.user': 'record',
  'memberContact.phone': 'line',
  'vendorContact.contact': 'line',
  'vendorContact.phone': 'line',
  'vendorContact.email': 'line',
  'vendor.trouble': 'marks',
  'vendorContact.vendor': 'record',
  'vendorTerms.vendor': 'record',
  'vendorTerms.coverageCost': 'money',
  'vendorTerms.needs': 'text',
  'vendorTerms.contract': 'marks',
  'vendorTerms.insurance': 'marks',
  'shotList.item': 'record',
  'shotList.callers': 'set',
  'shotList.lockAt': 'instant',
  'shot.list': 'record',
  'shot.households': 'set',
  'shot.block': 'line',
  'shot.priority': 'number',
  'shot.estMin': 'minutes',
  'shot.takenBack': 'marks',
  'shot.waiting': 'marks',
  'shotNote.shot': 'record',
  'shotNote.text': 'text',
  'photo.file': 'file',
  'photo.thumb': 'file',
  'photo.takenAt': 'instant',
  'photo.caption': 'text',
  'photo.shot': 'record',
  'photo.moment': 'record',
  'photo.tags': 'set',
  'photo.rating': 'number',
  'photo.consent': 'choice',
  'photo.forEveryone': 'yesNo',
  'document.kind': 'choice',
  'document.readers': 'choice',
  'document.vendor': 'record',
  'document.moment': 'record',
  'document.note': 'text',
  'document.current': 'record',
  'incident.kind': 'choice',
  'incident.text': 'text',
  'incident.place': 'line',
  'incident.vendor': 'record',
  'incident.raisedAt': 'instant',
  'incident.seen': 'marks',
  'incident.closed': 'marks',
  'incident.author': 'record',
  'incidentEntry.incident': 'record',
  'incidentEntry.author': 'record',
  'incidentEntry.raiser': 'record',
  'incidentEntry.kind': 'choice',
  'incidentEntry.text': 'text',
  'incidentEntry.at': 'instant',
  'thread.author': 'record',
  'thread.roles': 'set',
  'thread.members': 'set',
  'thread.about': 'record',
  'thread.closed': 'marks',
  'message.thread': 'record',
  'message.author': 'record',
  'message.roles': 'set',
  'message.members': 'set',
  'message.text': 'text',
  'message.saidAt': 'instant',
  'message.replaces': 'record',
  'message.mentions': 'set',
  'message.links': 'set',
  'broadcast.author': 'record',
  'broadcast.state': 'choice',
  'broadcast.roles': 'set',
  'broadcast.members': 'set',
  'broadcast.text': 'text',
  'broadcast.urgency': 'choice',
  'broadcast.saidAt': 'instant',
  'broadcast.expiresAt': 'instant',
  'person.say': 'line',
  'person.relation': 'line',
  'person.household': 'record',
  'person.count': 'number',
  'person.mobility': 'line',
  'person.leavesAt': 'minute',
  'person.smallChild': 'yesNo',
  'person.here': 'marks',
  'personNote.person': 'record',
  'personNote.text': 'text',
  'personNote.apart': 'set',
  'task.phase': 'choice',
  'task.due': 'date',
  'task.dueAt': 'minute',
  'task.assignee': 'assignee',
  'task.item': 'record',
  'task.group': 'line',
  'guest.household': 'record',
  'guest.rsvp': 'choice',
  'guest.party': 'number',
  'guest.seat': 'seat',
  'guest.checkIns': 'marks',
  'guestDiet.guest': 'record',
  'guestDiet.household': 'record',
  'guestDiet.kitchen': 'set',
  'guestDiet.meal': 'line',
  'table.label': 'line',
  'table.seats': 'number',
  'section.template': 'record',
  'section.kind': 'choice',
  'section.visibleTo': 'set',
  'section.vendors': 'set',
  'section.text': 'text',
  'sectionAnswer.section': 'record',
  'sectionAnswer.answer': 'text',
  'templateMoment.lane': 'line',
  'templateMoment.category': 'choice',
  'templateMoment.mode': 'choice',
  'templateMoment.start': 'line',
  'templateMoment.sunRef': 'choice',
  'templateMoment.offsetMin': 'minutes',
  'templateMoment.durationMin': 'minutes',
  'templateMoment.minDurationMin': 'minutes',
  'templateMoment.elastic': 'yesNo',
  'templateMoment.mayStartEarly': 'yesNo',
  'templateMoment.pin': 'yesNo',
  'templateMoment.key': 'yesNo',
  'templateMoment.keepPriority': 'number',
  'templateMoment.visibility': 'choice',
  'templateShot.moment': 'record',
  'templateShot.block': 'line',
  'templateShot.relations': 'set',
  'templateShot.priority': 'number',
  'templateShot.estMin': 'minutes',
  'templateTask.group': 'line',
  'templateTask.phase': 'choice',
  'templateTask.dueDays': 'number',
  'templateTask.dueAt': 'minute',
  'templateTask.assignee': 'choice',
  'planRevision.number': 'number',
  'planRevision.visibility': 'choice',
  'planRevision.note': 'text',
  'planRevision.publishedAt': 'instant',
  'planRevision.device': 'line',
  'planRevision.hash': 'line',
  'guestSchedule.number': 'number',
  'guestSchedule.note': 'text',
  'guestSchedule.publishedAt': 'instant',
  'guestSchedule.device': 'line',
  'guestSchedule.hash': 'line',
  'ack.of': 'record',
  'ack.member': 'record',
  'ack.roles': 'set',
  'ack.members': 'set',
  'ack.receivedAt': 'instant',
  'ack.ahead': 'set',
  'ack.seenAt': 'instant',
  'changeRequest.author': 'record',
  'changeRequest.target': 'record',
  'changeRequest.targetType': 'line',
  'changeRequest.reason': 'text',
  'changeRequest.askedAt': 'instant',
  'changeRequest.state': 'choice',
  'budgetLine.category': 'line',
  'budgetLine.vendor': 'record',
  'budgetLine.planned': 'money',
  'budgetLine.approved': 'money',
  'budgetProposal.line': 'record',
  'budgetProposal.author': 'record',
  'budgetProposal.amount': 'money',
  'budgetProposal.reason': 'text',
  'budgetProposal.askedAt': 'instant',
  'budgetProposal.state': 'choice',
  'budgetProposal.decidedBy': 'record',
  'budgetProposal.decidedAt': 'instant',
  'budgetProposal.answer': 'text',
  'payment.line': 'record',
  'payment.vendor': 'record',
  'payment.amount': 'money',
  'payment.paidAt': 'date',
  'payment.method': 'line',
  'payment.note': 'line',
  'payment.reverses': 'record',
  'contact.kind': 'line',
  'contact.person': 'line',
  'contact.phone': 'line',
  'contact.email': 'line',
  'contact.area': 'line',
  'contact.rating': 'number',
  'wedding.currency': 'line',
  'fact.value': 'minute',
  'wedding.zone': 'line',
  'wedding.culture': 'line',
  'wedding.guestCountFinal': 'number',
  'wedding.status': 'choice',
  'wedding.lockAt': 'instant',
  'lane.colour': 'line',
  'lane.day': 'record',
  'wedding.fine': 'set',
  'wedding.dayLead': 'record',
  'wedding.alertMin': 'minutes',
  'wedding.pinAlertMin': 'minutes',
  'wedding.autoCompressMin': 'minutes',
  'day.started': 'marks',
  'day.closed': 'marks',
  'handover.to': 'record',
  'handover.note': 'text',
  'savepoint.namedAt': 'instant',
  'savepoint.note': 'text',
  'preference.hand': 'choice',
  'preference.gloves': 'yesNo',
  'preference.shortcuts': 'yesNo',
}

/** Fields that mean the same in every type. */
const EVERYWHERE: Readonly<Record<string, ValueKind>> = {
  title: 'line',
  name: 'line',
  notes: 'text',
  date: 'date',
  order: 'order',
  couple: 'set',
  responsible: 'set',
  people: 'set',
  needs: 'set',
  side: 'line',
  diet: 'set',
  marks: 'marks',
  template: 'record',
}

/** Members of the maps: of a place, of a limit of the day, of what a moment waits for. */
const MEMBERS: Readonly<Record<string, ValueKind>> = {
  label: 'line',
  address: 'line',
  note: 'text',
  what: 'line',
  at: 'minute',
  lagMin: 'minutes',
  on: 'date',
  amount: 'money',
}

/** @param path of a merge unit: a field, `_deleted`, or `field/key/member` inside a map */
export function valueKind(type: string, path: string): ValueKind {
  if (path === '_deleted') return 'presence'
  const [field = '', key, member] = splitPath(path)
  const own = known(KINDS, `${type}.${field}`) ?? known(EVERYWHERE, field) ?? 'other'
  if (key === undefined) return own
  if (member !== undefined) return known(MEMBERS, member) ?? 'other'
  return own === 'set' ? 'member' : 'other'
}

function known(table: Readonly<Record<string, ValueKind>>, name: string): ValueKind | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
