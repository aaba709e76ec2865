import { X } from 'lucide-react'
import { IconButton } from '../../ui/IconButton.tsx'
import { PaletteDialog } from '../../ui/PaletteDialog.tsx'
import { paletteWords } from '../../words/palette.ts'
import { useWeddingInView } from '../../frame/useWeddingInView.ts'
import { PaletteContent } from './PaletteContent.tsx'
import { useFinder } from './useFindings.ts'

export type CommandPaletteProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

/** Finds anything on this device and does anything, from any screen. */
export function CommandPalette({ isOpen, onOpenChange }: CommandPaletteProps) {
  const wedding = useWeddingInView()
  // Kept while closed, so that the next time only what changed is read.
  const finder = useFinder()
  return (
    <PaletteDialog isOpen={isOpen} onOpenChange={onOpenChange} label={paletteWords.title}>
      <PaletteContent
        wedding={wedding}
        finder={finder}
        onDone={() => onOpenChange(false)}
        trailing={
          <IconButton
            slot="close"
            label={paletteWords.close}
            icon={<X size={22} aria-hidden />}
            className="tablet:hidden"
          />
        }
      />
    </PaletteDialog>
  )
}
