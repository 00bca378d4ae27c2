import { z } from "zod";
import { definieer, nee } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { NIVEAUS } from "../evaluatie/niveaus.ts";
import { metStap } from "./in-dossier.ts";
import { nodigInProjectgroep } from "./projectgroep.ts";
import { Resultaat, resultaatInWoorden } from "./resultaat.ts";
import { buitenVolgorde, opVolgorde } from "./volgorde.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { reden } from "../velden.ts";
import { laatsteDag } from "../../kalender/datum.ts";
import type { Bron } from "../../journaal/lijn.ts";
import type { Dossier } from "../../traject/dossier.ts";
import type { Stapnummer } from "../../traject/stap.ts";
import type { Weigering } from "../../weigering.ts";

const STAPPEN = [1, 2, 3, 4, 5, 6] as const;

export const stapVoltooid = definieer({
  type: "stap.voltooid",
  titel: "Stap voltooid",
  schema: () => z.strictObject({ resultaat: Resultaat, reden: reden.optional() }),
  wie: UITVOERDERS,
  voorbeeld: {
    resultaat: { stap: 1, overzicht: "Twee gemeenten, één SWV, drie zorgaanbieders; logboek zorgtaken ingevuld." },
  },
  zin: (g) =>
    `Stap ${g.resultaat.stap} is voltooid${g.reden === undefined ? "." : `: ${g.reden}`} ${resultaatInWoorden(g.resultaat)}`,
  mag: (dossier, { bron }) => {
    const redenen = STAPPEN.map((stap) => alVoltooid(dossier, stap) ?? zonderEvaluaties(dossier, stap, bron));
    if (redenen.includes(null)) return null;
    return (
      redenen.find((een) => een?.code !== "stap.voltooid") ?? nee("stap.voltooid", "Alle stappen zijn al voltooid.")
    );
  },
  eis: (dossier, gebeurtenis) => {
    const {
      bron,
      gegevens: { resultaat, reden: waarom },
    } = gebeurtenis;
    const anders =
      alVoltooid(dossier, resultaat.stap) ??
      (bron === null && waarom === undefined ? buitenVolgorde(dossier, resultaat.stap) : null) ??
      opVolgorde(dossier, resultaat.stap, gebeurtenis);
    if (anders !== null) return anders;
    if (resultaat.stap === 4) {
      const mist = nodigInProjectgroep(dossier).filter(
        (partij) => !resultaat.projectgroep.some((l) => l.partij === partij),
      );
      if (mist.length > 0) return nee("projectgroep.onvolledig", `In de projectgroep ontbreekt: ${mist.join(" en ")}.`);
    }
    if (resultaat.stap === 5) {
      const zonder = Object.entries(resultaat.draagvlak)
        .filter(([, ja]) => !ja)
        .map(([niveau]) => niveau);
      if (zonder.length > 0)
        return nee(
          "draagvlak.ontbreekt",
          `Het projectvoorstel heeft nog geen draagvlak op dit niveau: ${zonder.join(", ")}.`,
        );
    }
    const zonder = zonderEvaluaties(dossier, resultaat.stap, bron);
    if (zonder !== null) return zonder;
    return resultaat.stap === 6 && bron === null && waarom === undefined && laatsteOordeelIsStoppen(dossier)
      ? nee("stap.reden", "Op het laatste evaluatiemoment was het oordeel: stoppen. Zeg waarom het toch doorgaat.")
      : null;
  },
  verwerk: (dossier, { gegevens, op, dag }) =>
    metStap(dossier, gegevens.resultaat.stap, { status: "voltooid", op: op ?? dag }),
  hoort: niemand("wie aan een stap werkt, is daarbij; wie meedoet leest in het eindverslag wat er is gebeurd"),
});

const alVoltooid = ({ stappen }: Dossier, stap: Stapnummer): Weigering | null =>
  stappen[stap].status === "voltooid" ? nee("stap.voltooid", `Stap ${stap} is al voltooid.`) : null;

function zonderEvaluaties({ evaluaties }: Dossier, stap: Stapnummer, bron: Bron | null): Weigering | null {
  // Planned on all three levels, for they keep draagvlak alive on each [S stap 5].
  const ongepland = NIVEAUS.filter(
    (niveau) => !evaluaties.some((e) => e.niveau === niveau && e.vervallen === undefined),
  );
  if (stap === 5 && ongepland.length > 0)
    return nee(
      "evaluaties.ontbreken",
      `Plan eerst een evaluatiemoment op ieder niveau. Nog niet gepland: ${ongepland.join(", ")}.`,
    );
  // Whether to go on is judged on the evaluatiemomenten [S stap 6]; those of beleid and bestuur need an uitvoerend one that was held.
  return stap === 6 && bron === null && evaluaties.every(({ oordeel }) => oordeel === null)
    ? nee(
        "evaluatie.niet-gehouden",
        "Houd eerst een evaluatiemoment: daarop blijkt of het zo kan blijven en wat er anders moet.",
      )
    : null;
}

/** Of the evaluatiemomenten that were held last, on one day, none saw a reason to go on [S stap 6]. */
function laatsteOordeelIsStoppen({ evaluaties }: Dossier): boolean {
  const gehouden = evaluaties
    .filter(({ oordeel }) => oordeel !== null)
    .map(({ oordeel, gehoudenOp, gepland }) => ({ oordeel, op: gehoudenOp ?? gepland }));
  const laatste = laatsteDag(gehouden.map(({ op }) => op));
  return gehouden.length > 0 && gehouden.every(({ oordeel, op }) => op !== laatste || oordeel === "stoppen");
}
