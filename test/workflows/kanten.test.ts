import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openStore } from "#activities/store/store.ts";
import { andereInstallatie } from "#client/kanten.ts";
import { Kantenwacht } from "#worker/kantenwacht.ts";
import { trajectId } from "#workflows/messages.ts";
import { anders } from "#test/support/journaal.ts";
import { startMotor, type Motor } from "#test/support/motor.ts";
import { daad, gelukt, inBeoordeling, journaal, totRust, totWaar } from "#test/support/proef.ts";

/** Two stores that can't part unseen (design §15). */

async function motorMet(): Promise<Motor> {
  const motor = await startMotor();
  onTestFinished(() => motor.stop());
  return motor;
}

/** As the first start of a system leaves it. */
async function metOrganisatie(): Promise<Motor> {
  const motor = await motorMet();
  gelukt(
    await motor.trajecten.vraagOrganisatie(
      {
        soort: "begin",
        medewerkers: [
          {
            id: "bh-1",
            naam: "Bas",
            mail: "bas@trajecten.example",
            rollen: ["beheerder"],
            telefoon: null,
            urenPerWeek: null,
            van: "2026-01-01",
            tot: null,
          },
        ],
      },
      { rol: "systeem", id: "motor" },
    ),
  );
  return motor;
}

async function legeStore() {
  const map = await mkdtemp(join(tmpdir(), "trajecten-kanten-"));
  const store = await openStore(`sqlite:${join(map, "trajecten.db")}`);
  onTestFinished(async () => {
    await store.sluit();
    await rm(map, { recursive: true, force: true });
  });
  return store;
}

const wachtOver = (motor: Motor): Kantenwacht =>
  new Kantenwacht({
    store: motor.store,
    client: motor.env.client,
    bijUiteen: () => undefined,
    bijFout: (fout) => {
      throw fout;
    },
  });

it(
  "de ene kant leeg, teruggezet of van een ander: dat is te zien voordat er iets begint",
  { timeout: 180_000 },
  async () => {
    const [een, ander] = await Promise.all([metOrganisatie(), metOrganisatie()]);
    const kaal = await motorMet();
    const code = async (store: Motor["store"], { env }: Motor) =>
      (await andereInstallatie({ store, client: env.client }))?.code ?? null;
    expect(await code(await legeStore(), kaal), "nieuw").toBeNull();
    // The very first line is written before Temporal has it: a start that was killed there begins again.
    expect(await code(een.store, kaal), "begonnen en afgebroken").toBeNull();
    await inBeoordeling(een);
    expect(await code(een.store, een)).toBeNull();
    expect(await code(een.store, kaal)).toBe("kanten.temporal-leeg");
    expect(await code(await legeStore(), een)).toBe("kanten.journaal-leeg");
    expect(await code(een.store, ander)).toBe("kanten.verschillen");
  },
);

it("een traject dat van buiten is beëindigd wordt genoemd, en de anderen niet", { timeout: 120_000 }, async () => {
  const motor = await metOrganisatie();
  const [weg] = await Promise.all([inBeoordeling(motor), inBeoordeling(motor)]);
  const wacht = wachtOver(motor);
  await wacht.ronde();
  await wacht.ronde();
  expect(() => wacht.controleer()).not.toThrow();
  await motor.env.client.workflow.getHandle(trajectId(weg)).terminate("proef");
  await totWaar(async () => {
    await wacht.ronde();
    try {
      wacht.controleer();
      return false;
    } catch (fout) {
      expect(fout).toMatchObject({ name: "kanten.traject-weg", message: expect.stringContaining(`aan ${weg},`) });
      return true;
    }
  });
});

it(
  "regels die Temporal nooit aannam maken vanzelf plaats, zonder dat er iemand iets doet",
  { timeout: 120_000 },
  async () => {
    const motor = await metOrganisatie();
    const nummer = await inBeoordeling(motor);
    const voor = await totRust(motor, nummer);
    const wacht = wachtOver(motor);
    const laatste = (await motor.store.regels(nummer)).at(-1)!;
    const los = anders(laatste, {
      id: "nooit-aangenomen",
      volgnummer: laatste.volgnummer + 1,
      vorigeHash: laatste.hash,
      vastgelegdOp: new Date().toISOString(),
    });
    await motor.store.schrijf([los]);
    expect((await motor.store.projectie(nummer))?.volgnummer).toBe(los.volgnummer);
    wacht.bijGeschreven([los]);
    await wacht.ronde();
    await totWaar(async () => (await motor.store.regels(nummer)).length === voor.volgnummer);
    expect((await motor.store.projectie(nummer))?.volgnummer).toBe(voor.volgnummer);
    gelukt(await motor.trajecten.stuur(nummer, [daad("notitie.toegevoegd")]));
    await totRust(motor, nummer);
    expect((await journaal(motor, nummer)).map(({ id }) => id)).not.toContain("nooit-aangenomen");
  },
);
