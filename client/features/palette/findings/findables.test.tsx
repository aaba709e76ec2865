import { describe, expect, it } from 'vitest'
import { everyType } from '#shared/schema/everyType.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { EXAMPLES } from '#shared/schema/testing/examples.ts'
import { exampleId } from '#shared/schema/testing/exampleId.ts'
import { router } from '../../../routes.tsx'
import { createFinder } from './createFinder.ts'
import { FINDABLES } from './findables.ts'
import { KINDS } from './finding.ts'

const scope: ScopeName = `wedding:${exampleId(1)}`
const studio: ScopeName = `studio:${exampleId(2)}`

function findings(type: string, data: JsonObject, within: ScopeName) {
  const sources = FINDABLES.filter((one) => one.type.name === type).map((findable) => ({
    findable,
    records: [...replaced(data), { id: exampleId(9), data }].map((one) => ({
      ...one,
      scope: within,
      type,
      at: '',
      by: '',
    })),
  }))
  return createFinder()({ sources, scopes: [within], isAcross: false }).map(({ of }) => of)
}

/** What a correction corrects is here, too: without it, it says nothing. */
function replaced({ replaces, ...data }: JsonObject) {
  return typeof replaces === 'string' ? [{ id: replaces, data }] : []
}

describe.each(FINDABLES.map(({ type }) => type.name))('%s', (type) => {
  const scopes = everyType[type]?.scopes ?? []
  const all = (EXAMPLES[type] ?? []).flatMap((data) => [
    ...(scopes.includes('wedding') ? findings(type, data, scope) : []),
    ...(scopes.includes('studio') && type !== 'member' ? findings(type, data, studio) : []),
  ])

  it('has a title and a kind that is listed', () => {
    expect(all.length).toBeGreaterThan(0)
    for (const { title, kind } of all) {
      expect(title.trim()).not.toBe('')
      expect(KINDS).toContain(kind)
    }
  })

  it('opens at an address of the app, with every part of it understood', () => {
    for (const { to } of all) {
      const { pathname, searchParams } = new URL(to, 'http://localhost')
      const asked = Object.fromEntries(searchParams)
      const matches = router.matchRoutes(pathname, asked)
      expect({ to, matched: matches.length }).toEqual({ to, matched: 2 })
      expect({ to, ...matches.at(-1)?.search }).toMatchObject({ to, ...asked })
    }
  })
})

it('every kind is listed once', () => {
  expect(new Set(KINDS).size).toBe(KINDS.length)
})
