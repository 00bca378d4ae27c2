/** A table of the readable report: its name, what it counts, and the figures. */
export const met = (titel: string, uitleg: string, tabel: string): string => `${titel}\n${uitleg}\n${tabel}`;

export const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/** In how many trajecten it was so. */
export const inTrajecten = (n: number): string => `In ${n} ${n === 1 ? "traject" : "trajecten"}.`;
