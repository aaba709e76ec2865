const LOCAL_NAME = /(^|\.)(localhost|local|internal|home\.arpa|lan|intranet)$/i

/**
 * Whether the server may be made to call this address. A push service has a name of its own on the
 * usual port of https; anything else would let a member reach what only this machine can. Where the
 * name leads is judged again when it is called.
 */
export function isCallable(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false
  const { protocol, hostname, port, username, password } = new URL(endpoint)
  return (
    protocol === 'https:' &&
    port === '' &&
    username === '' &&
    password === '' &&
    // An address in numbers, in whatever spelling, has been made one by the parser.
    !/^[\d.]+$/.test(hostname) &&
    !hostname.startsWith('[') &&
    hostname.includes('.') &&
    !LOCAL_NAME.test(hostname.replace(/\.$/, ''))
  )
}
