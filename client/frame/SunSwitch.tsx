import { Sun } from 'lucide-react'
import { IconButton } from '../ui/IconButton.tsx'
import { switchSun } from '../ui/theme.ts'
import { useIsSun } from '../ui/useTheme.ts'
import { comfortWords } from '../words/comfort.ts'

/** The theme for direct sunlight and back to the one before, in one tap of the thumb. */
export function SunSwitch() {
  const isSun = useIsSun()
  return (
    <IconButton
      tone="edged"
      size="entry"
      label={isSun ? comfortWords.sun.off : comfortWords.sun.on}
      icon={<Sun size={22} aria-hidden />}
      onPress={() => switchSun(document.documentElement, localStorage)}
    />
  )
}
