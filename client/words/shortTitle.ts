/** "Dinner service (kitchen fires mains at 17:50)" is "Dinner service" in a sentence. */
export function shortTitle(title: string): string {
  return title.split(/ \(|; |: /)[0] ?? title
}
