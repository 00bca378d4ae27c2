import { inWoorden } from "#domain/kalender/datum.ts";
import { hangend } from "../alinea.ts";
import type { Beeld } from "./beeld.ts";

type Partner = Beeld["dossier"]["partners"][number];

/** Whom to call at a partner, or why there is nobody. */
export const contact = (partner: Partner): string[] =>
  hangend(`  ${partner.nummer}`, `${partner.naam}: ${wie(partner)}`);

function wie({ contactpersoon, vertrokken, uitgetredenOp }: Partner): string {
  if (uitgetredenOp !== null) return `doet niet meer mee sinds ${inWoorden(uitgetredenOp)}`;
  if (contactpersoon === null) return vertrokken === true ? "vertrokken; er is een opvolger nodig" : "niet bekend";
  const { naam, functie, email, telefoon } = contactpersoon;
  return [naam, functie, email, telefoon].filter((deel) => deel !== undefined).join(", ");
}
