import type { Context } from "hono";
import { leesOpenSignalen } from "#activities/open-signalen.ts";
import type { Store } from "#activities/store/store.ts";
import { eerste, type Invoer } from "#domain/formulier/veld.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Kalender } from "#domain/kalender/kalender.ts";
import { werktOp, type Medewerker } from "#domain/medewerkers/medewerker.ts";
import { alsFout } from "../../../fout.ts";
import type { Trajecten } from "../../../trajecten.ts";
import type { Kader } from "../../bladzijde.ts";
import { id, leesInvoer, nieuwId } from "../../formulier/invoer.ts";
import { MISSCHIEN_NIET, NA_INLOGGEN, NIET_MEER_BEWAARD } from "../../formulier/meldingen.ts";
import { ZEKER } from "../../formulier/wat-volgt.ts";
import { watGestuurdIs } from "../../gestuurd.ts";
import { persoonVan } from "../../signalen.ts";
import { doorVan, type Web, type Werker } from "../../werker.ts";
import { uitslagblad, vraagblad, type Uitslag } from "./blad.ts";
import {
  DADEN,
  gezienVeld,
  HOOGSTENS,
  inzendingVan,
  isDaad,
  leesGekozen,
  rijsleutel,
  VELD,
  vooruit,
  type Daadnaam,
  type Gekozen,
  type Rij,
} from "./rijen.ts";

/** One act in several trajecten: asked, shown what follows, and sent row by row. What is good stands, and what is not says why. */

export interface Samenbenodigdheden {
  readonly store: Pick<Store, "projectie" | "regels" | "rijen" | "signalen" | "aanvragen" | "stand" | "standen">;
  readonly stuur: Trajecten["stuur"];
  readonly medewerkers: () => Promise<readonly Medewerker[]>;
  readonly kalender: () => Promise<Kalender>;
  readonly kader: (c: Context<Web>) => Promise<Kader>;
  readonly bijFout: (fout: Error) => void;
  readonly nu: () => Date;
  readonly vandaag: () => Datum;
}

export function maakSamen({
  store,
  stuur,
  medewerkers,
  kalender,
  kader,
  bijFout,
  nu,
  vandaag,
}: Samenbenodigdheden): (c: Context<Web>) => Promise<Response> {
  return async (c) => {
    const verzonden = c.req.method === "POST";
    // What was typed before the log-in stands there again, to be looked at once more.
    const eerder = c.get("bewaard");
    const invoer = leesInvoer(
      verzonden ? await watGestuurdIs(c) : (eerder?.tekst ?? new URL(c.req.url).search.slice(1)),
    );
    const daad = eerste(invoer, VELD.daad) || "toewijzen";
    if (!isDaad(daad)) return c.notFound();
    const zas = (await medewerkers())
      .filter((een) => een.rollen.includes("zorgarrangeur") && werktOp(een, vandaag()))
      .toSorted((een, ander) => een.naam.localeCompare(ander.naam, "nl"));
    const rijen = await leesRijen(daad, invoer, c.get("werker"), verzonden || Boolean(eerder));
    const gelezen = leesGekozen(
      daad,
      invoer,
      zas.map((een) => een.id),
    );
    const kenmerk = verzonden || eerder ? id(invoer) : nieuwId();
    const melding = eerder === undefined ? null : eerder === null ? NIET_MEER_BEWAARD : NA_INLOGGEN;
    const blad = { kenmerk, zas, rijen, volgt: null, melding };
    if (!verzonden) return c.html(vraagblad({ ...blad, gelezen: { ...gelezen, fouten: new Map() } }, await kader(c)));
    if (gelezen.fouten.size > 0) return c.html(vraagblad({ ...blad, gelezen }, await kader(c)), 422);
    if (invoer.has(ZEKER)) {
      const uitslagen = await doe(c.get("werker"), rijen, gelezen.gekozen, kenmerk, invoer);
      return c.html(uitslagblad(DADEN[daad].naam, uitslagen, await kader(c)));
    }
    const moment = { werker: c.get("werker"), kenmerk, nu: nu().toISOString() };
    const volgt = new Map(
      await Promise.all(
        rijen.map(async (rij) => [rijsleutel(rij), await vooruit(store, rij, gelezen.gekozen, moment)] as const),
      ),
    );
    return c.html(vraagblad({ ...blad, gelezen, volgt }, await kader(c)));
  };

  /** What was chosen, as far as it is there; of signals those that are open for who looks. */
  async function leesRijen(
    daad: Daadnaam,
    invoer: Invoer,
    werker: Werker,
    aangevinkt: boolean,
  ): Promise<readonly Rij[]> {
    const gekozen = new Set([...(invoer.get(VELD.nummer) ?? [])].slice(0, HOOGSTENS));
    if (daad !== "signalen") return (await Promise.all([...gekozen].map((nummer) => leesRij(nummer)))).flat();
    const open = await leesOpenSignalen(
      store,
      { vandaag: vandaag(), kalender: await kalender() },
      { voor: persoonVan(werker) },
    );
    const aangekruist = new Set((invoer.get(VELD.signaal) ?? []).slice(0, HOOGSTENS));
    const welke = open.filter((signaal) =>
      aangevinkt ? aangekruist.has(`${signaal.nummer}|${signaal.sleutel}`) : gekozen.has(signaal.nummer),
    );
    return (
      await Promise.all(
        welke
          .slice(0, HOOGSTENS)
          .map(async (signaal) => (await leesRij(signaal.nummer)).map((rij) => ({ ...rij, signaal }))),
      )
    ).flat();
  }

  async function leesRij(nummer: string): Promise<readonly Rij[]> {
    const projectie = await store.projectie(nummer);
    return projectie === null
      ? []
      : [{ nummer, naam: projectie.rij.naam, volgnummer: projectie.volgnummer, signaal: null }];
  }

  /** In turn: each is an act of its own, and after the first that gets no answer the others would only wait as long. */
  async function doe(
    werker: Werker,
    rijen: readonly Rij[],
    gekozen: Gekozen,
    kenmerk: string,
    invoer: Invoer,
  ): Promise<readonly Uitslag[]> {
    const uitslagen: Uitslag[] = [];
    let weg = false;
    for (const rij of rijen) {
      const dossier = weg ? null : ((await store.projectie(rij.nummer))?.dossier ?? null);
      if (dossier === null) {
        uitslagen.push({ rij, mis: GEEN_ANTWOORD });
        continue;
      }
      const door = doorVan(werker, DADEN[gekozen.daad].type, { dossier });
      if ("code" in door) {
        uitslagen.push({ rij, mis: door.reden });
        continue;
      }
      const gezien = Number(eerste(invoer, gezienVeld(rij.nummer)));
      const inzending = inzendingVan(rij, gekozen, kenmerk, door);
      try {
        // Two signals of one traject: the first would make the second an act on what is no longer.
        const uitkomst =
          rij.signaal === null && Number.isInteger(gezien) && gezien > 0
            ? await stuur(rij.nummer, [inzending], gezien)
            : await stuur(rij.nummer, [inzending]);
        uitslagen.push({ rij, mis: uitkomst.ok ? null : uitkomst.weigering.reden });
      } catch (fout) {
        bijFout(alsFout(fout));
        weg = true;
        uitslagen.push({ rij, mis: GEEN_ANTWOORD });
      }
    }
    return uitslagen;
  }
}

const GEEN_ANTWOORD = `${MISSCHIEN_NIET} Het systeem geeft nu geen antwoord.`;
