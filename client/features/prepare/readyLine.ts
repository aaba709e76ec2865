import type { FilePart } from '../../data/replica/prepare/wantedFiles.ts'
import type { prepareWords } from '../../words/prepare.ts'

export type ReadyAction = keyof typeof prepareWords.actions

/** One thing that a place without signal, or the day itself, needs. */
export type ReadyLine = {
  id:
    | FilePart
    | 'records'
    | 'app'
    | 'kept'
    | 'clock'
    | 'battery'
    | 'unsent'
    | 'decisions'
    | 'light'
    | 'plan'
    | 'devices'
    | 'clocks'
  /** `look`: it opens, and something about it is worth knowing. */
  state: 'ok' | 'look' | 'missing'
  label: string
  detail: string
  /** How much of it is here, in bytes. */
  bar?: { value: number; max: number }
  /** The one thing that helps. */
  action?: ReadyAction
}
