import { expect, test } from 'vitest'
import { VENDOR_STAGES } from '#shared/schema/vendor.ts'
import { vendorKindFacts } from '../../words/vendorKinds.ts'
import { stageName, vendorKindWords } from '../../words/vendors.ts'
import { nextStage, stageLadder, usualCallBefore } from './stageLadder.ts'
import { vendorStanding } from '#shared/schedule/vendorStanding.ts'
import { minuteAtVenue } from './minuteAtVenue.ts'

const florist = { kind: 'florist', name: 'Hedgerow & Co', callTime: 510 } as const

test('no word a quarter of an hour after the call time, and not a minute earlier', () => {
  expect(vendorStanding({ ...florist, stage: 'confirmed' }, 524)).toEqual({ kind: 'fine' })
  expect(vendorStanding({ ...florist, stage: 'confirmed' }, 525)).toEqual({ kind: 'noContact' })
  expect(vendorStanding(florist, 525)).toEqual({ kind: 'noContact' })
})

test('late by their own word at once; on the way after the call time is late too', () => {
  const eta = { at: 530, claimedAt: 0 }
  expect(vendorStanding({ ...florist, eta }, 300)).toEqual({ kind: 'late', eta: 530 })
  expect(vendorStanding({ ...florist, eta: { ...eta, at: 500 } }, 300)).toEqual({
    kind: 'expected',
    eta: 500,
  })
  expect(vendorStanding({ ...florist, stage: 'enRoute' }, 511)).toEqual({ kind: 'late', eta: null })
})

test('who is here is neither late nor silent, and nobody is on another day', () => {
  const eta = { at: 530, claimedAt: 0 }
  for (const stage of VENDOR_STAGES.slice(VENDOR_STAGES.indexOf('arrived'))) {
    expect(vendorStanding({ ...florist, stage, eta }, 900)).toEqual({ kind: 'fine' })
  }
  expect(vendorStanding(florist, undefined)).toEqual({ kind: 'fine' })
})

test('a minute of the venue is on its own clock and counts on past midnight', () => {
  const instant = Date.parse('2027-06-12T23:30:00Z')
  expect(minuteAtVenue('Europe/London', '2027-06-12', instant)).toBe(1470)
  expect(minuteAtVenue('America/New_York', '2027-06-12', instant)).toBe(1170)
  expect(minuteAtVenue('Nowhere/Land', '2027-06-12', instant)).toBe(1410)
})

test('every step leads to the next of the kind, the last to none', () => {
  for (const kind of ['florist', 'cake', 'officiant', 'transport', 'rentals', 'mc', 'a friend']) {
    const ladder = stageLadder(kind)
    ladder.forEach((stage, index) => {
      expect(nextStage(kind, stage)).toBe(ladder[index + 1] ?? null)
    })
    expect(nextStage(kind, undefined)).toBe('booked')
  }
  expect(nextStage('cake', 'working')).toBe('left')
})

test('each kind has words of its own for the steps it takes, and no two steps share them', () => {
  const names = (kind: string) => stageLadder(kind).map((stage) => stageName(kind, stage))
  for (const kind of Object.keys(vendorKindWords)) {
    expect(new Set(names(kind)).size).toBe(stageLadder(kind).length)
    expect(usualCallBefore(kind)).toBeGreaterThan(0)
    expect(vendorKindFacts[kind]?.gates.length).toBeGreaterThan(0)
  }
  expect(names('transport').slice(2)).toEqual([
    'On the way',
    'Waiting',
    'Loaded',
    'Arrived',
    'Done',
  ])
  expect(names('rentals').slice(-2)).toEqual(['Left', 'Collected'])
  expect(names('mc')).toEqual(['Booked', 'Confirmed', 'On site', 'Ready', 'Done'])
})
