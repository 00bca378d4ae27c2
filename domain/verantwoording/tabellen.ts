import type { Aanvraag } from "./aanvraag.ts";
import { type Afwijkingentelling, afwijkingen } from "./afwijkingen.ts";
import { type BuitenVolgorde, buitenVolgorde } from "./buiten-volgorde.ts";
import type { Organisaties } from "../organisaties/organisatie.ts";
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
import { type Toekenningen, toekenningen } from "./toekenningen.ts";
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

export function tabellen(aanvragen: readonly Aanvraag[], keuze: Keuze = {}): Tabellen {
  const { telling = KALENDERJAAR } = keuze;
  const gekozen = kies(aanvragen, keuze);
  const toegekend = gekozen.filter((a) => a.besluit === "toegekend");
  const besteed = uren(gekozen, telling);
  const gevraagd = nazorg(gekozen);
  const waarom = redenen(gekozen);
  const voorgegaan = buitenVolgorde(toegekend);
  const vertraagd = vertraging(toegekend);
  const afgeweken = afwijkingen(toegekend);
  const zonder = sluitingen(toegekend);
  return {
    "3.1": toekenningen(gekozen, telling),
    "3.2": soortPerJaar(toegekend, telling),
    "3.3": onderwijstypen(toegekend),
    "3.4": soortPerRegio(toegekend),
    "3.5": trajectduur(toegekend),
    "3.6": resultaten(toegekend),
    verlengingen: verlengingen(toegekend),
    "zelfde kalenderjaar afgerond": zelfdeJaarAfgerond(toegekend, telling),
    ...(besteed === undefined ? {} : { uren: besteed }),
    ...(gevraagd === undefined ? {} : { nazorg: gevraagd }),
    ...(Object.keys(waarom).length === 0 ? {} : { redenen: waarom }),
    ...(vertraagd === null ? {} : { vertraging: vertraagd }),
    ...(afgeweken === null ? {} : { "afwijkingen van het stappenplan": afgeweken }),
    ...(zonder === null ? {} : { "gesloten zonder": zonder }),
    ...(voorgegaan === null ? {} : { "buiten de volgorde": voorgegaan }),
  };
}

/** The tables and what they do not tell. Under keys of their own, so that the tables stay as they are. */
export function verantwoording(
  aanvragen: readonly Aanvraag[],
  stand: Organisaties,
  keuze: Keuze = {},
  buitenuren: Buitenuren = {},
): Verantwoording {
  const buiten = buitenTrajecten(buitenuren, keuze);
  const gekozen = kies(aanvragen, keuze);
  const toegekend = gekozen.filter((a) => a.besluit === "toegekend");
  const gewerkt = omvang(gekozen, keuze.telling ?? KALENDERJAAR);
  return {
    ...tabellen(aanvragen, keuze),
    "scholen en samenwerkingsverbanden": organisatiecijfers(toegekend, stand, keuze.telling ?? KALENDERJAAR),
    doorlooptijd: doorlooptijd(toegekend),
    volledigheid: ontbrekend(aanvragen),
    ...(gewerkt === undefined ? {} : { "uren en dagen": gewerkt }),
    ...(buiten === undefined ? {} : { "uren buiten trajecten": buiten }),
  };
}

export interface Verantwoording extends Tabellen {
  readonly "scholen en samenwerkingsverbanden": Organisatiecijfers;
  readonly doorlooptijd: Doorlooptijd;
  /** Of all aanvragen, whatever was chosen. */
  readonly volledigheid: Kolommen;
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
