import { describe, expect, it } from 'vitest'
import { ownPath } from './ownPath.ts'

describe('the address after signing in', () => {
  it('is the one that was asked for', () => {
    expect(ownPath('/w/1/day?item=2')).toBe('/w/1/day?item=2')
  })

  it.each([undefined, '', '//evil.example', '/\\evil.example', 'https://evil.example', '/welcome'])(
    'is never another site nor the door itself: %s',
    (next) => {
      expect(ownPath(next)).toBe('/')
    },
  )
})
