/** What is taken on of a file or a pasted text; beyond it nothing is parsed at all. */
export const MAX_BYTES = 5_000_000
export const MAX_LINES = 5_000
