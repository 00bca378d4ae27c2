import { BUITEN_TRAJECTEN } from "../uren/buiten.ts";
import { kommaOp, type Tabelbeeld } from "./tabelbeeld.ts";
import type { Verantwoording } from "./tabellen.ts";
import { hoofdletter } from "./tabeltekst.ts";

const SLEUTEL = "uren buiten trajecten";
const KOLOMMEN = [...BUITEN_TRAJECTEN, "totaal"] as const;

/** Hours outside trajecten, by year and by whose they are; nothing where nobody recorded any. */
export function buitentabellen({ [SLEUTEL]: buiten }: Partial<Verantwoording>): Tabelbeeld[] {
  if (buiten === undefined) return [];
  // No traject counts in them, so they lead to none.
  const rij = (naam: string, ...plaats: string[]) => ({
    naam,
    cellen: KOLOMMEN.map((kolom) => ({ ...kommaOp(SLEUTEL, ...plaats, kolom), los: true as const })),
  });
  const totaal = rij("Totaal", "per soort");
  return [
    {
      id: "uren-buiten-trajecten",
      titel: "Uren buiten trajecten per jaar",
      uitleg:
        "Kennisdeling, landelijk overleg en olievlek, in het jaar waarin is gewerkt. In de andere tabellen tellen deze uren niet mee.",
      koppen: ["Jaar", ...KOLOMMEN.map(hoofdletter)],
      rijen: [...Object.keys(buiten["per jaar"]).map((jaar) => rij(jaar, "per jaar", jaar)), totaal],
    },
    {
      id: "uren-buiten-trajecten-wie",
      titel: "Uren buiten trajecten per zorgarrangeur",
      uitleg: "Van wie de uren zijn.",
      koppen: ["Zorgarrangeur", ...KOLOMMEN.map(hoofdletter)],
      rijen: [...Object.keys(buiten["per zorgarrangeur"]).map((wie) => rij(wie, "per zorgarrangeur", wie)), totaal],
    },
  ];
}
