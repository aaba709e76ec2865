import { plainText, shortRuns } from '../../../data/files/plainText.ts'
import { NAME_LIMIT, PARTY_LIMIT, type NewGuest } from './newGuest.ts'

const MARKER = /^\s*(?:[-–—•*·]|\d{1,4}[.)])\s+/
const MORE =
  /\s*\(?\s*(?:\+|&|\b(?:plus|and|und|mit|et)\b)\s*(\d{1,2}|one|guests?|1\s+guest|(?:1\s+)?begleitung)\s*\)?\s*$/i

/**
 * Guests from pasted lines: a line is who is invited together, `;` stands between names, `+2` after
 * a name brings two more, and a name before `:` is that of the household.
 */
export function pastedGuests(text: string): NewGuest[] {
  const guests: NewGuest[] = []
  for (const [index, raw] of plainText(text).split('\n').entries()) {
    const line = shortRuns(raw.slice(0, 2_000)).replace(MARKER, '').trim()
    if (line === '') continue
    const colon = line.indexOf(':')
    const heading = colon > 0 ? line.slice(0, colon).trim() : ''
    const rest = colon > 0 ? line.slice(colon + 1) : line
    const names = splitNames(rest).flatMap((part) => {
      const { name, party } = withParty(part)
      return name === '' ? [] : [{ name, party }]
    })
    const household = heading !== '' ? heading : names.length > 1 ? householdName(names) : undefined
    for (const { name, party } of names) {
      guests.push({
        line: index + 1,
        name: name.slice(0, NAME_LIMIT),
        party,
        ...(household !== undefined && { household: household.slice(0, NAME_LIMIT) }),
      })
    }
  }
  return guests
}

/** By `;`, else by commas. */
function splitNames(text: string): string[] {
  return text.split(text.includes(';') ? ';' : ',').map((part) => part.trim())
}

function withParty(text: string): { name: string; party: number } {
  const found = MORE.exec(text)
  if (!found) return { name: text.trim(), party: 1 }
  const more = Number.parseInt(found[1] ?? '', 10)
  return {
    name: text.slice(0, found.index).trim(),
    party: 1 + Math.min(Number.isNaN(more) ? 1 : more, PARTY_LIMIT - 1),
  }
}

/** The last name that all share, else who they are: "Cole", "Beryl & Stan". */
function householdName(names: readonly { name: string }[]): string {
  const last = names.map(({ name }) => name.split(/\s+/).slice(1).at(-1))
  const shared = last[0]
  if (shared !== undefined && last.every((one) => one === shared)) return shared
  const first = names.map(({ name }) => name.split(/\s+/)[0] ?? name)
  return first.length > 3 ? `${first[0]} & ${first.length - 1}` : first.join(' & ')
}
