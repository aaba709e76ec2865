import { settable } from '../data/replica/readable.ts'

/** What was said to me in the wedding in view and not read yet, as its watch counts it. */
export const news = settable<{ wedding: string | null; count: number }>({ wedding: null, count: 0 })
