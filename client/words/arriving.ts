import { inLocale } from './inLocale.ts'

/** While a listing of many pages arrives. */
export const arrivingWords = inLocale('arrivingWords', {
  label: 'How much of what the others wrote is here',
  records: (done: number, of: number | null) =>
    of === null ? `${done} records are here so far` : `${done} of ${of} records are here`,
})
