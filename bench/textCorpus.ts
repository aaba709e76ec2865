/**
 * node bench/textCorpus.ts
 *
 * Writes bench/corpus/ownDocs.json.gz anew from the history of this project's own documents and words. What stands
 * there is committed, so that figures stay comparable and need no history.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { createRandom } from '../server/sync/simulation/random.ts'
import { splitCommits } from './text/splitCommits.ts'

/** Documents, and the words of the interface: whatever people read. */
const OWN = execFileSync('git', ['ls-files', '*.md', 'client/words/*.ts'], { encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((path) => !path.endsWith('.test.ts'))

const cases = splitCommits(createRandom(1), OWN)
const packed = gzipSync(JSON.stringify({ licence: 'as this project', cases }), { level: 9 })
writeFileSync(new URL('corpus/ownDocs.json.gz', import.meta.url), packed)
console.log(`${cases.length} cases, ${packed.length} bytes`)
