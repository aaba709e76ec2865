import { hash, verify } from '@node-rs/argon2'
import { AuthRefusal } from './authRefusal.ts'

/** Argon2id's price of one guess; tests pay less. */
export type PasswordCost = { memoryCost: number; timeCost: number; parallelism: number }

export const PASSWORD_COST: PasswordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export type Passwords = {
  /** PHC text. PASSWORD_TOO_COMMON. */
  hash: (password: string) => Promise<string>
  /** Takes as long for an account that does not exist (`null`) as for a wrong password. */
  matches: (stored: string | null, password: string) => Promise<boolean>
}

/**
 * @param common the passwords that are tried first by whoever guesses, in lower case
 */
export function createPasswords(common: ReadonlySet<string>, cost = PASSWORD_COST): Passwords {
  let decoy: Promise<string> | null = null

  return {
    async hash(password) {
      if (common.has(password.trim().toLowerCase()))
        throw new AuthRefusal(
          'PASSWORD_TOO_COMMON',
          'This password is one of those that are guessed first.',
        )
      return hash(normalised(password), cost)
    },
    async matches(stored, password) {
      decoy ??= hash('nobody has this password', cost)
      const isRight = await verify(stored ?? (await decoy), normalised(password))
      return isRight && stored !== null
    },
  }
}

/** The same characters typed on another keyboard may come as other code points. */
function normalised(password: string): string {
  return password.normalize('NFKC')
}
