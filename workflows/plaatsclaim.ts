import { condition, proxyActivities } from "@temporalio/workflow";
import type { Activiteiten } from "#activities/contract.ts";
import { claimsleutel } from "#domain/periode/sleutel.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { magVoorbij, metRaad, vraagtPlaats } from "#domain/traject/plaats.ts";
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

const WACHT = "aanmelding.wachtlijst";

/** A grant needs a place first; only the subsidieperiode can give one, so it can never be overbooked. */
export class Plaatsclaim {
  #claimt = false;
  #gevraagdOp = 0;
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
  async verwerk(inzendingen: readonly Inzending[], gezien?: number): Promise<Uitkomst<Stapresultaat>> {
    const handelingen = this.#handelingen;
    const bezet = (): boolean => this.#claimt || this.#meldingOpen();
    while (bezet()) await condition(() => !bezet());
    // While we waited somebody else may have decided, or sent the same.
    const proef = handelingen.beproef(inzendingen, gezien);
    if (!proef.ok) return proef;
    if (!vraagtPlaats(handelingen.zaak, inzendingen)) return handelingen.verwerk(handelingen.alsDaad(inzendingen));
    this.#claimt = true;
    try {
      const { nummer, kop } = handelingen.zaak;
      // Of the line it was asked after: what happens meanwhile is told later, so it must count as later.
      const sleutel = (): string => claimsleutel(nummer, kop.volgnummer, this.#later());
      const claim = await claimPlaats({
        periode: this.#periode,
        nummer,
        sleutel: sleutel(),
        voorbij: magVoorbij(handelingen.zaak, inzendingen),
      });
      if (!claim.ok) return { ok: false, weigering: metRaad(claim.weigering, handelingen.zaak, inzendingen) };
      const uitkomst = handelingen.verwerk(handelingen.alsDaad(inzendingen, claim.waarde));
      // Somebody else decided while we asked: give the place back before anything else is told.
      if (!uitkomst.ok && handelingen.zaak.dossier.plaats === "geen") {
        await meldAanPeriode({ periode: this.#periode, vraag: { soort: "vrijgeven", nummer, sleutel: sleutel() } });
        // Whoever has a place waits no longer; this one still does.
        if (handelingen.pad === WACHT)
          await meldAanPeriode({
            periode: this.#periode,
            vraag: { soort: "wachtlijst", voorrang: handelingen.zaak.dossier.voorrang, nummer, sleutel: sleutel() },
          });
      }
      return uitkomst;
    } finally {
      this.#claimt = false;
    }
  }

  /** Each one later than the one before, whatever the clock says. */
  #later(): number {
    return (this.#gevraagdOp = Math.max(this.#gevraagdOp + 1, Date.now()));
  }
}
