import { currentUpdateInfo } from "@temporalio/workflow";
import type { Periode } from "#domain/aanmelding/regels.ts";
import { alsVastgelegd, type Kop } from "#domain/journaal/keten.ts";
import type { Kalender } from "#domain/kalender/kalender.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { opening } from "#domain/traject/opening.ts";
import { teVeelTegelijk } from "#domain/omvang.ts";
import { eerstGeboekt, metPlaats } from "#domain/traject/plaats.ts";
import { staatbeeld, staatpad } from "#domain/traject/staat.ts";
import { step, type Stapresultaat } from "#domain/traject/step.ts";
import { veranderdSinds } from "#domain/traject/veranderd.ts";
import type { Zaak } from "#domain/traject/zaak.ts";
import { geweigerd, opPlekVan, type Uitkomst } from "#domain/weigering.ts";
import type { Journaalschrijver } from "./journaal.ts";
import type { Stand } from "./messages.ts";
import { nu } from "./nu.ts";
import type { Order } from "#domain/traject/order.ts";
import { Ruimte } from "./ruimte.ts";
import { uitgave } from "./uitgave.ts";

interface Opties {
  /** It was accepted before, and is only carried out again (decision 19). */
  readonly toegelaten: boolean;
}

/** What came of claiming a place: whom it passed over. */
interface Claim {
  readonly voorbij?: readonly string[];
}

interface Proef {
  readonly van: Zaak;
  readonly id: string | undefined;
  readonly nu: string;
  readonly uitkomst: Uitkomst<Stapresultaat>;
}

/** Everything that happens to the traject goes through here, in one breath: people's acts, the clock, what came of a letter. */
export class Handelingen {
  #zaak: Zaak;
  #faseVoorbij = false;
  /** The dry run of the validator is the act itself: nothing can come between them in one activation, so it is not done twice. */
  #proef: Proef | null = null;
  readonly #regels: Periode;
  readonly #kalender: Kalender | undefined;
  readonly #journaal: Journaalschrijver;
  readonly #ruimte = new Ruimte();
  readonly #openOpdrachten: () => readonly Order[];
  readonly #daarna: (orders: readonly Order[]) => void;

  /** `kalender` is for the opening; after that it is in the dossier. `daarna` is told what was ordered, once the lines are on their way. */
  constructor(
    {
      zaak,
      regels,
      kalender,
    }: { readonly zaak: Zaak; readonly regels: Periode; readonly kalender: Kalender | undefined },
    journaal: Journaalschrijver,
    openOpdrachten: () => readonly Order[],
    daarna: (orders: readonly Order[]) => void,
  ) {
    this.#zaak = zaak;
    this.#regels = regels;
    this.#kalender = kalender;
    this.#journaal = journaal;
    this.#openOpdrachten = openOpdrachten;
    this.#daarna = daarna;
  }

  get zaak(): Zaak {
    return this.#zaak;
  }
  get pad(): string {
    return staatpad(this.#zaak.staat);
  }
  /** In this run the traject went from one fase to another. */
  get faseVoorbij(): boolean {
    return this.#faseVoorbij;
  }

  /** The chain turned out to have another head than was computed. */
  neemKop(kop: Kop): void {
    this.#zaak = { ...this.#zaak, kop };
  }

  /** As it is written down: with the place that it takes, or without losing the one that it keeps. */
  alsDaad(
    inzendingen: readonly Inzending[],
    { voorbij = [], ...opties }: Partial<Opties> & Claim = {},
  ): readonly Inzending[] {
    const gedaan = eerstGeboekt(this.#zaak, inzendingen, nu(), { toegelaten: false, ...opties });
    return metPlaats(this.#zaak, gedaan, this.#regels.id, voorbij);
  }

  /** A dry run: what would come of it now. */
  beproef(inzendingen: readonly Inzending[], gezien?: number): Uitkomst<unknown> {
    const bezwaar = this.#journaal.bezwaar("dit traject");
    if (bezwaar !== null) return { ok: false, weigering: bezwaar };
    if (inzendingen.length === 0) return geweigerd("inzending.leeg", "Er is niets ingezonden.");
    const teVeel = teVeelTegelijk(inzendingen);
    if (teVeel !== null) return { ok: false, weigering: teVeel };
    const veranderd = gezien === undefined ? null : veranderdSinds(this.#zaak, inzendingen, gezien);
    if (veranderd !== null) return { ok: false, weigering: veranderd };
    const daad = this.#metOpening(this.alsDaad(inzendingen));
    const uitkomst = step(this.#zaak, daad, nu(), { uitgave: uitgave() });
    const teGroot = uitkomst.ok ? this.#ruimte.bezwaar(inzendingen, () => this.#overdracht(uitkomst.waarde)) : null;
    if (teGroot !== null) return { ok: false, weigering: teGroot };
    this.#proef = { van: this.#zaak, id: currentUpdateInfo()?.id, nu: nu(), uitkomst };
    return uitkomst.ok ? uitkomst : { ok: false, weigering: opPlekVan(uitkomst.weigering, daad, inzendingen) };
  }

  verwerk(inzendingen: readonly Inzending[], opties?: Opties): Uitkomst<Stapresultaat> {
    const uitkomst =
      this.#beproefd() ?? step(this.#zaak, this.#metOpening(inzendingen), nu(), { ...opties, uitgave: uitgave() });
    this.#proef = null;
    if (!uitkomst.ok) return uitkomst;
    const vorigeFase = staatbeeld(this.pad).fase;
    this.#zaak = uitkomst.waarde.zaak;
    this.#journaal.voegToe(uitkomst.waarde.regels);
    this.#faseVoorbij ||= vorigeFase !== staatbeeld(this.pad).fase;
    this.#daarna(uitkomst.waarde.opdrachten);
    return uitkomst;
  }

  /** Where the traject is now; `nieuw` lines were added by the act that asks. */
  stand(nieuw: number): Stand {
    const { nummer, kop } = this.#zaak;
    const { staat, fase, stap } = staatbeeld(this.pad);
    return { nummer, volgnummer: kop.volgnummer, staat, pad: this.pad, fase, stap, nieuw };
  }

  /** With the lines too: they go along when the store takes none. */
  #overdracht({ zaak, opdrachten, regels }: Stapresultaat): unknown {
    return {
      zaak,
      opdrachten: [...this.#openOpdrachten(), ...opdrachten],
      journaal: this.#journaal.wachtend === 0 ? [] : [this.#journaal.rest, regels.map(alsVastgelegd)],
    };
  }

  #beproefd(): Uitkomst<Stapresultaat> | null {
    const id = currentUpdateInfo()?.id;
    const proef = this.#proef;
    return proef !== null && id !== undefined && proef.id === id && proef.van === this.#zaak && proef.nu === nu()
      ? proef.uitkomst
      : null;
  }

  #metOpening(inzendingen: readonly Inzending[]): readonly Inzending[] {
    const { nummer, kop } = this.#zaak;
    return kop.volgnummer === 0 ? [opening(nummer, this.#regels, this.#kalender), ...inzendingen] : inzendingen;
  }
}
