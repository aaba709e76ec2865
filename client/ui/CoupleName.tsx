export type CoupleNameProps = {
  /** One name or several, as the wedding has them; a plum "&" stands between. */
  names: readonly string[]
  className?: string
}

/** The couple in Caslon, with the plum italic ampersand. Spoken as written. */
export function CoupleName({ names, className = '' }: CoupleNameProps) {
  return (
    <span className={`caslon text-names ${className}`}>
      {names.map((name, index) => (
        <span key={`${index} ${name}`}>
          {index > 0 ? (
            <>
              {' '}
              <span className="font-ampersand text-plum italic">&amp;</span>{' '}
            </>
          ) : null}
          {name}
        </span>
      ))}
    </span>
  )
}
