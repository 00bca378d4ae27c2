import { z } from "zod";
import {
  afgewekenInWoorden,
  afwijking,
  metAfwijking,
  metVoorbijAan,
  tenzijAfgeweken,
  voorbijAan,
} from "../afgeweken.ts";
import { definieer, nee, type Gebeurtenis } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { metAfspraken } from "../borging/afspraak.ts";
import { doetNietMee } from "../partner/doet-mee.ts";
import { kanNiet } from "../plan/voornemen.ts";
import { NIVEAUS } from "../evaluatie/niveaus.ts";
import { metStap } from "./in-dossier.ts";
import { metOmschrijving, omschrijving, omschrijvingInZin } from "./omschrijving.ts";
import { nodigInProjectgroep } from "./projectgroep.ts";
import { Resultaat, resultaatInWoorden } from "./resultaat.ts";
import { buitenVolgorde, opVolgorde } from "./volgorde.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { reden } from "../velden.ts";
import type { Partij } from "../../aanmelding/partijen.ts";
import { laatsteDag } from "../../kalender/datum.ts";
import type { Bron } from "../../journaal/lijn.ts";
import type { Dossier } from "../../traject/dossier.ts";
import type { Plan } from "../../traject/plan.ts";
import { STAPNUMMERS, type Stapnummer } from "../../traject/stap.ts";
import { bijVeld, type Weigering } from "../../weigering.ts";

export const stapVoltooid = definieer({
  type: "stap.voltooid",
  titel: "Stap voltooid",
  schema: () =>
    z.strictObject({ resultaat: Resultaat, reden: reden.optional(), afwijking: afwijking(), ...omschrijving() }),
  aangevuld: () => z.strictObject({ voorbijAan: voorbijAan() }),
  wie: UITVOERDERS,
  voorbeeld: {
    resultaat: { stap: 1, overzicht: "Twee gemeenten, één SWV, drie zorgaanbieders; logboek zorgtaken ingevuld." },
  },
  zin: (g, naam) =>
    `Stap ${g.resultaat.stap} is voltooid${g.reden === undefined ? "." : `: ${g.reden}`} ${resultaatInWoorden(g.resultaat, naam)}${omschrijvingInZin(g)}${afgewekenInWoorden(g)}`,
  vulAan: (dossier, gebeurtenis) => metVoorbijAan(bezwaren(dossier, gebeurtenis), gebeurtenis),
  mag: (dossier) =>
    STAPNUMMERS.every((stap) => alVoltooid(dossier, stap) !== null)
      ? nee("stap.voltooid", "Alle stappen zijn al voltooid.")
      : null,
  eis: (dossier, gebeurtenis) => {
    const {
      bron,
      gegevens: { resultaat, reden: waarom },
    } = gebeurtenis;
    return (
      alVoltooid(dossier, resultaat.stap) ??
      (bron === null && waarom === undefined ? buitenVolgorde(dossier, resultaat.stap) : null) ??
      opVolgorde(dossier, resultaat.stap, gebeurtenis) ??
      doelFout(dossier, resultaat, gebeurtenis) ??
      vreemdeInAfspraak(dossier, resultaat) ??
      tenzijAfgeweken(bezwaren(dossier, gebeurtenis), gebeurtenis) ??
      (resultaat.stap === 6 && bron === null && waarom === undefined && laatsteOordeelIsStoppen(dossier)
        ? bijVeld(
            nee("stap.reden", "Op het laatste evaluatiemoment was het oordeel: stoppen. Zeg waarom het toch doorgaat."),
            "reden",
          )
        : null)
    );
  },
  verwerk: (dossier, gebeurtenis) => {
    const {
      gegevens: { resultaat, ...rest },
      op,
      dag,
    } = gebeurtenis;
    const { stap } = resultaat;
    const na = metStap(dossier, stap, {
      status: "voltooid",
      op: op ?? dag,
      resultaat,
      ...metOmschrijving(dossier.stappen[stap], rest),
    });
    return {
      ...(resultaat.stap === 6 ? metAfspraken(na, resultaat.afspraken ?? [], op) : na),
      ...(resultaat.stap === 5 ? { plan: { ...na.plan, doelen: genummerdeDoelen(resultaat.doelen) } } : {}),
      ...(stap < 4 ? {} : metAfwijking(dossier, `stap ${stap as 4 | 5 | 6}`, gebeurtenis)),
    };
  },
  hoort: niemand("wie aan een stap werkt, is daarbij; wie meedoet leest in het eindverslag wat er is gebeurd"),
});

type Resultaatvan<N extends Stapnummer> = Extract<Resultaat, { stap: N }>;

/** Goals that were written anew are judged anew. */
const genummerdeDoelen = (doelen: Resultaatvan<5>["doelen"]): Plan["doelen"] =>
  doelen.map((een, i) => ({ nummer: `doel-${i + 1}`, ...een, bereikt: null, toelichting: null }));

const doelFout = (dossier: Dossier, resultaat: Resultaat, gebeurtenis: Pick<Gebeurtenis, "bron">) =>
  resultaat.stap === 5 ? kanNiet(dossier, resultaat.doelen, dossier.gestartOp, gebeurtenis) : null;

const vreemdeInAfspraak = (dossier: Dossier, resultaat: Resultaat): Weigering | null =>
  resultaat.stap === 6
    ? ((resultaat.afspraken ?? []).map(({ partner }) => doetNietMee(dossier, partner)).find((een) => een !== null) ??
      null)
    : null;

const alVoltooid = ({ stappen }: Dossier, stap: Stapnummer): Weigering | null =>
  stappen[stap].status === "voltooid" ? nee("stap.voltooid", `Stap ${stap} is al voltooid.`) : null;

/** What the stappenplan asks of this stap, and is not there: it may be departed from, with a reason [S]. */
const bezwaren = (
  dossier: Dossier,
  { gegevens: { resultaat }, bron }: { gegevens: { resultaat: z.output<typeof Resultaat> }; bron: Bron | null },
): readonly (Weigering | null)[] => {
  switch (resultaat.stap) {
    case 4:
      return [zonderPartij(dossier, resultaat.projectgroep)];
    case 5:
      return [zonderDraagvlak(resultaat.draagvlak), zonderPlanning(dossier)];
    case 6:
      return bron === null ? [zonderAfspraak(dossier, resultaat.afspraken), zonderEvaluatie(dossier)] : [];
    case 1:
    case 2:
    case 3:
      return [];
  }
};

function zonderPartij(dossier: Dossier, projectgroep: readonly { readonly partij: Partij }[]): Weigering | null {
  const mist = nodigInProjectgroep(dossier).filter((partij) => !projectgroep.some((lid) => lid.partij === partij));
  return mist.length === 0
    ? null
    : nee("projectgroep.onvolledig", `In de projectgroep ontbreekt: ${mist.join(" en ")}.`);
}

function zonderDraagvlak(draagvlak: Readonly<Record<string, boolean>>): Weigering | null {
  const zonder = Object.entries(draagvlak).flatMap(([niveau, ja]) => (ja ? [] : [niveau]));
  return zonder.length === 0
    ? null
    : nee("draagvlak.ontbreekt", `Het projectvoorstel heeft nog geen draagvlak op dit niveau: ${zonder.join(", ")}.`);
}

/** Planned on all three levels, for they keep draagvlak alive on each [S stap 5]. */
function zonderPlanning({ evaluaties }: Dossier): Weigering | null {
  const ongepland = NIVEAUS.filter(
    (niveau) => !evaluaties.some((e) => e.niveau === niveau && e.vervallen === undefined),
  );
  return ongepland.length === 0
    ? null
    : nee(
        "evaluaties.ontbreken",
        `Plan eerst een evaluatiemoment op ieder niveau. Nog niet gepland: ${ongepland.join(", ")}.`,
      );
}

/** What is agreed in stap 6 is written down [S stap 6]; what was agreed before stands there already. */
const zonderAfspraak = ({ borging }: Dossier, afspraken: readonly unknown[] = []): Weigering | null =>
  afspraken.length > 0 || borging.length > 0
    ? null
    : nee(
        "borging.ontbreekt",
        "Leg ten minste één borgingsafspraak vast: welke partner waarvoor verantwoordelijk blijft, en wat is afgesproken.",
      );

/** Whether to go on is judged on the evaluatiemomenten [S stap 6]; those of beleid and bestuur need an uitvoerend one that was held. */
const zonderEvaluatie = ({ evaluaties }: Dossier): Weigering | null =>
  evaluaties.every(({ oordeel }) => oordeel === null)
    ? nee(
        "evaluatie.niet-gehouden",
        "Houd eerst een evaluatiemoment: daarop blijkt of het zo kan blijven en wat er anders moet.",
      )
    : null;

/** Of the evaluatiemomenten that were held last, on one day, none saw a reason to go on [S stap 6]. */
function laatsteOordeelIsStoppen({ evaluaties }: Dossier): boolean {
  const gehouden = evaluaties
    .filter(({ oordeel }) => oordeel !== null)
    .map(({ oordeel, gehoudenOp, gepland }) => ({ oordeel, op: gehoudenOp ?? gepland }));
  const laatste = laatsteDag(gehouden.map(({ op }) => op));
  return gehouden.length > 0 && gehouden.every(({ oordeel, op }) => op !== laatste || oordeel === "stoppen");
}
