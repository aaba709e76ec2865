import { describe, expect, test } from 'vitest'
import { mergeText } from './mergeText.ts'

const merged = (base: string, mine: string, theirs: string) =>
  mergeText({ base, mine, theirs, first: 'theirs', shown: 'mine' })

describe('two people edit one note', () => {
  test.each([
    [
      'words far apart',
      'Park at the barn. Bring water.',
      'Park at the big barn. Bring water.',
      'Park at the barn. Bring cold water.',
      'Park at the big barn. Bring cold water.',
    ],
    ['words side by side', 'the red car', 'the blue car', 'the red van', 'the blue van'],
    ['lines', 'one\ntwo\nthree', 'one!\ntwo\nthree', 'one\ntwo\nthree!', 'one!\ntwo\nthree!'],
    ['line ends of another system', 'a\r\nb\r\nc', 'a1\r\nb\r\nc', 'a\r\nb\r\nc1', 'a1\r\nb\r\nc1'],
    [
      'the same edit',
      'Bring water to the barn',
      'Bring wine to the barn',
      'Bring wine to the barn',
      'Bring wine to the barn',
    ],
    [
      'additions at one place',
      'Bring water and chairs.',
      'Bring water and chairs. Call Ben first.',
      'Bring water and chairs. Feed the dog.',
      'Bring water and chairs. Feed the dog. Call Ben first.',
    ],
    [
      'sentences removed and changed among others that begin alike',
      'Needs: a table. Needs: a plan. Needs: limits.',
      'Needs: a table. Needs: limits.',
      'Needs: a table. Needs: a plan. Needs: new limits.',
      'Needs: a table. Needs: new limits.',
    ],
    [
      'lines removed and added among equal ones',
      '- ask\n- call\n- ask\n- pay',
      '- ask\n- call\n- pay',
      '- ask\n- call\n- ask\n- ask again\n- pay',
      '- ask\n- call\n- ask again\n- pay',
    ],
    [
      'an addition that leaned on a space which the other removed',
      '- now 5 chairs today',
      '5 chairs today',
      'hi- now 5 chairs today',
      'hi 5 chairs today',
    ],
    [
      'an addition with a comma that leaned on a space which the other removed',
      '- now 5 chairs today',
      '5 chairs today',
      'hi,- now 5 chairs today',
      'hi, 5 chairs today',
    ],
    [
      'an addition where the other removed a word and no space',
      'bring it (later) to me',
      'bring it () to me',
      'bring it (later!) to me',
      'bring it (!) to me',
    ],
    [
      'additions that would stick together',
      ', bring it',
      'friend, bring it',
      'hi, bring it',
      'hi friend, bring it',
    ],
    [
      'a script without spaces',
      '新郎と新婦が入場します',
      '新郎と新婦が退場します',
      '新郎と花嫁が入場します',
      '新郎と花嫁が退場します',
    ],
    [
      'another script without spaces',
      'เจ้าสาวนั่งรถสีแดง',
      'เจ้าสาวนั่งรถสีขาว',
      'เจ้าบ่าวนั่งรถสีแดง',
      'เจ้าบ่าวนั่งรถสีขาว',
    ],
    [
      'a family of four in one character',
      'the 👨‍👩‍👧‍👦 sits here',
      'the 👨‍👩‍👧‍👦 sits there',
      'our 👨‍👩‍👧‍👦 sits here',
      'our 👨‍👩‍👧‍👦 sits there',
    ],
    ['a deletion and an edit elsewhere', 'a b c d e f', 'a c d e f', 'a b c d e g', 'a c d e g'],
  ])('%s', (_what, base, mine, theirs, both) => {
    expect(merged(base, mine, theirs)).toEqual({ text: both, verdict: 'clean' })
  })

  test('a comma inside one addition does not vanish into the other', () => {
    const { text } = merged(
      'We need chairs here',
      'We need chairs, tables here',
      'We need chairs, lamps here',
    )
    expect(text).toBe('We need chairs, lamps, tables here')
  })
})

describe('one of the two is shown where both changed the same', () => {
  test.each([
    ['the same word', 'the red car is here', 'the blue car is here', 'the green car is here'],
    ['a sum and its currency', 'It costs $100 now', 'It costs $150 now', 'It costs €100 now'],
    ['a number and its unit', 'at 5 PM sharp', 'at 6 PM sharp', 'at 5 AM sharp'],
    [
      'a sentence that one removed among others that begin alike',
      'On site: a table. On site: a stage, power. On site: light.',
      'On site: a table. muddy site: a stage, power. On site: light.',
      'On site: a table. On site: light.',
    ],
    [
      'the unit of a number that became another word',
      'It is 12 min drive',
      'It is 12 painted drive',
      'It is 12 gravel drive',
    ],
    ['a number and its decimals', 'takes 1.5 hours', 'takes 2.5 hours', 'takes 1.75 hours'],
    ['a percentage', 'about 20% come', 'about 30% come', 'about 20 come'],
    ['two whole notes without a word in common', 'one\ntwo', 'drei\nvier', 'tres\ncuatro'],
    ['a number and its sign', 'it is -5 out there', 'it is -6 out there', 'it is 5 out there'],
    ['a note that was empty', '', 'Bring water', 'Bring wine'],
    ['a note that both wrote anew', 'Bring cold water now', 'All is done', 'Nothing else matters'],
    [
      'nearly the same sentence twice',
      'Bring water.',
      'Bring water. Park at gate A please.',
      'Bring water. Park at gate B please.',
    ],
    ['words that one removed and the other changed', 'a b c d e f', 'a d e f', 'a b x d e f'],
  ])('%s', (_what, base, mine, theirs) => {
    expect(merged(base, mine, theirs)).toEqual({ text: mine, verdict: 'contested' })
  })
})

describe('a merge that may say something nobody meant is looked at', () => {
  const base = 'Anna brings the small rings at 14:00 to the altar. Ben waits.'
  test.each([
    ['a time', 'Anna brings the small rings at 14:15 to the altar. Ben waits.'],
    ['a name', 'Cleo brings both small rings at 14:00 to the altar. Ben waits.'],
    ['a negation', 'Anna brings the small rings not at 14:00 to the altar. Ben waits.'],
  ])('%s', (_what, theirs) => {
    const mine = 'Anna brings the small rings at 14:00 to the old altar. Ben waits.'
    expect(merged(base, mine, theirs)).toMatchObject({
      verdict: theirs.startsWith('Cleo') ? 'clean' : 'review',
    })
  })

  test.each([
    ['a number in words', 'two cars wait at the gate', 'three cars wait at the gate'],
    ['a time in words', 'music until midnight at the gate', 'music until noon at the gate'],
    ['a German negation', 'wir parken an der Wiese', 'wir parken nicht an der Wiese'],
    ['a French negation', 'on mange dans le jardin', 'on ne mange dans le jardin'],
    ['a Hindi negation', 'गाड़ी यहाँ खड़ी करें', 'गाड़ी यहाँ खड़ी नहीं करें'],
    ['a removed negation', 'we do not park at the gate', 'we do park at the gate'],
    [
      'a name in front that the note knows',
      'Maya waits at the gate. Call Maya first.',
      'Cleo waits at the gate. Call Maya first.',
    ],
  ])('%s', (_what, before, theirs) => {
    const words = before.split(' ')
    const last = before.includes('.') ? 'gate.' : (words.at(-1) ?? '')
    const mine = before.replace(last, `new ${last}`)
    expect(merged(before, mine, theirs)).toMatchObject({ verdict: 'review' })
  })

  test('not when a sentence begins with another word that is no name', () => {
    const before = 'Park at the barn. Bring the cold water.'
    expect(
      merged(before, before.replace('Bring', 'Fetch'), before.replace('water', 'wine')).verdict,
    ).toBe('clean')
  })

  test('not when the number stands in another sentence', () => {
    const mine = 'Anna brings the small rings at 14:15 to the altar. Ben waits.'
    const theirs = 'Anna brings the small rings at 14:00 to the altar. Ben still waits.'
    expect(merged(base, mine, theirs).verdict).toBe('clean')
  })
})

describe('what is one value in several words is never put together from two', () => {
  test.each([
    ['a date', 'On 2027-06-19.', 'On 2027-07-19.', 'On 2027-06-20.'],
    ['a short date', 'On 19/06 at two.', 'On 19/07 at two.', 'On 20/06 at two.'],
    ['a phone number', 'Call 020 7946 0101.', 'Call 020 7947 0101.', 'Call 020 7946 0202.'],
    [
      'a web address',
      'See https://a.test/b/c.',
      'See https://a.test/d/c.',
      'See https://a.test/b/e.',
    ],
    ['a mail address', 'To orla.finch@pin.test.', 'To orla@pin.test.', 'To orla.finch@box.test.'],
  ])('%s', (_what, base, mine, theirs) => {
    expect(merged(base, mine, theirs)).toEqual({ text: mine, verdict: 'contested' })
  })
})

const added = (mine: string, theirs: string) =>
  mergeText({
    base: 'Bring it',
    mine: `Bring it${mine}`,
    theirs: `Bring it${theirs}`,
    first: 'mine',
    shown: 'mine',
  })

test('additions that share words count each as often as both have it', () => {
  expect(added(' go go go', ' go now')).toEqual({
    text: 'Bring it go go go go now',
    verdict: 'clean',
  })
  expect(added(' go go far', ' go go near').verdict).toBe('contested')
  expect(added(' one two three four five', ' one two three six seven').verdict).toBe('clean')
  expect(added('!', '?')).toEqual({ text: 'Bring it!?', verdict: 'clean' })
})

test('a third of the words left is not rewritten: what only one side changed is taken', () => {
  const base = 'alpha beta gamma delta epsilon zeta'
  const mine = 'one two gamma delta three four'
  const theirs = 'five six seven eight epsilon zeta'
  const merged = mergeText({ base, mine, theirs, first: 'mine', shown: 'mine' })
  expect(merged).toEqual({ text: 'one two seven eight three four', verdict: 'contested' })
})
