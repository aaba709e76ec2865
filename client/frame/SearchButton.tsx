import { Search } from 'lucide-react'
import { IconButton } from '../ui/IconButton.tsx'
import { frameWords } from '../words/frame.ts'
import { useCommands } from './CommandsProvider.tsx'

/** Opens the palette where there is no keyboard to do it; on every screen, beside the sync chip. */
export function SearchButton() {
  const { show } = useCommands()
  return (
    <IconButton
      label={frameWords.find}
      icon={<Search size={22} aria-hidden />}
      size="small"
      className="-my-1 -ms-2"
      onPress={() => show('palette')}
    />
  )
}
