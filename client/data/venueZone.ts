/** The zone of a wedding if this device knows it; else UTC, since a record may name any. */
export function knownZone(zone: string): string {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: zone })
    return zone
  } catch {
    return 'UTC'
  }
}

/** "BST": what people at the venue call their time. */
export function zoneName(zone: string, instant: number): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    timeZoneName: 'short',
  }).formatToParts(instant)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

/** Whether the device's clock shows another time than the venue's. */
export function differsFromDevice(zone: string, instant: number): boolean {
  const at = (timeZone?: string) =>
    new Intl.DateTimeFormat('en-GB', {
      ...(timeZone !== undefined && { timeZone }),
      dateStyle: 'short',
      timeStyle: 'short',
    }).format(instant)
  return at(zone) !== at()
}
