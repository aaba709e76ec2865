import { WEDDING_ROLES } from '#shared/schema/record/access.ts'
import type { SectionData } from '#shared/schema/section.ts'
import { sectionKind, type SectionKindName } from '#shared/schema/sectionKinds.ts'
import { saidSection } from '../../../words/sectionNames.ts'

export type NewSection = {
  kind: SectionKindName
  order: string
  /** The template it belongs to; absent in a wedding. */
  template?: string
  /** The wedding's vendors by kind: a kind that may see the section means these. */
  vendors?: readonly { id: string; data: { kind: string } }[]
}

/** A section as its kind has it until somebody chooses otherwise. */
export function newSection({ kind, order, template, vendors }: NewSection): SectionData {
  const { visibleTo } = sectionKind(kind)
  const roles = ['all', ...WEDDING_ROLES]
  const seen = template === undefined ? visibleTo.filter((one) => roles.includes(one)) : visibleTo
  const named = (vendors ?? []).filter(({ data }) =>
    visibleTo.some((one) => !roles.includes(one) && one === data.kind),
  )
  return {
    kind,
    title: saidSection(kind).words,
    order,
    visibleTo: Object.fromEntries(seen.map((one) => [one, true as const])),
    ...(template === undefined ? {} : { template }),
    ...(named.length === 0
      ? {}
      : { vendors: Object.fromEntries(named.map(({ id }) => [id, true as const])) }),
  }
}
