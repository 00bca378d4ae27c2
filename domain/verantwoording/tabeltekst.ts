import { platteTabel } from "./platte-tabel.ts";
import { type NaastElkaar, verschilInTekst, verschilVan } from "./naast-elkaar.ts";
import { type Getalcel, inTekst, type Tabelbeeld, waardeVan } from "./tabelbeeld.ts";

export const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/** In how many trajecten it was so. */
export const inTrajecten = (n: number): string => `In ${n} ${n === 1 ? "traject" : "trajecten"}.`;

/** A table for people at a terminal: of now, or where it differs as it was known beside as it is known now. */
export const alsTekst = (
  { titel, uitleg, koppen, rijen }: Tabelbeeld,
  cijfers: object,
  naast: NaastElkaar | null = null,
): string =>
  [
    titel,
    uitleg,
    platteTabel(
      koppen,
      rijen.map(({ naam, cellen }) => [
        naam,
        ...cellen.map((cel) => (cel === "leeg" ? "" : cel === "geen" ? null : getal(cel, cijfers, naast))),
      ]),
    ),
  ].join("\n");

function getal(cel: Getalcel, cijfers: object, naast: NaastElkaar | null): string | null {
  const verschil = naast === null ? null : verschilVan(naast, cel);
  return verschil === null ? inTekst(waardeVan(cijfers, cel), cel.als) : verschilInTekst(verschil);
}
