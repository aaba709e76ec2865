import type { CallProblem } from '../data/serverCall.ts'
import type { DeviceWord } from './device.ts'

/** Words of signing up, signing in, devices and signing out. */
export const welcomeWords = {
  title: 'The wedding day, in everyone’s hand',
  promise: 'Run sheets that work without signal, and agree when it comes back.',
  tabs: { label: 'Sign up or sign in', up: 'New here', in: 'I have an account' },
  name: 'Your name',
  nameHelp: 'As the others will see it beside your changes.',
  email: 'E-mail address',
  password: 'Password',
  passwordHelp: 'At least 8 characters. A few words are easier to type than a riddle.',
  up: 'Create my account',
  in: 'Sign in',
  working: 'One moment',
  missing: {
    name: 'Please tell us your name.',
    email: 'Please give your e-mail address.',
    emailForm: 'This does not look like an e-mail address.',
    password: 'Please choose a password.',
    passwordShort: 'At least 8 characters, please.',
  },
  knownTitle: 'On this device',
  openAccount: (name: string) => `Open ${name}’s weddings`,
  signInAgain: (name: string) => `${name} signed out here. Sign in to go on.`,
  signInAs: (name: string) => `Sign in as ${name}`,
}

/** What went wrong with signing in or up: what happened, then what to do. */
export function signInProblem(problem: CallProblem, device: DeviceWord): string {
  if (problem.kind === 'unreachable') {
    return `WedSync could not be reached. The first sign-in on this ${device} needs signal; after that it opens without.`
  }
  switch (problem.code) {
    case 'WRONG_CREDENTIALS':
      return 'The e-mail address or the password is not right.'
    case 'EMAIL_TAKEN':
      return 'There is an account with this e-mail address. Sign in instead.'
    case 'RATE_LIMITED':
      return 'Too many tries. Wait a few minutes, then try again.'
    case 'BAD_REQUEST':
      return problem.message
    default:
      return 'WedSync has a fault of its own just now. Nothing you typed is lost; try again in a moment.'
  }
}
