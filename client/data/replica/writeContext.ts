/** Goes with every edit of a person through RxDB's events: what a pull writes has another. */
export const WRITE_CONTEXT = 'wedsync-write'
