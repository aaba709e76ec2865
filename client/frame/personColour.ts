import type { PersonColour } from '../ui/Avatar.tsx'

const COLOURS: readonly PersonColour[] = [1, 2, 3, 4, 5, 6]

/** The same colour for the same person, on every device. */
export function personColour(user: string): PersonColour {
  let sum = 0
  for (const letter of user) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return COLOURS[sum % COLOURS.length] ?? 1
}
