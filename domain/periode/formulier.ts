import { z } from "zod";
import { criteriumtitel } from "../aanmelding/criteria.ts";
import { Periodegegevens } from "../aanmelding/periodegegevens.ts";
import { TERMIJNSOORTEN, type Criterium, type Periode, type Termijnsoort } from "../aanmelding/regels.ts";
import { bekend } from "../formulier/als-invoer.ts";
import type { Velduitleg } from "../formulier/uitleg.ts";
import { regel } from "../gebeurtenissen/velden.ts";
import { termijnnaam } from "../termijnen/namen.ts";

/** The rules of a subsidieperiode by form, a part at a time; each part is made of the definition of the whole (aanmelding/periodegegevens.ts). */

export interface Periodedeel {
  readonly daad: string;
  readonly uitleg: string | null;
  readonly schema: z.ZodObject;
  readonly velduitleg: Readonly<Record<string, Velduitleg>>;
  readonly begin: (nu: Periode) => Readonly<Record<string, unknown>>;
  /** The whole with this part of it; whether it holds together is for the definition to say. */
  readonly met: (nu: Periode, deel: never) => unknown;
  /** Where a fault of the whole stands in the form of this part; null: it is about no field of it. */
  readonly pad: (pad: readonly PropertyKey[]) => string | null;
}

const vorm = Periodegegevens.shape;
const zelfde = (pad: readonly PropertyKey[]): string => pad.join(".");

const plaatsen: Periodedeel = {
  daad: "Wijzig dagen en plaatsen",
  uitleg: "Wie een plaats heeft, houdt die. Komen er plaatsen bij, dan krijgt wie vooraan wacht meteen een aanbod.",
  schema: z.strictObject({
    naam: vorm.naam,
    van: vorm.van,
    tot: vorm.tot,
    capaciteit: vorm.capaciteit,
    plaatskeuze: vorm.plaatskeuze,
    bron: vorm.bron,
  }),
  velduitleg: {
    van: { label: "Eerste dag" },
    tot: { label: "Laatste dag" },
    capaciteit: { label: "Aantal plaatsen", niets: "Onbeperkt" },
    plaatskeuze: { label: "Naar wie een vrije plaats gaat", leeg: "Op volgorde, vanzelf" },
    bron: { label: "Waar dit staat", hint: "Bijvoorbeeld het besluit of de subsidiebrief." },
  },
  begin: ({ naam, van, tot, capaciteit, plaatskeuze, bron }) => ({
    naam,
    van,
    tot,
    capaciteit,
    ...bekend({ plaatskeuze }),
    bron,
  }),
  met: ({ plaatskeuze: _, ...nu }, deel: object) => ({ ...nu, ...deel }),
  pad: zelfde,
};

const vormen: Periodedeel = {
  daad: "Wijzig de trajectvormen",
  uitleg: "Trajecten die al lopen houden de uren waarmee zij begonnen.",
  schema: z.strictObject({ vormen: vorm.vormen }),
  velduitleg: {
    vormen: { label: "Trajectvormen", een: "Trajectvorm" },
    "vormen.naam": { label: "Vorm" },
    "vormen.minUren": { label: "Uren, ten minste" },
    "vormen.maxUren": { label: "Uren, hoogstens" },
    "vormen.maxMetVerlenging": { label: "Uren met verlenging, hoogstens" },
    "vormen.bron": { label: "Waar dit staat" },
  },
  begin: (nu) => ({ vormen: nu.vormen }),
  met: (nu, deel: object) => ({ ...nu, ...deel }),
  pad: zelfde,
};

const [Doelgroep, Aanvrager, JaNee] = vorm.criteria.element.options;
const NAMEN = JaNee.shape.soort.options;
type Gekozen = {
  readonly soorten?: readonly string[];
  readonly onderwijstypen?: readonly string[];
  readonly partijen?: readonly string[];
  readonly verder?: readonly string[];
  readonly bron?: string;
};

const criteria: Periodedeel = {
  daad: "Wijzig de criteria",
  uitleg: "Laat leeg wat geen criterium is. Aanvragen die al binnen zijn worden beoordeeld naar de criteria van toen.",
  schema: z.strictObject({
    soorten: Doelgroep.shape.soorten.optional(),
    onderwijstypen: Doelgroep.shape.onderwijstypen.optional(),
    partijen: Aanvrager.shape.partijen.optional(),
    verder: z.array(JaNee.shape.soort).optional(),
    bron: regel(300).optional(),
  }),
  velduitleg: {
    soorten: { label: "Doelgroep: soorten school of organisatie", hint: "Hoort bij elkaar met de onderwijstypen." },
    onderwijstypen: { label: "Doelgroep: onderwijstypen" },
    partijen: { label: "Wie mag aanvragen" },
    verder: {
      label: "Verder moet dit zo zijn",
      uit: NAMEN.map((naam) => ({ waarde: naam, label: criteriumtitel(naam) })),
    },
    bron: { label: "Waar dit staat", hint: "Voor criteria die erbij komen; de andere houden hun bron." },
  },
  begin: ({ criteria: nu }) => {
    const doelgroep = nu.find((een) => een.soort === "doelgroep");
    return bekend({
      soorten: doelgroep?.soorten,
      onderwijstypen: doelgroep?.onderwijstypen,
      partijen: nu.find((een) => een.soort === "aanvrager")?.partijen,
      verder: nu.flatMap(({ soort }) => (soort === "doelgroep" || soort === "aanvrager" ? [] : [soort])),
    });
  },
  met: (nu, { soorten = [], onderwijstypen = [], partijen = [], verder = [], bron = "" }: Gekozen) => {
    const bronVan = (soort: string): string => nu.criteria.find((een) => een.soort === soort)?.bron ?? bron;
    const alle: Readonly<Record<string, object | null>> = {
      doelgroep: soorten.length + onderwijstypen.length === 0 ? null : { soorten, onderwijstypen },
      aanvrager: partijen.length === 0 ? null : { partijen },
      ...Object.fromEntries(NAMEN.map((naam) => [naam, verder.includes(naam) ? {} : null])),
    };
    // Those that there were keep their place.
    const volgorde = [...new Set([...nu.criteria.map(({ soort }) => soort as string), ...Object.keys(alle)])];
    return {
      ...nu,
      criteria: volgorde.flatMap((soort) => {
        const deel = alle[soort];
        return deel == null ? [] : [{ soort, ...deel, bron: bronVan(soort) }];
      }),
    };
  },
  pad: ([, , veld]) => (typeof veld === "string" ? veld : null),
};

/** Of one kind of term. */
const termijn = (soort: Termijnsoort): Periodedeel => ({
  daad: `Wijzig de termijn voor ${termijnnaam({ soort }, String)}`,
  uitleg: "Trajecten die al lopen houden de termijnen waarmee zij begonnen. Alle aantallen zijn in dagen.",
  schema: kernVan(vorm.termijnen.shape[soort]),
  velduitleg: {
    dagen: { label: "Hoe lang" },
    herinnering: { label: "Herinnering, dagen voor de laatste dag", niets: "Geen herinnering" },
    laatsteDag: { label: "Ook bericht op de laatste dag" },
    escalatie: { label: "Nog een bericht, dagen na de laatste dag", niets: "Geen" },
    tweedeEscalatie: { label: "En nog een, dagen daarna" },
    herhaling: { label: "Daarna steeds opnieuw, na zoveel dagen" },
    aan: {
      label: "Wie bericht krijgt",
      hint: "Leeg: de projectleider, en bij de latere berichten de plaatsvervanger.",
    },
    "aan.herinnering": { label: "Bij de herinnering" },
    "aan.verstreken": { label: "Als de laatste dag voorbij is" },
    "aan.escalatie": { label: "Bij het volgende bericht" },
    "aan.tweedeEscalatie": { label: "Bij het bericht daarna" },
    grondslag: { label: "Soort termijn" },
    bron: { label: "Waar dit staat" },
  },
  begin: (nu) => ({ ...nu.termijnen[soort] }),
  met: (nu, regelVan: object) => ({ ...nu, termijnen: { ...nu.termijnen, [soort]: regelVan } }),
  pad: ([, , ...rest]) => (rest.length === 0 ? null : rest.join(".")),
});

const kernVan = (schema: z.ZodType): z.ZodObject =>
  (schema instanceof z.ZodExactOptional ? schema.unwrap() : schema) as z.ZodObject;

const DELEN: Readonly<Record<string, Periodedeel>> = { plaatsen, criteria, vormen };
export const PERIODEDELEN = Object.keys(DELEN);

/** By the word in its address: a part, or `termijn-beslissing`. */
export function periodedeel(naam: string): Periodedeel | null {
  if (Object.hasOwn(DELEN, naam)) return DELEN[naam]!;
  const soort = TERMIJNSOORTEN.find((een) => naam === `termijn-${een}`);
  return soort === undefined ? null : termijn(soort);
}

/** How a criterium stands on the page. */
export const criteriumInWoorden = (een: Criterium): string =>
  een.soort === "doelgroep"
    ? `${criteriumtitel(een.soort)}: ${een.soorten.join(", ")}; ${een.onderwijstypen.join(", ")}`
    : een.soort === "aanvrager"
      ? `${criteriumtitel(een.soort)}: ${een.partijen.join(", ")}`
      : criteriumtitel(een.soort);
