/**
 * Id that follows from another one and a number below 256: whoever makes it without hearing of anybody
 * makes the same. Salted once more it is the first id again.
 */
export function saltedId(of: string, salt: number): string {
  const [head, tail] = [of.slice(0, -12), of.slice(-12)]
  const first = Number.parseInt(tail.slice(0, 2), 16) ^ salt
  return `${head}${first.toString(16).padStart(2, '0')}${tail.slice(2)}`
}
