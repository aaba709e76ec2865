import { byOrder } from '#shared/merge/byOrder.ts'
import type { SectionData } from '#shared/schema/section.ts'

export type SectionValue = string | number | boolean
export type SectionEntry = {
  id: string
  order: string
  values: Readonly<Record<string, SectionValue>>
}

/** What stands several times in a section, in its order; entries without a key come last. */
export function entriesOf(data: SectionData): readonly SectionEntry[] {
  return Object.entries(data.entries ?? {})
    .map(([id, values]) => {
      const { order } = values
      return { id, order: typeof order === 'string' ? order : '', values }
    })
    .toSorted((a, b) =>
      (a.order === '') === (b.order === '') ? byOrder(a, b) : a.order === '' ? 1 : -1,
    )
}

/** A single setting; undefined: nobody said. */
export function settingOf(data: SectionData, name: string): SectionValue | undefined {
  const config = data.config ?? {}
  return Object.hasOwn(config, name) ? config[name]?.value : undefined
}

/** The same as text; empty where there is none. */
export function textOf(value: SectionValue | undefined): string {
  return value === undefined ? '' : String(value)
}
