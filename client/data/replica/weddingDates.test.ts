import { describe, expect, it } from 'vitest'
import { dateIn, weddingWhen } from './weddingDates.ts'

const at = (text: string) => Date.parse(text)

describe('where a wedding stands', () => {
  it('is today by the clocks of the venue, not by those of the device', () => {
    const now = at('2027-06-12T03:00:00Z')
    expect(weddingWhen(['2027-06-12'], 'Pacific/Auckland', now).when).toBe('today')
    expect(weddingWhen(['2027-06-12'], 'America/New_York', now)).toMatchObject({
      when: 'ahead',
      days: 1,
    })
  })

  it('stays today while the party runs past midnight, until six', () => {
    const zone = 'Europe/London'
    expect(weddingWhen(['2027-06-12'], zone, at('2027-06-13T01:45:00+01:00')).when).toBe('today')
    expect(weddingWhen(['2027-06-12'], zone, at('2027-06-13T05:59:00+01:00')).when).toBe('today')
    expect(weddingWhen(['2027-06-12'], zone, at('2027-06-13T06:00:00+01:00'))).toMatchObject({
      when: 'past',
      days: 1,
    })
  })

  it('counts to the next of its days, and is over after the last', () => {
    const days = ['2027-10-10', '2027-10-08']
    const when = (text: string) => weddingWhen(days, 'UTC', at(text))
    expect(when('2027-10-01T12:00:00Z')).toMatchObject({ when: 'ahead', days: 7 })
    expect(when('2027-10-08T12:00:00Z')).toMatchObject({ when: 'today' })
    expect(when('2027-10-09T12:00:00Z')).toMatchObject({ when: 'ahead', days: 1 })
    expect(when('2027-10-12T12:00:00Z')).toMatchObject({
      when: 'past',
      days: 2,
      from: '2027-10-08',
      to: '2027-10-10',
    })
  })

  it('counts whole days across a change of the clocks', () => {
    expect(weddingWhen(['2027-04-01'], 'Europe/London', at('2027-03-27T23:30:00Z')).days).toBe(5)
  })

  it('does not break on a zone this browser does not know', () => {
    expect(dateIn('Mars/Olympus', at('2027-06-12T23:00:00Z'))).toBe('2027-06-12')
  })
})
