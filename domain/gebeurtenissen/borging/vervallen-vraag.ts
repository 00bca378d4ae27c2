import { z } from "zod";
import { partnerveld } from "../velden.ts";
import { type Dossier } from "../../traject/dossier.ts";
import { wachtOpAntwoord } from "../../traject/borgingsafspraak.ts";
import type { Partnernummer } from "../../traject/partnernummer.ts";
import type { Partnernaam } from "../../traject/partnerschap.ts";

/** When nobody needs the answer to a borgingsvraag any more: its partner left, what was agreed ended, or the traject was stopped. */

/** The partners whose question lapses, for the journaal line to tell: a question that vanished would look as if it had been answered. */
export const vervallenVragen = () => z.array(partnerveld).optional();

export const metVervallenVragen = (
  { borgingsvragen }: Dossier,
  partner?: Partnernummer,
): { vervallenVragen?: Partnernummer[] } => {
  const wie = borgingsvragen.filter((v) => wachtOpAntwoord(v) && (partner ?? v.partner) === v.partner);
  return wie.length === 0 ? {} : { vervallenVragen: [...new Set(wie.map((v) => v.partner))] };
};

export const laatVervallen = (
  { borgingsvragen }: Dossier,
  partners: readonly Partnernummer[] | undefined,
): Pick<Dossier, "borgingsvragen"> => ({
  borgingsvragen: borgingsvragen.map((v) =>
    wachtOpAntwoord(v) && partners?.includes(v.partner) === true ? { ...v, vervallen: true } : v,
  ),
});

export const vervallenInWoorden = (partners: readonly Partnernummer[] | undefined, naam: Partnernaam): string =>
  partners === undefined ? "" : ` De vraag naar de borging aan ${partners.map(naam).join(", ")} vervalt.`;
