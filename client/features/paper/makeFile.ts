import { TYPES_RELEASE } from '#shared/schema/everyType.ts'
import { paperWords } from '../../words/paper.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { drawLockScreen, LOCK_SCREEN, type LockScreenFacts } from './lockScreen.ts'
import type { CalendarFacts } from './files/sheetCalendar.ts'
import type { SheetDay } from './runSheet.ts'

export const FILE_KINDS = ['excel', 'csv', 'calendar', 'picture', 'json'] as const
export type FileKind = (typeof FILE_KINDS)[number]

export type FileInput = {
  couple: string
  wedding: string
  days: readonly SheetDay[]
  calendar: CalendarFacts
  lockScreen: LockScreenFacts
  /** The day whose moments are next. */
  today: SheetDay | undefined
  records: () => Promise<readonly RecordEnvelope[]>
}
export type MadeFile = { name: string; blob: Blob }

/** The file of a kind. Writers of files are loaded when one is made; all work without signal. */
export async function makeFile(kind: FileKind, input: FileInput): Promise<MadeFile> {
  const { couple, days, calendar } = input
  const { name } = paperWords
  switch (kind) {
    case 'excel': {
      const { sheetWorkbook } = await import('./files/sheetWorkbook.ts')
      return { name: `${plain(name.runSheet(couple))}.xlsx`, blob: await sheetWorkbook(days) }
    }
    case 'csv': {
      const { sheetCsv } = await import('./files/sheetCsv.ts')
      return text(`${plain(name.runSheet(couple))}.csv`, sheetCsv(days), 'text/csv')
    }
    case 'calendar': {
      const { sheetCalendar } = await import('./files/sheetCalendar.ts')
      const events = sheetCalendar(days, calendar)
      return text(`${plain(name.runSheet(couple))}.ics`, events, 'text/calendar')
    }
    case 'picture':
      return { name: `${plain(name.lockScreen(couple))}.png`, blob: await picture(input) }
    case 'json': {
      const { weddingJson } = await import('./files/weddingJson.ts')
      const about = {
        wedding: input.wedding,
        exportedAt: calendar.now,
        typesRelease: TYPES_RELEASE,
      }
      const all = weddingJson(await input.records(), about)
      return text(`${plain(name.all(couple))}.json`, all, 'application/json')
    }
  }
}

async function picture({ today, lockScreen }: FileInput): Promise<Blob> {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, LOCK_SCREEN)
  const pen = canvas.getContext('2d')
  if (pen === null || today === undefined)
    throw new Error('There is nothing to draw, or nothing to draw on')
  // A canvas does not wait for fonts: what is not there yet would be another one.
  await Promise.all([document.fonts.load(`64px 'Libre Caslon Condensed'`), document.fonts.ready])
  drawLockScreen(pen, today, lockScreen)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) throw new Error('The picture could not be made')
  return blob
}

function text(name: string, content: string, type: string): MadeFile {
  return { name, blob: new Blob([content], { type: `${type};charset=utf-8` }) }
}

/** What every file system takes as a name. */
function plain(name: string): string {
  return (
    name
      .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim() || 'WedSync'
  )
}
