/** What a person calls the thing in their hand. */
export type DeviceWord = 'phone' | 'tablet' | 'computer'

/** @param input shorter side of the screen in CSS pixels, and whether the main pointer is a finger */
export function deviceWord(input: { shortSide: number; coarsePointer: boolean }): DeviceWord {
  if (!input.coarsePointer) return 'computer'
  return input.shortSide < 600 ? 'phone' : 'tablet'
}
