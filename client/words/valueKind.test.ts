import { expect, test } from 'vitest'
import { everyType } from '#shared/schema/everyType.ts'
import { valueKind } from './valueKind.ts'

/** Said by the sentence of their own type, or never shown to a person as they stand. */
const SAID_OTHERWISE = new Set([
  'conflict',
  'member',
  'resolution',
  'fact',
  'vendor.eta',
  'wedding.places',
  'wedding.strategies',
  'wedding.hierarchy',
  'wedding.rules',
  'handover.conflict',
  'preference.later',
  'preference.declined',
  'preference.muted',
  'preference.quiet',
  'document.versions',
  'photo.takenBy',
  'day.sun',
  'day.limits',
  'budgetLine.dues',
  'ack.upTo',
  'planRevision.publication',
  'planRevision.times',
  'guestSchedule.publication',
  'guestSchedule.moments',
  'changeRequest.changes',
  'changeRequest.decided',
  'budgetProposal.decided',
  'timelineItem.author',
  'timelineItem.deps',
  'task.author',
  'table.position',
  'section.copiedFrom',
  'section.config',
  'section.entries',
  'sectionAnswer.question',
  'template.variables',
  'templateMoment.deps',
])

test('a person can read every field of every type: none is spoken of as "several details"', () => {
  const unspoken = Object.values(everyType).flatMap((type) =>
    Object.keys(type.fields)
      .map((field) => `${type.name}.${field}`)
      .filter((name) => !SAID_OTHERWISE.has(name) && !SAID_OTHERWISE.has(type.name))
      .filter((name) => valueKind(type.name, name.split('.')[1] ?? '') === 'other'),
  )
  expect(unspoken).toEqual([])
})
