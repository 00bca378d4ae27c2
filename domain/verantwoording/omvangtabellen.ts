import { opVolgorde } from "./als-json.ts";
import { kommaOp, op, type Tabelbeeld } from "./tabelbeeld.ts";
import type { Verantwoording } from "./tabellen.ts";
import { hoofdletter } from "./tabeltekst.ts";

const SLEUTEL = "uren en dagen";

/** Hours beside days; nothing where nobody recorded any. */
export function omvangtabellen({ [SLEUTEL]: omvang }: Partial<Verantwoording>): Tabelbeeld[] {
  if (omvang === undefined) return [];
  const rij = (naam: string, ...plaats: string[]) => ({
    naam: hoofdletter(naam),
    cellen: [kommaOp(SLEUTEL, ...plaats, "uren"), op(SLEUTEL, ...plaats, "dagen")],
  });
  return [
    {
      id: "uren-en-dagen",
      titel: "Gewerkte uren en dagen",
      uitleg: "Een dag is een dag waarop een zorgarrangeur aan een traject werkte, hoe kort ook.",
      koppen: ["Waaraan", "Uren", "Dagen"],
      rijen: Object.keys(omvang["per besteding"]).map((aan) => rij(aan, "per besteding", aan)),
    },
    {
      id: "uren-en-dagen-per-jaar",
      titel: "Gewerkte uren en dagen per jaar",
      uitleg: "In het jaar waarin is gewerkt.",
      koppen: ["Jaar", "Uren", "Dagen"],
      rijen: opVolgorde(Object.entries(omvang["per jaar"])).map(([jaar]) => rij(jaar, "per jaar", jaar)),
    },
    {
      id: "uren-per-fase",
      titel: "Gewerkte uren per fase",
      uitleg: "Uren van trajecten zelf, zonder nazorg en consultaties.",
      koppen: ["Fase", "Uren"],
      rijen: Object.keys(omvang["per fase"]).map((fase) => ({
        naam: hoofdletter(fase),
        cellen: [kommaOp(SLEUTEL, "per fase", fase)],
      })),
    },
  ];
}
