import type { updateWords as English } from '../update.ts'

export const updateWords: typeof English = {
  waiting: 'Eine neue Version ist da',
  take: 'Jetzt öffnen',
  later: 'Später',
  detail: 'Halb geschriebener Text bleibt erhalten.',
}
