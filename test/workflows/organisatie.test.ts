import { expect, it, onTestFinished } from "vitest";
import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import { accountafdruk, bindAccount, nodigUit, perMail } from "#client/uitnodiging.ts";
import { ketenfout } from "#domain/journaal/keten.ts";
import { medewerkerMet, medewerkerVanAccount, ORGANISATIE_NUMMER } from "#domain/medewerkers/medewerkers.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { nieuw } from "#test/support/personeel.ts";
import { startMotor, UITNODIGINGSLEUTEL, type Motor } from "#test/support/motor.ts";
import { codeVan, gelukt, runs } from "#test/support/proef.ts";
import { ORGANISATIE_ID } from "#workflows/messages.ts";

async function motorVoorDeze(): Promise<Motor> {
  const motor = await startMotor();
  onTestFinished(() => motor.stop());
  return motor;
}

const vraag = (motor: Motor, i: number) =>
  motor.trajecten.vraagOrganisatie(
    nieuw({ sleutel: `w-${i}`, naam: `Medewerker ${i}`, mail: `w${i}@stichting.example` }),
    MENSEN.beheerder,
  );

it(
  "vijf mensen tegelijk, door overdrachten en een werker die wegvalt heen: iedere medewerker één keer, geen aanduiding dubbel",
  { timeout: 240_000 },
  async () => {
    const motor = await motorVoorDeze();
    const AANTAL = 160;
    const nog = Array.from({ length: AANTAL }, (_, i) => i + 1);
    const antwoorden = new Map<number, string | null>();
    const mens = async (): Promise<void> => {
      for (let i = nog.shift(); i !== undefined; i = nog.shift())
        antwoorden.set(i, gelukt(await vraag(motor, i)).medewerker);
    };
    const mensen = Array.from({ length: 5 }, mens);
    await motor.stopWerker();
    await motor.startWerker();
    await Promise.all(mensen);

    expect(new Set(antwoorden.values()).size).toBe(AANTAL);
    expect((await runs(motor, ORGANISATIE_ID)).length).toBeGreaterThan(1);
    const stand = await leesMedewerkers(motor.store);
    expect(Object.keys(stand.medewerkers)).toHaveLength(AANTAL);
    for (const [i, id] of antwoorden) expect(medewerkerMet(stand, id!)?.naam).toBe(`Medewerker ${i}`);
    const regels = await motor.store.regels(ORGANISATIE_NUMMER);
    expect(regels).toHaveLength(AANTAL);
    expect(ketenfout(regels)).toBeNull();
    // Asked once more, in a run that did not see it: the same answer, and no line.
    expect(gelukt(await vraag(motor, 1)).medewerker).toBe(antwoorden.get(1));
    expect(await motor.store.regels(ORGANISATIE_NUMMER)).toHaveLength(AANTAL);
  },
);

it("een link bindt het account waarmee de eerste inlogt, en een weigering laat niets na", async () => {
  const motor = await motorVoorDeze();
  const { trajecten, store } = motor;
  const kim = { issuer: "https://inlog.example", subject: "kim" };
  expect(codeVan(await nodigUit(trajecten, "za-1", MENSEN.beheerder))).toBe("medewerker.onbekend");
  gelukt(await vraag(motor, 1));
  const { token } = gelukt(await nodigUit(trajecten, "za-1", MENSEN.beheerder));
  expect(codeVan(await bindAccount(trajecten, "geraden", kim))).toBe("uitnodiging.onbekend");
  expect(gelukt(await bindAccount(trajecten, token, kim))).toBe("za-1");
  expect(gelukt(await bindAccount(trajecten, token, kim))).toBe("za-1");
  expect(codeVan(await bindAccount(trajecten, token, { ...kim, subject: "sam" }))).toBe("uitnodiging.onbekend");
  const stand = await leesMedewerkers(store);
  expect(medewerkerVanAccount(stand, accountafdruk(kim))?.id).toBe("za-1");
  const regels = await store.regels(ORGANISATIE_NUMMER);
  expect(regels.map(({ type }) => type)).toEqual([
    "medewerker.toegevoegd",
    "medewerker.uitgenodigd",
    "account.gebonden",
  ]);
  // Who has the journaal has no link.
  expect(JSON.stringify(regels)).not.toContain(token);
});

it("een uitnodiging gaat per mail, één keer, ook als de werker onderweg wegvalt; de link erin bindt het account", async () => {
  const motor = await motorVoorDeze();
  const { trajecten, store, postvak } = motor;
  gelukt(await vraag(motor, 1));
  const uitnodiging = {
    soort: "nodig-uit" as const,
    sleutel: "brief-1",
    medewerker: "za-1",
    ...perMail(UITNODIGINGSLEUTEL, "brief-1"),
  };
  gelukt(await trajecten.vraagOrganisatie(uitnodiging, MENSEN.beheerder));
  await motor.stopWerker();
  await motor.startWerker();
  gelukt(await trajecten.vraagOrganisatie(uitnodiging, MENSEN.beheerder));
  await expect
    .poll(async () => (await store.regels(ORGANISATIE_NUMMER)).map(({ type }) => type), { timeout: 60_000 })
    .toEqual(["medewerker.toegevoegd", "medewerker.uitgenodigd", "uitnodiging.gemaild"]);
  const regels = await store.regels(ORGANISATIE_NUMMER);
  expect(regels.at(-1)?.gegevens).toMatchObject({ medewerker: "za-1", uitkomst: "verzonden" });
  expect(ketenfout(regels)).toBeNull();
  const [bericht, ...meer] = await postvak.lijst();
  expect(meer).toEqual([]);
  const mail = await postvak.bericht(bericht!.id);
  expect(mail?.aan.join(" ")).toContain("w1@stichting.example");
  const token = /\/uitnodiging\/([\w-]+)/.exec(mail?.tekst ?? "")?.[1] ?? "";
  expect(JSON.stringify(regels)).not.toContain(token);
  expect(gelukt(await bindAccount(trajecten, token, { issuer: "https://inlog.example", subject: "kim" }))).toBe("za-1");
});

it("wie vergeten wordt, staat alleen nog in de geschiedenis van een run die daarmee voorbij is", async () => {
  const motor = await motorVoorDeze();
  const { trajecten, store } = motor;
  const weg = nieuw({ sleutel: "weg", naam: "Kim Vertrokken", mail: "kim@stichting.example", van: "2020-01-06" });
  const kim = gelukt(await trajecten.vraagOrganisatie(weg, MENSEN.beheerder)).medewerker!;
  gelukt(await vraag(motor, 1));
  const gezien = async () => medewerkerMet(await leesMedewerkers(store), kim)!.volgnummer;
  const over = async (soort: "vertrekt" | "vergeet", anders: object) => {
    const deze = { soort, sleutel: soort, medewerker: kim, gezien: await gezien(), ...anders } as never;
    return gelukt(await trajecten.vraagOrganisatie(deze, MENSEN.beheerder));
  };
  await expect.poll(() => store.regels(ORGANISATIE_NUMMER)).toHaveLength(2);
  await over("vertrekt", { dag: "2021-03-31" });
  await expect.poll(() => store.regels(ORGANISATIE_NUMMER)).toHaveLength(3);
  expect(await runs(motor, ORGANISATIE_ID)).toHaveLength(1);
  await over("vergeet", {});

  await expect.poll(async () => (await runs(motor, ORGANISATIE_ID)).length, { timeout: 30_000 }).toBe(2);
  const [oud, nu] = (await runs(motor, ORGANISATIE_ID)).map(({ history }) => leesbaar(history));
  expect(oud).toContain("Kim Vertrokken");
  expect(nu).toContain("Medewerker 1");
  for (const tekst of ["Kim Vertrokken", "kim@stichting.example"]) expect(nu).not.toContain(tekst);
  const regels = await store.regels(ORGANISATIE_NUMMER);
  expect([regels.length, ketenfout(regels)]).toEqual([4, null]);
  expect(JSON.stringify(regels)).not.toContain("Kim Vertrokken");
  // The next question goes to the fresh run.
  gelukt(await vraag(motor, 2));
});

/** All that a history holds, payloads too. */
const leesbaar = (history: object): string =>
  JSON.stringify(history, (naam, waarde: unknown) =>
    naam === "data" && typeof waarde === "string" ? Buffer.from(waarde, "base64").toString() : waarde,
  );
