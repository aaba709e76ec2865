import { dateWithYear } from './money.ts'
import { inLocale } from './inLocale.ts'

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const dayAndClock = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

/** "at 14:02" today, else with the date, in the reader's own time. */
function when(at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString()
  return isToday ? `at ${clock.format(at)}` : `on ${dayAndClock.format(at)}`
}

/** Words of the money of a wedding. */
export const budgetWords = inLocale('budgetWords', {
  title: 'Money',
  subtitle: (lines: number) => (lines === 1 ? '1 line' : `${lines} lines`),
  notShown: 'Money is between the couple and their planner.',
  empty: 'No budget yet. Add what costs money: the venue, the flowers, the band.',
  emptyReadOnly: 'No budget yet.',
  add: 'Add a line',
  statement: 'Statement to print',
  lines: 'Budget lines',
  noCategory: 'Everything else',
  elsewhere: 'Paid for lines that were removed',
  decideOn: (what: string) => `Decide about ${what}`,

  columns: {
    what: 'What',
    planned: 'Planned',
    agreed: 'Agreed',
    paid: 'Paid',
    due: 'Still due',
    total: 'All together',
  },

  totals: {
    label: 'All together',
    agreed: 'agreed',
    planned: (amounts: string) => `of ${amounts} planned`,
    nothingAgreed: 'planned, nothing agreed yet',
    paid: 'Paid',
    due: 'Still due',
    overdue: 'Overdue',
    asked: 'Asked for',
    over: 'Paid beyond what was agreed',
    bar: 'Paid of what is agreed',
    barSays: (paid: string, all: string) => `${paid} of ${all}`,
  },

  standing: {
    overdue: (amount: string, on: string) => `${amount} overdue since ${dateWithYear(on)}`,
    coming: (amount: string, on: string) => `${amount} due on ${dateWithYear(on)}`,
    asked: (amount: string) => `${amount} asked for`,
    over: (amount: string) => `${amount} more paid than agreed`,
    settled: 'Paid in full',
    onlyHere: 'Not sent yet',
    two: 'Two amounts were given',
  },

  approvals: {
    title: 'Waits for your answer',
    waiting: 'Waits for the couple',
    amount: (amount: string, what: string) => `${amount} for ${what}`,
    asked: (name: string, at: number, now: number) => `${name} asks, ${when(at, now)}`,
    youAsked: (at: number, now: number) => `You asked ${when(at, now)}`,
    so: (planned: string, agreed: string | null) =>
      agreed === null ? `Planned ${planned}` : `Planned ${planned} · agreed so far ${agreed}`,
    willBeSent: (at: number) => `It will be sent as your decision at ${clock.format(at)}.`,
    agree: (amount: string) => `Agree to ${amount}`,
    ask: 'Ask',
    askOf: (what: string) => `Ask about ${what}`,
    takeBack: 'Take it back',
    question: 'They ask:',
    yourQuestion: 'You asked back:',
    contested: 'Two answers were given. The first one counts until it is decided.',
    decidedTitle: 'Decided here, not sent yet',
    decided: (answer: 'accepted' | 'declined', amount: string, what: string, at: number) =>
      `${answer === 'accepted' ? 'You agreed to' : 'You declined'} ${amount} for ${what} at ${clock.format(at)}. It will reach the others when you have signal.`,
  },

  answer: {
    title: (what: string) => `About ${what}`,
    text: 'Your question, or why not',
    help: 'They read it with the request. A question leaves the request open.',
    send: 'Send the question',
    decline: (amount: string) => `Decline ${amount}`,
    empty: 'Write the question first.',
  },

  disagreement: {
    text: (what: string, amount: string) =>
      `${amount} for ${what} was declined in the end, but still stands as agreed.`,
    back: (amount: string) => `Back to ${amount}`,
    off: 'Nothing is agreed',
  },

  line: {
    edit: 'Edit',
    editOf: (what: string) => `Edit ${what}`,
    planned: 'Planned',
    agreed: 'Agreed',
    nothingAgreed: 'nothing yet',
    asked: 'Asked for',
    paid: 'Paid',
    due: 'Still due',
    over: 'Paid too much',
    notes: 'Notes',
    agree: (amount: string) => `Agree to ${amount}`,
    askCouple: 'Ask the couple',
    pay: 'Record a payment',
    coupleAgrees: 'The couple agrees to amounts; you ask them.',
    dues: 'When it falls due',
    dueOn: (amount: string, on: string) => `${amount} on ${dateWithYear(on)}`,
    duePaid: 'Paid',
    dueOpen: (amount: string) => `${amount} open`,
    dueOverdue: (amount: string) => `${amount} overdue`,
    payments: 'Payments',
    noPayment: 'Nothing was paid so far.',
    requests: 'What was asked',
    vendor: 'Vendor',
    toVendor: 'Open the vendor',
  },

  request: {
    open: 'Waits for an answer',
    withdrawn: 'Taken back',
    accepted: (name: string, at: number, now: number) => `${name} agreed ${when(at, now)}`,
    declined: (name: string, at: number, now: number) => `${name} declined ${when(at, now)}`,
    somebody: 'Somebody',
    you: 'You',
    answer: (text: string) => `“${text}”`,
  },

  payment: {
    on: (amount: string, on: string) => `${amount} on ${dateWithYear(on)}`,
    reverse: 'Reverse',
    reverseOf: (amount: string, on: string) => `Reverse ${amount} of ${dateWithYear(on)}`,
    reversed: 'Reversed',
    title: (what: string) => `A payment for ${what}`,
    amount: 'Amount',
    date: 'Paid on',
    dateError: 'Please give the day it was paid.',
    method: 'How',
    methodHelp: 'Transfer, card, cash.',
    note: 'Note',
    save: 'Record it',
    cancel: 'Cancel',
    fixed: 'A payment is never changed. If it was wrong, reverse it and record the right one.',
  },

  ask: {
    title: (what: string) => `Ask the couple about ${what}`,
    amount: 'Amount',
    reason: 'Why',
    reasonHelp: 'They read it beside the amount.',
    send: 'Ask them',
    cancel: 'Cancel',
  },

  form: {
    addTitle: 'Add a budget line',
    editTitle: (what: string) => `Edit ${what}`,
    title: 'What it is for',
    titleMissing: 'Please say what it is for.',
    category: 'Category',
    categoryHelp: 'Empty: the kind of its vendor.',
    openCategories: 'Show categories',
    categoryFree: 'Any other category is kept as you write it.',
    vendor: 'Vendor',
    noVendor: 'No vendor',
    planned: 'Planned amount',
    approved: 'Agreed amount',
    approvedHelp: 'What you say yes to. Empty: nothing yet.',
    currency: 'Currency',
    amountError: (example: string) => `Write an amount like ${example}.`,
    dues: 'When it falls due',
    due: (index: number) => `Due ${index}`,
    dueDate: 'Date',
    dueAmount: 'Amount',
    dueWhat: 'What for',
    dueError: 'Give a date and an amount.',
    addDue: 'Add a date',
    removeDue: (index: number) => `Remove due ${index}`,
    notes: 'Notes',
    asks: 'Ask the couple for it at once',
    cancel: 'Cancel',
    save: 'Save',
    add: 'Add',
    saved: (what: string) => `${what} is saved.`,
    added: (what: string) => `${what} is added.`,
    remove: 'Remove this line',
    draft: 'Your unsaved changes are here again.',
    discard: 'Forget my changes',
  },

  done: {
    agreed: (amount: string, what: string) => `You agreed to ${amount} for ${what}.`,
    declined: (amount: string, what: string) => `You declined ${amount} for ${what}.`,
    askedBack: (what: string) => `Your question about ${what} is kept with the request.`,
    takenBack: (amount: string, what: string) =>
      `The request of ${amount} for ${what} is taken back.`,
    asked: (amount: string, what: string) => `The couple is asked for ${amount} for ${what}.`,
    nothingAgreed: (what: string) => `Nothing is agreed for ${what}.`,
    paid: (amount: string, what: string) => `${amount} paid for ${what}.`,
    reversed: (amount: string, what: string | undefined) =>
      what === undefined
        ? `The payment of ${amount} is reversed.`
        : `The payment of ${amount} for ${what} is reversed.`,
    removed: (what: string) => `${what} is removed.`,
  },

  toVendor: {
    title: 'Paid to you',
    empty: 'No payment to you is recorded yet. Planners record them.',
    total: 'In all',
  },

  overview: {
    title: 'What comes next',
    overdue: 'Overdue',
    coming: 'Falls due next',
    none: 'Nothing falls due.',
  },

  print: {
    back: 'Back to the money',
    print: 'Print',
    heading: (couple: string) => `Budget of ${couple}`,
    printed: (on: string) => `As of ${on}`,
    wedding: (on: string) => `Wedding on ${dateWithYear(on)}`,
    lastChange: (on: string) => `Last change ${on}`,
    payments: 'Payments',
    date: 'Date',
    amount: 'Amount',
    reversed: 'reversed',
    pending: (count: number) =>
      count === 1
        ? '1 change on this device is not sent yet.'
        : `${count} changes on this device are not sent yet.`,
    noPayments: 'Nothing was paid so far.',
  },
})

const stamp = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** "12 Jun 2027, 14:02": when something was printed or changed. */
export const stampWords = inLocale('stampWords', (at: number): string => {
  return stamp.format(at)
})
