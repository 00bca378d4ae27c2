import type { Datum } from "../../kalender/datum.ts";
import type { Dossier } from "../../traject/dossier.ts";
import type { MislukteBrief, VertraagdeBrief } from "../../traject/openstaande-brief.ts";

/** What became of a letter. A failure is a gebeurtenis too, never a stuck traject (design §6). */

/** One that failed again takes the place of the time before: whoever must see to it does so once. */
export const metMislukteMail = (dossier: Dossier, wat: readonly string[], mislukt: MislukteBrief): Dossier => ({
  ...dossier,
  mislukteMail: { ...dossier.mislukteMail, [wat.join(":")]: mislukt },
});

/** Whatever became of it, it waits no more. */
export const zonderVertraging = (dossier: Dossier, brief: VertraagdeBrief): Dossier => ({
  ...dossier,
  vertraagdeMail: dossier.vertraagdeMail.filter((wacht) => !isDezelfde(wacht, brief)),
});

const isDezelfde = (een: VertraagdeBrief, ander: VertraagdeBrief): boolean =>
  een.bij === ander.bij && een.brief === ander.brief && een.aan === ander.aan && een.partner === ander.partner;

export const mislukt = ({ bij, kenmerk }: Omit<MislukteBrief, "op">, op: Datum): MislukteBrief => ({
  op,
  bij,
  ...(kenmerk === undefined ? {} : { kenmerk }),
});
