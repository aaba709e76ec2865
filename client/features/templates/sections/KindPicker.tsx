import { SECTION_KIND_NAMES, type SectionKindName } from '#shared/schema/sectionKinds.ts'
import { RowButton } from '../../../ui/RowButton.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { sectionWords } from '../../../words/sections.ts'
import { saidSection } from '../../../words/sectionNames.ts'

export type KindPickerProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onPick: (kind: SectionKindName) => void
}

/** Every kind of section with a sentence about it. */
export function KindPicker({ isOpen, onOpenChange, onPick }: KindPickerProps) {
  return (
    <Sheet
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={sectionWords.addTitle}
      closeLabel={sectionWords.close}
    >
      <ul aria-label={sectionWords.addTitle} className="flex flex-col">
        {SECTION_KIND_NAMES.map((kind) => (
          <li
            key={kind}
            className="relative flex min-h-primary flex-col justify-center py-2.5 not-first:rule-t"
          >
            <RowButton
              className="self-start text-lead font-bold"
              onPress={() => {
                onOpenChange(false)
                onPick(kind)
              }}
            >
              {saidSection(kind).words}
            </RowButton>
            <span className="text-small text-ink2">{sectionWords.meaning[kind]}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
