const COUNTRY_CODES = [1, 2, 3]

/**
 * How else a phone number may be typed: without its spaces, and as it is dialled within the
 * country ("+44 7700 900123": 447700900123, 07700900123, 7700900123). How long the code of the
 * country is cannot be told from the number, so each length is offered.
 */
export function phoneWords(phone: string): readonly string[] {
  const digits = phone.replace(/\D/g, '')
  if (digits === '') return []
  const isInternational = /^\s*(\+|00)/.test(phone)
  if (!isInternational) return [phone, digits]
  const rest = phone.trim().startsWith('+') ? digits : digits.slice(2)
  const national = COUNTRY_CODES.flatMap((length) => {
    const within = rest.slice(length).replace(/^0/, '')
    return [within, `0${within}`]
  })
  return [phone, rest, `00${rest}`, ...national]
}
