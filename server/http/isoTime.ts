/** Unix milliseconds as every answer writes them: ISO 8601, in UTC. */
export function isoTime(instant: number): string {
  return new Date(instant).toISOString()
}
