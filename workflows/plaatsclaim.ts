import { condition, proxyActivities, uuid4 } from "@temporalio/workflow";
import type { Activiteiten } from "#activities/contract.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { metRaad, vraagtPlaats } from "#domain/traject/plaats.ts";
import type { Stapresultaat } from "#domain/traject/step.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import type { Handelingen } from "./handelingen.ts";

const { claimPlaats } = proxyActivities<Activiteiten>({
  startToCloseTimeout: "20s",
  retry: { initialInterval: "200ms", maximumInterval: "5s" },
});
const { meldAanPeriode } = proxyActivities<Activiteiten>({
  startToCloseTimeout: "20s",
  retry: { initialInterval: "1s", maximumInterval: "5m" },
});

/** A grant needs a place first; only the subsidieperiode can give one, so it can never be overbooked. */
export class Plaatsclaim {
  #claimt = false;
  readonly #periode: string;
  readonly #handelingen: Handelingen;
  readonly #meldingOpen: () => boolean;

  /** `meldingOpen`: the subsidieperiode still has to hear of something that happened before. */
  constructor(periode: string, handelingen: Handelingen, meldingOpen: () => boolean) {
    this.#periode = periode;
    this.#handelingen = handelingen;
    this.#meldingOpen = meldingOpen;
  }

  get claimt(): boolean {
    return this.#claimt;
  }

  /** Carries out an act that needs a place, once there is one for it. */
  async verwerk(inzendingen: readonly Inzending[]): Promise<Uitkomst<Stapresultaat>> {
    const handelingen = this.#handelingen;
    const bezet = (): boolean => this.#claimt || this.#meldingOpen();
    while (bezet()) await condition(() => !bezet());
    // While we waited somebody else may have decided, or sent the same.
    const proef = handelingen.beproef(inzendingen);
    if (!proef.ok) return proef;
    if (!vraagtPlaats(handelingen.zaak, inzendingen)) return handelingen.verwerk(handelingen.alsDaad(inzendingen));
    this.#claimt = true;
    try {
      const { nummer } = handelingen.zaak;
      const claim = await claimPlaats({ periode: this.#periode, nummer, sleutel: uuid4() });
      if (!claim.ok) return { ok: false, weigering: metRaad(claim.weigering, handelingen.zaak, inzendingen) };
      const uitkomst = handelingen.verwerk(handelingen.alsDaad(inzendingen));
      // Somebody else decided while we asked: give the place back before anything else is told.
      if (!uitkomst.ok && handelingen.zaak.dossier.plaats === "geen")
        await meldAanPeriode({
          periode: this.#periode,
          nummer,
          melding: "vrijgeven",
          voorrang: false,
          sleutel: uuid4(),
        });
      return uitkomst;
    } finally {
      this.#claimt = false;
    }
  }
}
