/** "Bedoelt u …?": which of the words there are, somebody meant with one that is not there. */

const HOOGSTENS = 6;
const LANGST = 200;
const LIJKT = 0.55;
/** What lies this far behind the best is not worth naming beside it. */
const BIJNA = 0.1;

/** The likeliest first; none when nothing looks like it. */
export function bedoeld(woord: string, keuzen: readonly string[]): string[] {
  // What is longer than any of them looks like none.
  if (woord.length > LANGST) return [];
  const gewogen = keuzen
    .map((keuze) => ({ keuze, lijkt: gelijkenis(woord.toLowerCase(), keuze.toLowerCase()) }))
    .filter(({ lijkt }) => lijkt >= LIJKT)
    .toSorted((a, b) => b.lijkt - a.lijkt);
  const beste = gewogen[0]?.lijkt ?? 0;
  return gewogen
    .filter(({ lijkt }) => lijkt >= beste - BIJNA)
    .map(({ keuze }) => keuze)
    .slice(0, HOOGSTENS);
}

/** The question that goes behind a refusal, if any. */
export function bedoeltU(woord: string, keuzen: readonly string[]): string[] {
  const gevonden = bedoeld(woord, keuzen);
  return gevonden.length === 0
    ? []
    : [`Bedoelt u ${new Intl.ListFormat("nl", { type: "disjunction" }).format(gevonden)}?`];
}

/** From 0 to 1: the better of the whole word, and of its parts one by one ("stap" and "voltooien" in stap.voltooid). */
function gelijkenis(woord: string, keuze: string): number {
  const delen = woord.split(/[^\p{L}\p{N}]+/u).filter((deel) => deel !== "");
  const erin = keuze.split(/[.-]/);
  const perDeel = delen.map((deel) => Math.max(...erin.map((ander) => deelgelijkenis(deel, ander))));
  const gemiddeld = perDeel.reduce((som, een) => som + een, 0) / Math.max(1, delen.length);
  // A part alone says less than the whole: "lijst" is lijst before it is anything with a list in it.
  return Math.max(letters(woord, keuze), 0.9 * gemiddeld);
}

/** Fewer than three letters in a row can be chance; half-way a word they say less than where it begins. */
function deelgelijkenis(deel: string, ander: string): number {
  if (deel.length < 3 || !ander.includes(deel)) return letters(deel, ander);
  return ander.startsWith(deel) ? 1 : Math.max(0.85, letters(deel, ander));
}

const letters = (een: string, ander: string): number => 1 - afstand(een, ander) / Math.max(een.length, ander.length, 1);

/** Letters to add, leave out, replace, or swap with the next, to come from one word to the other. */
function afstand(een: string, ander: string): number {
  const rijen = [Array.from({ length: ander.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= een.length; i += 1) {
    const rij = [i];
    for (let j = 1; j <= ander.length; j += 1) {
      const anders = een[i - 1] === ander[j - 1] ? 0 : 1;
      const stappen = [rij[j - 1]! + 1, rijen[i - 1]![j]! + 1, rijen[i - 1]![j - 1]! + anders];
      if (i > 1 && j > 1 && een[i - 1] === ander[j - 2] && een[i - 2] === ander[j - 1])
        stappen.push(rijen[i - 2]![j - 2]! + 1);
      rij.push(Math.min(...stappen));
    }
    rijen.push(rij);
  }
  return rijen.at(-1)!.at(-1)!;
}
