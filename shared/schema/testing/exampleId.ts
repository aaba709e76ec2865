/** An id that is easily told apart from others. */
export const exampleId = (last: number) =>
  `0190a000-0000-7000-8000-${String(last).padStart(12, '0')}`
