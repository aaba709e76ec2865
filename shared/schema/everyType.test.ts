import { describe, expect, test } from 'vitest'
import { everyType, typeNamed } from './everyType.ts'
import { canonicalJson } from './record/canonical.ts'
import { malformedReason } from './record/wellFormed.ts'
import { exampleId } from './testing/exampleId.ts'
import { EXAMPLES } from './testing/examples.ts'

describe.each(Object.entries(everyType))('%s', (name, type) => {
  test('goes out and comes back unchanged', () => {
    const examples = EXAMPLES[name] ?? []
    expect(examples).toHaveLength(2)
    for (const data of examples) {
      expect(malformedReason(data)).toBe(null)
      const parsed = type.data.parse(JSON.parse(JSON.stringify(data)))
      expect(canonicalJson(parsed)).toBe(canonicalJson(data))
      expect(type.invariant?.(data) ?? null).toBe(null)
    }
  })

  test('is known by its own name, and the examples show every field', () => {
    expect(type.name).toBe(name)
    expect(typeNamed(name)).toBe(type)
    const shown = new Set((EXAMPLES[name] ?? []).flatMap((data) => Object.keys(data)))
    expect([...shown].sort()).toEqual(Object.keys(type.fields).sort())
  })

  test('whoever reads a record can read the questions about it', () => {
    const [question] = EXAMPLES['conflict'] ?? []
    for (const data of EXAMPLES[name] ?? []) {
      const scope = `wedding:${exampleId(2)}` as const
      const envelope = { id: exampleId(1), scope, type: name, data }
      const readers = type.audience({ ...envelope, at: '', by: exampleId(3), _deleted: false })
      expect(everyType['conflict']?.data.safeParse({ ...question, readers }).success).toBe(true)
    }
  })

  test('a member that no field declares is refused', () => {
    const data = { ...EXAMPLES[name]?.[0], surprise: 1 }
    expect(type.data.safeParse(data).success).toBe(false)
  })
})

test('a name that every object has is no type', () => {
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty', '']) {
    expect(typeNamed(name)).toBe(null)
  }
})

test('a moment is not shorter than its shortest length', () => {
  const item = EXAMPLES['timelineItem']?.[0]
  const type = everyType['timelineItem']
  expect(type?.invariant?.({ ...item, durationMin: 20, minDurationMin: 21 })).toMatch(/shortest/)
  expect(type?.invariant?.({ ...item, durationMin: 21, minDurationMin: 21 })).toBe(null)
})
