import { useCallback, useMemo } from 'react'
import { withMark } from '#shared/schema/record/marks.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { vendorTerms } from '#shared/schema/vendorTerms.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useSay } from '../../frame/useSay.ts'
import { useTick } from '../../frame/useTick.ts'
import { stageName, vendorWords } from '../../words/vendors.ts'
import type { Stage } from './stageLadder.ts'
import type { ContactRecord, TermsRecord } from './useVendors.ts'
import type { VendorRecord } from './vendorList.ts'
import type { Minute } from '#shared/schedule/planItem.ts'
import { companionId } from '#shared/schema/companionId.ts'

export type TermsTick = 'contract' | 'insurance'

export type VendorActions = {
  stage: (record: VendorRecord, stage: Stage) => void
  /** Null: they come at their call time after all. */
  expect: (record: VendorRecord, at: Minute | null) => void
  trouble: (record: VendorRecord) => void
  tick: (record: VendorRecord, terms: TermsRecord | undefined, what: TermsTick) => void
  /** With how to reach them and what was agreed, in one edit. Answers whether it was done. */
  remove: (
    record: VendorRecord,
    contact: ContactRecord | undefined,
    terms: TermsRecord | undefined,
  ) => Promise<boolean>
}

/** What is done to a vendor in one tap; each is told with its undo. */
export function useVendorActions(scope: ScopeName): VendorActions {
  const { account, replica } = useOpenAccount()
  const { create, patch, many, ops } = useWrite()
  const say = useSay()
  const device = useDeviceWord()
  const tickTrouble = useTick(vendor, 'trouble')
  const tickContract = useTick(vendorTerms, 'contract')
  const tickInsurance = useTick(vendorTerms, 'insurance')

  const stage = useCallback<VendorActions['stage']>(
    (record, to) => {
      const { kind, name } = record.data
      const done = vendorWords.stage.changed(name, stageName(kind, to))
      void patch(vendor, record.id, { stage: to }).then((outcome) => say.outcome(outcome, done))
    },
    [patch, say],
  )
  const expect = useCallback<VendorActions['expect']>(
    (record, at) => {
      const { name } = record.data
      const words = vendorWords.times
      const done = at === null ? words.onTimeAgain(name) : words.told(name, formatVenueTime(at))
      const eta = at === null ? undefined : { at, claimedAt: replica.edge.now() }
      void patch(vendor, record.id, { eta }).then((outcome) => say.outcome(outcome, done))
    },
    [patch, say, replica],
  )
  const trouble = useCallback<VendorActions['trouble']>(
    (record) => {
      const { name } = record.data
      const words = vendorWords.trouble
      void tickTrouble(record, { done: words.marked(name), undone: words.cleared(name) })
    },
    [tickTrouble],
  )
  const tick = useCallback<VendorActions['tick']>(
    (record, terms, what) => {
      const words = vendorWords.terms
      const about = what === 'contract' ? words.contractOf : words.insuranceOf
      const said = about(record.data.name)
      const told = { done: words.ticked(said), undone: words.unticked(said) }
      if (terms) {
        void (what === 'contract' ? tickContract : tickInsurance)(terms, told)
        return
      }
      // Nothing was agreed so far: the tick is the first thing that is.
      const { newId, now } = replica.edge
      const mark = withMark(undefined, newId(), { by: account.id, instant: now(), device })
      const data = { vendor: record.id, [what]: mark }
      void create(vendorTerms, scope, data, companionId(record.id, 'terms')).then((outcome) =>
        say.outcome(outcome, told.done),
      )
    },
    [tickContract, tickInsurance, replica, account, device, create, scope, say],
  )
  const remove = useCallback<VendorActions['remove']>(
    async (record, contact, terms) => {
      const all = [record, contact, terms].flatMap((one) => (one ? [ops.remove(one.id)] : []))
      return say.outcome(await many(all), vendorWords.form.removed(record.data.name))
    },
    [many, ops, say],
  )
  return useMemo(
    () => ({ stage, expect, trouble, tick, remove }),
    [stage, expect, trouble, tick, remove],
  )
}
