/** Whether two names are of one and the same: however their accents are stored, whatever is a capital, wherever a space stands. */
export const isZelfdeNaam = (een: string, ander: string): boolean => een === ander || alsNaam(een) === alsNaam(ander);

/** Not for people: what two writings of one name have in common. */
export const alsNaam = (naam: string): string =>
  // Up and down again: some letters have two small ones (σ, ς), or none of their own as a capital (ß).
  naam
    .normalize("NFKC")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu, "");
