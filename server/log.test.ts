import { expect, it } from 'vitest'
import { createLog } from './log.ts'

it('tells of an error what happened, and nothing of the row it happened to (P5)', () => {
  const lines: string[] = []
  const cause = Object.assign(new Error('duplicate key'), {
    detail: 'Key (name)=(Harriet) exists.',
  })
  createLog('info', (line) => lines.push(line)).error('a commit failed', {
    error: new Error('the store failed', { cause }),
    token: 'abc',
  })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^error a commit failed .*the store failed.*duplicate key/)
  expect(lines[0]).not.toMatch(/Harriet|abc/)
})

it('is silent below its level', () => {
  const lines: string[] = []
  createLog('warn', (line) => lines.push(line)).info('ready')
  expect(lines).toEqual([])
})
