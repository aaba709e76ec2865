/** What may stand after `tel:` and `sms:`; undefined: there is no digit to dial. */
export function dialled(phone: string | undefined): string | undefined {
  const plain = phone?.replaceAll(/[^\d+*#]/g, '') ?? ''
  return /\d/.test(plain) ? plain : undefined
}

/** The address after `mailto:`; undefined: none, or none that a mail could go to. */
export function mailed(email: string | undefined): string | undefined {
  const plain = email?.trim() ?? ''
  return /^[^\s@]+@[^\s@]+$/.test(plain) ? encodeURIComponent(plain).replace('%40', '@') : undefined
}
