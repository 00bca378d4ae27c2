/** How people read a number: with a comma, and no more than the hundredths that quarters of an hour need. */
export const komma = (getal: number): string => String(Math.round(getal * 100) / 100).replace(".", ",");

/** "2,5 uur". */
export const inUren = (uren: number): string => `${komma(uren)} uur`;
