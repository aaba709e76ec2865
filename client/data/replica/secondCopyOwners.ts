/** Of the storage that holds a second copy; the account's id comes behind it. */
export const SECOND_COPY = 'wedsync-second-copy-'

/** Ids of the accounts of which a second copy lies in this browser. */
export async function secondCopyOwners(stores: Pick<CacheStorage, 'keys'>): Promise<string[]> {
  const names = await stores.keys()
  return names.flatMap((name) =>
    name.startsWith(SECOND_COPY) ? name.slice(SECOND_COPY.length) : [],
  )
}
