import { bytesVan, HOOGSTENS, teVeelOver } from "#domain/omvang.ts";
import type { Weigering } from "#domain/weigering.ts";

/** What one byte that is sent may come to in what is handed over: in the dossier, what was seen, and an order for each of many partners. */
const HOOGSTENS_KEER = 50;

/**
 * Whether what an act leaves can still be handed over to the next run. Measuring it all costs more than most acts do, so it is done only when what
 * was sent since the last time could have filled what was left then.
 */
export class Ruimte {
  #over = 0;

  /** `overdracht` is what would be handed over after this act. */
  bezwaar(inzendingen: readonly unknown[], overdracht: () => unknown): Weigering | null {
    const hoogstens = HOOGSTENS_KEER * bytesVan(inzendingen);
    if (hoogstens <= this.#over) {
      this.#over -= hoogstens;
      return null;
    }
    const gemeten = overdracht();
    const bezwaar = teVeelOver(gemeten);
    if (bezwaar === null) this.#over = HOOGSTENS.overdracht - bytesVan(gemeten);
    return bezwaar;
  }
}
