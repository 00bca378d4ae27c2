import { eersteEnRest } from "../tekst/opsomming.ts";
import type { Beslishulp } from "../aanmelding/beslishulp.ts";
import { bekendePerioden } from "../aanmelding/perioden.ts";
import type { Spreidingsadvies } from "../aanmelding/spreiding.ts";
import { inUren } from "../getal.ts";
import type { Datum } from "../kalender/datum.ts";
import { werkdrukInWoorden, type Werkdruk } from "../medewerkers/werkdruk.ts";
import { geschiedenisVan, trajectInWoorden } from "../organisaties/woorden.ts";
import { nieuweBoekhouding, onder, vrij, wieErvoor, type Boekhouding } from "../periode/boekhouding.ts";
import { plaatsenInWoorden, wanneerVrij } from "../periode/ruimte.ts";
import type { Trajectregel } from "../projectie/trajectregel.ts";
import type { Dossier } from "../traject/dossier.ts";
import { regel, type Blok, type Blokregel } from "./blok.ts";

/** What an aanvraag is decided by: advice, and what is known. The decision is the projectleider's. */

export interface Bekend {
  readonly vandaag: Datum;
  /** Null: nothing was told to judge it by, as of a row of a register. */
  readonly hulp: Beslishulp | null;
  /** Of every subsidieperiode that anything was asked of. */
  readonly boeken: readonly Boekhouding[];
  /** Of each zorgarrangeur who works today. */
  readonly werk: readonly Zawerk[];
  /** What is left to do in the trajecten of this subsidieperiode that run. */
  readonly periodeuren: { readonly trajecten: number; readonly over: number };
  readonly vergelijkbaar: readonly Vergelijkbaar[];
}

export interface Zawerk extends Werkdruk {
  readonly id: string;
  /** Hours a week; null: nobody knows. */
  readonly werkt: number | null;
}

/** Decisions on the same question that came out the same. */
export interface Vergelijkbaar {
  readonly besluit: "toegekend" | "afgewezen";
  readonly totaal: number;
  /** The last ones. */
  readonly rijen: readonly Pick<Trajectregel, "nummer" | "naam" | "vorm" | "urenbudget" | "staat">[];
}

export function aanvraagblokken(dossier: Dossier, bekend: Bekend): readonly Blok[] {
  const { hulp } = bekend;
  return [
    { id: "criteria", titel: `Criteria van ${dossier.regels.naam}`, regels: criteria(hulp) },
    ...(hulp === null
      ? []
      : [
          {
            id: "vorm",
            titel: "Vorm die past",
            regels: [
              hulp.vorm === null
                ? regel("De vorm die bij deze vraag past, is er niet in deze subsidieperiode. Kies zelf.")
                : { tekst: hulp.vorm.reden, bron: hulp.vorm.bron },
            ],
          },
          {
            id: "voorrang",
            titel: "Voorrang",
            regels: [{ tekst: hulp.voorrang.reden, bron: hulp.voorrang.bron }],
          },
        ]),
    { id: "plaats", titel: "Plaats, nu en na toekennen", regels: plaats(dossier, bekend) },
    ...(hulp === null
      ? []
      : [{ id: "spreiding", titel: "Spreiding, nu en na toekennen", regels: hulp.spreiding.map(spreiding) }]),
    { id: "uren", titel: "Uren", regels: uren(dossier, bekend) },
    { id: "eerder", titel: "Eerder van deze organisaties", regels: eerder(hulp) },
    { id: "vergelijkbaar", titel: "Vergelijkbare besluiten", regels: vergelijkbaar(dossier, bekend.vergelijkbaar) },
  ];
}

function criteria(hulp: Beslishulp | null): readonly Blokregel[] {
  if (hulp === null) return [regel("Er zijn geen antwoorden om te toetsen, zoals bij een aanvraag uit een register.")];
  const { criteria: alle, advies } = hulp.oordeel;
  if (alle.length === 0) return [regel("Deze subsidieperiode heeft geen criteria. Er is niets om aan te toetsen.")];
  const voldaan = alle.filter((een) => een.voldaan).length;
  return [
    regel(`Advies: ${advies}. Aan ${voldaan} van de ${alle.length} criteria is voldaan.`),
    // What is not met is what it turns on.
    ...alle
      .toSorted((een, ander) => Number(een.voldaan) - Number(ander.voldaan))
      .map(({ voldaan: ja, titel, reden, bron }): Blokregel => ({
        tekst: `${titel}: ${reden}`,
        telt: ja ? "voor" : "tegen",
        bron,
      })),
  ];
}

function plaats(dossier: Dossier, { boeken, vandaag }: Bekend): readonly Blokregel[] {
  const boek = boeken.find(({ regels }) => regels.id === dossier.regels.id) ?? nieuweBoekhouding(dossier.regels);
  const { nummer } = dossier;
  const bezet = Object.keys(boek.plaatsen).length;
  const { capaciteit: plaatsen } = boek.regels;
  const eigen = onder(boek.plaatsen, nummer) !== undefined;
  const wachtenden = boek.wachtlijst.length;
  const wacht = boek.wachtlijst.some((een) => een.nummer === nummer);
  const over = vrij(boek);
  const vol = !eigen && over !== null && over <= 0;
  const ervoor = wieErvoor(boek, nummer);
  const na = { bezet: bezet + (eigen ? 0 : 1), plaatsen, wachtenden: wachtenden - (wacht ? 1 : 0) };
  return [
    regel(`Nu: ${plaatsenInWoorden({ bezet, plaatsen, wachtenden })}`),
    vol
      ? {
          tekst: `Toekennen kan nu niet. ${wanneerVrij(boek, bekendePerioden(boeken.map(({ regels }) => regels)), vandaag)}`,
          telt: "tegen",
        }
      : regel(`Na toekennen: ${plaatsenInWoorden(na)}`),
    ...(eigen || ervoor.length === 0
      ? []
      : [
          regel(
            `Voor deze aanvraag ${ervoor.length === 1 ? "wacht" : "wachten"} nog ${eersteEnRest(ervoor, 10)}. Toekennen gaat dan buiten de volgorde, met een reden.`,
          ),
        ]),
  ];
}

/** Even means every value as often as the others: the same words as everywhere, and the share before and after. */
function spreiding({ zin, aandelen, bekend, waarde, gevolg, bron }: Spreidingsadvies): Blokregel {
  const eigen = aandelen.find((deel) => deel.waarde === waarde);
  const cijfers =
    eigen === undefined || bekend === 0
      ? ""
      : ` Aandeel nu ${procent(eigen.aantal, bekend)}, na toekennen ${procent(eigen.aantal + 1, bekend + 1)}.`;
  return {
    tekst: `${zin}${cijfers}`,
    ...(gevolg === "beter" ? { telt: "voor" } : gevolg === "schever" ? { telt: "tegen" } : {}),
    bron,
  };
}

const procent = (deel: number, geheel: number): string => `${Math.round((deel / geheel) * 100)} %`;

function uren({ regels }: Dossier, { hulp, werk, periodeuren }: Bekend): readonly Blokregel[] {
  return [
    regel(
      `In ${regels.naam} ${periodeuren.trajecten === 1 ? "loopt 1 traject" : `lopen ${periodeuren.trajecten} trajecten`}, met samen nog ${inUren(periodeuren.over)} te doen.`,
    ),
    ...(hulp?.schooluren ?? []).map(({ zin, over }): Blokregel => ({
      tekst: zin,
      ...(over <= 0 ? { telt: "tegen" as const } : {}),
    })),
    ...(werk.length === 0 ? [regel("Er werkt nu geen zorgarrangeur.")] : []),
    ...werk
      .toSorted((een, ander) => ruimte(ander) - ruimte(een))
      .map((een) => regel(`${een.id}: ${werkdrukInWoorden(een, { urenPerWeek: een.werkt })}${overInWoorden(een)}.`)),
  ];
}

/** Who has most hours left in a week comes first; of whom nobody knows the hours, last. */
const ruimte = ({ werkt, urenPerWeek }: Zawerk): number => (werkt === null ? -1_000 : werkt - urenPerWeek);

function overInWoorden({ werkt, urenPerWeek }: Zawerk): string {
  if (werkt === null) return "";
  const over = Math.round((werkt - urenPerWeek) * 4) / 4;
  return over > 0 ? `; over: ${inUren(over)} per week` : "; er is geen week meer over";
}

const eerder = (hulp: Beslishulp | null): readonly Blokregel[] =>
  hulp === null || hulp.eerder.length === 0
    ? [regel("Van de organisaties in deze aanvraag is geen ander traject bekend.")]
    : hulp.eerder.flatMap((een) =>
        een.eerder.map((traject) => regel(`${geschiedenisVan(een)}: ${traject.nummer}, ${trajectInWoorden(traject)}`)),
      );

function vergelijkbaar({ aanmelding }: Dossier, lijst: readonly Vergelijkbaar[]): readonly Blokregel[] {
  if (aanmelding === null) return [regel("De vraag is niet bekend. Er is niets om mee te vergelijken.")];
  return lijst.flatMap(({ besluit, totaal, rijen }) => [
    regel(
      `Met dezelfde vraag (${aanmelding.kernvraag}) ${totaal === 1 ? "is 1 aanvraag" : `zijn ${totaal} aanvragen`} ${besluit}${totaal > rijen.length ? "; de laatste" : ""}${rijen.length === 0 ? "." : ":"}`,
    ),
    ...rijen.map(({ nummer, naam, vorm, urenbudget, staat }) =>
      regel(
        [`${nummer} ${naam}`, vorm, urenbudget === null ? null : inUren(urenbudget), staat]
          .filter((deel) => deel !== null)
          .join(", "),
      ),
    ),
  ]);
}
