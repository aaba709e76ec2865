/** Under which an offer of a rule that was declined is remembered; at most 80 characters. */
export function declinedKey(wedding: string, rule: string): string {
  return `${wedding}:${rule}`
}

/** Under which somebody has noted that a rule turned itself off. */
export function fadedKey(wedding: string, rule: string): string {
  return `${wedding}:off:${rule}`
}
