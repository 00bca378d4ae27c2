import { op, type Tabelbeeld } from "./tabelbeeld.ts";
import type { Verantwoording } from "./tabellen.ts";
import { reden } from "./volledigheid.ts";

/** What the report would need and nobody recorded; nothing where nothing is missing. */
export function volledigheidstabel({ volledigheid }: Verantwoording): Tabelbeeld[] {
  const codes = Object.keys(volledigheid);
  return codes.length === 0
    ? []
    : [
        {
          id: "volledigheid",
          titel: "Wat er ontbreekt",
          uitleg: "Van alle jaren: wat ontbreekt kan juist de reden zijn dat een aanvraag niet bij een jaar staat.",
          koppen: ["Wat er ontbreekt", "Aantal"],
          rijen: codes.map((code) => ({ naam: reden(code), cellen: [op("volledigheid", code)] })),
        },
      ];
}
