/** How people read a number: with a comma, and no more than the hundredths that quarters of an hour need. */
export const komma = (getal: number): string => String(Math.round(getal * 100) / 100).replace(".", ",");

/** "2,5 uur". */
export const inUren = (uren: number): string => `${komma(uren)} uur`;

/** "6.000": a whole number as people read it. */
export function metPunten(getal: number): string {
  const cijfers = String(Math.round(getal));
  const delen: string[] = [];
  for (let einde = cijfers.length; einde > 0; einde -= 3) delen.unshift(cijfers.slice(Math.max(0, einde - 3), einde));
  return delen.join(".");
}
