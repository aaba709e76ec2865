import type { Cut } from '#shared/schedule/recover.ts'
import type { ChangeFacts } from '../../words/daySentence.ts'
import { boundsOfDay } from './boundsOfDay.ts'
import { changeFacts } from './changeFacts.ts'
import type { ChangePreview } from './latePreview.ts'
import type { Day } from './useDay.ts'

/** What a change of the open day means, for the sentence below its preview. */
export function factsOfChange(day: Day, preview: ChangePreview, cuts: readonly Cut[]): ChangeFacts {
  const vendors = new Set(day.vendors.map(({ id }) => id))
  return changeFacts(preview, {
    before: day.projected,
    after: preview.after,
    items: day.items,
    bounds: boundsOfDay(day),
    toldAt: (id) => day.told.get(id)?.start,
    isVendor: (id) => vendors.has(id),
    rules: {
      alertMin: day.wedding?.data.alertMin,
      pinAlertMin: day.wedding?.data.pinAlertMin,
    },
    cuts,
  })
}
