/** Words of reaching people by telephone. */
export const callWords = {
  call: (name: string) => `Call ${name}`,
  text: (name: string) => `Text ${name}`,
}
