import type { Bericht, Transport, Verzendresultaat } from "./transport.ts";
import { TijdelijkeVerzendfout } from "./verzendfout.ts";
import type { Verzendregister } from "./verzendregister.ts";

/** One mail to one address, however often it is tried. */
export type Bezorg = (bericht: Bericht, briefversie: number) => Promise<Verzendresultaat>;

export interface Bezorgbenodigdheden {
  readonly transport: Pick<Transport, "verstuur">;
  readonly register: Verzendregister;
}

export function maakBezorg(benodigdheden: Bezorgbenodigdheden): Bezorg {
  const bezig = new Map<string, Promise<Verzendresultaat>>();
  return (bericht, briefversie) => {
    const { messageId } = bericht;
    // A traject that hands over to a fresh run asks again for what is still under way: that is the same mail, not another attempt.
    const loopt =
      bezig.get(messageId) ?? probeer(benodigdheden, bericht, briefversie).finally(() => bezig.delete(messageId));
    bezig.set(messageId, loopt);
    return loopt;
  };
}

async function probeer(
  { transport, register }: Bezorgbenodigdheden,
  bericht: Bericht,
  briefversie: number,
): Promise<Verzendresultaat> {
  const { messageId } = bericht;
  if ((await register.begin(messageId)) === "verzonden") return { soort: "verzonden", messageId };
  // "onbekend": an earlier attempt never told how it ended. The letter goes again under the same Message-ID: a decision that
  // comes twice, and that receivers can recognise, is better than one that never comes [E 3.4].
  try {
    const resultaat = await transport.verstuur(bericht);
    const antwoord = resultaat.soort === "geweigerd" ? resultaat.antwoord : null;
    // The mail is out. When only the register is away, failing now would send it again; Temporal keeps this result as well.
    await register.klaar(messageId, { stand: resultaat.soort, briefversie, antwoord }).catch(() => undefined);
    return resultaat;
  } catch (fout) {
    if (fout instanceof TijdelijkeVerzendfout && !fout.misschienAangenomen)
      await register.klaar(messageId, { stand: "niet-aangenomen", briefversie, antwoord: fout.code });
    throw fout;
  }
}
