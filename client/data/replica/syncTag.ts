/** The one tag of background sync: a pass finds out itself what waits. */
export const SYNC_TAG = 'wedsync'
