import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { partCountWords, type PartCounts } from './templates.ts'
import { list } from './values.ts'
import { inLocale } from './inLocale.ts'

type Problem =
  | { problem: 'unanswered'; variable: string; where: string }
  | { problem: 'outOfRange'; where: string }

/** Words of using a template in a wedding, and of keeping a day as one. */
export const templateUseWords = inLocale('templateUseWords', {
  title: 'Use a template',
  none: 'No template yet. Write one, or keep a day that went well.',
  toTemplates: 'Go to templates',
  notYours: 'Those who run the day use templates. Ask a planner or a coordinator.',
  choose: 'Which template?',
  nothingIn: 'Nothing in it yet',
  day: 'For which day?',
  answers: 'What is different this time',
  noAnswers: 'This template asks nothing.',
  answerEmpty: 'Without an answer, its name stays in the text.',
  timeEmpty: 'Without a time, these moments begin after the one before.',
  include: 'What comes along',
  parts: {
    day: (count: number) => (count === 1 ? 'The day: 1 moment' : `The day: ${count} moments`),
    shots: (count: number) => (count === 1 ? 'Shots: 1' : `Shots: ${count}`),
    tasks: (count: number) => (count === 1 ? 'Tasks: 1' : `Tasks: ${count}`),
    dashboard: (count: number) =>
      count === 1 ? 'Dashboard: 1 section' : `Dashboard: ${count} sections`,
  },
  preview: 'What will be there',
  nothing: 'Nothing is chosen yet.',
  will: (counts: PartCounts) => partCountWords(counts) ?? '',
  lanes: (count: number) => (count === 1 ? '1 new lane' : `${count} new lanes`),
  times: (first: number, last: number) =>
    first === last
      ? `At ${formatVenueTime(first)}`
      : `First start ${formatVenueTime(first)}, last start ${formatVenueTime(last)}`,
  present: (parts: readonly string[]) =>
    `Already there: ${list(parts)}. What comes along stands behind it.`,
  same: (titles: readonly string[], more: number) =>
    `The same name stands there already: ${list(titles)}${more > 0 ? ` and ${more} more` : ''}. Nothing is replaced.`,
  problem: (problem: Problem): string =>
    problem.problem === 'unanswered'
      ? `“${problem.where}” names {${problem.variable}}, which has no answer.`
      : `“${problem.where}” would begin more than a day before or a week after. It begins after the one before.`,
  moreProblems: (count: number) => (count === 1 ? 'And 1 more.' : `And ${count} more.`),
  refused: (what: readonly string[]) =>
    `Your role may not add ${list(what)} here. Leave that out, or ask a planner.`,
  apply: 'Put it into the wedding',
  applied: (title: string) => `${title} is in the wedding.`,
  onlyHere: 'It works without signal, as one edit that can be undone.',

  keep: {
    title: 'Save the day as a template',
    hint: 'Moments, shots, tasks and the dashboard come along. Names of people, ticks and answers stay here.',
    name: 'Name of the template',
    nameMissing: 'Please give the template a name.',
    usually: (title: string) => `After ${title}`.slice(0, 200),
    studio: 'In which studio?',
    noStudio: 'A template lives in a studio. Name yours first.',
    notYours: 'You can read this studio. Owners and editors write its templates.',
    nothing: 'This day has no moments yet.',
    anchor: 'The ceremony begins',
    anchorHelp: 'Times are counted from the ceremony, so that the next wedding has its own.',
    save: 'Save as a template',
    saved: (title: string) => `${title} is among your templates.`,
  },

  time: {
    notUnderstood: 'Write a time like 14:30, 2:30 pm, or 25:45.',
    steps: { earlier: '5 minutes earlier', later: '5 minutes later' },
  },
})
