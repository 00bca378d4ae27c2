import { aanvragers } from "../aanmelding/aanvragers.ts";
import { nee } from "../definitie.ts";
import { bestaatNiet } from "../partner/doet-mee.ts";
import type { Door } from "../../rollen.ts";
import type { Dossier, Terugkoppelreactie } from "../../traject/dossier.ts";
import { namenIn } from "../../traject/partnerschap.ts";
import type { Partnernummer } from "../../traject/partnernummer.ts";
import type { Weigering } from "../../weigering.ts";

/** What a partner lets know of a terugkoppeling: that it was read, or a question about it [E 3.5, 4.5]. */

export const VAN_PARTNERS = ["zorgarrangeur", "projectleider", "partner", "aanvrager"] as const;

const vanEenAnder = (dossier: Dossier, partner: string, { rol, id }: Door): boolean =>
  (rol === "partner" && id !== partner) || (rol === "aanvrager" && partner !== aanvragers(dossier)[0]);

/** Nobody had a terugkoppeling yet for whom this one may answer. */
export const nogGeen = (dossier: Dossier, { door }: { readonly door: Door }): Weigering | null =>
  dossier.terugkoppeling.some((partner) => !vanEenAnder(dossier, partner, door))
    ? null
    : nee("terugkoppeling.niet-gegeven", "Er is nog geen terugkoppeling waarop u kunt antwoorden.");

/** Why this partner can't let know anything of it. */
export function kanNietReageren(dossier: Dossier, partner: string, door: Door): Weigering | null {
  if (vanEenAnder(dossier, partner, door))
    return nee("partner.ander", "U kunt alleen antwoorden voor uw eigen organisatie.");
  return dossier.terugkoppeling.some((nummer) => nummer === partner)
    ? null
    : (bestaatNiet(dossier, partner) ??
        nee("terugkoppeling.niet-gegeven", `${namenIn(dossier)(partner)} heeft nog geen terugkoppeling gehad.`));
}

const LEEG = { gelezenOp: null, vragen: [] };

export const reactieVan = (dossier: Dossier, partner: string): Omit<Terugkoppelreactie, "partner"> =>
  dossier.terugkoppelreacties.find((een) => een.partner === partner) ?? LEEG;

export const metReactie = (
  dossier: Dossier,
  partner: Partnernummer,
  deel: Partial<Omit<Terugkoppelreactie, "partner">>,
): Dossier => ({
  ...dossier,
  terugkoppelreacties: [
    ...dossier.terugkoppelreacties.filter((een) => een.partner !== partner),
    { ...reactieVan(dossier, partner), ...deel, partner },
  ],
});
