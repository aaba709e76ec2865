import { expect, test } from 'vitest'
import { tagsOf } from '#shared/schema/record/access.ts'
import { actorFrom } from './actor.ts'

const scope = 'wedding:01920000-0000-7000-8000-000000000000'
const [me, tied] = ['9a0c6f8d-4946-4812-b7e1-26c19026a746', '01920000-0000-7000-8000-000000000001']

test('a member is what the server wrote down of them, with whom they work for or belong to', () => {
  const as = (more: object) =>
    actorFrom(me, scope, [{ data: { user: me, name: 'Fay', owner: false, ...more } }], null)
  const fay = as({ role: 'family', household: tied })
  expect(fay && tagsOf(fay)).toContain(`household:${tied}`)
  const flo = as({ role: 'vendor', vendor: tied })
  expect(flo && tagsOf(flo)).toContain(`vendor:${tied}`)
  expect(actorFrom(me, scope, [], null)).toBeNull()
  expect(actorFrom(me, scope, [], 'couple')).toMatchObject({ role: 'couple', owner: true })
})
