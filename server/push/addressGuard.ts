import { BlockList, isIPv4 } from 'node:net'
import { lookup as lookUp, type LookupOptions } from 'node:dns'

/** Addresses that are no part of the public network: this machine, its neighbours, what a cloud keeps there. */
const closed = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(network, prefix, 'ipv4')
/** Of the rest only global unicast is public, less what wraps an older address or is documentation. */
const open = new BlockList()
open.addSubnet('2000::', 3, 'ipv6')
const wrapped = new BlockList()
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  wrapped.addSubnet(network, prefix, 'ipv6')

export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !closed.check(address, 'ipv4')
  return open.check(address, 'ipv6') && !wrapped.check(address, 'ipv6')
}

type Found = (error: Error | null, address: never, family?: number) => void

/**
 * Looks a name up for a connection, and refuses it if any of its addresses is not public: the
 * connection goes to what was judged, and nothing else can be put in between.
 */
export function publicLookup(name: string, options: LookupOptions, done: Found): void {
  lookUp(name, { ...options, all: true }, (error, found) => {
    const addresses = error ? [] : found
    const [first] = addresses
    if (error || !first || !addresses.every(({ address }) => isPublicAddress(address))) {
      const refused = error ?? new Error('This name leads to an address that is not public.')
      return done(refused, '' as never)
    }
    if (options.all) done(null, addresses as never)
    else done(null, first.address as never, first.family)
  })
}
