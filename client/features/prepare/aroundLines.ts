import type { DevicesState } from '../../data/hooks/useDevices.ts'
import { isOtherLight, type DayLight } from '../../data/dayLight.ts'
import { prepareWords } from '../../words/prepare.ts'
import { CLOCK_WRONG_MS } from './deviceLines.ts'
import type { ReadyLine } from './readyLine.ts'

/** What somebody's report said of the clock of the device it was made on. */
export type TeamClock = {
  name: string | null
  device: string
  /** Server minus device, in ms. */
  offset: number
  /** Unix ms. */
  at: number
}

export type AroundFacts = {
  /** By date; null: it is not known yet. */
  light: readonly DayLight[] | null
  maySetPlace: boolean
  maySetLight: boolean
  /** The newest publication and whether I have opened it; null: none. */
  plan: { label: string; isSeen: boolean } | null
  /** Null: they were never asked about. */
  devices: NonNullable<DevicesState['told']>['value']['devices'] | null
  clocks: readonly TeamClock[]
  now: number
}

/** The light of the day, from where the wedding is; no network is asked. */
export function lightLine(facts: AroundFacts): readonly ReadyLine[] {
  const { light, maySetPlace, maySetLight } = facts
  if (light === null || light.length === 0) return []
  const words = prepareWords.light
  const line = { id: 'light' as const, label: words.label }
  const other = light.find((one) => isOtherLight(one))
  const [first] = light
  const said = (of: DayLight) => of.reckoned ?? of.kept
  if (light.every((one) => said(one) === undefined)) {
    const detail = maySetPlace ? words.none : `${words.none}. ${words.notYours}`
    return [{ ...line, state: 'look', detail, ...(maySetPlace && { action: 'place' as const }) }]
  }
  if (other?.reckoned && other.kept) {
    const detail = words.other(other.date, other.reckoned)
    return [{ ...line, state: 'look', detail, ...(maySetLight && { action: 'light' as const }) }]
  }
  const detail = [
    light.length === 1 && first
      ? words.of(said(first) ?? {})
      : light.map((one) => words.onDate(one.date, said(one) ?? {})).join('; '),
    light.every(({ reckoned }) => reckoned !== null) ? words.reckoned : words.kept,
  ].join(' · ')
  // Known here, and the run sheet does not go by it yet.
  return other && maySetLight
    ? [{ ...line, state: 'look', detail, action: 'light' }]
    : [{ ...line, state: 'ok', detail }]
}

/** Whether one knows what was published, what waits on other devices, and whose clock is wrong. */
export function othersLines(facts: AroundFacts): readonly ReadyLine[] {
  return [planLine(facts), devicesLine(facts), ...clocksLine(facts)]
}

function planLine({ plan }: AroundFacts): ReadyLine {
  const words = prepareWords.plan
  const line = { id: 'plan' as const, label: words.label }
  if (plan === null) return { ...line, state: 'ok', detail: words.none }
  return plan.isSeen
    ? { ...line, state: 'ok', detail: words.seen(plan.label) }
    : { ...line, state: 'look', detail: words.unseen(plan.label), action: 'plan' }
}

function devicesLine({ devices, now }: AroundFacts): ReadyLine {
  const words = prepareWords.devices
  const line = { id: 'devices' as const, label: words.label }
  if (devices === null) return { ...line, state: 'look', detail: words.unknown, action: 'sync' }
  const others = devices.filter(({ current }) => !current)
  const waiting = others.filter((one) => one.waiting + one.refused > 0)
  if (others.length === 0) return { ...line, state: 'ok', detail: words.nobody }
  if (waiting.length === 0) return { ...line, state: 'ok', detail: words.allSent(others.length) }
  const detail = waiting
    .map((one) =>
      words.waiting(
        one.waiting + one.refused,
        one.name,
        one.device,
        Date.parse(one.lastSeenAt),
        now,
      ),
    )
    .join('. ')
  return { ...line, state: 'look', detail, action: 'people' }
}

function clocksLine({ clocks, now }: AroundFacts): readonly ReadyLine[] {
  if (clocks.length === 0) return []
  const words = prepareWords.clocks
  const line = { id: 'clocks' as const, label: words.label }
  const wrong = clocks.filter(({ offset }) => Math.abs(offset) > CLOCK_WRONG_MS)
  if (wrong.length === 0) return [{ ...line, state: 'ok', detail: words.right }]
  const detail = wrong
    .map(({ name, device, offset, at }) =>
      words.wrong(name ?? words.somebody, device, offset, at, now),
    )
    .join('. ')
  return [{ ...line, state: 'look', detail, action: 'people' }]
}
