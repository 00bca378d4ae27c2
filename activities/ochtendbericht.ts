import { Context } from "@temporalio/activity";
import { persoonsnaam, type Persoon } from "#domain/signalen/signaal.ts";
import { briefgevolg, vertraagd } from "#domain/traject/briefgevolg.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { wachtAlEenDag, type Ochtendbrief } from "#domain/traject/ochtendpost.ts";
import type { Ochtendactiviteiten, Ochtendresultaat } from "./contract.ts";
import { metLevensteken } from "./levensteken.ts";
import type { Benodigdheden } from "./maak.ts";
import type { Adresboek } from "./mail/adresboek.ts";
import type { Rolbinnen } from "./mail/brief.ts";
import { bereikbaarOp } from "./mail/ontvangers.ts";
import type { VerstuurBrieven } from "./mail/verstuur-brieven.ts";
import type { Store } from "./store/store.ts";

/** What the clock has to tell our own people, of all trajecten together: read from the store, sent, and told to each traject again. */

export interface Ochtendbenodigdheden extends Pick<Benodigdheden, "stuur" | "afbreekbaar"> {
  readonly store: Pick<Store, "ochtendpost" | "projectie">;
  readonly verstuurBrieven: VerstuurBrieven;
  readonly adresboek: () => Promise<Adresboek>;
  readonly nu?: () => Date;
}

interface Wachtend {
  readonly nummer: string;
  readonly brief: Ochtendbrief;
  readonly voor: Persoon;
}

/** Trajecten that are told at once. */
const TEGELIJK = 10;

export function maakOchtendactiviteiten({
  store,
  verstuurBrieven,
  stuur,
  afbreekbaar,
  adresboek,
  nu = () => new Date(),
}: Ochtendbenodigdheden): Ochtendactiviteiten {
  const wachtend = async (): Promise<readonly Wachtend[]> =>
    (await store.ochtendpost()).flatMap(({ nummer, za, brieven }) =>
      brieven.map((brief) => ({ nummer, brief, voor: lezerVan(brief, za) })),
    );

  /** Answers whether it is told; a traject that says something else of it already, is. */
  const vertel = async (nummer: string, inzendingen: readonly Inzending[]): Promise<boolean> => {
    const antwoord = await afbreekbaar(Context.current().cancellationSignal, () => stuur(nummer, inzendingen));
    if (antwoord.ok) return true;
    // A store that must be mended first; whatever else it says, it will say again.
    if (antwoord.weigering.code === "journaal.botst") return false;
    if (inzendingen.length === 1) {
      Context.current().log.warn("het ochtendbericht is het traject niet te vertellen", {
        nummer,
        code: antwoord.weigering.code,
      });
      return true;
    }
    const los = [];
    for (const inzending of inzendingen) los.push(await vertel(nummer, [inzending]));
    return los.every(Boolean);
  };
  /** Told once: a letter is tried again many times a day. */
  const isNieuws = async (nummer: string, { volgnummer, params }: Ochtendbrief): Promise<boolean> =>
    (await store.projectie(nummer))?.dossier.vertraagdeMail.some(
      ({ bij, brief, aan }) => bij === volgnummer && brief === params["brief"] && aan === params["aan"],
    ) === false;

  return {
    async openOchtend() {
      const boek = await adresboek();
      const lezers = new Map((await wachtend()).map(({ voor }) => [postvakVan(voor, boek), voor]));
      return [...lezers.values()];
    },
    stuurOchtendbericht: ({ voor }) =>
      metLevensteken(async () => {
        const boek = await adresboek();
        const postvak = postvakVan(voor, boek);
        const post = (await wachtend()).filter((een) => postvakVan(een.voor, boek) === postvak);
        const pogingen = await verstuurBrieven(
          post.map(({ nummer, brief: { volgnummer, params } }) => {
            const { brief, aan, ...rest } = params;
            return { nummer, volgnummer, brief: String(brief), aan: String(aan), params: rest };
          }),
        );
        const gevolgen = new Map<string, Inzending[]>();
        const uitkomst: Record<keyof Ochtendresultaat, number> = { verzonden: 0, mislukt: 0 };
        const fouten: { readonly fout: unknown }[] = [];
        for (const [i, { nummer, brief }] of post.entries()) {
          const poging = pogingen[i]!;
          const gevolg =
            "resultaat" in poging
              ? briefgevolg(nummer, brief, poging.resultaat)
              : wachtAlEenDag(brief, nu().toISOString()) && (await isNieuws(nummer, brief))
                ? vertraagd(nummer, brief)
                : null;
          if (gevolg !== null) gevolgen.set(nummer, [...(gevolgen.get(nummer) ?? []), gevolg]);
          if ("resultaat" in poging) uitkomst[poging.resultaat.uitkomst === "verzonden" ? "verzonden" : "mislukt"] += 1;
          else fouten.push(poging);
        }
        const rij = [...gevolgen];
        await Promise.all(
          Array.from({ length: TEGELIJK }, async () => {
            for (let volgende = rij.shift(); volgende !== undefined; volgende = rij.shift()) {
              const [nummer, inzendingen] = volgende;
              if (!(await vertel(nummer, inzendingen)))
                fouten.push({ fout: new Error(`Het journaal van ${nummer} neemt nu geen regels aan.`) });
            }
          }),
        );
        // Who was told is told; the next attempt is about the rest.
        for (const { fout } of fouten) throw fout;
        return uitkomst;
      }),
  };
}

/** Who share a mailbox are one reader. */
const postvakVan = ({ rol, id }: Persoon, boek: Adresboek): string =>
  bereikbaarOp(rol, id, boek)?.adres.toLowerCase() ?? persoonsnaam({ rol, id });

function lezerVan({ params }: Ochtendbrief, za: string | null): Persoon {
  const rol = params["aan"] as Rolbinnen;
  const { za: anders } = params;
  return { rol, id: rol === "za" ? (typeof anders === "string" ? anders : za) : null };
}
