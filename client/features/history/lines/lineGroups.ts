import type { ToldLine } from './tellLine.ts'

/** What one person did in one go, on one device. */
export type AuthorGroup = {
  id: string
  user: string
  role: string
  device: string
  lines: readonly ToldLine[]
}

export type DayGroup = { id: string; at: number; authors: readonly AuthorGroup[] }

type Growing = { id: string; at: number; authors: (AuthorGroup & { lines: ToldLine[] })[] }

/** Lines by day and, within it, by who did them one after another; the newest first. */
export function lineGroups(lines: readonly ToldLine[]): DayGroup[] {
  const days: Growing[] = []
  for (const told of lines) {
    const { version, receivedAt, user, role, device } = told.line
    const id = new Date(receivedAt).toDateString()
    const day = days.at(-1)?.id === id ? days.at(-1) : undefined
    const last = day?.authors.at(-1)
    const fresh = { id: `${version}`, user, role, device, lines: [told] }
    if (last && last.user === user && last.device === device) last.lines.push(told)
    else if (day) day.authors.push(fresh)
    else days.push({ id, at: receivedAt, authors: [fresh] })
  }
  return days
}
