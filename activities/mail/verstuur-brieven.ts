import type { Briefuitkomst, Verzondenbericht } from "#domain/traject/briefgevolg.ts";
import { perMail } from "#domain/traject/poststuk.ts";
import type { Store } from "../store/store.ts";
import type { Adresboek } from "./adresboek.ts";
import { alsIcs } from "./agenda.ts";
import { eenmaalGelezen, type Briefopdracht } from "./bestelling.ts";
import { maakBezorg, type Bezorgbenodigdheden, type Bezorgd } from "./bezorg.ts";
import { messageIdVan } from "./message-id.ts";
import type { Ontvanger } from "./ontvangers.ts";
import { alsMail } from "./samen.ts";
import { stelOp, type Briefinstellingen, type Bron, type LinkVoor, type Opgesteld, type Stuk } from "./stel-op.ts";
import type { Bericht } from "./transport.ts";

/** The orders "send this letter", carried out: at least once, and twice only where SMTP leaves no choice. What goes to one reader goes in one mail. */

/** What came of one order. Trying again can help with a `fout`: of the orders of one `groep` together, because they may be in one mail. */
export type Poging = { readonly resultaat: Briefuitkomst } | { readonly fout: unknown; readonly groep: number };

/** Expected failures are results. */
export type VerstuurBrieven = (opdrachten: readonly Briefopdracht[]) => Promise<readonly Poging[]>;

export interface Briefbenodigdheden extends Bezorgbenodigdheden {
  readonly store: Pick<Store, "projectie" | "regels">;
  readonly instellingen: Briefinstellingen;
  /** As it is when letters go. */
  readonly adresboek: () => Promise<Adresboek>;
  readonly linkVoor?: LinkVoor;
  readonly nu?: () => Date;
}

/** The line that ordered the letter isn't in the projection yet; it will be, so trying again helps. */
class ProjectieLooptAchter extends Error {
  override readonly name = "ProjectieLooptAchter";
}

export function maakVerstuurBrieven({
  store,
  transport,
  register,
  instellingen,
  adresboek,
  linkVoor = () => null,
  nu = () => new Date(),
}: Briefbenodigdheden): VerstuurBrieven {
  // A setting that can't make a Message-ID must stop the start of the worker, not each letter.
  messageIdVan(
    { nummer: "ZA-2000-001", volgnummer: 1, brief: "proef", rol: "aanvrager", index: 0, params: {} },
    instellingen.domein,
  );
  const bezorg = maakBezorg({ transport, register });

  /** Of the whole act: a letter that is made sooner than another would go in a mail of its own. */
  const bron = async (nummer: string, tot: number): Promise<Bron> => {
    const projectie = await store.projectie(nummer);
    if (projectie === null || projectie.volgnummer < tot)
      throw new ProjectieLooptAchter(`De projectie van ${nummer} is nog niet bij regel ${tot}.`);
    return { projectie, regels: eenmaalGelezen(store, nummer) };
  };
  const maak = (messageId: string, stukken: readonly Stuk[]): Bericht =>
    alsBericht(messageId, stukken, instellingen, nu);

  return async (opdrachten) => {
    const bronnen = new Map(
      [...Map.groupBy(opdrachten, ({ nummer }) => nummer)].map(([nummer, zijn]) => [
        nummer,
        bron(nummer, Math.max(...zijn.map(({ volgnummer }) => volgnummer))),
      ]),
    );
    const boek = adresboek();
    // With no traject to read nobody waits for it.
    boek.catch(() => undefined);
    const opgesteld = await Promise.all(
      opdrachten.map((opdracht) =>
        bronnen
          .get(opdracht.nummer)!
          .then(async (van) => stelOp({ register, instellingen, adresboek: await boek, linkVoor }, opdracht, van))
          .catch((fout: unknown) => ({ fout })),
      ),
    );
    const stukkenVan = (een: (typeof opgesteld)[number]): readonly Stuk[] => ("stukken" in een ? een.stukken : []);

    // All of them, also when one fails: a full mailbox here must not keep a decision from somebody else.
    const mails = perMail(opgesteld.flatMap(stukkenVan));
    const bezorgd = new Map<string, Bezorgd>();
    await Promise.all(
      mails.map(async (stukken) => {
        const uitkomsten = await bezorg(stukken, maak);
        stukken.forEach(({ id }, i) => bezorgd.set(id, uitkomsten[i]!));
      }),
    );

    const groepen = samenhang(
      opgesteld.map((een) => stukkenVan(een).map(({ id }) => id)),
      mails,
    );
    return opgesteld.map((een, i): Poging => {
      if ("fout" in een) return { fout: een.fout, groep: -1 };
      if (!("stukken" in een)) return { resultaat: { berichten: [], briefversie: 0, ...een } };
      const pogingen = een.stukken.map(({ id, ontvanger }) => ({ ontvanger, ...bezorgd.get(id)! }));
      return alsPoging(pogingen, een, opdrachten[i]!.zonderGeduld === true, groepen[i]!);
    });
  };
}

/** For each order the first of those that it goes together with, because they share a mail or do so with one that does. */
function samenhang(orders: readonly (readonly string[])[], mails: readonly (readonly Stuk[])[]): readonly number[] {
  let groep = orders.map((_, i) => i);
  for (const mail of mails) {
    const hierin = new Set(groep.filter((_, i) => orders[i]!.some((id) => mail.some((stuk) => stuk.id === id))));
    const eerste = Math.min(...hierin);
    groep = groep.map((een) => (hierin.has(een) ? eerste : een));
  }
  return groep;
}

function alsBericht(
  messageId: string,
  stukken: readonly Stuk[],
  { contact, domein }: Briefinstellingen,
  nu: () => Date,
): Bericht {
  const [{ nummer, ontvanger, inhoud, za }] = stukken as readonly [Stuk];
  const aan = { naam: ontvanger.naam ?? "", adres: ontvanger.adres };
  const { agenda } = inhoud;
  return {
    aan,
    ...alsMail(stukken.map((stuk) => stuk.inhoud.deel)),
    messageId,
    nummer: stukken.every((stuk) => stuk.nummer === nummer) ? nummer : null,
    brief: stukken.map((stuk) => `${stuk.brief}; versie=${stuk.inhoud.versie}`).join(", "),
    ...(agenda === null
      ? {}
      : {
          agenda: {
            methode: agenda.methode,
            ics: alsIcs(agenda, {
              organisator: { naam: contact.organisatie, adres: contact.email },
              genodigden: agenda.alleenLezer === true || za === null || za.adres === aan.adres ? [aan] : [aan, za],
              domein,
              gemaaktOp: nu(),
            }),
          },
        }),
  };
}

function alsPoging(
  pogingen: readonly ({ readonly ontvanger: Ontvanger } & Bezorgd)[],
  { versie, kenmerk, bezorgdBij }: Extract<Opgesteld, { stukken: unknown }>,
  zonderGeduld: boolean,
  groep: number,
): Poging {
  const isKopie = ({ index }: Ontvanger): boolean => index > 0;
  const fout = pogingen.find((poging) => "fout" in poging && !(zonderGeduld && isKopie(poging.ontvanger)));
  // Who has the letter already is in the register, so the next attempt goes only to the others.
  if (fout !== undefined && "fout" in fout) return { fout: fout.fout, groep };
  const resultaten = pogingen.map((poging) => ({
    ontvanger: poging.ontvanger,
    resultaat: "resultaat" in poging ? poging.resultaat : null,
  }));
  const berichten = resultaten.flatMap(({ ontvanger, resultaat }): readonly Verzondenbericht[] => {
    if (resultaat?.soort !== "verzonden") return [];
    const { bericht, hash } = resultaat;
    return [
      { bericht, hash, ...(isKopie(ontvanger) && ontvanger.partner !== null ? { partner: ontvanger.partner } : {}) },
    ];
  });
  const gemaakt = { berichten, briefversie: versie, kenmerk };
  const zelf = resultaten.find(({ ontvanger }) => !isKopie(ontvanger))?.resultaat;
  if (zelf?.soort === "geweigerd") return { resultaat: { uitkomst: "mislukt", ...gemaakt, reden: zelf.reden } };
  const verzonden = {
    uitkomst: "verzonden",
    ...gemaakt,
    ...(bezorgdBij === undefined ? {} : { bezorgdBij }),
  } as const;
  const kopieen = resultaten.filter(({ ontvanger }) => isKopie(ontvanger));
  const nietGegaan = kopieen.filter(({ resultaat }) => resultaat?.soort !== "verzonden");
  if (nietGegaan.length === 0) return { resultaat: verzonden };
  const [{ resultaat } = {}] = nietGegaan;
  return {
    resultaat: {
      ...verzonden,
      mislukteKopieen: nietGegaan.length,
      reden: `Niet aangekomen bij ${nietGegaan.length} van de ${kopieen.length} mede-aanvragers. ${resultaat?.soort === "geweigerd" ? resultaat.reden : "De mailserver neemt dit bericht al een dag niet aan."}`,
    },
  };
}
