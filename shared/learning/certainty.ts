/**
 * How sure it is, from what was chosen so far, that a share greater than `share` of all such choices
 * falls on the same side: 1 − I(share; liked + 1, other + 1), the posterior of Beta(1,1). Exact, since
 * both counts are whole: a sum over a binomial distribution of liked + other + 1 draws.
 *
 * @param share 0 < share < 1
 */
export function chanceAbove(share: number, liked: number, other: number): number {
  const draws = liked + other + 1
  // At most `liked` hits, each as a product of logarithms so that hundreds of choices do not overflow.
  let chance = 0
  let logTerm = draws * Math.log(1 - share)
  const step = Math.log(share) - Math.log(1 - share)
  for (let hits = 0; hits <= liked; hits += 1) {
    chance += Math.exp(logTerm)
    logTerm += step + Math.log(draws - hits) - Math.log(hits + 1)
  }
  return Math.min(chance, 1)
}
