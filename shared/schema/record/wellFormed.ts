import { RECORD_LIMITS } from './limits.ts'

/**
 * Why a JSON value cannot be stored, or null. It runs before any schema, without recursion:
 * a value nested 5,000 deep would end the process in JSON.stringify, and Postgres refuses
 * `\u0000` and lone surrogates in jsonb.
 */
export function malformedReason(value: unknown): string | null {
  const stack: { value: unknown; depth: number }[] = [{ value, depth: 0 }]
  let nodes = 0
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    nodes += 1
    if (nodes > RECORD_LIMITS.nodes) return `more than ${RECORD_LIMITS.nodes} values`
    if (next.depth > RECORD_LIMITS.depth) return `nested deeper than ${RECORD_LIMITS.depth}`
    const reason = scalarReason(next.value)
    if (reason) return reason
    if (next.value === null || typeof next.value !== 'object') continue
    for (const [key, member] of Object.entries(next.value)) {
      const keyReason = Array.isArray(next.value) ? null : malformedKey(key)
      if (keyReason) return keyReason
      stack.push({ value: member, depth: next.depth + 1 })
    }
  }
  return null
}

function scalarReason(value: unknown): string | null {
  if (typeof value === 'string') return malformedText(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return 'a number that is not finite'
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) return 'a number too large'
  }
  return null
}

function malformedText(text: string): string | null {
  if (text.length > RECORD_LIMITS.text) return `a text longer than ${RECORD_LIMITS.text} characters`
  if (text.includes('\u0000')) return 'a text with a NUL character'
  if (!text.isWellFormed()) return 'a text with half a character'
  return null
}

function malformedKey(key: string): string | null {
  if (key === '__proto__' || key === 'constructor' || key === 'prototype') return 'a forbidden key'
  // The device's storage spells a leading `__` of a key, or of a part after a dot, as `|`.
  if (/(^|\.)__/.test(key)) return 'a key that begins with two underscores'
  return malformedText(key)
}
