/** Background sync of files has a tag of its own: their tries never use up those of records. */
export const UPLOAD_TAG = 'wedsync-files'
