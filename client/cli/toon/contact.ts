import { meerVan, waaromNiemand } from "#domain/beeld/partner.ts";
import { hangend, INSPRINGING } from "../alinea.ts";
import type { Beeld } from "#domain/beeld/beeld.ts";
import { veldregels } from "./velden.ts";

type Partner = Beeld["dossier"]["partners"][number];

/** Whom to call at a partner, or why there is nobody. */
export const contact = (partner: Partner): string[] => [
  ...hangend(`  ${partner.nummer}`, `${partner.naam} (${partner.partij}): ${waaromNiemand(partner) ?? wie(partner)}`),
  ...veldregels(meerVan(partner), INSPRINGING),
];

const wie = ({ contactpersoon }: Partner): string =>
  contactpersoon === null
    ? ""
    : [contactpersoon.naam, contactpersoon.functie, contactpersoon.email, contactpersoon.telefoon]
        .filter((deel) => deel !== undefined)
        .join(", ");
