/**
 * What kind of failure of the device's storage an error is, or null. Never judged by the error's
 * name: a full disk arrives as AbortError, with the truth in `inner` or only in the message.
 */
export function storageFailure(error: unknown): 'storageFull' | 'storageLost' | null {
  const text = allText(error, 0)
  if (/quota\s?exceeded|storage full|disk is full|not enough space/i.test(text))
    return 'storageFull'
  if (
    /connection to indexed database server lost|databaseclosed|database has been closed|connection is closing|internal error opening backing store|attempt to get records from database without an in-progress transaction/i.test(
      text,
    )
  ) {
    return 'storageLost'
  }
  return null
}

/** Whether the browser keeps nothing for this site at all: a private window of some, or blocked site data. */
export function isStorageDenied(error: unknown): boolean {
  return /indexeddb api missing|denied in this context|security\s?error|operation is insecure|did not allow mutations/i.test(
    allText(error, 0),
  )
}

function allText(error: unknown, depth: number): string {
  if (depth > 4) return ''
  if (typeof error === 'string') return error
  if (typeof error !== 'object' || error === null) return ''
  const parts: string[] = []
  for (const key of ['name', 'message', 'inner', 'cause', 'failures', 'parameters', 'errors']) {
    const member: unknown = Reflect.get(error, key)
    if (Array.isArray(member))
      parts.push(...member.slice(0, 5).map((one) => allText(one, depth + 1)))
    else parts.push(allText(member, depth + 1))
  }
  return parts.join(' ')
}
