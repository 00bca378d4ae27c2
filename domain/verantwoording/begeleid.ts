import { platteTabel } from "./platte-tabel.ts";
import type { Verantwoording } from "./tabellen.ts";
import { hoofdletter, met } from "./tabeltekst.ts";

/** How many schools and SWV's were helped, for people at a terminal; nothing where nobody looked. */
export function begeleid({ "scholen en samenwerkingsverbanden": cijfers }: Partial<Verantwoording>): string[] {
  if (cijfers === undefined) return [];
  const { "niet herkend": open, ...delen } = cijfers;
  const rijen = Object.entries(delen);
  const jaren = Object.keys(rijen[0]?.[1]["per jaar"] ?? {});
  const soorten = [
    [open.scholen, "school", "scholen"],
    [open.samenwerkingsverbanden, "samenwerkingsverband", "samenwerkingsverbanden"],
    [open["genoemde scholen"], "genoemde school", "genoemde scholen"],
  ] as const;
  const niet = soorten
    .filter(([aantal]) => aantal !== 0)
    .map(([aantal, een, meer]) => `${aantal} ${aantal === 1 ? een : meer}`);
  return [
    met(
      "Scholen en samenwerkingsverbanden met een toegekend traject",
      `Iedere organisatie telt één keer per jaar, en één keer in het totaal.${
        niet.length === 0 ? "" : ` Niet meegeteld, want nog niet bekend welke organisatie het is: ${niet.join(", ")}.`
      }`,
      platteTabel(
        ["Wie", ...jaren, "Totaal"],
        rijen.map(([wie, tabel]) => [
          hoofdletter(wie),
          ...jaren.map((jaar) => tabel["per jaar"][jaar] ?? 0),
          tabel.totaal,
        ]),
      ),
    ),
  ];
}
