import { inLocale } from './inLocale.ts'

/** Words of handing an address on. */
export const handOnWords = inLocale('handOnWords', {
  share: 'Share it',
  copy: 'Copy the link',
  copied: 'The link is copied.',
  notCopied: 'This browser did not copy it. Press the link for long and copy it yourself.',
})
