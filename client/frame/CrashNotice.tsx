import { frameWords } from '../words/frame.ts'
import { StoppedNotice } from './StoppedNotice.tsx'

/** A fault of a screen; records are durable before anything is drawn, so nothing was lost. */
export function CrashNotice() {
  return <StoppedNotice {...frameWords.crashed} />
}
