import { LocateFixed } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { settingsWords } from '../../words/weddingSettings.ts'
import { coordsText, readCoords, type Coords } from './readCoords.ts'

export type PositionFieldProps = {
  value: Coords | undefined
  isReadOnly: boolean
  onChange: (coords: Coords | undefined) => void
}

const WAIT_MS = 20_000

/** Where a place is on the earth: typed, pasted from a map, or where the device stands now. */
export function PositionField({ value, isReadOnly, onChange }: PositionFieldProps) {
  const kept = value ? coordsText(value) : ''
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isLooking, setLooking] = useState(false)
  const words = settingsWords.places

  function settle() {
    if (typed === null) return
    const text = typed.trim()
    const coords = readCoords(text)
    if (text !== '' && coords === null) return setProblem(words.noPosition)
    setProblem(null)
    setTyped(null)
    if (text !== kept && (coords ? coordsText(coords) : '') !== kept) onChange(coords ?? undefined)
  }

  // What was typed is not lost with the field, nor with an app that is put away.
  const latest = useRef(settle)
  useEffect(() => {
    latest.current = settle
  })
  useEffect(() => {
    const whenHidden = () => {
      if (document.visibilityState === 'hidden') latest.current()
    }
    document.addEventListener('visibilitychange', whenHidden)
    return () => {
      document.removeEventListener('visibilitychange', whenHidden)
      latest.current()
    }
  }, [])

  function whereIAm() {
    setLooking(true)
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        setLooking(false)
        setProblem(null)
        setTyped(null)
        const coords = readCoords(`${latitude.toFixed(5)}, ${longitude.toFixed(5)}`)
        if (coords) onChange(coords)
      },
      () => {
        setLooking(false)
        setProblem(words.notFound)
      },
      { enableHighAccuracy: true, timeout: WAIT_MS },
    )
  }

  return (
    <div className="flex flex-col gap-2">
      <Field
        label={words.position}
        description={words.positionHelp}
        value={typed ?? kept}
        onChange={(text) => {
          setTyped(text)
          setProblem(null)
        }}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle()
        }}
        maxLength={1_000}
        autoComplete="off"
        isReadOnly={isReadOnly}
        {...(problem !== null && { error: problem })}
      />
      {isReadOnly || !('geolocation' in navigator) ? null : (
        <Button
          size="small"
          className="self-start"
          icon={<LocateFixed size={18} aria-hidden />}
          isPending={isLooking}
          onPress={whereIAm}
        >
          {words.here}
        </Button>
      )}
    </div>
  )
}
