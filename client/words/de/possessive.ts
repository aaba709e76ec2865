import type { possessive as English } from '../possessive.ts'

/** "Lenas", "Thomas’" */
export const possessive: typeof English = (name) =>
  /(?:s|ß|x|z|ce)$/i.test(name) ? `${name}’` : `${name}s`
