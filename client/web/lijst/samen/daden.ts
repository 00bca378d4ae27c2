import { leesWanneer, OP } from "#domain/formulier/inzending.ts";
import { eerste, type Invoer, type Veld } from "#domain/formulier/veld.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { reden as redenveld } from "#domain/gebeurtenissen/velden.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { WANNEER } from "../../formulier/blad.ts";
import type { Werker } from "../../werker.ts";

/** Which acts can be done in several trajecten at once, and what each asks once for all of them. */

export const DADEN = {
  toewijzen: { naam: "Zorgarrangeur toewijzen", type: "za.toegewezen", knop: "Wijs toe" },
  overdragen: { naam: "Overdragen aan een andere zorgarrangeur", type: "overdracht.gestart", knop: "Draag over" },
  signalen: { naam: "Signalen afhandelen", type: "signaal.afgehandeld", knop: "Handel af" },
} as const;
export type Daadnaam = keyof typeof DADEN;
export const DAADNAMEN = Object.keys(DADEN) as readonly Daadnaam[];

/** Whether it is for one of their roles at all. */
export const magDoen = (daad: Daadnaam, { rollen }: Werker): boolean =>
  rollen.some((rol) => GEBEURTENISSEN.get(DADEN[daad].type)?.wie.includes(rol) === true);

export const isDaad = (tekst: string): tekst is Daadnaam => Object.hasOwn(DADEN, tekst);

/** Names of the fields. `nummer` is of the address only: of which trajecten. */
export const VELD = {
  daad: "daad",
  nummer: "nummer",
  /** Every row that is offered, also one that is not ticked. */
  aanbod: "aanbod",
  kies: "kies",
  /** Chosen, and not to be done as it is now. */
  kanNiet: "_kan-niet",
  za: "za",
  reden: "reden",
} as const;

/** How far a traject was when it was looked at. */
export const gezienVeld = (nummer: string): string => `_gezien.${nummer}`;

/** What is the same in every row. */
export interface Gekozen {
  readonly daad: Daadnaam;
  readonly za: string;
  readonly reden: string;
  /** Null: left out. */
  readonly op: Datum | null;
}

export type Zas = readonly { readonly id: string; readonly naam: string }[];

export function veldenVan(daad: Daadnaam, zas: Zas): readonly Veld[] {
  const vraag = { hint: null, verplicht: true, niets: null } as const;
  const za: Veld = {
    ...vraag,
    naam: VELD.za,
    label: "Welke zorgarrangeur?",
    soort: { soort: "keuze", keuzen: zas.map(({ id, naam }) => ({ waarde: id, label: naam })), leeg: null },
  };
  const waarom: Veld = { ...vraag, naam: VELD.reden, label: "Waarom?", soort: { soort: "lang", max: null } };
  return [...(daad === "signalen" ? [] : [za]), ...(daad === "overdragen" ? [waarom] : []), WANNEER];
}

export interface Gelezen {
  readonly gekozen: Gekozen;
  /** By field. */
  readonly fouten: ReadonlyMap<string, string>;
}

export function leesGekozen(daad: Daadnaam, invoer: Invoer, zas: Zas, vandaag: Datum): Gelezen {
  const [za, reden] = [eerste(invoer, VELD.za), eerste(invoer, VELD.reden).trim()];
  const fouten = new Map<string, string>();
  if (daad !== "signalen" && zas.every(({ id }) => id !== za)) fouten.set(VELD.za, "Kies een zorgarrangeur.");
  if (daad === "overdragen") {
    const gelezen = redenveld.safeParse(reden);
    if (!gelezen.success) fouten.set(VELD.reden, gelezen.error.issues[0]?.message ?? "Vul een reden in.");
  }
  const { op, fout } = leesWanneer(invoer, vandaag);
  if (fout !== null) fouten.set(OP, fout);
  if (!invoer.has(VELD.kies)) fouten.set(VELD.kies, "Kies ten minste één rij.");
  return { gekozen: { daad, za, reden, op }, fouten };
}
