import type { Client } from "@temporalio/client";
import type { Store } from "#activities/store/store.ts";
import {
  andereInstallatie,
  eenzijdig,
  nogSteeds,
  redenVan,
  verschil,
  type Eenzijdig,
  type Uiteen,
} from "#client/kanten.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { heeftProjectie } from "#domain/journaal/ketens.ts";
import { journaalBotstSignal, standQuery, trajectId } from "#workflows/messages.ts";

const MINUUT = 60_000;
/** Also when both sides have as many: what came on one side may hide what went on the other. */
const HELE_RONDE = 60;

interface Benodigd {
  readonly store: Pick<Store, "regels" | "aantallen" | "projectie" | "rijen">;
  readonly client: Client;
  /** Told when the two sides turn out to be apart, and when they are together again (null). */
  readonly bijUiteen: (uiteen: Uiteen | null) => void;
  readonly bijFout: (fout: unknown) => void;
}

/**
 * Looks each minute whether Temporal and the journaal still belong together (client/kanten.ts), and whether each traject in which something was recorded ends where its
 * journaal ends. Lines that Temporal never took make way: the workflow itself is asked to look (decision 10).
 */
export class Kantenwacht {
  readonly #nodig: Benodigd;
  /** What was recorded in since the last round. */
  readonly #aangeraakt = new Set<string>();
  #eerder: Eenzijdig | null = null;
  #uiteen: Uiteen | null = null;
  /** How many more the journaal had when nothing stood on one side only. */
  #verschil: number | null = null;
  #rondes = 0;
  #wekker: NodeJS.Timeout | undefined;
  #bezig: Promise<void> = Promise.resolve();

  constructor(nodig: Benodigd) {
    this.#nodig = nodig;
  }

  /** Of `/readyz`: throws while they are apart. */
  controleer(): void {
    if (this.#uiteen !== null) throw Object.assign(new Error(this.#uiteen.reden), { name: this.#uiteen.code });
  }

  bijGeschreven(regels: readonly Pick<Journaalregel, "nummer">[]): void {
    for (const { nummer } of regels) if (heeftProjectie(nummer)) this.#aangeraakt.add(nummer);
  }

  begin(): void {
    this.#wekker = setInterval(() => {
      // One after the other, however long one takes.
      this.#bezig = this.#bezig.then(() => this.ronde()).catch(this.#nodig.bijFout);
    }, MINUUT);
    this.#wekker.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#wekker);
    await this.#bezig;
  }

  /** One look. */
  async ronde(): Promise<void> {
    const gevonden = (await andereInstallatie(this.#nodig)) ?? (await this.#telling());
    if (gevonden === null) await this.#koppen();
    if (gevonden?.reden !== this.#uiteen?.reden) this.#nodig.bijUiteen(gevonden);
    this.#uiteen = gevonden;
  }

  async #telling(): Promise<Uiteen | null> {
    const heel = this.#rondes % HELE_RONDE === 0;
    this.#rondes += 1;
    const nuMeer = await verschil(this.#nodig);
    if (!heel && this.#eerder === null && nuMeer === this.#verschil) return null;
    const nu = await eenzijdig(this.#nodig);
    const eerder = this.#eerder;
    this.#eerder = nu.zonderRegels.length + nu.zonderWorkflow.length === 0 ? null : nu;
    if (this.#eerder === null) this.#verschil = nuMeer;
    // What only just began may stand on one side for a moment.
    return eerder === null ? null : redenVan(nogSteeds(eerder, nu));
  }

  /** What could not be looked at stays for the next round. */
  async #koppen(): Promise<void> {
    const { store, client } = this.#nodig;
    for (const nummer of this.#aangeraakt) {
      const traject = client.workflow.getHandle(trajectId(nummer));
      // The journaal first: what Temporal took since, it has as well.
      const laatste = (await store.projectie(nummer))?.volgnummer ?? 0;
      const stand = await traject.query(standQuery);
      if (laatste > stand.volgnummer) await traject.signal(journaalBotstSignal);
      this.#aangeraakt.delete(nummer);
    }
  }
}
