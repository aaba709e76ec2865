export type Coords = { lat: number; lon: number }

const NUMBER = String.raw`[-+]?\d{1,3}(?:\.\d+)?`
/** As maps write them into their addresses: `@51.5,-0.12`, `q=51.5,-0.12`, `#map=17/51.5/-0.12`, `geo:`. */
const LINKS = [
  new RegExp(`@(${NUMBER}),(${NUMBER})`),
  new RegExp(`!3d(${NUMBER})!4d(${NUMBER})`),
  new RegExp(`[?&](?:q|ll|query|center|destination)=(${NUMBER})(?:,|%2C)\\s*(${NUMBER})`, 'i'),
  new RegExp(`mlat=(${NUMBER})&mlon=(${NUMBER})`),
  new RegExp(`#map=\\d+(?:\\.\\d+)?/(${NUMBER})/(${NUMBER})`),
  new RegExp(`^geo:(${NUMBER}),(${NUMBER})`),
]
const PLAIN = new RegExp(`^(${NUMBER})\\s*[,;\\s]\\s*(${NUMBER})$`)
/** `51°30'26"N 0°7'39"W` */
const DEGREES = /(\d{1,3})°\s*(?:(\d{1,2})[′']\s*)?(?:(\d{1,2}(?:\.\d+)?)[″"]\s*)?([NSEWO])/gi

/** Metres are more than the sun needs. */
const DIGITS = 5

/**
 * A position as people have it: two numbers, degrees with minutes, or the address of a place on a map.
 * Null: it is none.
 */
export function readCoords(text: string): Coords | null {
  const plain = text.trim()
  const bare = PLAIN.exec(plain)
  if (bare) return checked(Number(bare[1]), Number(bare[2]))
  for (const form of LINKS) {
    const found = form.exec(plain)
    if (found) return checked(Number(found[1]), Number(found[2]))
  }
  const parts = [...plain.matchAll(DEGREES)]
  const [north, east] = parts.map(([, degrees, minutes = '0', seconds = '0', side = '']) => {
    const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600
    return /[SW]/i.test(side) ? -size : size
  })
  return parts.length === 2 && north !== undefined && east !== undefined
    ? checked(north, east)
    : null
}

export function coordsText({ lat, lon }: Coords): string {
  return `${lat}, ${lon}`
}

function checked(lat: number, lon: number): Coords | null {
  const round = (value: number) => Number(value.toFixed(DIGITS))
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat: round(lat), lon: round(lon) } : null
}
