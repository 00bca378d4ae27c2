/** Hours as people type them: "2,5", "2.5", "2:30", "2,5 uur". Null for what is no number of hours. */
export function leesGetypteUren(tekst: string): number | null {
  const kaal = tekst
    .trim()
    .toLowerCase()
    .replace(/ ?(?:uur|uren|u)$/, "");
  const [, uur, minuten] = /^(\d{1,4}):([0-5]\d)$/.exec(kaal) ?? [];
  if (uur !== undefined && minuten !== undefined) return Number(uur) + Number(minuten) / 60;
  return leesGetal(kaal);
}

/** A number with a comma or a point; null for what is none. */
export function leesGetal(tekst: string): number | null {
  const kaal = tekst.trim();
  return /^-?\d{1,9}(?:[.,]\d{1,9})?$/.test(kaal) ? Number(kaal.replace(",", ".")) : null;
}
