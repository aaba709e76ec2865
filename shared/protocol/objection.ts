import type * as z from 'zod/mini'

/** The first thing a schema objects to. Neither part repeats a value that was found (ERR3). */
export type Objection = {
  /** Members from the root, joined by slashes; empty for the root itself. */
  path: string
  /** In the middle of a sentence: "it is missing". */
  why: string
}

const SHOWN_PATH = 200
const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'an array',
}

export function objectionOf(error: z.core.$ZodError, value: unknown): Objection {
  const [issue] = error.issues
  if (!issue) return { path: '', why: 'it is malformed' }
  if (issue.code === 'unrecognized_keys') {
    const path = [...issue.path, issue.keys[0] ?? '']
    return { path: shown(path), why: 'there is no such field' }
  }
  const why = valueAt(value, issue.path) === undefined ? 'it is missing' : reasonOf(issue)
  return { path: shown(issue.path), why }
}

function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `it is not ${KINDS[issue.expected] ?? 'of the right kind'}`
    case 'invalid_value':
      return `it is not ${issue.values.map(String).join(' | ')}`
    case 'too_small':
      return `it is below ${bound(issue.minimum, issue.origin)}`
    case 'too_big':
      return `it is above ${bound(issue.maximum, issue.origin)}`
    case 'invalid_format':
      return issue.format === 'regex' && issue.pattern !== undefined
        ? `it is not of the form ${issue.pattern}`
        : `it is not of the form ${issue.format}`
    case 'invalid_key': {
      const [inner] = issue.issues
      return `its name is wrong${inner ? `: ${reasonOf(inner)}` : ''}`
    }
    case 'custom':
      return issue.message.startsWith('it ') ? issue.message : 'it is malformed'
    case 'invalid_element':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return 'it is malformed'
  }
}

function bound(limit: number | bigint, origin: string): string {
  if (origin === 'string') return `${limit} characters`
  return origin === 'array' ? `${limit} members` : String(limit)
}

function shown(path: readonly PropertyKey[]): string {
  return path.map(String).join('/').slice(0, SHOWN_PATH)
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => {
    if (typeof at !== 'object' || at === null) return undefined
    return Object.getOwnPropertyDescriptor(at, key)?.value
  }, value)
}
