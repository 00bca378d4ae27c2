import { op, type Tabelbeeld } from "./tabelbeeld.ts";
import type { Verantwoording } from "./tabellen.ts";
import { hoofdletter } from "./tabeltekst.ts";

const SLEUTEL = "scholen en samenwerkingsverbanden";

/** How many schools and SWV's were helped; nothing where nobody looked. */
export function begeleid({ [SLEUTEL]: cijfers }: Partial<Verantwoording>): Tabelbeeld[] {
  if (cijfers === undefined) return [];
  const { "niet herkend": open, ...delen } = cijfers;
  const soorten = [
    [open.scholen, "school", "scholen"],
    [open.samenwerkingsverbanden, "samenwerkingsverband", "samenwerkingsverbanden"],
    [open["genoemde scholen"], "genoemde school", "genoemde scholen"],
  ] as const;
  const niet = soorten
    .filter(([aantal]) => aantal !== 0)
    .map(([aantal, een, meer]) => `${aantal} ${aantal === 1 ? een : meer}`);
  const zonder =
    niet.length === 0 ? "" : ` Niet meegeteld, want nog niet bekend welke organisatie het is: ${niet.join(", ")}.`;
  const tabel = (id: string, titel: string, per: "per jaar" | "per regio" | "per vorm", uitleg: string): Tabelbeeld => {
    const kolommen = Object.keys(delen.scholen[per]);
    return {
      id,
      titel,
      uitleg,
      koppen: ["Wie", ...kolommen.map(hoofdletter), "Totaal"],
      rijen: Object.keys(delen).map((wie) => ({
        naam: hoofdletter(wie),
        cellen: [...kolommen.map((kolom) => op(SLEUTEL, wie, per, kolom)), op(SLEUTEL, wie, "totaal")],
      })),
    };
  };
  return [
    tabel(
      "organisaties-per-jaar",
      "Scholen en samenwerkingsverbanden met een toegekend traject",
      "per jaar",
      `Iedere organisatie telt één keer per jaar, en één keer in het totaal.${zonder}`,
    ),
    tabel(
      "organisaties-per-regio",
      "Scholen en samenwerkingsverbanden per regio",
      "per regio",
      "Iedere organisatie telt één keer per regio, en één keer in het totaal.",
    ),
    tabel(
      "organisaties-per-vorm",
      "Scholen en samenwerkingsverbanden per trajectvorm",
      "per vorm",
      "Iedere organisatie telt één keer per vorm, en één keer in het totaal.",
    ),
  ];
}
