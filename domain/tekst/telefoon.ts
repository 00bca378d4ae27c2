/** A phone number as people read it aloud: whatever space stands in it is a plain one, whatever dash a plain dash, wide digits plain ones. */
export const telefoonnummer = (tekst: string): string =>
  tekst
    .normalize("NFKC")
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replace(/[\s\p{Z}]+/gu, " ")
    .trim();

/** From 14 010, the shortest of a gemeente, to the longest of the world (E.164). */
export const isTelefoonnummer = (tekst: string): boolean => {
  const cijfers = tekst.replace(/[ ()-]/g, "");
  return /^\+?[0-9 ()-]+$/.test(tekst) && /^\+?[0-9]{5,15}$/.test(cijfers) && tekst.length <= 30;
};
