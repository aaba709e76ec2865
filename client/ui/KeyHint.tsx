/** A key, shown where there is a keyboard. The action's own name says the same to everybody else. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <kbd
      aria-hidden="true"
      className="hidden rounded-chip border-(length:--line-w) border-solid border-line bg-paper px-1.5 text-meta text-ink2 pointer-fine:inline-block"
    >
      {keys}
    </kbd>
  )
}
