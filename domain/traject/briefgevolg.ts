import { hashVan } from "../journaal/hash.ts";
import { partnerVan } from "../journaal/lijn.ts";
import { gevolgId } from "./gevolg.ts";
import type { Inzending } from "./inzending.ts";
import type { Order } from "./order.ts";
import type { Partnernummer } from "./partnernummer.ts";

/** What came of the order of a letter, as the gebeurtenis that tells the traject. */

export interface Verzondenbericht {
  /** Its Message-ID. */
  readonly bericht: string;
  /** SHA-256 of its bytes, as they are kept. */
  readonly hash: string;
  /** Of the mede-aanvrager whose copy it is. */
  readonly partner?: Partnernummer;
}

export interface Briefuitkomst {
  readonly uitkomst: "verzonden" | "mislukt" | "geen-ontvanger";
  /** The mails that it went in: letters that went together have the same. */
  readonly berichten: readonly Verzondenbericht[];
  /** 0 when no letter was made. */
  readonly briefversie: number;
  /** Tells this order from another of the same letter to the same role in the same line (two partners, two terms); empty where no params do. */
  readonly kenmerk?: string;
  /** The role that got it, where it was meant for one that nobody has. */
  readonly bezorgdBij?: string;
  /** Copies that were refused while the letter itself arrived. */
  readonly mislukteKopieen?: number;
  /** Why it failed, or why copies did; one line without personal data, fit for the journaal. */
  readonly reden?: string;
}

const SYSTEEM = { rol: "systeem", id: "motor" } as const;

export function briefgevolg(nummer: string, order: Order, resultaat: Briefuitkomst): Inzending {
  const { volgnummer, params } = order;
  const { kenmerk = "", mislukteKopieen, reden, bezorgdBij } = resultaat;
  const metKenmerk = kenmerk === "" ? {} : { kenmerk };
  const gegevens =
    resultaat.uitkomst === "verzonden"
      ? {
          ...gerichtAan(volgnummer, params),
          versie: resultaat.briefversie,
          berichten: resultaat.berichten,
          ...(bezorgdBij === undefined ? {} : { bezorgdBij }),
          ...(mislukteKopieen === undefined ? {} : { ...metKenmerk, mislukteKopieen, reden }),
        }
      : { ...gerichtAan(volgnummer, params), ...metKenmerk, reden: reden ?? resultaat.uitkomst };
  const id = gevolgId(nummer, order);
  return { id, type: resultaat.uitkomst === "verzonden" ? "mail.verzonden" : "mail.mislukt", gegevens, door: SYSTEEM };
}

/** It waits too long. The id follows from the order alone: who tells it again tells it no second time. */
export function vertraagd(nummer: string, { volgnummer, params }: Order): Inzending {
  return {
    id: `${nummer}:${volgnummer}:vertraagd:${hashVan(params).slice(0, 12)}`,
    type: "mail.vertraagd",
    gegevens: gerichtAan(volgnummer, params),
    door: SYSTEEM,
  };
}

/** Which letter, to whom: the same words in all that the journaal says of it. */
function gerichtAan(bij: number, params: Order["params"]) {
  const { brief, aan } = params;
  const partner = partnerVan(aan, params);
  return { brief, aan, ...(partner === null ? {} : { partner }), bij };
}
