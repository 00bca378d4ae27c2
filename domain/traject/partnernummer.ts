/** By what everything refers to a partner: its place in the order in which they came. A name may be a person's (ouders), and may change. */
export type Partnernummer = `partner-${number}`;

/** The number of the partner that comes after `aantal` others. */
export const isPartnernummer = (tekst: string): tekst is Partnernummer => /^partner-[1-9]\d{0,2}$/.test(tekst);

export const partnernummer = (aantal: number): Partnernummer => `partner-${aantal + 1}`;
