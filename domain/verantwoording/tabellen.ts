import type { Aanvraag } from "./aanvraag.ts";
import { type Afwijkingentelling, afwijkingen } from "./afwijkingen.ts";
import { type BuitenVolgorde, buitenVolgorde } from "./buiten-volgorde.ts";
import type { Organisaties } from "../organisaties/organisatie.ts";
import { type Organisatiecijfers, organisatiecijfers } from "./organisaties.ts";
import { type Onderwijstypen, onderwijstypen } from "./onderwijstypen.ts";
import { type Nazorgtelling, nazorg } from "./nazorg.ts";
import { inPeriode, teljaar } from "./periode.ts";
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
}

export function tabellen(aanvragen: readonly Aanvraag[], keuze: Keuze = {}): Tabellen {
  const gekozen = aanvragen.filter((a) => past(a, keuze));
  const toegekend = gekozen.filter((a) => a.besluit === "toegekend");
  const besteed = uren(gekozen);
  const gevraagd = nazorg(gekozen);
  const waarom = redenen(gekozen);
  const voorgegaan = buitenVolgorde(toegekend);
  const vertraagd = vertraging(toegekend);
  const afgeweken = afwijkingen(toegekend);
  const zonder = sluitingen(toegekend);
  return {
    "3.1": toekenningen(gekozen),
    "3.2": soortPerJaar(toegekend),
    "3.3": onderwijstypen(toegekend),
    "3.4": soortPerRegio(toegekend),
    "3.5": trajectduur(toegekend),
    "3.6": resultaten(toegekend),
    verlengingen: verlengingen(toegekend),
    "zelfde kalenderjaar afgerond": zelfdeJaarAfgerond(toegekend),
    ...(besteed === undefined ? {} : { uren: besteed }),
    ...(gevraagd === undefined ? {} : { nazorg: gevraagd }),
    ...(Object.keys(waarom).length === 0 ? {} : { redenen: waarom }),
    ...(vertraagd === null ? {} : { vertraging: vertraagd }),
    ...(afgeweken === null ? {} : { "afwijkingen van het stappenplan": afgeweken }),
    ...(zonder === null ? {} : { "gesloten zonder": zonder }),
    ...(voorgegaan === null ? {} : { "buiten de volgorde": voorgegaan }),
  };
}

/** The tables and what they do not tell: how many schools and SWV's those were. Under a key of its own, so that the tables stay as they are. */
export const metOrganisaties = (
  cijfers: Tabellen,
  aanvragen: readonly Aanvraag[],
  stand: Organisaties,
  keuze: Keuze = {},
): Verantwoording => ({
  ...cijfers,
  "scholen en samenwerkingsverbanden": organisatiecijfers(
    aanvragen.filter((a) => past(a, keuze) && a.besluit === "toegekend"),
    stand,
  ),
});

export interface Verantwoording extends Tabellen {
  readonly "scholen en samenwerkingsverbanden": Organisatiecijfers;
}

function past(aanvraag: Aanvraag, { periode, jaar }: Keuze): boolean {
  const eigen = teljaar(aanvraag);
  if (jaar !== undefined && eigen !== jaar) return false;
  return periode === undefined || (eigen !== null && inPeriode(eigen, periode));
}
