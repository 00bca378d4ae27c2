import { createHash } from "node:crypto";
import type { Voorbeeldbrief } from "#activities/mail/voorbeeld.ts";
import type { Store } from "#activities/store/store.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { draagt } from "#domain/traject/lees.ts";
import { proefVan } from "#domain/wat-als/proef.ts";
import type { Inzage } from "../../../inlog/inzage.ts";
import { zichtOp } from "../../bladzijden.ts";
import type { Brievenlezer } from "../../formulier/gevolgen.ts";
import { doorVan, type Werker } from "../../werker.ts";
import { DADEN, type Gekozen } from "./daden.ts";
import type { Rij } from "./rijen.ts";

/** What is sent of a row, and what would come of it before it is. */

/** Once however often the form is sent: the id is of the form and the row. */
export function inzendingVan(
  { sleutel, signaal }: Rij,
  { daad, za, reden, op }: Gekozen,
  kenmerk: string,
  door: Inzending["door"],
): Inzending {
  const plek = createHash("sha256").update(sleutel).digest("hex").slice(0, 16);
  const gegevens =
    daad === "toewijzen" ? { za } : daad === "overdragen" ? { naar: za, reden } : { sleutel: signaal?.sleutel ?? "" };
  const dag = op === null ? {} : { gebeurdOp: op };
  return { id: `${kenmerk}.${plek}`, type: DADEN[daad].type, gegevens, door, ...dag };
}

export type Vooruitzicht =
  /** `zonder`: who looks sees no personal data of this traject: not to whom a letter goes, nor what it says. */
  | { readonly kan: "ja"; readonly brieven: readonly Voorbeeldbrief[]; readonly zonder: boolean }
  | { readonly kan: "nee"; readonly reden: string }
  /** By this form, before. */
  | { readonly kan: "al" };

export interface Vooruitbronnen {
  readonly store: Pick<Store, "regels">;
  readonly brieven: Brievenlezer;
  readonly inzage: Inzage;
  readonly nu: () => Date;
}

export async function vooruit(
  { store, brieven, inzage, nu }: Vooruitbronnen,
  rij: Rij,
  gekozen: Gekozen,
  { werker, kenmerk }: { readonly werker: Werker; readonly kenmerk: string },
): Promise<Vooruitzicht> {
  const { dossier, volgnummer } = rij.projectie;
  const { type } = DADEN[gekozen.daad];
  const door = doorVan(werker, type, { dossier });
  const regels = await store.regels(rij.nummer);
  const inzending = inzendingVan(rij, gekozen, kenmerk, "code" in door ? { rol: "auditor", id: werker.id } : door);
  if (regels.some(({ id }) => id === inzending.id)) return { kan: "al" };
  if ("code" in door) return { kan: "nee", reden: door.reden };
  const pad = regels.at(-1)?.naar ?? "";
  const proef = proefVan({ dossier, pad, volgnummer }, [inzending], nu().toISOString(), null);
  if (!proef.ok) return { kan: "nee", reden: proef.weigering.reden };
  const { na, orders, regels: nieuw } = proef.waarde;
  const eigen = draagt(dossier, werker.id);
  const zonder = zichtOp("/trajecten/:nummer/doe/:type", werker, { eigen, doet: true }) !== "alles";
  const gaan = await brieven(orders, { dossier: na.dossier, regels: [...regels, ...nieuw] });
  if (!zonder && gaan.length > 0) await inzage.noteer(werker.id, rij.nummer, nu());
  return { kan: "ja", brieven: gaan, zonder };
}
