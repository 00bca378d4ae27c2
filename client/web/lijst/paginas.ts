import type { Context } from "hono";
import type { Lijstzoeker, Store } from "#activities/store/store.ts";
import { bekendePerioden } from "#domain/aanmelding/perioden.ts";
import { metPunten } from "#domain/getal.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { leesLijstvraag } from "#domain/lijst/lees.ts";
import type { Lijstvraag } from "#domain/lijst/vraag.ts";
import type { Medewerker } from "#domain/medewerkers/medewerker.ts";
import { namenVan } from "#domain/medewerkers/namen.ts";
import { CSV_BEGIN, csvregel, type Waarde } from "../../uitvoer/csv.ts";
import { alleRijen, cellenVan, celsoorten } from "../../uitvoer/lijst.ts";
import type { Kader } from "../bladzijde.ts";
import { zichtOp, type Pad } from "../bladzijden.ts";
import { leesBlad } from "../pager.ts";

import type { Web, Werker } from "../werker.ts";
import { lijstadres } from "./adres.ts";
import type { Keuzen } from "./keuzen.ts";
import { lijstblad, type Lijstinhoud } from "./lijstblad.ts";

/** What the paths of the list answer. */

export interface Lijstbenodigdheden {
  readonly store: Pick<Store, "aantallen" | "bord" | "lijst" | "perioden">;
  readonly medewerkers: () => Promise<readonly Medewerker[]>;
  readonly kader: (c: Context<Web>) => Promise<Kader>;
  readonly nu: () => Date;
  readonly vandaag: () => Datum;
}

const PER_BLAD = 50;
/** As many as can be taken in; the rest is one click away. */
const PER_FASE = 20;
const IN_PLANNING = 120;
/** What a file is made of stands in memory while somebody waits for it. */
const IN_BESTAND = 20_000;

type Lijstpad = Extract<Pad, "/trajecten" | "/trajecten.csv" | "/trajecten.xlsx">;

export function maakLijst({
  store,
  medewerkers,
  kader,
  nu,
  vandaag,
}: Lijstbenodigdheden): Readonly<Record<Lijstpad, (c: Context<Web>) => Promise<Response>>> {
  return {
    async "/trajecten"(c) {
      const { gelezen, keuzen, zoeker } = await lees(c);
      // A form sends what was not chosen too: the address of a view says what was.
      if (isVerzonden(c) && gelezen.meldingen.length === 0 && gelezen.weigering === null)
        return c.redirect(lijstadres(gelezen.vraag), 303);
      const [aantallen, inhoud, om] = await Promise.all([
        store.aantallen(),
        gelezen.weigering === null ? leesInhoud(gelezen.vraag, zoeker) : NIETS,
        kader(c),
      ]);
      const leeg = Object.keys(aantallen).length === 0;
      const nuOp = nu().toISOString();
      return c.html(
        lijstblad({ nu: nuOp, vandaag: vandaag(), gelezen, keuzen, inhoud, leeg }, om),
        gelezen.weigering === null ? 200 : 422,
      );
    },

    "/trajecten.csv": (c) =>
      bestand(c, "csv", async ({ kolommen }, rijen) => {
        const regels: string[] = [CSV_BEGIN, csvregel(celsoorten(kolommen).map(({ kop }) => kop))];
        for await (const deel of rijen) regels.push(...deel.map(csvregel));
        return c.body(regels.join(""), 200, { "content-type": "text/csv; charset=utf-8" });
      }),

    "/trajecten.xlsx": (c) =>
      bestand(c, "xlsx", async ({ kolommen }, rijen) => {
        // Loaded by who first asks for one.
        const { alsXlsx, XLSX_SOORT } = await import("../../uitvoer/xlsx.ts");
        const alle: (readonly Waarde[])[] = [];
        for await (const deel of rijen) alle.push(...deel);
        const boek = await alsXlsx([{ naam: "Trajecten", kolommen: celsoorten(kolommen), rijen: alle }]);
        return c.body(Uint8Array.from(boek), 200, { "content-type": XLSX_SOORT });
      }),
  };

  async function lees(c: Context<Web>) {
    const [wie, perioden] = await Promise.all([medewerkers(), store.perioden()]);
    const keuzen: Keuzen = {
      perioden: bekendePerioden(perioden).map(({ id }) => id),
      zas: wie
        .filter(({ rollen }) => rollen.includes("zorgarrangeur"))
        .toSorted((een, ander) => een.naam.localeCompare(ander.naam, "nl")),
    };
    const gelezen = leesLijstvraag((naam) => c.req.queries(naam) ?? [], {
      vandaag: vandaag(),
      perioden: keuzen.perioden,
      zas: keuzen.zas.map(({ id }) => id),
    });
    const zoeker = {
      vraag: gelezen.vraag,
      vandaag: vandaag(),
      medewerkers: wie,
      mensen: mensenzicht(c.get("werker")),
    } as const;
    return { gelezen, keuzen, zoeker };
  }

  async function leesInhoud(vraag: Lijstvraag, zoeker: Zoeker): Promise<Lijstinhoud> {
    if (vraag.als === "bord") return { als: "bord", perFase: await store.bord({ ...zoeker, hoeveel: PER_FASE }) };
    if (vraag.als === "planning") {
      const opZa = { ...vraag, sorteer: { op: "za", af: false } } as const;
      return { als: "planning", ...(await store.lijst({ ...zoeker, vraag: opZa, voorbij: 0, hoeveel: IN_PLANNING })) };
    }
    const zoek = (blad: number) => store.lijst({ ...zoeker, voorbij: (blad - 1) * PER_BLAD, hoeveel: PER_BLAD });
    const eerst = await zoek(vraag.blad);
    const wijzer = leesBlad(String(vraag.blad), { per: PER_BLAD, totaal: eerst.totaal });
    // Past the end, as when a list became shorter since.
    const { rijen } = wijzer.blad === vraag.blad ? eerst : await zoek(wijzer.blad);
    return { als: "tabel", rijen, wijzer };
  }

  /** What is shown, whole; what can't be shown is told by the page itself. */
  async function bestand(
    c: Context<Web>,
    soort: "csv" | "xlsx",
    maak: (vraag: Lijstvraag, rijen: AsyncIterable<readonly (readonly Waarde[])[]>) => Promise<Response>,
  ): Promise<Response> {
    const { gelezen, zoeker } = await lees(c);
    const { vraag, meldingen, weigering } = gelezen;
    if (weigering !== null || meldingen.length > 0) return c.redirect(`/trajecten${new URL(c.req.url).search}`, 303);
    const { totaal } = await store.lijst({ ...zoeker, voorbij: 0, hoeveel: 1 });
    if (totaal > IN_BESTAND)
      return c.text(
        `Dit zijn ${metPunten(totaal)} trajecten; in één bestand passen er ${metPunten(IN_BESTAND)}. Kies met een filter een deel ervan.\n`,
        413,
      );
    const namen = namenVan(zoeker.medewerkers);
    async function* cellen() {
      for await (const rijen of alleRijen(store, zoeker))
        yield rijen.map((rij) => cellenVan(vraag.kolommen, rij, namen));
    }
    const antwoord = await maak(vraag, cellen());
    antwoord.headers.set("content-disposition", `attachment; filename="trajecten-${vandaag()}.${soort}"`);
    return antwoord;
  }
}

type Zoeker = Omit<Lijstzoeker, "voorbij" | "hoeveel">;

const NIETS: Lijstinhoud = { als: "tabel", rijen: [], wijzer: { blad: 1, per: PER_BLAD, totaal: 0 } };

const isVerzonden = (c: Context<Web>): boolean => [...new URL(c.req.url).searchParams.values()].includes("");

/** Of people of outside nobody learns by looking for them what the page of their traject would not show. */
function mensenzicht(werker: Werker) {
  const zicht = (eigen: boolean) => zichtOp("/trajecten/:nummer", werker, { eigen });
  return zicht(false) === "alles" ? "alle" : zicht(true) === "alles" ? { van: werker.id } : "geen";
}
