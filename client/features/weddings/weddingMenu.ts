import type { MenuAction } from '../../ui/Menu.tsx'
import { weddingsWords } from '../../words/weddings.ts'

/** Where a wedding's card leads beside its day; ids are the last part of the address. */
export const weddingMenu: readonly MenuAction[] = [
  { id: 'people', label: weddingsWords.menu.people },
  { id: 'vendors', label: weddingsWords.menu.vendors },
  { id: 'import', label: weddingsWords.menu.import },
  { id: 'look', label: weddingsWords.menu.look },
  { id: 'ready', label: weddingsWords.menu.ready },
  { id: 'settings', label: weddingsWords.menu.settings },
]
