import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'

export type Option = { id: string; label: string; description?: string }

/** The list inside Select, ComboBox and TagPicker. */
export function OptionList({ options, empty }: { options: readonly Option[]; empty?: ReactNode }) {
  return (
    <ListBox
      items={options}
      className="max-h-[inherit] overflow-y-auto p-1.5 outline-none"
      renderEmptyState={() => (empty ? <p className="p-3 text-body text-ink2">{empty}</p> : null)}
    >
      {(option) => (
        <ListBoxItem
          id={option.id}
          textValue={option.label}
          className="group flex min-h-target cursor-pointer items-center gap-3 rounded-chip px-3 py-2 text-body outline-none -outline-offset-2 focus:bg-selected focus:text-on-selected hover:bg-sunk pressed:bg-press pressed:text-on-press"
        >
          <span className="min-w-0 grow">
            <span className="block group-selected:font-bold">{option.label}</span>
            {option.description ? (
              <span className="block text-small text-ink2 group-focus:text-current">
                {option.description}
              </span>
            ) : null}
          </span>
          <Check size={20} aria-hidden className="invisible group-selected:visible" />
        </ListBoxItem>
      )}
    </ListBox>
  )
}
