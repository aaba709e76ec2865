import type { WeddingRole } from '#shared/schema/record/access.ts'
import { capital } from './fieldNames.ts'
import { theRole } from './mergeChoices.ts'
import { possessive } from './possessive.ts'
import { inLocale } from './inLocale.ts'

/** Words of an example: two people who write without having seen each other's value. */
export const mergeExampleWords = inLocale('mergeExampleWords', {
  /** What two might add to a name, by type of record. */
  lines: {
    timelineItem: ['outdoors', 'indoors'],
    shot: ['by the window', 'at the door'],
    shotList: ['(long)', '(short)'],
    person: ['senior', 'junior'],
    guest: ['senior', 'junior'],
    vendor: ['& Sons', 'Ltd'],
    table: ['(window)', '(door)'],
    lane: ['(inside)', '(outside)'],
  } as Readonly<Record<string, readonly [string, string]>>,
  line: ['(first)', '(second)'] as readonly [string, string],
  askFirst: (name: string) => `Ask ${name} first.`,
  leave: (name: string) => `Leave this to ${name}.`,
  before: 'Please read.',
  after: 'Bring two.',

  /** How a giver is called: by name, else by role. */
  giver: (name: string | null, role: WeddingRole) => name ?? theRole(role),
  /** The same where both have one role and no name. */
  another: (role: WeddingRole) => `another ${role}`,

  title: 'For example',
  scene: (about: string, field: string) => `${about}: ${field}.`,
  gives: (first: string, one: string, later: string, other: string) =>
    `${capital(first)} says ${one}. Later ${later}, who has not seen it, says ${other}.`,
  standsNow: (value: string) => `Now it is ${value}.`,
  counts: (value: string, other: string) =>
    `Then ${value} counts. ${capital(possessive(other))} value is one tap away.`,
  asks: (value: string) => `Then ${value} stays until somebody decides.`,
  joined: (value: string) => `Then it reads ${value}.`,
  review: (value: string) => `Then ${value} shows, and somebody is asked to read both.`,
  apart: (first: string, later: string) =>
    `${capital(first)} writes at the beginning and ${later} at the end.`,
  same: (first: string, later: string) =>
    `${capital(first)} and ${later} write over the same words.`,
  none: 'There is nothing yet in this wedding to show it on.',
})
