import { useReadable } from '../../data/hooks/useReadable.ts'
import { useCommands } from '../../frame/CommandsProvider.tsx'
import {
  keyMap,
  keysOf,
  type KeyDeclaration,
  type KeyName,
  type KeyPlace,
} from '../../frame/keys/keyMap.ts'
import { usePreferences } from '../../frame/usePreferences.ts'
import { useSay } from '../../frame/useSay.ts'
import { KeyCaps } from '../../ui/KeyCaps.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { keyboardWords as words } from '../../words/keyboard.ts'
import { placeWords } from '../../words/places.ts'
import { keySteps } from './keySteps.ts'

/** What each key does; a key without its words does not compile. */
const MEANING: { [P in KeyPlace]: Readonly<Record<KeyName<P>, string>> } = {
  ...words,
  goTo: placeWords,
}

/** The keys of the screen first. */
const PLACES_OF_KEYS = Object.keys(keyMap) as readonly KeyPlace[]

export type KeyboardHelpProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

/** The keys that do something on this screen and everywhere, at this moment. */
export function KeyboardHelp({ isOpen, onOpenChange }: KeyboardHelpProps) {
  const { keyboard } = useCommands()
  const single = useReadable(keyboard.single)
  const { set } = usePreferences()
  const say = useSay()

  async function choose(shortcuts: boolean): Promise<void> {
    say.outcome(await set({ shortcuts }), words.saved)
  }

  return (
    <Sheet
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={words.title}
      subtitle={single ? undefined : words.off}
      closeLabel={words.close}
    >
      <div>
        <Switch isSelected={single} onChange={(on) => void choose(on)}>
          {words.single}
        </Switch>
        <p className="text-small text-ink2">{words.singleHelp}</p>
      </div>
      <BoundKeys />
    </Sheet>
  )
}

function BoundKeys() {
  const { keyboard, isApple } = useCommands()
  const bound = useReadable(keyboard.bound)
  const single = useReadable(keyboard.single)
  return PLACES_OF_KEYS.map((place) => {
    const names = bound.get(place)
    const held = keysOf(place).filter(([name, key]) => names?.has(name) && isOn(key, single))
    if (held.length === 0) return null
    const title = words.groups[place]
    const meaning: Readonly<Record<string, string>> = MEANING[place]
    return (
      <section key={place} aria-label={title}>
        <h3 className="pb-1 text-small font-medium text-ink2">{title}</h3>
        <dl>
          {held.map(([name, key]) => (
            <div key={name} className="rule-b flex min-h-10 items-center justify-between gap-4">
              <dt className="min-w-0 py-1 text-body">{meaning[name]}</dt>
              <dd>
                <KeyCaps steps={keySteps(key, isApple)} then={words.then} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    )
  })
}

/** Space, Escape and the command key hold in any case. */
function isOn(keys: KeyDeclaration, single: boolean): boolean {
  return single || keys.some((key) => /^(Mod\+|Space|Escape)/.test(key))
}
