import type { Context } from "hono";
import type { Store } from "#activities/store/store.ts";
import { bekendePerioden } from "#domain/aanmelding/perioden.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { leesLijstvraag, type Gelezenvraag } from "#domain/lijst/lees.ts";
import type { Medewerker } from "#domain/medewerkers/medewerker.ts";
import type { Kader } from "../bladzijde.ts";
import { zichtOp, type Pad } from "../bladzijden.ts";
import { leesBlad } from "../pager.ts";
import type { Pagina } from "../paginas.ts";
import type { Web, Werker } from "../werker.ts";
import { lijstadres } from "./adres.ts";
import type { Keuzen } from "./keuzen.ts";
import { lijstblad } from "./lijstblad.ts";

/** What the paths of the list answer. */

export interface Lijstbenodigdheden {
  readonly store: Pick<Store, "aantallen" | "lijst" | "perioden">;
  readonly medewerkers: () => Promise<readonly Medewerker[]>;
  readonly kader: (c: Context<Web>) => Promise<Kader>;
  readonly nu: () => Date;
  readonly vandaag: () => Datum;
}

const PER_BLAD = 50;

export function maakLijst({
  store,
  medewerkers,
  kader,
  nu,
  vandaag,
}: Lijstbenodigdheden): Readonly<Record<Extract<Pad, "/trajecten">, Pagina>> {
  return {
    async "/trajecten"(c) {
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
      // A form sends what was not chosen too: the address of a view says what was.
      if (isVerzonden(c) && gelezen.meldingen.length === 0 && gelezen.weigering === null)
        return c.redirect(lijstadres(gelezen.vraag), 303);
      const { vraag } = gelezen;
      const zoek = (blad: number) =>
        store.lijst({
          vraag,
          vandaag: vandaag(),
          medewerkers: wie,
          mensen: mensenzicht(c.get("werker")),
          voorbij: (blad - 1) * PER_BLAD,
          hoeveel: PER_BLAD,
        });
      const [aantallen, eerst, om] = await Promise.all([
        store.aantallen(),
        gelezen.weigering === null ? zoek(vraag.blad) : { rijen: [], totaal: 0 },
        kader(c),
      ]);
      const wijzer = leesBlad(String(vraag.blad), { per: PER_BLAD, totaal: eerst.totaal });
      // Past the end, as when a list became shorter since.
      const { rijen } = wijzer.blad === vraag.blad ? eerst : await zoek(wijzer.blad);
      return c.html(
        lijstblad(
          {
            nu: nu().toISOString(),
            vandaag: vandaag(),
            gelezen: metBlad(gelezen, wijzer.blad),
            keuzen,
            rijen,
            wijzer,
            leeg: Object.keys(aantallen).length === 0,
          },
          om,
        ),
        gelezen.weigering === null ? 200 : 422,
      );
    },
  };
}

const isVerzonden = (c: Context<Web>): boolean => [...new URL(c.req.url).searchParams.values()].includes("");

const metBlad = (gelezen: Gelezenvraag, blad: number): Gelezenvraag => ({
  ...gelezen,
  vraag: { ...gelezen.vraag, blad },
});

/** Of people of outside nobody learns by looking for them what the page of their traject would not show. */
function mensenzicht(werker: Werker) {
  const zicht = (eigen: boolean) => zichtOp("/trajecten/:nummer", werker, { eigen });
  return zicht(false) === "alles" ? "alle" : zicht(true) === "alles" ? { van: werker.id } : "geen";
}
