import { inUren, komma } from "../getal.ts";
import type { Journaalregel } from "../journaal/lijn.ts";
import { dagenTussen, inWoorden, type Datum } from "../kalender/datum.ts";
import { werkdrukInWoorden } from "../medewerkers/werkdruk.ts";
import type { Dossier } from "../traject/dossier.ts";
import { openNazorgvraag } from "../traject/nazorgvraag.ts";
import { namenIn } from "../traject/partnerschap.ts";
import { BEREIKT_IN_WOORDEN } from "../traject/plan.ts";
import { openVerlenging } from "../traject/verlenging.ts";
import { urenbudget } from "../traject/urenstand.ts";
import { budgetprognose } from "../uren/budgetprognose.ts";
import type { Zawerk } from "./aanvraag.ts";
import { regel, type Blok, type Blokregel } from "./blok.ts";

/** What a verlenging, or nazorg that was asked for, is decided by: the question, the hours and where they go, the goals, and what was decided before. */

export interface Loopt {
  readonly vandaag: Datum;
  readonly regels: readonly Journaalregel[];
  readonly werk: readonly Zawerk[];
}

export const verlengingblokken = (dossier: Dossier, loopt: Loopt): readonly Blok[] => [
  { id: "vraag", titel: "Wat er is gevraagd", regels: vraag(dossier, loopt) },
  { id: "uren", titel: "Uren", regels: [...uren(dossier), ...plafond(dossier), ...zaVan(dossier, loopt)] },
  { id: "prognose", titel: "Waar het heen gaat", regels: prognose(dossier, loopt) },
  { id: "doelen", titel: "Doelen", regels: doelen(dossier, loopt) },
  { id: "eerder", titel: "Eerdere verlengingen", regels: eerder(dossier) },
];

export const nazorgblokken = (dossier: Dossier, loopt: Loopt): readonly Blok[] => {
  const gevraagd = openNazorgvraag(dossier);
  return [
    {
      id: "vraag",
      titel: "Wat er is gevraagd",
      regels:
        gevraagd === undefined
          ? []
          : [
              regel(
                `Op ${inWoorden(gevraagd.gevraagdOp)} is nazorg gevraagd${gevraagd.uren === null ? "" : ` van ${inUren(gevraagd.uren)}`}: ${gevraagd.reden}`,
              ),
            ],
    },
    { id: "uren", titel: "Uren", regels: [...uren(dossier), ...zaVan(dossier, loopt)] },
    { id: "doelen", titel: "Doelen", regels: doelen(dossier, loopt) },
  ];
};

function vraag(dossier: Dossier, { regels }: Loopt): readonly Blokregel[] {
  const open = openVerlenging(dossier);
  if (open === undefined) return [];
  // How much was asked for counts nowhere: it stands in the line alone.
  const { uren: aantal, toelichting } = regels.findLast(({ type }) => type === "verlenging.gevraagd")?.gegevens ?? {};
  return [
    regel(
      `${open.gevraagdOp === null ? "Er" : `Op ${inWoorden(open.gevraagdOp)}`} is verlenging gevraagd${typeof aantal === "number" ? ` van ${inUren(aantal)}` : ", zonder een aantal uren"}: ${open.reden}.`,
    ),
    ...(typeof toelichting === "string" && toelichting !== "" ? [regel(toelichting)] : []),
  ];
}

function uren(dossier: Dossier): readonly Blokregel[] {
  const budget = urenbudget(dossier);
  if (budget === null) return [regel("Er zijn nog geen uren toegekend.")];
  const { geboekt } = dossier.uren;
  const over = budget - geboekt;
  return [
    regel(
      `Van ${inUren(budget)} is ${inUren(geboekt)} geboekt; ${over >= 0 ? `er is nog ${inUren(over)} over` : `dat is ${inUren(-over)} te veel`}.`,
    ),
  ];
}

function plafond(dossier: Dossier): readonly Blokregel[] {
  const { regels, vorm } = dossier;
  const hoogstens = regels.vormen.find(({ naam }) => naam === vorm);
  const budget = urenbudget(dossier);
  if (hoogstens === undefined || budget === null) return [];
  const ruimte = hoogstens.maxMetVerlenging - budget;
  const grens = `Met verlenging is een ${hoogstens.naam} traject hoogstens ${inUren(hoogstens.maxMetVerlenging)}`;
  return [
    ruimte > 0
      ? { tekst: `${grens}: er kan nog ${inUren(ruimte)} bij.`, bron: hoogstens.bron }
      : { tekst: `${grens}: meer kan alleen met een reden.`, telt: "tegen", bron: hoogstens.bron },
  ];
}

function zaVan({ za }: Dossier, { werk }: Loopt): readonly Blokregel[] {
  const zelf = werk.find(({ id }) => id === za);
  return zelf === undefined ? [] : [regel(`${zelf.id}: ${werkdrukInWoorden(zelf, { urenPerWeek: zelf.werkt })}.`)];
}

function prognose(dossier: Dossier, { vandaag }: Loopt): readonly Blokregel[] {
  const verwacht = budgetprognose(dossier, vandaag);
  const { einde } = dossier.plan;
  return [
    einde === null
      ? regel("Er is geen einde afgesproken.")
      : regel(
          `Het traject eindigt volgens plan op ${inWoorden(einde)}${einde < vandaag ? ": die dag is voorbij" : `, over ${weken(vandaag, einde)}`}.`,
        ),
    verwacht === null
      ? regel("In de laatste weken is niets geboekt. Er is geen tempo om vooruit te kijken.")
      : regel(
          `In de laatste weken ging er ${komma(verwacht.urenPerWeek)} uur per week in. ${
            verwacht.opOp === null
              ? "In dat tempo raken de uren de komende jaren niet op."
              : verwacht.opOp <= vandaag
                ? `De uren waren op ${inWoorden(verwacht.opOp)} op.`
                : `In dat tempo zijn de uren op ${inWoorden(verwacht.opOp)} op.`
          }`,
        ),
    ...(verwacht?.opOp != null && einde !== null && einde > vandaag
      ? [
          verwacht.opOp < einde
            ? regel(`Dat is ${weken(verwacht.opOp, einde)} voor het geplande einde.`)
            : regel("Dat is na het geplande einde: in dit tempo zijn de uren genoeg."),
        ]
      : []),
  ];
}

function weken(van: Datum, tot: Datum): string {
  const aantal = Math.round(dagenTussen(van, tot) / 7);
  return aantal < 1 ? "minder dan een week" : aantal === 1 ? "een week" : `${aantal} weken`;
}

function doelen(dossier: Dossier, { vandaag }: Loopt): readonly Blokregel[] {
  const { doelen: alle } = dossier.plan;
  if (alle.length === 0) return [regel("Er zijn geen doelen vastgelegd.")];
  const gehaald = alle.filter(({ bereikt }) => bereikt === "ja").length;
  return [
    regel(`${gehaald} van de ${alle.length} ${alle.length === 1 ? "doel is" : "doelen zijn"} bereikt.`),
    ...alle.map(({ doel, wie, uiterlijk, bereikt, toelichting }): Blokregel => {
      const stand =
        bereikt === null
          ? `nog niet beoordeeld, uiterlijk ${inWoorden(uiterlijk)}${uiterlijk < vandaag ? " (voorbij)" : ""}`
          : `${BEREIKT_IN_WOORDEN[bereikt]}${toelichting === null ? "" : `, ${toelichting}`}`;
      return { tekst: `${doel} (${namenIn(dossier)(wie)}): ${stand}`, ...(bereikt === "ja" ? { telt: "voor" } : {}) };
    }),
  ];
}

const eerder = ({ verlengingen }: Dossier): readonly Blokregel[] => {
  const beslist = verlengingen.filter(({ besluit }) => besluit !== null);
  return beslist.length === 0
    ? [regel("Er is niet eerder verlengd.")]
    : beslist.map(({ reden, besluit, beslotenOp, uren: aantal }) =>
        regel(
          `${besluit}${beslotenOp === null ? "" : ` op ${inWoorden(beslotenOp)}`}${aantal === null ? "" : `, ${inUren(aantal)}`}: gevraagd om ${reden}.`,
        ),
      );
};
