import type { BatteryLevel } from '../../data/hooks/useBattery.ts'
import type { ReadyCheck } from '../../data/prepare/readyCheck.ts'
import type { StorageHealth } from '../../data/storageHealth.ts'
import type { DeviceWord } from '../../words/device.ts'
import { prepareWords } from '../../words/prepare.ts'
import type { ReadyLine } from './readyLine.ts'

export type DeviceFacts = {
  check: Pick<ReadyCheck, 'app'>
  health: StorageHealth
  /** Some browsers let a private window keep no app. */
  canKeepApp: boolean
  /** Server minus device, in ms; null: no answer was heard here yet. */
  clockOffset: number | null
  /** Null: the browser does not tell. */
  battery: BatteryLevel | null
  unsent: number
  decisions: number
  device: DeviceWord
}

/** Further off than this, people would meet at different times. */
export const CLOCK_WRONG_MS = 60_000
/** Below this no phone lasts a wedding with its screen on. */
const LOW_BATTERY = 50

/** What is to be said of the device itself, and of what waits on it. */
export function deviceLines(facts: DeviceFacts): readonly ReadyLine[] {
  const { health, unsent, decisions, device } = facts
  const words = prepareWords
  return [
    appLine(facts),
    {
      id: 'kept',
      state: health === 'persistent' ? 'ok' : 'look',
      label: words.kept.label,
      detail: words.kept[health],
      ...(health === 'evictable' && { action: 'keep' as const }),
    },
    clockLine(facts),
    ...batteryLine(facts),
    {
      id: 'unsent',
      state: unsent > 0 ? 'look' : 'ok',
      label: words.unsent.label,
      detail: unsent > 0 ? words.unsent.some(unsent, device) : words.unsent.none,
      ...(unsent > 0 && { action: 'send' as const }),
    },
    {
      id: 'decisions',
      state: decisions > 0 ? 'look' : 'ok',
      label: words.decisions.label,
      detail: decisions > 0 ? words.decisions.some(decisions) : words.decisions.none,
      ...(decisions > 0 && { action: 'decide' as const }),
    },
  ]
}

function clockLine({ clockOffset, device }: DeviceFacts): ReadyLine {
  const words = prepareWords.clock
  const line = { id: 'clock' as const, label: words.label }
  // That it agrees is said only of a clock that was compared.
  if (clockOffset === null) {
    return { ...line, state: 'look', detail: words.unknown, action: 'sync' }
  }
  return Math.abs(clockOffset) > CLOCK_WRONG_MS
    ? { ...line, state: 'look', detail: words.wrong(clockOffset, device), action: 'sync' }
    : { ...line, state: 'ok', detail: words.right(device) }
}

function batteryLine({ battery }: DeviceFacts): readonly ReadyLine[] {
  if (battery === null) return []
  const words = prepareWords.battery
  const { percent, isCharging } = battery
  const isLow = percent < LOW_BATTERY && !isCharging
  const detail = isCharging
    ? words.charging(percent)
    : isLow
      ? words.low(percent)
      : words.enough(percent)
  return [{ id: 'battery', state: isLow ? 'look' : 'ok', label: words.label, detail }]
}

function appLine({ check, canKeepApp }: DeviceFacts): ReadyLine {
  const words = prepareWords.app
  const { app } = check
  const line = { id: 'app' as const, label: words.label }
  if (app?.missing === 0) {
    return { ...line, state: 'ok', detail: words.here(app.files, app.bytes) }
  }
  // Nothing that a person could do in this window would help.
  if (!canKeepApp) return { ...line, state: 'missing', detail: words.never }
  const detail = app ? words.some(app.missing) : words.none
  return { ...line, state: 'missing', detail, action: 'reload' }
}
