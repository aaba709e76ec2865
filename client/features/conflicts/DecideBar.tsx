import { Button } from '../../ui/Button.tsx'
import { decisionWords } from '../../words/decisions.ts'

type DecideBarProps = {
  label: string
  /** Null: nothing can be applied yet. */
  onApply: (() => Promise<void>) | null
}

/** Applies what is marked, within reach of the thumb: one tap, one decision. */
export function DecideBar({ label, onApply }: DecideBarProps) {
  return (
    <section
      aria-label={decisionWords.bar}
      className="flex w-full flex-col gap-1.5 tablet:flex-row-reverse tablet:items-center tablet:justify-end tablet:gap-4"
    >
      <p className="text-small text-ink2">{decisionWords.applyHint}</p>
      <Button
        variant="primary"
        className="tablet:min-w-60"
        isDisabled={!onApply}
        onPress={() => void onApply?.()}
      >
        {label}
      </Button>
    </section>
  )
}
