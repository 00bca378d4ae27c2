import { createHash } from "node:crypto";
import type { Store } from "#activities/store/store.ts";
import { eerste, type Invoer } from "#domain/formulier/veld.ts";
import { reden as redenveld } from "#domain/gebeurtenissen/velden.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import type { Signaal } from "#domain/signalen/signaal.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { proefVan } from "#domain/wat-als/proef.ts";
import { doorVan, type Werker } from "../../werker.ts";

/** One act in several trajecten, each a row of its own: what is sent in each, and what would come of it. */

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

/** Names of the fields. */
export const VELD = { daad: "daad", nummer: "nummer", za: "za", reden: "reden", signaal: "signaal" } as const;
export const gezienVeld = (nummer: string): string => `_gezien.${nummer}`;

/** As many as one page of the list, and some: more is no choice by hand. */
export const HOOGSTENS = 100;

/** What is the same in every row. */
export interface Gekozen {
  readonly daad: Daadnaam;
  readonly za: string;
  readonly reden: string;
}

export interface Gelezen {
  readonly gekozen: Gekozen;
  /** By field. */
  readonly fouten: ReadonlyMap<string, string>;
}

export function leesGekozen(daad: Daadnaam, invoer: Invoer, zas: readonly string[]): Gelezen {
  const [za, reden] = [eerste(invoer, VELD.za), eerste(invoer, VELD.reden).trim()];
  const fouten = new Map<string, string>();
  if (daad !== "signalen" && !zas.includes(za)) fouten.set(VELD.za, "Kies een zorgarrangeur.");
  if (daad === "overdragen") {
    const gelezen = redenveld.safeParse(reden);
    if (!gelezen.success) fouten.set(VELD.reden, gelezen.error.issues[0]?.message ?? "Vul een reden in.");
  }
  return { gekozen: { daad, za, reden }, fouten };
}

/** A traject, or one signal in it. */
export interface Rij {
  readonly nummer: string;
  readonly naam: string;
  readonly volgnummer: number;
  readonly signaal: Signaal | null;
}

/** `sleutel` tells two rows of one traject apart. */
export const rijsleutel = ({ nummer, signaal }: Rij): string =>
  signaal === null ? nummer : `${nummer}|${signaal.sleutel}`;

/** Once however often the form is sent: the id is of the form and the row. */
export function inzendingVan(rij: Rij, gekozen: Gekozen, kenmerk: string, door: Inzending["door"]): Inzending {
  const plek = createHash("sha256").update(rijsleutel(rij)).digest("hex").slice(0, 16);
  return { id: `${kenmerk}.${plek}`, type: DADEN[gekozen.daad].type, gegevens: gegevensVan(rij, gekozen), door };
}

function gegevensVan({ signaal }: Rij, { daad, za, reden }: Gekozen): Inzending["gegevens"] {
  if (daad === "toewijzen") return { za };
  return daad === "overdragen" ? { naar: za, reden } : { sleutel: signaal?.sleutel ?? "" };
}

/** What would come of it in this traject, without who would be told by name: not everybody who may hand over may see that. */
export type Vooruitzicht =
  | { readonly kan: true; readonly brieven: number }
  | { readonly kan: false; readonly reden: string };

export async function vooruit(
  store: Pick<Store, "projectie" | "regels">,
  rij: Rij,
  gekozen: Gekozen,
  { werker, kenmerk, nu }: { readonly werker: Werker; readonly kenmerk: string; readonly nu: string },
): Promise<Vooruitzicht> {
  const [projectie, regels] = await Promise.all([store.projectie(rij.nummer), store.regels(rij.nummer)]);
  if (projectie === null) return { kan: false, reden: `Traject ${rij.nummer} is er niet.` };
  const { dossier, volgnummer } = projectie;
  const door = doorVan(werker, DADEN[gekozen.daad].type, { dossier });
  if ("code" in door) return { kan: false, reden: door.reden };
  const pad = regels.at(-1)?.naar ?? "";
  const proef = proefVan({ dossier, pad, volgnummer }, [inzendingVan(rij, gekozen, kenmerk, door)], nu, null);
  return proef.ok ? { kan: true, brieven: proef.waarde.brieven.length } : { kan: false, reden: proef.weigering.reden };
}
