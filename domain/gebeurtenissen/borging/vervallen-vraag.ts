import { z } from "zod";
import { regel } from "../velden.ts";
import { type Dossier } from "../../traject/dossier.ts";
import { wachtOpAntwoord } from "../../traject/borgingsafspraak.ts";

/** When nobody needs the answer to a borgingsvraag any more: its partner left, what was agreed ended, or the traject was stopped. */

/** The partners whose question lapses, for the journaal line to tell: a question that vanished would look as if it had been answered. */
export const vervallenVragen = () => z.array(regel(200)).optional();

export const metVervallenVragen = ({ borgingsvragen }: Dossier, partner?: string): { vervallenVragen?: string[] } => {
  const wie = borgingsvragen.filter((v) => wachtOpAntwoord(v) && (partner ?? v.partner) === v.partner);
  return wie.length === 0 ? {} : { vervallenVragen: [...new Set(wie.map((v) => v.partner))] };
};

export const laatVervallen = (
  { borgingsvragen }: Dossier,
  partners: readonly string[] | undefined,
): Pick<Dossier, "borgingsvragen"> => ({
  borgingsvragen: borgingsvragen.map((v) =>
    wachtOpAntwoord(v) && partners?.includes(v.partner) === true ? { ...v, vervallen: true } : v,
  ),
});

export const vervallenInWoorden = (partners: readonly string[] | undefined): string =>
  partners === undefined ? "" : ` De vraag naar de borging aan ${partners.join(", ")} vervalt.`;
