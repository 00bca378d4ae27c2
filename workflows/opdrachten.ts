import { condition, log, proxyActivities } from "@temporalio/workflow";
import type { Activiteiten } from "#activities/contract.ts";
import { meldingsleutel } from "#domain/periode/sleutel.ts";
import type { Trajectvraag } from "#domain/periode/vraag.ts";
import { gevolgId } from "#domain/traject/gevolg.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import { verzend } from "./brieven.ts";
import type { Journaalschrijver } from "./journaal.ts";
import type { Order } from "#domain/traject/order.ts";

const { meldAanPeriode } = proxyActivities<Activiteiten>({
  startToCloseTimeout: "20s",
  retry: { initialInterval: "1s", maximumInterval: "5m" },
});

interface Benodigd {
  readonly nummer: string;
  readonly periode: string;
  readonly journaal: Journaalschrijver;
  /** What comes of an order is a gebeurtenis again. */
  readonly verwerk: (gevolgen: readonly Inzending[]) => Uitkomst<unknown>;
  /** A place is being claimed: the subsidieperiode must not hear of older things meanwhile. */
  readonly claimt: () => boolean;
}

/** What was ordered, carried out beside what happens next. */
export class Opdrachten {
  readonly #wachtend: Order[];
  readonly #lopend = new Set<Order>();
  readonly #nodig: Benodigd;

  constructor(begin: readonly Order[], nodig: Benodigd) {
    this.#wachtend = [...begin];
    this.#nodig = nodig;
  }

  /** Not carried out yet, with those under way. */
  get open(): readonly Order[] {
    return [...this.#lopend, ...this.#wachtend];
  }
  /** Some are not under way yet. */
  get wacht(): boolean {
    return this.#wachtend.length > 0;
  }

  /**
   * The subsidieperiode hears of a traject one thing at a time and in the order in which it happened: a place that is given back late
   * must not take away one that was claimed since.
   */
  get openMelding(): Order | undefined {
    return this.open.find(({ type }) => type === "periode");
  }

  voegToe(orders: readonly Order[]): void {
    this.#wachtend.push(...orders.filter(({ ochtend }) => ochtend !== true));
  }

  voerUit(): void {
    const orders = this.#wachtend.splice(0);
    for (const order of orders) this.#lopend.add(order);
    const brieven = orders.filter(({ type }) => type === "mail");
    if (brieven.length > 0) this.#bewaak(this.#verzend(brieven), brieven);
    for (const order of orders) if (order.type === "periode") this.#bewaak(this.#meld(order), [order]);
  }

  /** Tells the subsidieperiode what became of this aanvraag. */
  async #meld(order: Order): Promise<void> {
    const { nummer, periode, journaal, claimt } = this.#nodig;
    await condition(() => journaal.wachtend === 0);
    await condition(() => !claimt() && this.openMelding === order);
    await meldAanPeriode({ periode, vraag: alsVraag(nummer, order) });
    const { volgnummer, params } = order;
    this.#vertel([
      {
        id: gevolgId(nummer, order),
        type: "periode.gemeld",
        gegevens: { bij: volgnummer, melding: params["melding"] },
        door: { rol: "systeem", id: "motor" },
      },
    ]);
  }

  async #verzend(orders: readonly Order[]): Promise<void> {
    const { nummer, journaal } = this.#nodig;
    // A letter is made from the projection: that must know the line that asked for it.
    await condition(() => journaal.wachtend === 0);
    await verzend(nummer, orders, (gedaan, gevolgen) => {
      this.#vertel(gevolgen);
      for (const order of gedaan) this.#lopend.delete(order);
    });
  }

  #vertel(gevolgen: readonly Inzending[]): void {
    const { nummer, verwerk } = this.#nodig;
    const uitkomst = verwerk(gevolgen);
    if (!uitkomst.ok) log.error("gevolg van een opdracht geweigerd", { nummer, code: uitkomst.weigering.code });
  }

  #bewaak(werk: Promise<void>, orders: readonly Order[]): void {
    const { nummer } = this.#nodig;
    void werk
      .catch((fout: unknown) => log.error("opdracht mislukt", { nummer, fout: String(fout) }))
      .finally(() => orders.forEach((order) => this.#lopend.delete(order)));
  }
}

function alsVraag(nummer: string, { params, volgnummer, plek }: Order): Trajectvraag {
  const soort = params["melding"] as Trajectvraag["soort"];
  const wie = { nummer, sleutel: meldingsleutel(nummer, volgnummer, plek) };
  return soort === "wachtlijst" || soort === "voorrang"
    ? { soort, voorrang: params["voorrang"] === true, ...wie }
    : { soort, ...wie };
}
