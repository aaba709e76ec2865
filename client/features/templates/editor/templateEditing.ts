import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { TemplateData } from '#shared/schema/template.ts'
import type { TypedRecord } from '../../../data/recordStores.ts'
import type { RowAction } from '../PartRow.tsx'
import type { TemplateParts } from '../templateParts.ts'

/** The template that is open, and what every part of its editor needs. */
export type TemplateEditing = {
  scope: ScopeName
  record: TypedRecord<TemplateData>
  parts: TemplateParts
  /** Owners and editors change it, viewers read it. */
  mayWrite: boolean
  unsent: ReadonlySet<string>
  /** Ids over which a decision waits. */
  contested: ReadonlySet<string>
  /** Id of what is open in the part that is shown; null: nothing. */
  openId: string | null
  /** Null: back to the list. */
  open: (id: string | null) => void
}

/** What the menu of a part's row offers. */
export const PART_ACTIONS: readonly RowAction[] = ['duplicate', 'up', 'down', 'remove']
