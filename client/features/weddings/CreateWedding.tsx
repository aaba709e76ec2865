import { Sheet } from '../../ui/Sheet.tsx'
import { newWeddingWords } from '../../words/weddings.ts'
import { CreateWeddingForm } from './CreateWeddingForm.tsx'

export type CreateWeddingProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

/** A new wedding from blank; what was typed waits when the sheet is closed. */
export function CreateWedding({ isOpen, onOpenChange }: CreateWeddingProps) {
  return (
    <Sheet
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={newWeddingWords.title}
      subtitle={newWeddingWords.subtitle}
      closeLabel={newWeddingWords.close}
    >
      <CreateWeddingForm />
    </Sheet>
  )
}
