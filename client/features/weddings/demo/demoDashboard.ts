import type { WriteOp } from '../../../data/replica/writeOp.ts'
import type { DemoScope } from './demoScope.ts'
import { demoSections } from './demoSections.ts'
import type { SampleGuests } from './demoGuests.ts'
import type { SampleSection } from './sampleStudio.ts'
import type { SampleWedding } from './sampleWedding.ts'
import { sectionKind } from '#shared/schema/sectionKinds.ts'

/** What of the wedding the sections speak of. */
export type DashboardOf = {
  days: readonly string[]
  /** Id of the shot list. */
  list: string
  vendors: ReadonlyMap<string, string>
  kinds: SampleWedding['vendors']
  guests: SampleGuests
}

/**
 * A wedding's own copy of a template's sections, filled with what the wedding has.
 * @param sources ids of the template's sections, in the same order
 */
export function demoDashboard(
  sections: readonly SampleSection[],
  sources: readonly string[],
  demo: DemoScope,
  of: DashboardOf,
): WriteOp[] {
  const filled = sections.map((one) => {
    const entries = entriesOf(one, of)
    return entries ? { ...one, entries } : one
  })
  return demoSections(filled, demo, ({ kind }, index) => {
    const copiedFrom = sources[index]
    const seeing = sectionKind(kind).visibleTo
    const readers = of.kinds.filter((one) => seeing.some((name) => name === one.kind))
    const ids = readers.flatMap((one) => of.vendors.get(one.id) ?? [])
    return {
      ...(copiedFrom === undefined ? {} : { copiedFrom }),
      ...(ids.length > 0 ? { vendors: Object.fromEntries(ids.map((id) => [id, true])) } : {}),
    }
  }).ops
}

function entriesOf({ kind }: SampleSection, of: DashboardOf): SampleSection['entries'] {
  if (kind === 'timeline') return of.days.map((day) => ({ day }))
  if (kind === 'shotlist') return [{ list: of.list }]
  if (kind === 'vendors') return [...of.vendors.values()].map((vendor) => ({ vendor }))
  if (kind === 'emergency') return allergiesOf(of.guests).map((allergy) => ({ allergy }))
  return undefined
}

const DANGEROUS = ['nuts', 'bee stings', 'shellfish', 'sesame']

/** By table and without names: those who serve read it. */
function allergiesOf({ tables, diets }: SampleGuests): string[] {
  return DANGEROUS.flatMap((what) => {
    const at = tables.filter(({ households }) =>
      households.some(({ guests }) => guests.some(({ name }) => diets[name]?.includes(what))),
    )
    return at.length === 0 ? [] : [`${what} (${at.map(({ label }) => label).join(', ')})`]
  })
}
