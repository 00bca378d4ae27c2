import type { Mail } from "./mime.ts";
import type { Bericht, Transport, Verzendresultaat } from "./transport.ts";
import { TijdelijkeVerzendfout, type Geweigerd } from "./verzendfout.ts";
import type { Begonnen, Verzendregister } from "./verzendregister.ts";

/** A letter, known by the Message-ID that it has in a mail of its own. */
export interface Stuk {
  readonly id: string;
  readonly adres: string;
  /** The trajecten that it tells of. */
  readonly nummers: readonly string[];
  /** Who reads it can log in by it: it is kept only until it went. */
  readonly geheim?: true;
}

/** The mail that a letter went in, and the hash of its bytes. */
export interface Verzonden {
  readonly soort: "verzonden";
  readonly bericht: string;
  readonly hash: string;
}

/** What came of one letter; `fout` when trying again can help. */
export type Bezorgd = { readonly resultaat: Verzonden | Geweigerd } | { readonly fout: unknown };

/**
 * Letters to one address in one mail. It is made once, by `maak` of those that are in no mail yet, and kept before it is tried: however often that takes,
 * and whatever changes meanwhile, the same bytes go.
 */
export type Bezorg = <S extends Stuk>(
  stukken: readonly S[],
  maak: (messageId: string, stukken: readonly S[]) => Bericht,
) => Promise<readonly Bezorgd[]>;

export interface Bezorgbenodigdheden {
  readonly transport: Pick<Transport, "maak" | "verstuur">;
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

/** A mail that is kept, and the letters that it is tried for. */
interface Klaar<S> {
  readonly mail: Mail;
  readonly bericht: string;
  readonly hash: string;
  readonly stukken: readonly S[];
}

async function probeer<S extends Stuk>(
  { transport, register }: Bezorgbenodigdheden,
  stukken: readonly S[],
  maak: (messageId: string, stukken: readonly S[]) => Bericht,
): Promise<Uitkomsten> {
  const uitkomsten = new Map<string, Bezorgd>();
  const deel = (welke: readonly S[], uitkomst: Bezorgd): void =>
    welke.forEach(({ id }) => uitkomsten.set(id, uitkomst));
  const verstuur = async ({ mail, bericht, hash, stukken: welke }: Klaar<S>): Promise<void> => {
    const ids = welke.map(({ id }) => id);
    try {
      const uitslag: Verzendresultaat = await transport.verstuur(mail);
      const antwoord = uitslag.soort === "geweigerd" ? uitslag.antwoord : null;
      deel(welke, { resultaat: uitslag.soort === "geweigerd" ? uitslag : { ...uitslag, bericht, hash } });
      // The mail is out. When only the register is away, failing now would send it again; Temporal keeps this result as well.
      await register.klaar(ids, { stand: uitslag.soort, antwoord }).catch(() => undefined);
      if (welke.some(({ geheim }) => geheim === true)) await register.vergeet(hash).catch(() => undefined);
    } catch (fout) {
      deel(welke, { fout });
      if (fout instanceof TijdelijkeVerzendfout && !fout.misschienAangenomen)
        await register.klaar(ids, { stand: "niet-aangenomen", antwoord: fout.code });
    }
  };
  /** Null: another worker kept one of these letters just now, in a mail of its own making. */
  const bewaar = async (welke: readonly S[], vorige: readonly string[]): Promise<readonly Klaar<S>[] | null> => {
    const [{ id: bericht }] = welke as readonly [S];
    const mail = await transport.maak(maak(bericht, welke));
    if ("soort" in mail) {
      deel(welke, { resultaat: mail });
      return [];
    }
    const ids = welke.map(({ id }) => id);
    const nummers = welke.flatMap((stuk) => stuk.nummers);
    const hash = await register.bewaar(ids, mail, { messageId: bericht, nummers, vorige });
    return hash === null ? null : [{ mail, bericht, hash, stukken: welke }];
  };
  const klaargezet = async (): Promise<readonly Klaar<S>[]> => {
    for (;;) {
      const begonnen = await register.begin(stukken.map(({ id }) => id));
      const standen = new Map(begonnen.map((een) => [een.brief, een]));
      const los: S[] = [];
      const vorige: string[] = [];
      const klaar: Klaar<S>[] = [];
      for (const [hash, welke] of Map.groupBy(stukken, ({ id }) => hashIn(standen.get(id)!))) {
        const [eerste] = welke as [S, ...S[]];
        const stand = standen.get(eerste.id)!;
        if (stand.stand === "nieuw" || hash === null) los.push(...welke);
        else if (stand.stand === "verzonden")
          deel(welke, { resultaat: { soort: "verzonden", bericht: stand.bericht, hash } });
        // An earlier attempt that never told how it ended may have brought it: a decision that comes twice, and that receivers can
        // recognise, is better than one that never comes [E 3.4].
        else {
          const mail = await bewaardeMail(register, hash);
          if (mail !== null && mail.aan === eerste.adres)
            klaar.push({ mail, bericht: stand.bericht, hash, stukken: welke });
          else {
            // Whom it was for reads elsewhere now; who left must not get it.
            los.push(...welke);
            vorige.push(hash);
          }
        }
      }
      const nieuw = los.length === 0 ? [] : await bewaar(los, vorige);
      if (nieuw !== null) return [...klaar, ...nieuw];
    }
  };
  try {
    await Promise.all((await klaargezet()).map(verstuur));
  } catch (fout) {
    deel(
      stukken.filter(({ id }) => !uitkomsten.has(id)),
      { fout },
    );
  }
  return uitkomsten;
}

/** Of the mail that a letter is in; null: in none yet. */
const hashIn = (stand: Begonnen): string | null => (stand.stand === "nieuw" ? null : stand.hash);

/** Null when it was forgotten. What is no longer what was kept goes to nobody: a person must look. */
async function bewaardeMail(register: Pick<Verzendregister, "bewaard">, hash: string): Promise<Mail | null> {
  const bewaard = await register.bewaard(hash);
  if (bewaard?.klopt === false) throw new Error(`De bewaarde brief ${hash} klopt niet meer met zijn hash.`);
  return bewaard?.mail ?? null;
}
