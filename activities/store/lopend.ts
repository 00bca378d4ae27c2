import { StoreGesloten } from "./fouten.ts";

/** Keeps count of the work in hand: closing a connection pool under a caller that waits for its turn would leave it waiting for ever. */
export class Lopend {
  readonly #werk = new Set<Promise<unknown>>();
  #gesloten = false;

  doe<T>(werk: () => Promise<T>): Promise<T> {
    if (this.#gesloten) return Promise.reject(new StoreGesloten());
    const lopend = werk().finally(() => this.#werk.delete(lopend));
    this.#werk.add(lopend);
    return lopend;
  }

  /** Refuses new work and waits for what was begun. */
  async rondAf(): Promise<void> {
    this.#gesloten = true;
    await Promise.allSettled(this.#werk);
  }
}
