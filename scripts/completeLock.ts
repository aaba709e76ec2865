import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as z from 'zod/mini'
import { root } from './gates/runNode.ts'
import { completeLock } from './lock/completeLock.ts'
import { lockfile } from './lock/lockfile.ts'

/**
 * Run after `npm install` when `npm run check` asks for it: npm leaves an optional package for
 * another platform out of the lockfile if it could not be looked up, and then `npm ci` refuses.
 */
const file = resolve(root, 'package-lock.json')
const anything = z.record(z.string(), z.unknown())
// Entries that were there are written back untouched, in npm's own order.
const text = anything.parse(JSON.parse(readFileSync(file, 'utf8')))
const complete = { ...completeLock(lockfile.parse(text)), ...anything.parse(text['packages']) }
const sorted = Object.entries(complete).toSorted(([a], [b]) => a.localeCompare(b, 'en'))
text['packages'] = Object.fromEntries(sorted)
writeFileSync(file, `${JSON.stringify(text, null, 2)}\n`)
