/** Zones a person may choose, the device's own first. */
export function timeZones(): readonly string[] {
  const own = deviceZone()
  const all = Intl.supportedValuesOf('timeZone')
  return [own, ...all.filter((zone) => zone !== own)]
}

export function deviceZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** "Europe/Isle_of_Man" → "Isle of Man, Europe": people look for the place. */
export function zoneLabel(zone: string): string {
  const [region, ...rest] = zone.replaceAll('_', ' ').split('/')
  return rest.length === 0 ? zone : `${rest.toReversed().join(', ')}, ${region ?? ''}`
}

/** The zone a text means: its label or its own name. */
export function zoneFromText(text: string, zones: readonly string[]): string | null {
  const wanted = text.trim().toLowerCase()
  return (
    zones.find(
      (zone) => zoneLabel(zone).toLowerCase() === wanted || zone.toLowerCase() === wanted,
    ) ?? null
  )
}

const SHOWN = 40

/** Zones that a text may mean; all of the first ones when it names one exactly. */
export function zonesMatching(text: string, zones: readonly string[]): readonly string[] {
  if (zoneFromText(text, zones) !== null) return zones.slice(0, SHOWN)
  const words = text
    .toLowerCase()
    .split(/[\s,/_]+/)
    .filter(Boolean)
  return zones
    .filter((zone) => {
      const label = zoneLabel(zone).toLowerCase()
      return words.every((word) => label.includes(word))
    })
    .slice(0, SHOWN)
}
