import { expect, test } from 'vitest'
import type { Role } from '#shared/schema/record/access.ts'
import { mayErase } from './mayErase.ts'

const of = (type: string) => ({ type, record: 'r', author: 'lena' })
const actor = (user: string, role: Role) => ({ user, role, owner: false })

test('who answers for the wedding erases what nobody may delete, and whoever said something their own words', () => {
  expect(mayErase(actor('maya', 'planner'), of('payment'))).toBe(true)
  expect(mayErase(actor('ada', 'couple'), of('message'))).toBe(true)
  expect(mayErase(actor('lena', 'photographer'), of('message'))).toBe(true)
  expect(mayErase(actor('tom', 'coordinator'), of('message'))).toBe(false)
  expect(mayErase(actor('lena', 'photographer'), of('payment'))).toBe(false)
  // Those are erased from the bin.
  expect(mayErase(actor('maya', 'planner'), of('task'))).toBe(false)
  expect(mayErase(null, of('message'))).toBe(false)
})
