import { describe, expect, it } from 'vitest'
import { timeZones, zoneFromText, zoneLabel, zonesMatching } from './timeZones.ts'

const zones = timeZones()

describe('the time zone of a venue', () => {
  it('is named by its place first', () => {
    expect(zoneLabel('Europe/Isle_of_Man')).toBe('Isle of Man, Europe')
    expect(zoneLabel('America/Argentina/Ushuaia')).toBe('Ushuaia, Argentina, America')
    expect(zoneLabel('UTC')).toBe('UTC')
  })

  it('is understood from every label that is offered', () => {
    for (const zone of zones) expect(zoneFromText(zoneLabel(zone), zones)).toBe(zone)
  })

  it('is found by part of a place, in any order of words', () => {
    expect(zonesMatching('york', zones)).toContain('America/New_York')
    expect(zonesMatching('europe lond', zones)).toEqual(['Europe/London'])
  })

  it('is nothing for a text that names none', () => {
    expect(zoneFromText('Lond', zones)).toBeNull()
    expect(zonesMatching('Atlantis', zones)).toEqual([])
  })
})
