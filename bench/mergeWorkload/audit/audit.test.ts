import { expect, test } from 'vitest'
import { NO_CHOICES } from '#shared/merge/mergeChoices.ts'
import { lastWriterPerField } from '../engines/lastWriter.ts'
import { wedsync } from '../engines/wedsync.ts'
import { audit, SCENES } from './audit.ts'

test('two hundred scripted merges come out as was written down for them, whoever’s arrives first', () => {
  expect(SCENES.flatMap(({ scripts }) => scripts).length).toBeGreaterThanOrEqual(200)
  const findings = audit(wedsync('ours', NO_CHOICES))
  expect(findings.filter(({ silentlyLost }) => silentlyLost)).toEqual([])
  expect(findings.filter(({ agrees }) => !agrees)).toEqual([])
})

test('the scripts tell a merge that asks nobody from ours', () => {
  const findings = audit(lastWriterPerField)
  expect(findings.filter(({ agrees }) => agrees).length / findings.length).toBeLessThan(0.8)
  expect(findings.some(({ silentlyLost }) => silentlyLost)).toBe(true)
})
