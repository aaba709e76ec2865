import type { ReactNode } from 'react'
import { RouterProvider } from 'react-aria-components'

/** Lets links of the interface change the address without loading the page anew. */
export function LinkProvider(props: { navigate: (to: string) => void; children: ReactNode }) {
  return <RouterProvider navigate={props.navigate}>{props.children}</RouterProvider>
}
