/** When the pictures are taken: early afternoon in the venues of the examples, in unix ms. */
export const FROZEN_AT = Date.parse('2027-06-12T13:05:20Z')
