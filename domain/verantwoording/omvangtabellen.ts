import { jaarVan, maandnaam } from "../kalender/datum.ts";
import { opVolgorde } from "./als-json.ts";
import type { Omvang } from "./omvang.ts";
import type { Jaartelling } from "./periode.ts";
import { kommaOp, op, type Tabelbeeld } from "./tabelbeeld.ts";
import type { Verantwoording } from "./tabellen.ts";
import { hoofdletter } from "./tabeltekst.ts";

const SLEUTEL = "uren en dagen";

/** Hours beside days; nothing where nobody recorded any. */
export function omvangtabellen(
  { [SLEUTEL]: omvang }: Partial<Verantwoording>,
  { maandenVan, naam }: Jaartelling,
): Tabelbeeld[] {
  if (omvang === undefined) return [];
  const rij = (naam: string, ...plaats: string[]) => ({
    naam: hoofdletter(naam),
    cellen: [kommaOp(SLEUTEL, ...plaats, "uren"), op(SLEUTEL, ...plaats, "dagen")],
  });
  const jaren = opVolgorde(Object.entries(omvang["per jaar"])).map(([jaar]) => jaar);
  const maanden = maandenVan(jaarVan(jaren[0] ?? "2000")).map(maandnaam);
  const perMaand = (wat: "uren" | "dagen"): Tabelbeeld => ({
    id: `maanden-${wat}`,
    titel: `Gewerkte ${wat} per maand`,
    uitleg: `De maanden van ieder ${naam}, in trajecten, nazorg en consultaties.`,
    koppen: ["Maand", ...jaren],
    rijen: maanden.map((maand, i) => ({
      naam: hoofdletter(maand),
      cellen: jaren.map((jaar) => kommaOp(SLEUTEL, "per maand", maandenVan(jaarVan(jaar))[i]!, wat)),
    })),
    tekening: { vorm: "panelen", naam: `Gewerkte ${wat} per maand`, kolommen: jaren },
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
      rijen: jaren.map((jaar) => rij(jaar, "per jaar", jaar)),
    },
    perMaand("uren"),
    perMaand("dagen"),
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
    ...(omvang["plan per fase"] === undefined ? [] : [planPerFase(omvang["plan per fase"])]),
  ];
}

const planPerFase = (plan: NonNullable<Omvang["plan per fase"]>): Tabelbeeld => ({
  id: "plan-per-fase",
  titel: "Geplande en gewerkte uren per fase",
  uitleg: "Alleen van trajecten waarvan de uren per fase zijn gepland, ook als zij nog lopen.",
  koppen: ["Fase", "Gepland", "Gewerkt"],
  rijen: Object.keys(plan).map((fase) => ({
    naam: hoofdletter(fase),
    cellen: ["gepland", "gewerkt"].map((wat) => kommaOp(SLEUTEL, "plan per fase", fase, wat)),
  })),
  tekening: { vorm: "balken", naam: "Geplande en gewerkte uren per fase", kolommen: ["Gepland", "Gewerkt"] },
});
