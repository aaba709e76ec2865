import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'

/** `{name}`, `{name-90}`: the name, and what stands behind it. */
const USE = /\{([a-z][A-Za-z0-9]{0,39})(\s*(?:[+-]\s*\d{1,4})?)\}/g

/** Fields of parts of templates in which a question may be named. */
const FIELDS = ['title', 'text', 'notes', 'start', 'lane', 'block', 'group', 'config', 'entries']

/** Names of questions that a part of a template uses, each once. */
export function namesIn(data: JsonObject): readonly string[] {
  const found = new Set<string>()
  for (const field of FIELDS) eachText(data[field], (text) => text.replaceAll(USE, remember))
  function remember(use: string, name: string): string {
    found.add(name)
    return use
  }
  return [...found]
}

/** The fields that differ once a question is called otherwise. */
export function renamedFields(data: JsonObject, from: string, to: string): JsonObject {
  const changes: JsonObject = {}
  for (const field of FIELDS) {
    const before = data[field]
    if (before === undefined) continue
    let isChanged = false
    const after = eachText(before, (text) =>
      text.replaceAll(USE, (use, name: string, offset: string) => {
        if (name !== from) return use
        isChanged = true
        return `{${to}${offset}}`
      }),
    )
    if (isChanged && after !== undefined) changes[field] = after
  }
  return changes
}

function eachText(value: Json | undefined, change: (text: string) => string): Json | undefined {
  if (typeof value === 'string') return change(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, eachText(one, change) ?? null]),
  )
}
