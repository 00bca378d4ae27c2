import type { Bericht, Transport, Verzendresultaat } from "./transport.ts";
import { TijdelijkeVerzendfout } from "./verzendfout.ts";
import type { Verzendregister } from "./verzendregister.ts";

/** A letter, known by the Message-ID that it has in a mail of its own. */
export interface Stuk {
  readonly id: string;
}

/** What came of one letter; `fout` when trying again can help. */
export type Bezorgd = { readonly resultaat: Verzendresultaat } | { readonly fout: unknown };

/** Letters to one address in one mail, however often it is tried. `maak` makes it of those that are not there yet. */
export type Bezorg = <S extends Stuk>(
  stukken: readonly S[],
  maak: (messageId: string, stukken: readonly S[]) => Bericht,
) => Promise<readonly Bezorgd[]>;

export interface Bezorgbenodigdheden {
  readonly transport: Pick<Transport, "verstuur">;
  readonly register: Verzendregister;
}

type Uitkomsten = ReadonlyMap<string, Bezorgd>;

export function maakBezorg(benodigdheden: Bezorgbenodigdheden): Bezorg {
  const bezig = new Map<string, Promise<Uitkomsten>>();
  return (stukken, maak) => {
    // A traject that hands over to a fresh run asks again for what is still under way: that is the same mail, not another attempt.
    const vrij = stukken.filter(({ id }) => !bezig.has(id));
    if (vrij.length > 0) {
      const loopt = probeer(benodigdheden, vrij, maak).finally(() => vrij.forEach(({ id }) => bezig.delete(id)));
      for (const { id } of vrij) bezig.set(id, loopt);
    }
    return Promise.all(stukken.map(({ id }) => bezig.get(id)!.then((uitkomsten) => uitkomsten.get(id)!)));
  };
}

async function probeer<S extends Stuk>(
  { transport, register }: Bezorgbenodigdheden,
  stukken: readonly S[],
  maak: (messageId: string, stukken: readonly S[]) => Bericht,
): Promise<Uitkomsten> {
  const uitkomsten = new Map<string, Bezorgd>();
  const deel = (welke: readonly S[], uitkomst: Bezorgd): void =>
    welke.forEach(({ id }) => uitkomsten.set(id, uitkomst));
  const verstuur = async (messageId: string, welke: readonly S[]): Promise<void> => {
    const ids = welke.map(({ id }) => id);
    try {
      const resultaat = await transport.verstuur(maak(messageId, welke));
      const antwoord = resultaat.soort === "geweigerd" ? resultaat.antwoord : null;
      deel(welke, { resultaat });
      // The mail is out. When only the register is away, failing now would send it again; Temporal keeps this result as well.
      await register.klaar(ids, { stand: resultaat.soort, antwoord }).catch(() => undefined);
    } catch (fout) {
      deel(welke, { fout });
      if (fout instanceof TijdelijkeVerzendfout && !fout.misschienAangenomen)
        await register.klaar(ids, { stand: "niet-aangenomen", antwoord: fout.code });
    }
  };
  try {
    const begonnen = await register.begin(stukken.map(({ id }) => id));
    const perMail = new Map<string, S[]>();
    for (const stuk of stukken) {
      const { stand, bericht } = begonnen.find(({ brief }) => brief === stuk.id)!;
      if (stand === "verzonden") deel([stuk], { resultaat: { soort: "verzonden", messageId: bericht } });
      // "onbekend": an earlier attempt never told how it ended. The letter goes again under the same Message-ID: a decision that
      // comes twice, and that receivers can recognise, is better than one that never comes [E 3.4].
      else perMail.set(bericht, [...(perMail.get(bericht) ?? []), stuk]);
    }
    await Promise.all([...perMail].map(([messageId, welke]) => verstuur(messageId, welke)));
  } catch (fout) {
    deel(
      stukken.filter(({ id }) => !uitkomsten.has(id)),
      { fout },
    );
  }
  return uitkomsten;
}
