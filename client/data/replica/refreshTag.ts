/** Periodic background sync: the next weddings are fetched although nobody has opened the app. */
export const REFRESH_TAG = 'refresh'
