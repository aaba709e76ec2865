export type PersonColour = 1 | 2 | 3 | 4 | 5 | 6

export type AvatarProps = {
  name: string
  colour: PersonColour
  size?: 'small' | 'normal'
  /** The name already stands beside it: the picture is decoration. */
  isDecoration?: boolean
}

const ring: Record<PersonColour, string> = {
  1: 'border-person-1 text-person-1',
  2: 'border-person-2 text-person-2',
  3: 'border-person-3 text-person-3',
  4: 'border-person-4 text-person-4',
  5: 'border-person-5 text-person-5',
  6: 'border-person-6 text-person-6',
}

/** A person as initials in a ring of their own colour. */
export function Avatar({ name, colour, size = 'normal', isDecoration = false }: AvatarProps) {
  return (
    <span
      {...(isDecoration ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
      className={`inline-flex shrink-0 items-center justify-center rounded-pill border-2 border-solid bg-card font-bold ${ring[colour]} ${size === 'small' ? 'size-7 text-meta' : 'size-10 text-small'}`}
    >
      {initials(name)}
    </span>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = [...(words[0] ?? '')][0] ?? ''
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toLocaleUpperCase()
}
