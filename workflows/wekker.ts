import { CancellationScope, sleep } from "@temporalio/workflow";

/** The one timer of a traject. */
export class Wekker {
  readonly #bijAfgaan: () => void;
  #gezet: { readonly om: number; readonly scope: CancellationScope } | null = null;

  constructor(bijAfgaan: () => void) {
    this.#bijAfgaan = bijAfgaan;
  }

  /**
   * Goes off at `om` (milliseconds) at the latest; null: not at all. One that was set earlier stays: nearly every act moves some term further
   * away, and waking up once for nothing costs less than a new timer for each act.
   */
  zet(om: number | null, waarvoor: string): void {
    if (this.#gezet !== null && om !== null && this.#gezet.om <= om) return;
    this.#gezet?.scope.cancel();
    this.#gezet = null;
    if (om === null) return;
    const scope = new CancellationScope();
    this.#gezet = { om, scope };
    scope
      .run(() => sleep(Math.max(1, om - Date.now()), { summary: waarvoor }))
      .then(
        () => {
          if (this.#gezet?.scope === scope) this.#gezet = null;
          this.#bijAfgaan();
        },
        () => undefined,
      );
  }
}
