/** A table of the readable report: its name, what it counts, and the figures. */
export const met = (titel: string, uitleg: string, tabel: string): string => `${titel}\n${uitleg}\n${tabel}`;

export const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);
