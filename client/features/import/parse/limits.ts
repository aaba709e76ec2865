/** Every pattern runs on at most this many characters, so no line can make one slow. */
export const MAX_LINE_CHARS = 2_000
/** A quoted cell may span lines; a row longer than this comes from a quote nobody closed. */
export const MAX_ROW_CHARS = 20_000
export const MAX_TITLE = 200
export const MAX_LOCATION = 200
export const MAX_NAME = 80
export const MAX_NAMES = 20
export const MAX_NOTES = 20_000
export const MAX_CATEGORY = 80
export const DEFAULT_DURATION_MIN = 30
