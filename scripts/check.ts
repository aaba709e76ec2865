import { runGates } from './gates/gates.ts'
import { printGate } from './gates/printGate.ts'

/** `npm run check`: everything that can be judged without running the product. */
const results = await runGates(printGate)
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1
