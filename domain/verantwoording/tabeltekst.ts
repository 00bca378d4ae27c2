import { platteTabel } from "./platte-tabel.ts";
import { inTekst, type Tabelbeeld, waardeVan } from "./tabelbeeld.ts";

export const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/** In how many trajecten it was so. */
export const inTrajecten = (n: number): string => `In ${n} ${n === 1 ? "traject" : "trajecten"}.`;

/** A table for people at a terminal. */
export const alsTekst = ({ titel, uitleg, koppen, rijen }: Tabelbeeld, cijfers: object): string =>
  [
    titel,
    uitleg,
    platteTabel(
      koppen,
      rijen.map(({ naam, cellen }) => [
        naam,
        ...cellen.map((cel) =>
          cel === "leeg" ? "" : cel === "geen" ? null : inTekst(waardeVan(cijfers, cel), cel.als),
        ),
      ]),
    ),
  ].join("\n");
