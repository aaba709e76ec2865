/** A time zone in which it is between two and three in the afternoon, on whatever date. */
export function zoneOfEarlyAfternoon(now: Date): string {
  const ahead = 14 - now.getUTCHours()
  // The names count the other way round: Etc/GMT-5 is five hours ahead.
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}
