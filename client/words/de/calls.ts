import type { callWords as English } from '../calls.ts'

export const callWords: typeof English = {
  call: (name) => `${name} anrufen`,
  text: (name) => `${name} schreiben`,
}
