/** How this person writes numbers: the signs they type amounts with. */
export function typedLocale(): string {
  return navigator.language || 'en-GB'
}
