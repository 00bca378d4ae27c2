import { createHmac, timingSafeEqual } from "node:crypto";
import { vraagId } from "#domain/gebeurtenissen/borging/vraag.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { berekenTermijn } from "#domain/kalender/termijn.ts";
import { contactVan } from "#domain/traject/partnerschap.ts";
import { type Borgingsvraag } from "#domain/traject/borgingsafspraak.ts";
import { type Dossier } from "#domain/traject/dossier.ts";
import type { LinkVoor } from "./stel-op.ts";

/**
 * The link by which a partner answers one borgingsvraag, without an account (design §9). Its token is `nummer.last-day.seal`, where the seal is
 * an HMAC over nummer, question, last day and the address it goes to: made again from the dossier it is always the same, so it is kept nowhere,
 * and who has only a part of it has nothing. A contactpersoon who left has one that no longer fits. It names no partner: that may be a person.
 */

/** As long as the longest wait between two checks in our own rules: by then there is a new question, with a link of its own. */
const GELDIG = { aantal: 6, eenheid: "maanden" } as const;

const PAD = "/antwoord";

export interface Linkinstellingen {
  /** Who has it can make links. */
  readonly sleutel: string;
  /** Public address of the web, without a slash at its end. */
  readonly webadres: string;
}

export const maakLinkVoor =
  ({ sleutel, webadres }: Linkinstellingen): LinkVoor =>
  ({ brief, params }, dossier) => {
    if (brief !== "borgingsvraag") return null;
    const vraag = dossier.borgingsvragen.find((v) => vraagId(v) === params["vraag"]);
    const token = vraag === undefined ? null : antwoordtoken(sleutel, dossier, vraag);
    return vraag === undefined || token === null ? null : { url: `${webadres}${PAD}/${token}`, tot: laatsteDag(vraag) };
  };

/** Null as long as the partner has no contactpersoon. */
export function antwoordtoken(sleutel: string, dossier: Dossier, vraag: Borgingsvraag): string | null {
  const tot = laatsteDag(vraag);
  const deel = zegel(sleutel, dossier, vraag, tot);
  return deel === null ? null : `${dossier.nummer}.${tot}.${deel}`;
}

/** As counted: a day that moved with a new calendar would make another link of it. */
const laatsteDag = ({ op }: Borgingsvraag): Datum =>
  berekenTermijn({ vanaf: op, duur: GELDIG, grondslag: "servicenorm" }).ruw;

export interface Antwoordtoken {
  readonly nummer: string;
  /** The last day on which it may be used. */
  readonly tot: Datum;
  readonly zegel: string;
}

/** What it says, before anybody knows whether that is true; null when it can't be one of ours. */
export function leesToken(token: string): Antwoordtoken | null {
  const [, nummer, tot, deel] = /^(ZA-\d{4}-\d{3,6})\.(\d{4}-\d{2}-\d{2})\.([\w-]{43})$/.exec(token) ?? [];
  return nummer === undefined || tot === undefined || deel === undefined ? null : { nummer, tot, zegel: deel };
}

/** The question of this traject that it was made for; null when it was made for none, or for somebody who left. */
export const vraagBij = (
  sleutel: string,
  { tot, zegel: gegeven }: Antwoordtoken,
  dossier: Dossier,
): Borgingsvraag | null =>
  dossier.borgingsvragen.find((vraag) => {
    const deel = zegel(sleutel, dossier, vraag, tot);
    return deel !== null && isGelijk(deel, gegeven);
  }) ?? null;

/** The question of this traject that it was made for when one of these addresses was that of the contactpersoon. */
export const vraagVoorheen = (
  sleutel: string,
  { tot, zegel: gegeven }: Antwoordtoken,
  dossier: Dossier,
  adressen: readonly string[],
): Borgingsvraag | null =>
  dossier.borgingsvragen.find((vraag) =>
    adressen.some((adres) => isGelijk(zegelVoor(sleutel, dossier, vraag, tot, adres), gegeven)),
  ) ?? null;

const isGelijk = (een: string, ander: string): boolean =>
  een.length === ander.length && timingSafeEqual(Buffer.from(een), Buffer.from(ander));

function zegel(sleutel: string, dossier: Dossier, vraag: Borgingsvraag, tot: Datum): string | null {
  const adres = contactVan(dossier, vraag.partner)?.email;
  return adres === undefined ? null : zegelVoor(sleutel, dossier, vraag, tot, adres);
}

const zegelVoor = (sleutel: string, { nummer }: Dossier, vraag: Borgingsvraag, tot: Datum, adres: string): string =>
  createHmac("sha256", sleutel)
    .update(JSON.stringify([nummer, vraagId(vraag), tot, adres.toLowerCase()]))
    .digest("base64url");
