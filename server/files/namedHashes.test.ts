import { expect, it } from 'vitest'
import { EXAMPLES } from '#shared/schema/testing/examples.ts'
import { FILE_TYPES, namedHashes } from './namedHashes.ts'

it('UPL1 every hash that a record of any type holds is one that it names', () => {
  const naming = new Set<string>()
  for (const [type, examples] of Object.entries(EXAMPLES))
    for (const data of examples) {
      const held = [...JSON.stringify(data).matchAll(/"hash":"([0-9a-f]{64})"/g)]
      const hashes = new Set(held.map(([, hash]) => hash))
      expect({ type, named: new Set(namedHashes(type, data)) }).toEqual({ type, named: hashes })
      if (hashes.size > 0) naming.add(type)
    }
  expect(naming).toEqual(new Set(FILE_TYPES))
})

it('UPL1 a record that is malformed names nothing', () => {
  expect(namedHashes('photo', { file: { hash: 'x' } })).toEqual([])
  expect(namedHashes('document', {})).toEqual([])
})
