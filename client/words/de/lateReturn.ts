import type { lateReturnWords as English } from '../lateReturn.ts'
import { deviceName } from './deviceNames.ts'

const DAY = 86_400_000

export const lateReturnWords: typeof English = {
  sentence: ({ since, kept, asked }, now, device) => {
    const length = since === null ? 'lange' : `${lengthWords(now - since)} lang`
    const away = `${device === 'computer' ? 'Dieser' : 'Dieses'} ${deviceName[device]} war ${length} weg.`
    const edits =
      kept === 1 ? 'Seine Änderung wurde behalten' : `Seine ${kept} Änderungen wurden behalten`
    if (asked === 0) return `${away} ${edits}, und nichts von anderen wurde überschrieben.`
    return `${away} ${edits}; ${asked === 1 ? '1 braucht' : `${asked} brauchen`} einen Blick.`
  },
  look: 'Ansehen',
  read: 'Diesen Hinweis schließen',
}

/** "13 Tage", "3 Monate", before "lang". */
function lengthWords(ms: number): string {
  const months = Math.round(ms / (30.44 * DAY))
  const days = Math.max(1, Math.round(ms / DAY))
  if (months < 2) return days === 1 ? '1 Tag' : `${days} Tage`
  return months < 24 ? `${months} Monate` : `${Math.floor(months / 12)} Jahre`
}
