import { ActivityFailure, ApplicationFailure, log, proxyLocalActivities, sleep } from "@temporalio/workflow";
import type { Activiteiten } from "#activities/contract.ts";
import type { Kop } from "#domain/journaal/keten.ts";
import type { Journaalregel, Journaalrest } from "#domain/journaal/lijn.ts";
import { neemOver } from "#domain/journaal/overnemen.ts";

// In the workflow task itself: an act shows in the lists when its answer arrives. With the store away, two quick attempts; then
// the answer goes first and the lines follow (design §6).
const { schrijfJournaal } = proxyLocalActivities<Activiteiten>({
  startToCloseTimeout: "5s",
  retry: { initialInterval: "250ms", maximumAttempts: 2 },
});

const SECONDE = 1000;
const LANGSTE_PAUZE = 60 * SECONDE;
const PAUZE_NA_BOTSING = 600 * SECONDE;

/** Brings lines to the store in order and keeps them until it has them, however long that takes. Never throws. */
export class Journaalschrijver {
  readonly #regels: Journaalregel[];
  readonly #bijKop: (kop: Kop) => void;
  #botst: boolean;
  #pauze: object | null = null;
  #mislukt = 0;

  /** `bijKop` is told when the chain turns out to have another head than was computed: see domain/journaal/overnemen.ts. */
  constructor(bijKop: (kop: Kop) => void, rest: Journaalrest = { regels: [], botst: false }) {
    this.#bijKop = bijKop;
    this.#regels = [...rest.regels];
    this.#botst = rest.botst;
  }

  get wachtend(): number {
    return this.#regels.length;
  }
  /**
   * The store holds another history than this one. What was accepted is kept, but nothing may be added until a person has looked:
   * it would be promised on a journaal that nobody can read.
   */
  get botst(): boolean {
    return this.#botst;
  }
  /** There is something to write, and trying makes sense now. */
  get klaar(): boolean {
    return this.#regels.length > 0 && this.#pauze === null;
  }
  get rest(): Journaalrest {
    return { regels: [...this.#regels], botst: this.#botst };
  }

  voegToe(regels: readonly Journaalregel[]): void {
    this.#regels.push(...regels);
  }

  /** Forgets the pause, e.g. after somebody mended the store. */
  nu(): void {
    this.#pauze = null;
  }

  /** One round: all lines, or a pause before the next round. */
  async schrijf(): Promise<void> {
    if (!this.klaar) return;
    const stapel = this.#regels.slice();
    try {
      const opgeslagen = await schrijfJournaal(stapel);
      if (opgeslagen.length === 0) this.#regels.splice(0, stapel.length);
      else this.#neemOver(opgeslagen);
      this.#botst = false;
      this.#mislukt = 0;
    } catch (fout) {
      this.#botst = isBotsing(fout);
      this.#mislukt += 1;
      const { nummer, volgnummer } = stapel[0] ?? {};
      log.error(this.#botst ? "journaal neemt regels niet aan" : "store niet bereikbaar", {
        nummer,
        volgnummer,
        fout: String(fout),
      });
      this.#rust(this.#botst ? PAUZE_NA_BOTSING : Math.min(LANGSTE_PAUZE, SECONDE * 2 ** (this.#mislukt - 1)));
    }
  }

  #neemOver(opgeslagen: readonly Journaalregel[]): void {
    const over = neemOver(this.#regels, opgeslagen);
    if (over === null) throw ApplicationFailure.nonRetryable("Het journaal heeft hier andere regels.", "JournaalBotst");
    this.#regels.splice(0, this.#regels.length, ...over.rest);
    this.#bijKop(over.kop);
  }

  #rust(duur: number): void {
    const pauze = {};
    this.#pauze = pauze;
    void sleep(duur, { summary: this.#botst ? "journaal neemt regels niet aan" : "store niet bereikbaar" }).then(() => {
      if (this.#pauze === pauze) this.#pauze = null;
    });
  }
}

/** The errors of activities/maak.ts that no repeat can mend. A local activity may throw them bare. */
function isBotsing(fout: unknown): boolean {
  const oorzaak = fout instanceof ActivityFailure ? fout.cause : fout;
  return oorzaak instanceof ApplicationFailure && oorzaak.nonRetryable === true;
}
