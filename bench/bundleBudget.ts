import type { BundleSizes } from './bundleSizes.ts'

const KB = 1_024

/** In KB of 1,024 bytes. A budget is raised by whoever shows what the bytes are for. */
const BUDGET = {
  shell: 180,
  initial: 330,
  // The goal is 60; the day with its column of decisions is above it.
  route: 67,
  /** Every script that the first paint of an address waits for, and the socket. */
  // The goal is 430: templates, guests, hand-over and questions are above it.
  address: 456,
  // The goal is 14. Sides that turn with the direction of writing have longer names.
  css: 14.5,
  firstFonts: 90,
  fonts: 150,
  // Everything that opens without a network: pictures, hand-over and preparation among it.
  // German says every sentence a second time, and has to be there without signal too.
  precache: 4_445,
}

/** Sizes in bytes. */
export type BudgetLine = { what: string; bytes: number; budget: number; holds: boolean }

export function againstBudget(sizes: BundleSizes): BudgetLine[] {
  const line = (what: string, bytes: number, budget: number): BudgetLine => {
    return { what, bytes, budget: budget * KB, holds: bytes <= budget * KB }
  }
  return [
    line('shell', sizes.shell, BUDGET.shell),
    line('initial, with database and socket', sizes.initial, BUDGET.initial),
    // Splitting a screen makes its start lighter, not its budget wider.
    ...[...sizes.routes].map(([name, { own, ownWhole }]) =>
      line(`${name}, its own and later parts`, Math.max(own, ownWhole), BUDGET.route),
    ),
    ...[...sizes.routes].map(([name, { added }]) =>
      line(`${name}, opened first`, sizes.initial + added, BUDGET.address),
    ),
    line('styles', sizes.css, BUDGET.css),
    line('fonts of the first view', sizes.firstFonts, BUDGET.firstFonts),
    line('fonts, without extended Latin', sizes.fonts, BUDGET.fonts),
    line('kept for no signal, unpacked', sizes.precache, BUDGET.precache),
  ]
}
