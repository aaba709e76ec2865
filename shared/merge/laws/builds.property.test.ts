import fc from 'fast-check'
import { beforeAll, expect } from 'vitest'
import { build } from 'vite'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import { canonicalJson } from '#shared/schema/record/canonical.ts'
import { everyType } from '#shared/schema/everyType.ts'
import { arbitraryData } from '#shared/schema/testing/arbitraryData.ts'
import { NO_CHOICES } from '../mergeChoices.ts'
import { mineOf } from '../testing/oneServer.ts'
import { choices } from './testing/chosen.ts'
import { roles } from './testing/ground.ts'
import { draw, law } from './testing/law.ts'
import { merge } from './testing/mergeNamed.ts'

draw(process.env)

const merging = z.custom<typeof merge>((value) => typeof value === 'function')

/** The same sources as the browser gets them: bundled, minified, for the oldest browser supported. */
let mergeInBrowser = merge
beforeAll(async () => {
  const built = await build({
    root: fileURLToPath(new URL('../../../', import.meta.url)),
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'safari16.4',
      lib: { entry: 'shared/merge/laws/testing/mergeNamed.ts', formats: ['es'] },
    },
  })
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const code = chunks.flatMap((one) => (one.type === 'chunk' ? one.code : [])).join('\n')
  const made: unknown = await import(
    `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  )
  mergeInBrowser = merging.parse(z.object({ merge: z.unknown() }).parse(made).merge)
}, 60_000)

const NAMES = Object.keys(everyType)
const given = fc.constantFrom(...NAMES).chain((name) => {
  const type = everyType[name]
  if (!type) throw new Error(`no type ${name}`)
  const data = arbitraryData(type)
  return fc.record({
    name: fc.constant(name),
    base: data,
    mine: data,
    theirs: data,
    ranks: fc.tuple(roles, roles),
    gone: fc.boolean(),
    choices: fc.option(choices),
  })
})

law('M3 server and browser build come to the same canonical bytes', {
  given,
  least: { contested: 20 },
  holds({ name, base, mine, theirs, ranks: [a, b], gone, choices: chosen }, count) {
    const type = everyType[name]
    if (!type) return
    const origin = { version: 2, at: '00000000000005-0000-anna00000000', by: 'anna', role: a }
    const origins = Object.fromEntries(
      Object.keys(type.fields)
        .filter(
          (field) => canonicalJson(base[field] ?? null) !== canonicalJson(theirs[field] ?? null),
        )
        .map((field) => [
          field,
          { ...origin, device: 'phone', origin: 'anna00000000', receivedAt: 5 },
        ]),
    )
    const asked = {
      base: { data: base, deleted: false, version: 1 },
      mine: mineOf({ origin: 'ben', role: b, ms: 7 }, mine, gone),
      theirs: { data: theirs, deleted: false, version: 2, origins },
      contests: new Map(),
      version: 3,
      choices: chosen ?? NO_CHOICES,
    }
    const here = merge({ ...asked, type: name })
    const there = mergeInBrowser({ ...asked, type: name })
    expect(canonicalJson(there)).toBe(canonicalJson(here))
    if (here.contests.length > 0) count('contested')
  },
})
