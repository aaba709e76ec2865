/** Free bytes as the browser estimates them; null where it does not say. */
export async function freeRoom(storage: StorageManager | undefined): Promise<number | null> {
  try {
    const { usage, quota } = (await storage?.estimate()) ?? {}
    return usage === undefined || quota === undefined ? null : quota - usage
  } catch {
    return null
  }
}
