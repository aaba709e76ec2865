import { settable, type Readable } from '../data/replica/readable.ts'

const KEY = 'wedsync.awake'

const chosen = settable(read())

/** Whether the screen is to stay on while a wedding day runs, on this device. */
export const wantsAwake: Readable<boolean> = chosen

export function chooseAwake(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, 'off')
  } catch {
    // A browser that forbids storage keeps the choice until the page is closed.
  }
  chosen.set(isOn)
}

export function canStayAwake(): boolean {
  return 'wakeLock' in navigator
}

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}
