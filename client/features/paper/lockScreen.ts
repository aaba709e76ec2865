import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { paperWords } from '../../words/paper.ts'
import type { SheetDay, SheetRow } from './runSheet.ts'

/** Of a tall phone; others crop the sides and the ends, where nothing stands. */
export const LOCK_SCREEN = { width: 1_170, height: 2_532 } as const
/** Where the phone's own clock is. */
const CLOCK_HEIGHT = 860
/** Where its buttons are. */
const BUTTONS_HEIGHT = 330
const MARGIN = 84
const ROW_HEIGHT = 128
const TIME_WIDTH = 250

const COLOURS = { ground: '#0f1613', ink: '#edf3ef', quiet: '#b9c5be', accent: '#9ad3b5' } as const
const UI = `'Atkinson Hyperlegible Next Variable', system-ui, sans-serif`
const TITLE = `'Libre Caslon Condensed', serif`

export type LockScreenFacts = {
  couple: string
  label: string | undefined
  /** Minute of the venue's day at which it is made. */
  madeAt: number
}

/** The moments that fit, from the one that runs on; how many are left over. */
export function lockScreenRows(
  day: SheetDay,
  madeAt: number,
): { rows: readonly SheetRow[]; more: number } {
  const fits = Math.floor(
    (LOCK_SCREEN.height - CLOCK_HEIGHT - BUTTONS_HEIGHT - ROW_HEIGHT) / ROW_HEIGHT,
  )
  const ahead = day.rows.filter(({ end, isSkipped }) => !isSkipped && end > madeAt)
  // A day that is over, or not begun, is shown from its beginning.
  const all = ahead.length > 0 ? ahead : day.rows
  return { rows: all.slice(0, fits), more: Math.max(0, all.length - fits) }
}

/** A part of CanvasRenderingContext2D. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  'fillStyle' | 'font' | 'textBaseline' | 'fillRect' | 'fillText' | 'measureText'
>

/** Draws the next moments below the phone's clock: dark, since it lies in a pocket and in the eye at night. */
export function drawLockScreen(pen: Pen, day: SheetDay, facts: LockScreenFacts): void {
  const { width, height } = LOCK_SCREEN
  const { rows, more } = lockScreenRows(day, facts.madeAt)
  pen.fillStyle = COLOURS.ground
  pen.fillRect(0, 0, width, height)
  pen.textBaseline = 'alphabetic'
  let y = CLOCK_HEIGHT
  const write = (text: string, x: number, font: string, colour: string, most: number) => {
    pen.font = font
    pen.fillStyle = colour
    pen.fillText(fitting(pen, text, most), x, y)
  }
  const wide = width - 2 * MARGIN
  write(facts.couple, MARGIN, `400 64px ${TITLE}`, COLOURS.ink, wide)
  y += 52
  const about = [facts.label, paperWords.lock.asOf(facts.madeAt)].filter(Boolean).join(' · ')
  write(about, MARGIN, `400 34px ${UI}`, COLOURS.quiet, wide)
  for (const row of rows) {
    y += ROW_HEIGHT
    const textWidth = wide - TIME_WIDTH
    y -= 40
    write(formatVenueTime(row.start), MARGIN, `650 58px ${UI}`, COLOURS.accent, TIME_WIDTH - 16)
    write(row.title, MARGIN + TIME_WIDTH, `650 50px ${UI}`, COLOURS.ink, textWidth)
    y += 40
    if (row.place) write(row.place, MARGIN + TIME_WIDTH, `400 34px ${UI}`, COLOURS.quiet, textWidth)
  }
  if (more > 0) {
    y += 64
    write(paperWords.lock.more(more), MARGIN + TIME_WIDTH, `400 34px ${UI}`, COLOURS.quiet, wide)
  }
}

/** As much of a text as fits, with an ellipsis where something is missing. */
function fitting(pen: Pen, text: string, width: number): string {
  if (pen.measureText(text).width <= width) return text
  const letters = [...text]
  while (letters.length > 1 && pen.measureText(`${letters.join('')}…`).width > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
