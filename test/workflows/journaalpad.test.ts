import { setTimeout as wacht } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import type { Benodigdheden } from "#activities/maak.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { startMotor, ZONDER_REM, type Motor, type Motoropties } from "#test/support/motor.ts";
import { daad, gelukt, inBeoordeling, journaal, lopend, runs, totRust, totWaar, vandaag } from "#test/support/proef.ts";
import { journaalAchterSignal, periodeId, trajectId } from "#workflows/messages.ts";

/** The way of a journal line: out with the workflow task, or after it when the store does not take it in time (decision 12). */

async function motorMet(opties: Motoropties = {}): Promise<Motor> {
  const motor = await startMotor(opties);
  onTestFinished(() => motor.stop());
  return motor;
}

type Schrijf = Benodigdheden["store"]["schrijf"];

/** An engine whose writes go through `wijzig`. */
const metStore = (wijzig: (schrijf: Schrijf) => Schrijf, opties: Motoropties = {}): Promise<Motor> =>
  motorMet({
    ...opties,
    anders: (benodigdheden) => {
      const { store } = benodigdheden;
      return {
        ...benodigdheden,
        store: { ...store, schrijf: wijzig((...wat) => store.schrijf(...wat)) },
      };
    },
  });

const uur = () => daad("uren.geboekt", { datum: vandaag(), uren: 1, activiteit: "gesprek" }, MENSEN.zorgarrangeur);

/** Every act of `ids` has one line, in the order in which it was answered, and the projection is of the last of them. */
async function heelEnOpVolgorde(motor: Motor, nummer: string, ids: readonly string[]): Promise<void> {
  const stand = await totRust(motor, nummer);
  const regels = await journaal(motor, nummer);
  expect(regels).toHaveLength(stand.volgnummer);
  expect(regels.at(-1)?.hash).toBe(stand.hash);
  expect(regels.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual(ids);
  expect((await motor.store.projectie(nummer))?.dossier).toEqual(stand.dossier);
}

it(
  "komt het antwoord op een handeling, dan staat zij in het journaal en in de lijst",
  { timeout: 120_000 },
  async () => {
    // So slow that an answer which does not wait for it comes first.
    const motor = await metStore((schrijf) => async (regels) => {
      await wacht(50);
      await schrijf(regels);
    });
    const nummer = await lopend(motor);
    await totRust(motor, nummer);
    for (let n = 0; n < 50; n += 1) {
      const handeling = { ...uur(), gegevens: { ...uur().gegevens, uren: 0.25 } };
      const { volgnummer } = gelukt(await motor.trajecten.stuur(nummer, [handeling]));
      const [regels, projectie] = await Promise.all([motor.store.regels(nummer), motor.store.projectie(nummer)]);
      expect(regels.map(({ id }) => id)).toContain(handeling.id);
      expect(projectie?.volgnummer).toBeGreaterThanOrEqual(volgnummer);
    }
  },
);

it(
  "bericht dat er regels ontbreken terwijl er niets te schrijven is verandert niets, ook vijf keer en bij de subsidieperiode",
  { timeout: 120_000 },
  async () => {
    const motor = await motorMet({ takenPerRun: 1000 });
    const nummer = await inBeoordeling(motor);
    const voor = await totRust(motor, nummer);
    const regels = await journaal(motor, nummer);
    const periode = voor.dossier.regels.id;
    const boeken = gelukt(await motor.trajecten.boekhouding(periode));
    for (const id of [trajectId(nummer), periodeId(periode)])
      for (let keer = 0; keer < 5; keer += 1)
        await motor.env.client.workflow.getHandle(id).signal(journaalAchterSignal);
    expect(await totRust(motor, nummer)).toEqual(voor);
    expect(await journaal(motor, nummer)).toEqual(regels);
    expect(gelukt(await motor.trajecten.boekhouding(periode))).toEqual(boeken);

    // And the next lines go the ordinary way.
    const handeling = daad("notitie.toegevoegd");
    gelukt(await motor.trajecten.stuur(nummer, [handeling]));
    await heelEnOpVolgorde(motor, nummer, [handeling.id]);
    const tweede = daad("notitie.toegevoegd");
    gelukt(await motor.trajecten.stuur(nummer, [tweede]));
    expect((await motor.store.regels(nummer)).at(-1)?.id).toBe(tweede.id);
  },
);

for (const { wat, takenPerRun, geschreven } of [
  { wat: "een handeling, zonder te schrijven", takenPerRun: 15, geschreven: false },
  { wat: "juist de handeling die de run overdraagt, zonder te schrijven", takenPerRun: 1, geschreven: false },
  { wat: "juist de handeling die de run overdraagt, nadat hij wel schreef", takenPerRun: 1, geschreven: true },
])
  it(
    `faalt de store één keer bij ${wat}, dan is zij beantwoord, raakt er geen regel zoek en komt er geen dubbel`,
    { timeout: 240_000 },
    async () => {
      const gefaald = new Set<string>();
      const motor = await metStore(
        (schrijf) => async (regels) => {
          const boeking = regels.find(({ type }) => type === "uren.geboekt");
          if (boeking === undefined || gefaald.has(boeking.id)) return schrijf(regels);
          gefaald.add(boeking.id);
          if (geschreven) await schrijf(regels);
          throw new Error("de store hapert");
        },
        { takenPerRun, instellingen: ZONDER_REM },
      );
      const nummer = await lopend(motor);
      await totRust(motor, nummer);
      const begonnen = (await runs(motor, trajectId(nummer))).length;
      const handelingen = Array.from({ length: 8 }, uur);
      for (const handeling of handelingen)
        expect(gelukt(await motor.trajecten.stuur(nummer, [handeling]))).toMatchObject({ nieuw: 1 });
      await heelEnOpVolgorde(
        motor,
        nummer,
        handelingen.map(({ id }) => id),
      );
      expect(gefaald.size).toBe(8);
      if (takenPerRun === 1) expect((await runs(motor, trajectId(nummer))).length).toBeGreaterThan(begonnen + 4);
      expect((await totRust(motor, nummer)).dossier.uren.geboekt).toBe(8);
    },
  );

it(
  "een trage store (2 seconden per keer) vertraagt het antwoord, en de regel staat er als het komt",
  { timeout: 120_000 },
  async () => {
    const store = { traag: false };
    const motor = await metStore((schrijf) => async (regels) => {
      if (store.traag) await wacht(2_000);
      await schrijf(regels);
    });
    const nummer = await lopend(motor);
    await totRust(motor, nummer);
    store.traag = true;
    const handelingen = [uur(), uur(), uur()];
    for (const handeling of handelingen) {
      gelukt(await motor.trajecten.stuur(nummer, [handeling]));
      expect((await motor.store.regels(nummer)).at(-1)?.id).toBe(handeling.id);
    }
    // Nobody had to be told that lines were missing.
    const events = (await runs(motor, trajectId(nummer))).flatMap(({ events: alle }) => alle);
    expect(events.filter(({ workflowExecutionSignaledEventAttributes: signaal }) => signaal != null)).toEqual([]);
    await heelEnOpVolgorde(
      motor,
      nummer,
      handelingen.map(({ id }) => id),
    );
  },
);

it(
  "is de store trager dan een workflowtaak mag duren, dan gaat het antwoord vooruit en volgen de regels op volgorde",
  { timeout: 240_000 },
  async () => {
    const store = { traag: false };
    const motor = await metStore((schrijf) => async (regels) => {
      if (store.traag) await wacht(12_000);
      await schrijf(regels);
    });
    const nummer = await lopend(motor);
    await totRust(motor, nummer);
    store.traag = true;
    const handelingen = [uur(), uur()];
    for (const handeling of handelingen) {
      const begin = performance.now();
      gelukt(await motor.trajecten.stuur(nummer, [handeling]));
      expect(performance.now() - begin).toBeLessThan(25_000);
    }
    expect(gelukt(await motor.trajecten.stand(nummer)).ongeschreven).toBeGreaterThan(0);
    store.traag = false;
    await heelEnOpVolgorde(
      motor,
      nummer,
      handelingen.map(({ id }) => id),
    );
    expect((await totRust(motor, nummer)).dossier.uren.geboekt).toBe(2);
  },
);

it(
  "zijn de store en de weg terug naar Temporal een tijd weg, dan komt het antwoord zodra een van de twee er weer is",
  { timeout: 240_000 },
  async () => {
    const weg = { store: false, signaal: false };
    const gevraagd = { store: 0, signaal: 0 };
    const motor = await motorMet({
      takenPerRun: 1,
      anders: (benodigdheden) => ({
        ...benodigdheden,
        store: {
          ...benodigdheden.store,
          async schrijf(...wat) {
            gevraagd.store += 1;
            if (weg.store) throw new Error("de store is weg");
            await benodigdheden.store.schrijf(...wat);
          },
        },
        async meldAchter(workflowId, runId) {
          gevraagd.signaal += 1;
          if (weg.signaal) throw new Error("Temporal is weg");
          await benodigdheden.meldAchter(workflowId, runId);
        },
      }),
    });
    const nummer = await lopend(motor);
    const voor = await totRust(motor, nummer);

    // Both away, for longer than a workflow task may take: nobody is promised anything.
    weg.store = weg.signaal = true;
    gevraagd.store = gevraagd.signaal = 0;
    const eerste = uur();
    let beantwoord = false;
    const antwoord = totWaar(() => motor.trajecten.stuur(nummer, [eerste]).catch(() => null), 120_000).finally(
      () => (beantwoord = true),
    );
    await wacht(14_000);
    expect(beantwoord).toBe(false);
    expect(gevraagd.store).toBeGreaterThan(5);
    expect(gevraagd.signaal).toBeGreaterThan(5);
    expect(await motor.store.regels(nummer)).toHaveLength(voor.volgnummer);

    // Temporal is back first: the act is answered, and its line waits.
    weg.signaal = false;
    gelukt(await antwoord);
    const tweede = uur();
    gelukt(await motor.trajecten.stuur(nummer, [tweede]));
    expect(await motor.store.regels(nummer)).toHaveLength(voor.volgnummer);
    weg.store = false;
    await heelEnOpVolgorde(motor, nummer, [eerste.id, tweede.id]);

    // The other way round: the store is back first.
    weg.store = weg.signaal = true;
    const derde = uur();
    const laatste = motor.trajecten.stuur(nummer, [derde]);
    laatste.catch(() => undefined);
    await wacht(2_000);
    weg.store = false;
    gelukt(await laatste);
    expect((await motor.store.regels(nummer)).map(({ id }) => id)).toContain(derde.id);
    weg.signaal = false;
    await heelEnOpVolgorde(motor, nummer, [eerste.id, tweede.id, derde.id]);
    expect((await totRust(motor, nummer)).dossier.uren.geboekt).toBe(3);
  },
);
