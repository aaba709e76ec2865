import { useCallback, useState } from 'react'

type Text = string | undefined

/**
 * What is typed, at once, while the address follows: an address that arrives late never takes a
 * letter back. An address from elsewhere (a link, the way back) is taken over.
 */
export function useSearchText(
  address: Text,
  send: (text: Text) => void,
): [text: Text, set: (text: Text) => void] {
  const [state, setState] = useState({ text: address, address, sent: [] as readonly Text[] })
  if (state.address !== address) {
    const at = state.sent.indexOf(address)
    const own = { ...state, address, sent: state.sent.slice(at + 1) }
    setState(at === -1 ? { text: address, address, sent: [] } : own)
  }
  const set = useCallback(
    (text: Text) => {
      setState((now) => ({ ...now, text, sent: [...now.sent, text] }))
      send(text)
    },
    [send],
  )
  return [state.text, set]
}
