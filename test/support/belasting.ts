/** Callers that send acts all at once, and note what they were promised: a load to break the system under. */
import type { Client } from "@temporalio/client";
import { onTestFinished } from "vitest";
import { maakTrajecten, type Trajecten } from "#client/trajecten.ts";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import type { Periode } from "#domain/aanmelding/regels.ts";
import type { Door } from "#domain/rollen.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import { verbindClient, type Temporaladres } from "#omgeving/verbinding.ts";
import type { Stand } from "#workflows/messages.ts";
import { MENSEN } from "./gebeurtenissen.ts";
import { totWaar, vandaag } from "./proef.ts";
import type { Toeval } from "./toeval.ts";

/** A gebeurtenis that the system said it has. */
export interface Aanvaard {
  readonly nummer: string;
  readonly id: string;
  readonly type: string;
  readonly uren: number;
}

export interface Belastingopties {
  /** Where Temporal is; asked again after every fault. */
  readonly adres: () => Promise<Temporaladres>;
  readonly periode: Periode;
  readonly toeval: Toeval;
  readonly bellers: number;
  readonly takenPerRun?: number;
}

export interface Belasting {
  readonly aanvaard: readonly Aanvaard[];
  readonly handelingen: number;
  /** Every id that was ever sent, with the number of the refusal when it was refused. */
  readonly gestuurd: ReadonlySet<string>;
  readonly geweigerd: ReadonlySet<string>;
  /** Refusals for which there was no reason. */
  readonly onverwacht: readonly string[];
  /** Calls that had no answer, and were made again. */
  readonly storingen: number;
  /** Resolves when `aantal` more acts were acknowledged than now. */
  totNog(aantal: number): Promise<void>;
  /** Lets every caller get the answer it waits for, then ends. */
  stop(): Promise<void>;
}

/** How long a test waits before it gives up: for an answer, and for all that a system still does on its own. */
export const GEDULD_MS = process.env["TRAJECTEN_KORT"] === "1" ? 120_000 : 400_000;
/** A caller that is in a hurry asks again soon, perhaps while its first question is still being worked on; then with more patience. */
const LIMIETEN_MS = [2_000, 4_000, 8_000, 16_000, 30_000];

/** One caller's connection, as a good client has it: time limits, and after a fault the same question again. */
export class Lijn {
  storingen = 0;
  #opgegeven = false;
  readonly #opties: Pick<Belastingopties, "adres" | "periode" | "takenPerRun">;
  /** By address; never closed under a question that is still asked over it, because that would then wait for ever. */
  readonly #clients = new Map<string, Promise<Client>>();

  constructor(opties: Pick<Belastingopties, "adres" | "periode" | "takenPerRun">) {
    this.#opties = opties;
  }

  async vraag<T>(stel: (trajecten: Trajecten, client: Client) => Promise<T>): Promise<T> {
    const { periode, takenPerRun = 6 } = this.#opties;
    const opgeven = performance.now() + GEDULD_MS;
    for (let poging = 0; ; poging += 1) {
      try {
        const client = await this.#client();
        const trajecten = maakTrajecten(client, { perioden: [periode], takenPerRun });
        const limiet = LIMIETEN_MS[Math.min(poging, LIMIETEN_MS.length - 1)]!;
        return await client.withDeadline(Date.now() + limiet, () => stel(trajecten, client));
      } catch (fout) {
        this.storingen += 1;
        if (this.#opgegeven || performance.now() > opgeven) throw fout;
        await new Promise((klaar) => setTimeout(klaar, 100));
      }
    }
  }

  async #client(): Promise<Client> {
    const adres = await this.#opties.adres();
    const client = this.#clients.get(adres.adres) ?? verbindClient(adres);
    this.#clients.set(adres.adres, client);
    // One that never came about is made again.
    client.catch(() => this.#clients.delete(adres.adres));
    return client;
  }

  /** The test is over: the next fault is the last. */
  geefOp(): void {
    this.#opgegeven = true;
  }

  /** When nothing is asked any more. */
  async sluit(): Promise<void> {
    for (const client of this.#clients.values()) await client.then(({ connection }) => connection.close());
    this.#clients.clear();
  }
}

export function startBelasting({ toeval, bellers, periode, ...rest }: Belastingopties): Belasting {
  const aanvaard: Aanvaard[] = [];
  const gestuurd = new Set<string>();
  const geweigerd = new Set<string>();
  const onverwacht: string[] = [];
  const wachtenden: string[] = [];
  const lijnen: Lijn[] = [];
  let handelingen = 0;
  let klaar = false;

  /** Sends one act until it is answered; the code of the refusal, or null. */
  async function doe(
    vraag: () => Promise<Uitkomst<Stand>>,
    inzendingen: readonly Inzending[],
    mogelijk: readonly string[] = [],
  ): Promise<{ nummer: string; code: null } | { nummer: null; code: string }> {
    for (const { id } of inzendingen) gestuurd.add(id);
    const uitkomst = await vraag();
    if (!uitkomst.ok) {
      const { code, reden } = uitkomst.weigering;
      for (const { id } of inzendingen) geweigerd.add(id);
      if (!mogelijk.includes(code))
        onverwacht.push(`${inzendingen.map(({ type }) => type).join("+")}: ${code} ${reden}`);
      return { nummer: null, code };
    }
    handelingen += 1;
    const { nummer } = uitkomst.waarde;
    for (const { id, type, gegevens } of inzendingen)
      aanvaard.push({ nummer, id, type, uren: type === "uren.geboekt" ? Number(gegevens["uren"]) : 0 });
    return { nummer, code: null };
  }

  async function beller(nr: number): Promise<void> {
    const eigen = toeval.tak(`beller ${nr}`);
    const za: Door = { rol: "zorgarrangeur", id: `za-${10 + nr}` };
    const lijn = new Lijn({ ...rest, periode });
    lijnen.push(lijn);
    const gedaan: { readonly nummer: string; readonly nogEens: () => Promise<Uitkomst<Stand>> }[] = [];
    let teller = 0;
    const maak = (
      type: string,
      gegevens: Readonly<Record<string, unknown>>,
      door: Door = MENSEN.projectleider,
    ): Inzending => ({
      id: `b${toeval.zaad}-${nr}-${(teller += 1)}`,
      type,
      gegevens,
      door,
    });
    const stuur = async (nummer: string, inzendingen: readonly Inzending[], mogelijk?: readonly string[]) => {
      const vraag = () => lijn.vraag((trajecten) => trajecten.stuur(nummer, inzendingen));
      const antwoord = await doe(vraag, inzendingen, mogelijk);
      if (antwoord.nummer !== null) gedaan.push({ nummer, nogEens: vraag });
      return antwoord;
    };
    /** Somebody sends what was accepted before, perhaps long ago and in a run of the workflow that is over. */
    const herhaal = async (): Promise<void> => {
      const daad = gedaan[eigen.tussen(0, gedaan.length - 1)];
      if (daad === undefined) return;
      const antwoord = await daad.nogEens();
      const goed = antwoord.ok && antwoord.waarde.nummer === daad.nummer;
      if (!goed) onverwacht.push(`herhaling voor ${daad.nummer}: ${JSON.stringify(antwoord)}`);
    };

    /** True when there was a place. */
    const kenToe = async (nummer: string): Promise<boolean> => {
      const toekenning = maak("aanvraag.toegekend", {
        vorm: "middellang",
        uren: 100,
        toelichting: "Collectieve vraag.",
      });
      if ((await stuur(nummer, [toekenning], ["periode.vol"])).code === null) return true;
      await stuur(nummer, [maak("aanvraag.op-wachtlijst", { reden: "De subsidieperiode is vol." })]);
      wachtenden.push(nummer);
      return false;
    };
    /** A traject that waits and was offered a place; one that was not goes back in the row. */
    const vanDeWachtlijst = async (): Promise<string | null> => {
      const nummer = wachtenden.shift();
      if (nummer === undefined) return null;
      const stand = await lijn.vraag((trajecten) => trajecten.stand(nummer));
      // A "no" may still be recorded after the offer lapsed; only an open offer can lapse.
      if (stand.ok && stand.waarde.toegestaan.includes("plaats.verlopen")) return nummer;
      wachtenden.push(nummer);
      return null;
    };
    const meldAan = async (): Promise<string | null> => {
      const aanmelding = maak("aanmelding.ingediend", VOORBEELD_AANMELDING, MENSEN.aanvrager);
      const vraag = () => lijn.vraag((trajecten) => trajecten.meldAan([aanmelding]));
      const { nummer } = await doe(vraag, [aanmelding]);
      if (nummer !== null) gedaan.push({ nummer, nogEens: vraag });
      return nummer;
    };
    const week = (): Inzending[] =>
      Array.from({ length: eigen.tussen(1, 5) }, () =>
        maak("uren.geboekt", { datum: vandaag(), uren: eigen.tussen(1, 4) / 4, activiteit: "gesprek" }, za),
      );
    const notitie = (): Inzending => maak("notitie.toegevoegd", { tekst: "Overleg met de gemeente." });

    /** One traject, as far as it comes before the test says stop. */
    const leven = async (): Promise<void> => {
      const aangeboden = eigen.kans(0.5) ? await vanDeWachtlijst() : null;
      const nummer = aangeboden ?? (await meldAan());
      if (nummer === null || klaar) return;
      await stuur(nummer, [aangeboden === null ? maak("beoordeling.gestart", {}) : maak("plaats.aanvaard", {})]);
      if (klaar || !(await kenToe(nummer)) || klaar) return;
      if (eigen.kans(0.4)) {
        // Before an hour was booked: its place goes to who waits.
        await stuur(nummer, [
          maak("traject.stopgezet", {
            reden: "De school fuseert.",
            redencodes: ["school-verandert"],
            eindverslag: false,
          }),
        ]);
        return;
      }
      await stuur(nummer, [
        maak("za.toegewezen", { za: za.id }),
        maak("traject.gestart", { verwachtingen: "Besproken." }, za),
      ]);
      for (let blok = eigen.tussen(1, 3); blok > 0 && !klaar; blok -= 1) {
        // Two people at once on one traject.
        await Promise.all([stuur(nummer, week()), stuur(nummer, [notitie()])]);
        if (eigen.kans(0.2))
          await stuur(
            nummer,
            week().map((uur) => ({ ...uur, door: { ...za, id: "za-99" } })),
            ["traject.niet-eigen"],
          );
        await new Promise((verder) => setTimeout(verder, eigen.tussen(0, 100)));
      }
    };
    while (!klaar) {
      await leven();
      await herhaal();
    }
    await lijn.sluit();
  }

  onTestFinished(() => {
    klaar = true;
    for (const lijn of lijnen) lijn.geefOp();
  });
  const loopt = Promise.all(Array.from({ length: bellers }, (_, nr) => beller(nr)));
  let mislukt: Error | null = null;
  loopt.catch((fout: Error) => {
    klaar = true;
    mislukt = fout;
  });
  return {
    aanvaard,
    gestuurd,
    geweigerd,
    onverwacht,
    get handelingen() {
      return handelingen;
    },
    get storingen() {
      return lijnen.reduce((som, lijn) => som + lijn.storingen, 0);
    },
    async totNog(aantal) {
      const doel = handelingen + aantal;
      await totWaar(async () => {
        if (mislukt !== null) throw mislukt;
        if (onverwacht.length > 0) throw new Error(`geweigerd zonder reden: ${onverwacht[0]}`);
        return handelingen >= doel;
      }, GEDULD_MS);
    },
    async stop() {
      klaar = true;
      await loopt;
    },
  };
}
