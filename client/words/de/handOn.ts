import type { handOnWords as English } from '../handOn.ts'

export const handOnWords: typeof English = {
  share: 'Teilen',
  copy: 'Link kopieren',
  copied: 'Der Link ist kopiert.',
  notCopied:
    'Dieser Browser hat ihn nicht kopiert. Halte den Link gedrückt und kopiere ihn selbst.',
}
