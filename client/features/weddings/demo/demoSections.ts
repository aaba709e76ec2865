import { section, type SectionData } from '#shared/schema/section.ts'
import { sectionKind } from '#shared/schema/sectionKinds.ts'
import { createOp, type WriteOp } from '../../../data/replica/writeOp.ts'
import { orderKeys, setOf, type DemoScope } from './demoScope.ts'
import type { SampleSection } from './sampleStudio.ts'

/** What a section gets beside its own content: where it belongs, and in a wedding who sees it. */
type Placed = Pick<SectionData, 'template' | 'copiedFrom' | 'vendors'>

/** The sections of a template or of a wedding's dashboard, in their order; `ids` likewise. */
export function demoSections(
  sections: readonly SampleSection[],
  { scope, newId }: DemoScope,
  place: (one: SampleSection, index: number) => Placed,
): { ops: WriteOp[]; ids: readonly string[] } {
  const ids = sections.map(() => newId())
  const orderKey = orderKeys(sections.length)
  const ops = sections.map((one, index) => {
    const { kind, title, config, entries, text } = one
    const entryKey = orderKeys(entries?.length ?? 0)
    return createOp(section, scope, ids[index] ?? newId(), {
      ...place(one, index),
      kind,
      title,
      order: orderKey(index),
      visibleTo: setOf(sectionKind(kind).visibleTo),
      ...(config
        ? {
            config: Object.fromEntries(
              Object.entries(config).map(([name, value]) => [name, { value }]),
            ),
          }
        : {}),
      ...(entries
        ? {
            entries: Object.fromEntries(
              entries.map((entry, at) => [newId(), { ...entry, order: entryKey(at) }]),
            ),
          }
        : {}),
      ...(text === undefined ? {} : { text }),
    })
  })
  return { ops, ids }
}
