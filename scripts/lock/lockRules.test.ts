import { expect, test } from 'vitest'
import { completeLock } from './completeLock.ts'
import { lockfile } from './lockfile.ts'
import { lockBreaches } from './lockRules.ts'

const rxdb = { version: '17.6.0', dependencies: { dexie: '4.4.2' } }

function breaches(packages: Record<string, unknown>): string[] {
  return lockBreaches(JSON.stringify({ packages }))
}

test('one dexie, in the version that RxDB wants', () => {
  const dexie = { version: '4.4.2' }
  expect(breaches({ 'node_modules/rxdb': rxdb, 'node_modules/dexie': dexie })).toEqual([])
})

test('another version of dexie, or a second one, would be a blank app', () => {
  const newer = { version: '4.4.7' }
  expect(breaches({ 'node_modules/rxdb': rxdb, 'node_modules/dexie': newer })).toHaveLength(1)
  const two = {
    'node_modules/dexie': newer,
    'node_modules/rxdb/node_modules/dexie': { version: '4.4.2' },
  }
  expect(breaches({ 'node_modules/rxdb': rxdb, ...two })).toHaveLength(1)
})

test('the address of a registry ties the lockfile to it', () => {
  const dexie = { version: '4.4.2', resolved: 'https://registry.example/dexie-4.4.2.tgz' }
  expect(breaches({ 'node_modules/rxdb': rxdb, 'node_modules/dexie': dexie })).toHaveLength(1)
})

test('an optional package of another platform without an entry would stop npm ci, until completed', () => {
  const packages = {
    'node_modules/rxdb': rxdb,
    'node_modules/dexie': { version: '4.4.2' },
    'node_modules/tool': {
      version: '2.0.0',
      dev: true,
      optionalDependencies: {
        '@tool/linux-x64-gnu': '2.0.0',
        '@tool/binding-darwin-arm64': '2.0.0',
      },
    },
    'node_modules/@tool/linux-x64-gnu': { version: '2.0.0' },
  }
  expect(breaches(packages)).toHaveLength(1)
  const complete = completeLock(lockfile.parse({ packages }))
  expect(breaches(complete)).toEqual([])
  expect(complete['node_modules/@tool/binding-darwin-arm64']).toEqual({
    version: '2.0.0',
    cpu: ['arm64'],
    dev: true,
    optional: true,
    os: ['darwin'],
  })
})
