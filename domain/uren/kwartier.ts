/** Whether so many hours are whole quarters, to the last bit: sums of quarters stay exact, and nobody is a hair over a bound. */
export const isKwartier = (uren: number): boolean => Number.isInteger(uren * 4);
