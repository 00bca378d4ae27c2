import { randomBytes } from "node:crypto";
import { canoniek } from "#domain/journaal/hash.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Door } from "#domain/rollen.ts";
import { gelukt, invariant, type Uitkomst } from "#domain/weigering.ts";
import { afdrukVan, uitnodigingstoken } from "#activities/mail/uitnodigingslink.ts";
import type { Trajecten } from "./trajecten.ts";

/** From an account at a provider to a medewerker (design §9): by a link that works once, and never by a mail address that a provider tells. */

/** What stands in a link. Kept nowhere: who has it may bind an account to this medewerker. */
export interface Uitnodigingslink {
  readonly token: string;
  /** The last day on which it works. */
  readonly tot: Datum;
}

export async function nodigUit(
  trajecten: Pick<Trajecten, "vraagOrganisatie">,
  medewerker: string,
  door: Door,
): Promise<Uitkomst<Uitnodigingslink>> {
  const token = randomBytes(32).toString("base64url");
  const antwoord = await trajecten.vraagOrganisatie(
    { soort: "nodig-uit", sleutel: afdrukVan(token), medewerker, afdruk: afdrukVan(token) },
    door,
  );
  if (!antwoord.ok) return antwoord;
  const { uitnodigingTot } = antwoord.waarde;
  invariant(uitnodigingTot, "wie is uitgenodigd, heeft een link");
  return gelukt({ token, tot: uitnodigingTot });
}

/** What a letter with a link needs: how it is called, and the fingerprint of the link that is made of that (activities/mail/uitnodigingslink.ts). */
export const perMail = (sleutel: string, brief: string): { readonly brief: string; readonly afdruk: string } => ({
  brief,
  afdruk: afdrukVan(uitnodigingstoken(sleutel, brief)),
});

/** An account is an issuer and what that calls somebody (OpenID Connect Core 2: `sub` is unique within its issuer only). */
export interface Account {
  readonly issuer: string;
  readonly subject: string;
}

export const accountafdruk = ({ issuer, subject }: Account): string => afdrukVan(canoniek([issuer, subject]));

/** Who opened the link with this token logged in with this account. Answers which medewerker that is; doing it again is harmless. */
export async function bindAccount(
  trajecten: Pick<Trajecten, "vraagOrganisatie">,
  token: string,
  account: Account,
): Promise<Uitkomst<string>> {
  const uitnodiging = afdrukVan(token);
  const antwoord = await trajecten.vraagOrganisatie(
    {
      soort: "bind",
      // With the token in it nobody can tell the account from it, also when that is forgotten.
      sleutel: afdrukVan(canoniek([token, account.issuer, account.subject])),
      uitnodiging,
      account: accountafdruk(account),
    },
    INLOG,
  );
  if (!antwoord.ok) return antwoord;
  invariant(antwoord.waarde.medewerker, "wie een account bindt, is een medewerker");
  return gelukt(antwoord.waarde.medewerker);
}

/** Nobody in particular yet: the link is the proof. */
const INLOG: Door = { rol: "systeem", id: "inlog" };
