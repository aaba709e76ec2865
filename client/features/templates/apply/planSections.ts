import { section, type SectionData } from '#shared/schema/section.ts'
import { createOp, type WriteOp } from '../../../data/replica/writeOp.ts'
import { fillText } from './fillText.ts'
import { keysBehind } from './keysBehind.ts'
import { inOrder } from './templateParts.ts'
import type { TemplateProblem, TemplateUse } from './templateUse.ts'

/** Copies of a template's sections, with the texts filled in and the vendors of a kind named. */
export function planSections(use: TemplateUse, problems: TemplateProblem[]): readonly WriteOp[] {
  const { target, newId } = use
  const sections = inOrder(use.sections)
  const keys = keysBehind(target.sections, sections.length, newId)
  return sections.map(({ id, data }, index) => {
    const fill = <V>(value: V): V | string =>
      typeof value === 'string'
        ? fillText(value, use.answers, (variable) =>
            problems.push({ problem: 'unanswered', variable, where: data.title }),
          )
        : value
    const vendors = target.vendors.filter((vendor) => vendor.data.kind in data.visibleTo)
    const made: SectionData = {
      copiedFrom: id,
      kind: data.kind,
      title: String(fill(data.title)).slice(0, 200),
      order: keys[index] ?? 'a0',
      visibleTo: data.visibleTo,
      ...(vendors.length === 0
        ? {}
        : { vendors: Object.fromEntries(vendors.map((one) => [one.id, true as const])) }),
      ...(data.config === undefined
        ? {}
        : { config: mapped(data.config, ({ value }) => ({ value: fill(value) })) }),
      ...(data.entries === undefined
        ? {}
        : { entries: mapped(data.entries, (entry) => mapped(entry, fill)) }),
      ...(data.text === undefined ? {} : { text: String(fill(data.text)) }),
    }
    return createOp(section, target.scope, newId(), made)
  })
}

function mapped<V, W>(
  map: Readonly<Record<string, V>>,
  change: (value: V) => W,
): Record<string, W> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]))
}
