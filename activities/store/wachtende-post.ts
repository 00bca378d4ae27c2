import { datumOp, plusDagen, tijdstipOm, type Datum, type Tijdstip } from "#domain/kalender/datum.ts";
import { wachtAlEenDag } from "#domain/signalen/mail.ts";
import { wachtAlEenDag as blijftAlEenDag } from "#domain/traject/ochtendpost.ts";
import type { Store } from "./store.ts";

/** Letters that wait for the mail server. A server that answers may still take nothing. */
export interface Wachtendepost {
  /** For more than a day: something is wrong. What was given up is not waited for. */
  readonly lang: number;
  /** Begun since yesterday. */
  readonly kort: number;
  readonly sinds: Datum | null;
}

export async function leesWachtendePost(
  store: Pick<Store, "ochtendpost" | "signalen" | "verzendregister">,
  nu: Tijdstip,
): Promise<Wachtendepost> {
  const gisteren = new Date(tijdstipOm(plusDagen(datumOp(nu), -1), 0)).toISOString();
  const [post, signalen, { aantal, eerste }] = await Promise.all([
    store.ochtendpost(),
    store.signalen({ soorten: ["mail"] }),
    store.verzendregister.wachtend(gisteren),
  ]);
  // Also when no ochtendbericht came by to say so.
  const blijftLiggen = post.flatMap(({ brieven }) => brieven).filter((brief) => blijftAlEenDag(brief, nu)).length;
  return {
    lang: Math.max(signalen.filter(wachtAlEenDag).length, blijftLiggen),
    kort: aantal,
    sinds: eerste === null ? null : datumOp(eerste),
  };
}
