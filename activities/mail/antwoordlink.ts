import { createHmac, timingSafeEqual } from "node:crypto";
import { vraagId } from "#domain/gebeurtenissen/borging.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { berekenTermijn } from "#domain/kalender/termijn.ts";
import type { Borgingsvraag, Dossier } from "#domain/traject/dossier.ts";
import type { LinkVoor } from "./verstuur-brief.ts";

/**
 * The link by which a partner answers one borgingsvraag, without an account (design §9). Its token is `nummer.last-day.seal`, where the seal is
 * an HMAC over nummer, question and last day: made again from the dossier it is always the same, so it is kept nowhere, and who has only a part
 * of it has nothing. It names no partner: that may be a person.
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
  ({ brief, params }, { nummer, borgingsvragen }) => {
    const vraag = brief === "borgingsvraag" ? borgingsvragen?.find((v) => vraagId(v) === params["vraag"]) : undefined;
    return vraag === undefined
      ? null
      : { url: `${webadres}${PAD}/${antwoordtoken(sleutel, nummer, vraag)}`, tot: laatsteDag(vraag) };
  };

export function antwoordtoken(sleutel: string, nummer: string, vraag: Borgingsvraag): string {
  const tot = laatsteDag(vraag);
  return `${nummer}.${tot}.${zegel(sleutel, nummer, vraag, tot)}`;
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

/** The question of this traject that it was made for; null when it was made for none. */
export const vraagBij = (
  sleutel: string,
  { tot, zegel: gegeven }: Antwoordtoken,
  { nummer, borgingsvragen = [] }: Dossier,
): Borgingsvraag | null =>
  borgingsvragen.find((vraag) =>
    timingSafeEqual(Buffer.from(zegel(sleutel, nummer, vraag, tot)), Buffer.from(gegeven)),
  ) ?? null;

const zegel = (sleutel: string, nummer: string, vraag: Borgingsvraag, tot: Datum): string =>
  createHmac("sha256", sleutel)
    .update(JSON.stringify([nummer, vraagId(vraag), tot]))
    .digest("base64url");
