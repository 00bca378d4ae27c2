import { Aanmelding } from "../aanmelding/aanmelding.ts";
import { STAPPEN } from "../fasen.ts";
import { Resultaat } from "../gebeurtenissen/stap/resultaat.ts";
import type { Journaalregel } from "../journaal/lijn.ts";
import type { Datum } from "../kalender/datum.ts";
import type { Dossier } from "../traject/dossier.ts";
import { namenIn, type Partnernaam } from "../traject/partnerschap.ts";
import { STAPNUMMERS, type Stapnummer } from "../traject/stap.ts";
import { velden, veldenVan, type Veld } from "./velden.ts";

/** What people look up in a dossier, as it was last recorded: it need not be searched for between all that happened. */
export interface Deel {
  readonly kop: string;
  /** The day it was so; null = not recorded. */
  readonly op: Datum | null;
  readonly velden: readonly Veld[];
  /** The stap that it is about, where it is about one. */
  readonly stap?: Stapnummer;
}

export function opzoeken(dossier: Dossier, regels: readonly Journaalregel[]): readonly Deel[] {
  const naam = namenIn(dossier);
  return [
    ...aanmelding(dossier, naam),
    ...STAPNUMMERS.flatMap((stap) => stapdeel(stap, regels, naam)),
    ...LAATSTE.flatMap(({ kop, types }) => {
      const regel = regels.findLast(({ type }) => types.includes(type));
      return regel === undefined ? [] : [{ kop, op: regel.gebeurdOp, velden: veldenVan(regel, naam) }];
    }),
  ];
}

/** Of which the last one counts. */
const LAATSTE = [
  {
    kop: "Eindverslag",
    types: ["eindverslag.vastgesteld", "eindverslag.nagekomen", "eindverslag.gecorrigeerd", "eindverslag.ontbreekt"],
  },
  { kop: "Oordeel", types: ["oordeel.gegeven", "oordeel.gecorrigeerd"] },
];

/** The answers of the form, with what was completed since. Who applied stands among the contactpersonen. */
function aanmelding({ aanmelding: antwoorden, ontvangenOp }: Dossier, naam: Partnernaam): Deel[] {
  if (antwoorden === null) return [];
  const { aanvrager: _, medeaanvragers: __, ...rest } = antwoorden;
  return [{ kop: "Aanmelding", op: ontvangenOp, velden: velden(VORM, rest, naam) }];
}

const VORM = Aanmelding.omit({ aanvrager: true, medeaanvragers: true });

/** Who leads a stap, who takes part and what came of it. */
function stapdeel(stap: Stapnummer, regels: readonly Journaalregel[], naam: Partnernaam): Deel[] {
  const over = (type: string, welke: (gegevens: Journaalregel["gegevens"]) => unknown): Journaalregel | undefined =>
    regels.findLast((regel) => regel.type === type && welke(regel.gegevens) === stap);
  const regie = over("regiehouder.aangewezen", (gegevens) => gegevens["stap"]);
  const voltooid = over("stap.voltooid", ({ resultaat }) => (resultaat as { stap?: unknown } | undefined)?.stap);
  if (regie === undefined && voltooid === undefined) return [];
  const { stap: _, ...resultaat } = (voltooid?.gegevens["resultaat"] ?? {}) as Readonly<Record<string, unknown>>;
  return [
    {
      kop: `Stap ${stap}. ${STAPPEN[stap].titel}`,
      stap,
      op: voltooid?.gebeurdOp ?? regie?.gebeurdOp ?? null,
      velden: [
        ...(regie === undefined ? [] : veldenVan(regie, naam).filter(({ veld }) => veld !== "stap")),
        ...velden(vormVan(stap), resultaat, naam),
        ...(voltooid === undefined ? [] : veldenVan(voltooid, naam).filter(({ veld }) => veld !== "resultaat")),
      ],
    },
  ];
}

const vormVan = (stap: Stapnummer) => Resultaat.options.find(({ shape }) => shape.stap.value === stap);
