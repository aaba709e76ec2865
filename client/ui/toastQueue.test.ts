import { expect, test } from 'vitest'
import { createToasts } from './toastQueue.ts'

const texts = (toasts: ReturnType<typeof createToasts>) =>
  toasts.queue.visibleToasts.map(({ content }) => content.text)

test('what was pushed out of view does not come back after its edit', () => {
  const toasts = createToasts()
  const closers = ['one', 'two', 'three', 'four'].map((text) => toasts.show({ text }))
  expect(texts(toasts)).toEqual(['four', 'three'])
  closers[3]?.()
  expect(texts(toasts)).toEqual(['three'])
  closers[2]?.()
  expect(texts(toasts)).toEqual([])
})

test('closing one leaves the other, and a closed one is not closed again', () => {
  const toasts = createToasts()
  const close = toasts.show({ text: 'one' })
  toasts.show({ text: 'two' })
  close()
  close()
  toasts.show({ text: 'three' })
  expect(texts(toasts)).toEqual(['three', 'two'])
})
