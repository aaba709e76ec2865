import { describe, expect, it } from 'vitest'
import { keepEntry, readKeptEntry } from './keptEntry.ts'

function storageWith(text: string | null) {
  let kept = text
  return {
    getItem: () => kept,
    setItem: (_key: string, value: string) => {
      kept = value
    },
    read: () => kept,
  }
}

describe('what was typed at the door', () => {
  it('is there again after a reload', () => {
    const storage = storageWith(null)
    keepEntry(storage, { name: 'Maya', email: 'maya@ex' })
    expect(readKeptEntry(storage)).toEqual({ name: 'Maya', email: 'maya@ex' })
  })

  it.each([null, '', '{', '[]', '{"name":1,"email":2}'])('is empty where %s is kept', (text) => {
    expect(readKeptEntry(storageWith(text))).toEqual({ name: '', email: '' })
  })

  it('is empty where the browser forbids storage', () => {
    const closed = {
      getItem: (): string => {
        throw new Error('closed')
      },
      setItem: () => {
        throw new Error('closed')
      },
    }
    keepEntry(closed, { name: 'Maya', email: '' })
    expect(readKeptEntry(closed)).toEqual({ name: '', email: '' })
  })
})
