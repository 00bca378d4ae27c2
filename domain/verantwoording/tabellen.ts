import type { Aanvraag } from "./aanvraag.ts";
import { type Afwijkingentelling, afwijkingen } from "./afwijkingen.ts";
import { type BuitenVolgorde, buitenVolgorde } from "./buiten-volgorde.ts";
import { GEEN_ORGANISATIES, type Organisaties } from "../organisaties/organisatie.ts";
import { type Organisatiecijfers, organisatiecijfers } from "./organisaties.ts";
import { type Doorlooptijd, doorlooptijd } from "./doorlooptijd.ts";
import { type Buitentelling, buitenTrajecten } from "./buiten-trajecten.ts";
import type { Buitenuren } from "../uren/buiten.ts";
import { type Omvang, omvang } from "./omvang.ts";
import { type Onderwijstypen, onderwijstypen } from "./onderwijstypen.ts";
import { type Nazorgtelling, nazorg } from "./nazorg.ts";
import { inPeriode, type Jaartelling, KALENDERJAAR, teljaar } from "./periode.ts";
import { type Redentelling, redenen } from "./redenen.ts";
import { type Resultaten, resultaten } from "./resultaten.ts";
import { type PerSoort, soortPerJaar, soortPerRegio } from "./soorten.ts";
import type { Kolommen } from "./tellen.ts";
import { type Sluitingentelling, sluitingen } from "./sluitingen.ts";
import { perSubsidieperiode } from "./per-subsidieperiode.ts";
import { type Periodetelling, type Toekenningen, toekenningen } from "./toekenningen.ts";
import { type Trajectduur, trajectduur } from "./trajectduur.ts";
import { type Uren, uren } from "./uren.ts";
import { type Vertraging, vertraging } from "./vertraging.ts";
import { type Verlengingen, verlengingen } from "./verlengingen.ts";
import { ontbrekend } from "./volledigheid.ts";
import { zelfdeJaarAfgerond } from "./zelfde-jaar.ts";

/** The figures the subsidy's evaluation asks for, under the numbers of its tables [E 1.2 q9–13, tables 3.1–3.6]. */
export interface Tabellen {
  readonly "3.1": Toekenningen;
  readonly "3.2": PerSoort;
  readonly "3.3": Onderwijstypen;
  readonly "3.4": PerSoort;
  readonly "3.5": Trajectduur;
  readonly "3.6": Resultaten;
  readonly verlengingen: Verlengingen;
  readonly "zelfde kalenderjaar afgerond": Kolommen;
  /** Left out when there is nothing to tell of it, as of a register. */
  readonly uren?: Uren;
  readonly nazorg?: Nazorgtelling;
  readonly redenen?: Redentelling;
  readonly vertraging?: Vertraging;
  /** Left out when there were none, as of a register. */
  readonly "afwijkingen van het stappenplan"?: Afwijkingentelling;
  readonly "gesloten zonder"?: Sluitingentelling;
  readonly "buiten de volgorde"?: BuitenVolgorde;
}

/** Narrows the report to the aanvragen that count in one period ("2020-2022", "2023") or year. */
export interface Keuze {
  readonly periode?: string;
  readonly jaar?: number;
  /** Left out: by calendar year. */
  readonly telling?: Jaartelling;
}

/** What a part of the report is made of. */
interface Bron extends Keuze {
  readonly aanvragen: readonly Aanvraag[];
  /** Those that count in what was chosen, and of those the granted ones. */
  readonly gekozen: readonly Aanvraag[];
  readonly toegekend: readonly Aanvraag[];
  readonly telling: Jaartelling;
  readonly stand: Organisaties;
  readonly buitenuren: Buitenuren;
}

/** How each part is made; undefined or null: there is nothing to tell of it, and it is left out. */
type Makers<V> = { readonly [D in keyof V]-?: (bron: Bron) => V[D] | null | undefined };

const VAN_TABELLEN: Makers<Tabellen> = {
  "3.1": ({ gekozen, telling }) => toekenningen(gekozen, telling),
  "3.2": ({ toegekend, telling }) => soortPerJaar(toegekend, telling),
  "3.3": ({ toegekend }) => onderwijstypen(toegekend),
  "3.4": ({ toegekend }) => soortPerRegio(toegekend),
  "3.5": ({ toegekend }) => trajectduur(toegekend),
  "3.6": ({ toegekend }) => resultaten(toegekend),
  verlengingen: ({ toegekend }) => verlengingen(toegekend),
  "zelfde kalenderjaar afgerond": ({ toegekend, telling }) => zelfdeJaarAfgerond(toegekend, telling),
  uren: ({ gekozen, telling }) => uren(gekozen, telling),
  nazorg: ({ gekozen }) => nazorg(gekozen),
  redenen: ({ gekozen }) => redenen(gekozen),
  vertraging: ({ toegekend }) => vertraging(toegekend),
  "afwijkingen van het stappenplan": ({ toegekend }) => afwijkingen(toegekend),
  "gesloten zonder": ({ toegekend }) => sluitingen(toegekend),
  "buiten de volgorde": ({ toegekend }) => buitenVolgorde(toegekend),
};

const VAN_VERANTWOORDING: Makers<Verantwoording> = {
  ...VAN_TABELLEN,
  "scholen en samenwerkingsverbanden": ({ toegekend, stand, telling }) => organisatiecijfers(toegekend, stand, telling),
  doorlooptijd: ({ toegekend }) => doorlooptijd(toegekend),
  volledigheid: ({ aanvragen }) => ontbrekend(aanvragen),
  "per subsidieperiode": ({ gekozen }) => perSubsidieperiode(gekozen),
  "uren en dagen": ({ gekozen, telling }) => omvang(gekozen, telling),
  "uren buiten trajecten": ({ buitenuren, ...keuze }) => buitenTrajecten(buitenuren, keuze),
};

/** The order of the keys is that of the makers. */
const maker = <V>(makers: Makers<V>, welke: (deel: string) => boolean = () => true) => {
  const gekozen = Object.entries<(bron: Bron) => unknown>(makers).filter(([deel]) => welke(deel));
  return (bron: Bron): Partial<V> =>
    Object.fromEntries(
      gekozen
        .map(([deel, van]) => [deel, van(bron)] as const)
        .filter(([, waarde]) => waarde !== undefined && waarde !== null),
    ) as Partial<V>;
};

const maakTabellen = maker(VAN_TABELLEN);
const maakVerantwoording = maker(VAN_VERANTWOORDING);

function bronVan(
  aanvragen: readonly Aanvraag[],
  keuze: Keuze,
  { stand = GEEN_ORGANISATIES, buitenuren = {} }: Partial<Pick<Bron, "stand" | "buitenuren">> = {},
): Bron {
  const gekozen = kies(aanvragen, keuze);
  const toegekend = gekozen.filter((a) => a.besluit === "toegekend");
  return { ...keuze, telling: keuze.telling ?? KALENDERJAAR, aanvragen, gekozen, toegekend, stand, buitenuren };
}

export const tabellen = (aanvragen: readonly Aanvraag[], keuze: Keuze = {}): Tabellen =>
  maakTabellen(bronVan(aanvragen, keuze)) as Tabellen;

/** The tables and what they do not tell. Under keys of their own, so that the tables stay as they are. */
export const verantwoording = (
  aanvragen: readonly Aanvraag[],
  stand: Organisaties,
  keuze: Keuze = {},
  buitenuren: Buitenuren = {},
): Verantwoording => maakVerantwoording(bronVan(aanvragen, keuze, { stand, buitenuren })) as Verantwoording;

/** Only these parts of it, of the aanvragen alone: for who asks it of many, one by one. */
export const delenVan = (delen: ReadonlySet<string>, stand: Organisaties, keuze: Keuze) => {
  const maak = maker(VAN_VERANTWOORDING, (deel) => delen.has(deel));
  return (aanvragen: readonly Aanvraag[]): Partial<Verantwoording> => maak(bronVan(aanvragen, keuze, { stand }));
};

export interface Verantwoording extends Tabellen {
  readonly "scholen en samenwerkingsverbanden": Organisatiecijfers;
  readonly doorlooptijd: Doorlooptijd;
  /** Of all aanvragen, whatever was chosen. */
  readonly volledigheid: Kolommen;
  readonly "per subsidieperiode"?: Readonly<Record<string, Periodetelling>>;
  /** Left out where nobody recorded any hours. */
  readonly "uren en dagen"?: Omvang;
  readonly "uren buiten trajecten"?: Buitentelling;
}

/** Those that count in what was chosen. */
export const kies = (aanvragen: readonly Aanvraag[], keuze: Keuze): Aanvraag[] =>
  aanvragen.filter((a) => past(a, keuze));

function past(aanvraag: Aanvraag, { periode, jaar, telling = KALENDERJAAR }: Keuze): boolean {
  if (periode === undefined && jaar === undefined) return true;
  const eigen = teljaar(aanvraag, telling);
  if (jaar !== undefined && eigen !== jaar) return false;
  return periode === undefined || (eigen !== null && inPeriode(eigen, periode));
}
