import { inWoorden, type Datum } from "../kalender/datum.ts";
import { geweigerd, type Uitkomst } from "../weigering.ts";
import { besluit, type Beslissing } from "./beslissing.ts";
import { accountGebonden } from "./feiten/account-gebonden.ts";
import { alleMedewerkers, medewerkerVanAccount, type Medewerkers } from "./medewerkers.ts";
import type { VraagNaar } from "./vraag.ts";
import { alWeg, isWeg } from "./weigeringen.ts";

/** Who opened the link logged in: this account is that medewerker from now on. A link works once. */
export function bind(
  stand: Medewerkers,
  { uitnodiging, account }: VraagNaar<"bind">,
  dag: Datum,
): Uitkomst<Beslissing> {
  const wie = alleMedewerkers(stand).find((een) => een.uitnodiging?.afdruk === uitnodiging);
  if (wie?.uitnodiging == null)
    return geweigerd(
      "uitnodiging.onbekend",
      "Deze link is al gebruikt of vervangen door een nieuwe. Vraag de beheerder om een nieuwe link.",
    );
  if (isWeg(wie, dag)) return alWeg(wie);
  if (wie.uitnodiging.tot < dag)
    return geweigerd(
      "uitnodiging.verlopen",
      `Deze link werkte tot en met ${inWoorden(wie.uitnodiging.tot)}. Vraag de beheerder om een nieuwe link.`,
    );
  const ander = medewerkerVanAccount(stand, account);
  if (ander !== undefined && ander.id !== wie.id)
    return geweigerd(
      "account.bezet",
      `Met dit account logt ${ander.id} (${ander.naam}) al in. Een account is van één medewerker.`,
    );
  return besluit(wie.id, accountGebonden.maak({ medewerker: wie.id, uitnodiging, account }));
}
