// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createKeyboard, isTyping, type Keyboard } from './keyboard.ts'
import { clashingKeys, keyMap } from './keyMap.ts'

let keyboard: Keyboard
let done: string[]

beforeEach(() => {
  keyboard = createKeyboard(false)
  document.addEventListener('keydown', keyboard.press, true)
  done = []
})
afterEach(() => {
  document.removeEventListener('keydown', keyboard.press, true)
  document.body.replaceChildren()
})

const note = (word: string) => () => void done.push(word)
const goToDay = () =>
  keyboard.bind('goTo', ['day', 'sync'], () => ({ day: note('day'), sync: note('sync') }))

function press(
  key: string,
  on: Element = document.body,
  more: KeyboardEventInit & { at?: number } = {},
) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  Object.defineProperty(event, 'timeStamp', { value: more.at ?? 0 })
  on.dispatchEvent(event)
  return event
}

function within(html: string): HTMLElement {
  document.body.innerHTML = html
  const target = document.querySelector<HTMLElement>('[data-target]')
  if (!target) throw new Error(html)
  return target
}

it('no key does two things on one screen, and none that begins a sequence does one by itself', () => {
  expect(clashingKeys()).toEqual([])
  const n = ['n']
  expect(clashingKeys({ ...keyMap, day: { one: n, two: n } })).toEqual(['day: n'])
  expect(clashingKeys({ ...keyMap, day: { one: ['?'] } })).toEqual(['day: ?'])
  expect(clashingKeys({ ...keyMap, day: { one: ['g'] } })).toEqual(['day: g'])
})

it('a key does what the screen that is shown says, and nothing after it has gone', () => {
  const leave = keyboard.bind('day', ['late'], () => ({ late: note('late') }))
  expect(press('l').defaultPrevented).toBe(true)
  expect(press('n').defaultPrevented).toBe(false)
  leave()
  expect(press('l').defaultPrevented).toBe(false)
  expect(done).toEqual(['late'])
})

it('the help is told exactly what does something now', () => {
  const leave = keyboard.bind('day', ['late', 'add'], () => ({}))
  keyboard.bind('day', ['now'], () => ({}))
  expect(keyboard.bound.read()).toEqual(new Map([['day', new Set(['late', 'add', 'now'])]]))
  leave()
  expect(keyboard.bound.read()).toEqual(new Map([['day', new Set(['now'])]]))
})

describe('a single key is left alone', () => {
  beforeEach(() => {
    keyboard.bind('day', ['late', 'check'], () => ({ late: note('late'), check: note('check') }))
  })

  it.each([
    '<input data-target>',
    '<input type="search" data-target>',
    '<textarea data-target></textarea>',
    '<select data-target></select>',
    '<div contenteditable="true"><b data-target></b></div>',
    '<div role="menu"><button data-target></button></div>',
    '<div role="listbox"><div data-target></div></div>',
    '<div role="dialog"><button data-target></button></div>',
    '<button data-target></button><div role="dialog" aria-modal="true"></div>',
    '<button data-target></button><div role="alertdialog"></div>',
    '<div role="alertdialog" aria-modal="false"><button data-target></button></div>',
  ])('in %s', (html) => {
    const target = within(html)
    press('l', target)
    press(' ', target)
    expect(done).toEqual([])
  })

  it.each([
    '<button data-target></button>',
    '<input type="radio" data-target>',
    '<button data-target></button><div role="alertdialog" aria-modal="false">a toast</div>',
  ])('but not in %s', (html) => {
    press('l', within(html))
    expect(done).toEqual(['late'])
  })

  it('while it is held with another one, and while a word is being composed', () => {
    for (const held of ['altKey', 'ctrlKey', 'metaKey', 'isComposing'])
      press('l', document.body, { [held]: true })
    press('L', document.body, { shiftKey: true })
    expect(done).toEqual([])
    // Caps lock alone is no other key.
    press('L')
    expect(done).toEqual(['late'])
  })

  it('once they are switched off; space and the command key are no single signs', () => {
    keyboard.bind('everywhere', ['palette'], () => ({ palette: note('palette') }))
    goToDay()
    keyboard.setSingle(false)
    press('l')
    press('g')
    press('d')
    press(' ')
    press('k', document.body, { ctrlKey: true })
    expect(done).toEqual(['check', 'palette'])
  })
})

it('the command key works while writing and over a dialog, and is the one of the device', () => {
  keyboard.bind('everywhere', ['palette'], () => ({ palette: note('palette') }))
  const field = within('<div role="dialog"><input data-target></div>')
  press('k', field, { metaKey: true })
  expect(done).toEqual([])
  expect(press('K', field, { ctrlKey: true }).defaultPrevented).toBe(true)
  expect(done).toEqual(['palette'])

  const apple = createKeyboard(true)
  apple.bind('everywhere', ['palette'], () => ({ palette: note('⌘') }))
  const event = new KeyboardEvent('keydown', { key: 'k', metaKey: true })
  apple.press(event)
  expect(done).toEqual(['palette', '⌘'])
})

it('undo and redo differ by the shift key, and leave what is typed to its field', () => {
  keyboard.bind('everywhere', ['undo', 'redo'], () => ({
    undo: (target) => (isTyping(target) ? false : note('undo')()),
    redo: note('redo'),
  }))
  press('z', document.body, { ctrlKey: true })
  press('Z', document.body, { ctrlKey: true, shiftKey: true })
  press('z', document.body, { ctrlKey: true, shiftKey: true })
  expect(done).toEqual(['undo', 'redo', 'redo'])
  expect(press('z', within('<input data-target>'), { ctrlKey: true }).defaultPrevented).toBe(false)
})

describe('two keys one after the other', () => {
  beforeEach(() => {
    goToDay()
    keyboard.bind('day', ['add'], () => ({ add: note('add') }))
  })

  it('go somewhere, and the second does not do what it does alone', () => {
    press('g', document.body, { at: 0 })
    press('d', document.body, { at: 800 })
    press('g', document.body, { at: 900 })
    press('y', document.body, { at: 1_000 })
    expect(done).toEqual(['day', 'sync'])
  })

  it('are forgotten after a while, or when another key comes between', () => {
    press('g', document.body, { at: 0 })
    press('d', document.body, { at: 1_501 })
    press('g', document.body, { at: 2_000 })
    press('a', document.body, { at: 2_100 })
    press('d', document.body, { at: 2_200 })
    expect(done).toEqual(['add'])
  })
})

it('what was bound last goes first, and hands on what it does not want', () => {
  keyboard.bind('day', ['check'], () => ({ check: note('first') }))
  keyboard.bind('day', ['check'], () => ({ check: (target) => target?.matches('button') === true }))
  const event = press(' ')
  expect(done).toEqual(['first'])
  expect(event.defaultPrevented).toBe(true)
  press(' ', within('<button data-target></button>'))
  expect(done).toEqual(['first'])
})

it('a screen keeps its own search, also when what holds everywhere is bound after it', () => {
  keyboard.bind('everywhere', ['search'], () => ({ search: note('here') }))
  keyboard.bind('everywhere', ['search'], () => ({ search: note('everywhere') }), 'behind')
  press('/')
  expect(done).toEqual(['here'])
})
