import { expect, it, onTestFinished } from "vitest";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { periode } from "#domain/aanmelding/periode.ts";
import { datumOp } from "#domain/kalender/datum.ts";
import { startMotor, type Motor, type Motoropties } from "#test/support/motor.ts";
import {
  brieven,
  codeVan,
  daad,
  gelukt,
  inBeoordeling,
  journaal,
  proefperiode,
  totRust,
  totWaar,
} from "#test/support/proef.ts";
import { nieuw } from "#test/support/boeken.ts";
import { inzending } from "#test/support/gebeurtenissen.ts";
import { periodeId } from "#workflows/messages.ts";

/** Places of a subsidieperiode and its wachtlijst, end to end. */

async function motorMet(plaatsen: number, opties: Motoropties = {}): Promise<Motor> {
  const motor = await startMotor({ perioden: [proefperiode(plaatsen)], ...opties });
  onTestFinished(() => motor.stop());
  return motor;
}

const boeken = async ({ trajecten }: Motor) => gelukt(await trajecten.boekhouding("proef"));
const kenToe = ({ trajecten }: Motor, nummer: string) => trajecten.stuur(nummer, [daad("aanvraag.toegekend")]);
const doe = async ({ trajecten }: Motor, nummer: string, type: string, gegevens?: Record<string, unknown>) =>
  gelukt(await trajecten.stuur(nummer, [daad(type, gegevens)]));
const inStaat = (motor: Motor, nummer: string, staat: string) =>
  totWaar(async () => gelukt(await motor.trajecten.stand(nummer)).staat === staat);
const opWachtlijst = async (motor: Motor, nummer: string) => {
  await doe(motor, nummer, "aanvraag.op-wachtlijst");
  await totRust(motor, nummer);
};

it(
  "twee projectleiders kennen tegelijk de laatste plaats toe: één wint, de ander hoort dat de periode vol is",
  { timeout: 180_000 },
  async () => {
    const motor = await motorMet(1);
    const [een, ander] = [await inBeoordeling(motor), await inBeoordeling(motor)];
    const uitkomsten = await Promise.all([kenToe(motor, een), kenToe(motor, ander)]);
    expect(new Set(uitkomsten.map(codeVan))).toEqual(new Set([null, "periode.vol"]));
    const [wint, verliest] = uitkomsten[0].ok ? [een, ander] : [ander, een];
    await totRust(motor, wint);
    expect((await boeken(motor)).plaatsen).toEqual({ [wint]: "toegekend" });
    // The refused one lies as it lay.
    expect((await totRust(motor, verliest)).staat).toBe("beoordeling");
    expect((await journaal(motor, verliest)).map(({ type }) => type)).not.toContain("plaats.gereserveerd");
  },
);

it("twintig toekenningen tegelijk op vijf plaatsen geven er precies vijf", { timeout: 240_000 }, async () => {
  const motor = await motorMet(5);
  const nummers: string[] = [];
  for (let i = 0; i < 20; i += 1) nummers.push(await inBeoordeling(motor));
  const uitkomsten = await Promise.all(nummers.map((nummer) => kenToe(motor, nummer)));
  expect(uitkomsten.filter(({ ok }) => ok)).toHaveLength(5);
  expect(uitkomsten.map(codeVan).filter((code) => code !== null)).toEqual(
    Array.from({ length: 15 }, () => "periode.vol"),
  );
  const winnaars = nummers.filter((_, i) => uitkomsten[i]?.ok);
  for (const nummer of winnaars) await totRust(motor, nummer);
  expect(Object.keys((await boeken(motor)).plaatsen).toSorted()).toEqual(winnaars.toSorted());
  await journaal(motor, "periode/proef");
});

it("dezelfde toekenning die eerst op 'vol' stuitte lukt zodra er een plaats is", { timeout: 180_000 }, async () => {
  const motor = await motorMet(1);
  const [een, ander] = [await inBeoordeling(motor), await inBeoordeling(motor)];
  gelukt(await kenToe(motor, een));
  await totRust(motor, een);
  const toekenning = daad("aanvraag.toegekend");
  expect(codeVan(await motor.trajecten.stuur(ander, [toekenning]))).toBe("periode.vol");
  await doe(motor, een, "traject.stopgezet");
  await totRust(motor, een);
  expect(codeVan(await motor.trajecten.stuur(ander, [toekenning]))).toBeNull();
});

it(
  "de wachtlijst: voorrang voor, dan wie het langst wacht; een vrije plaats wordt aangeboden, geweigerd gaat naar de volgende, aanvaard wordt toegekend",
  { timeout: 240_000 },
  async () => {
    const motor = await motorMet(1);
    const bezet = await inBeoordeling(motor);
    gelukt(await kenToe(motor, bezet));
    await totRust(motor, bezet);
    const zonder = { bestaandeSamenwerking: false, medeaanvragers: [] };
    const [eerste, tweede] = [await inBeoordeling(motor, zonder), await inBeoordeling(motor, zonder)];
    const voorrang = await inBeoordeling(motor);
    for (const nummer of [eerste, tweede, voorrang]) await opWachtlijst(motor, nummer);
    expect((await boeken(motor)).wachtlijst.map(({ nummer }) => nummer)).toEqual([voorrang, eerste, tweede]);
    expect((await brieven(motor, eerste)).some((brief) => brief.startsWith("wachtlijst aan"))).toBe(true);
    expect(codeVan(await kenToe(motor, eerste))).toBe("wachtlijst.volgorde");

    // No hours were booked, so the place comes back and goes to the first in line.
    await doe(motor, bezet, "traject.stopgezet");
    await inStaat(motor, voorrang, "plaats aangeboden");
    await totRust(motor, voorrang);
    expect((await brieven(motor, voorrang)).some((brief) => brief.startsWith("plaats-aangeboden aan"))).toBe(true);
    expect((await boeken(motor)).plaatsen).toEqual({ [voorrang]: "aangeboden" });

    await doe(motor, voorrang, "plaats.geweigerd");
    await inStaat(motor, eerste, "plaats aangeboden");
    expect(gelukt(await motor.trajecten.stand(voorrang)).staat).toBe("ingetrokken");
    await doe(motor, eerste, "plaats.aanvaard");
    await doe(motor, eerste, "aanvraag.toegekend", {
      vorm: "kort",
      uren: 40,
      toelichting: "De vraag is collectief.",
    });
    await totRust(motor, eerste);
    expect((await boeken(motor)).plaatsen).toEqual({ [eerste]: "toegekend" });
    expect((await boeken(motor)).wachtlijst.map(({ nummer }) => nummer)).toEqual([tweede]);

    // Who leaves the line leaves it altogether.
    await doe(motor, tweede, "aanvraag.ingetrokken");
    await totRust(motor, tweede);
    expect((await boeken(motor)).wachtlijst).toEqual([]);
    const regels = await journaal(motor, "periode/proef");
    expect(regels.filter(({ type }) => type === "plaats.aangeboden").map(({ gegevens }) => gegevens["nummer"])).toEqual(
      [voorrang, eerste],
    );
  },
);

it(
  "een aanbod dat verloopt gaat naar de volgende; wie het liet verlopen staat achteraan, ook met voorrang",
  { timeout: 240_000 },
  async () => {
    const motor = await motorMet(1);
    const bezet = await inBeoordeling(motor);
    gelukt(await kenToe(motor, bezet));
    const [eerste, tweede] = [await inBeoordeling(motor), await inBeoordeling(motor)];
    for (const nummer of [eerste, tweede]) await opWachtlijst(motor, nummer);
    await doe(motor, bezet, "traject.stopgezet");
    await inStaat(motor, eerste, "plaats aangeboden");
    // As the clock says it after the last day (klok.test.ts).
    const { aanbodUiterlijk } = gelukt(await motor.trajecten.stand(eerste)).dossier;
    gelukt(
      await motor.trajecten.stuur(eerste, [
        inzending(
          "plaats.verlopen",
          { uiterlijk: aanbodUiterlijk },
          { id: "klok-1", door: { rol: "systeem", id: "klok" } },
        ),
      ]),
    );
    await inStaat(motor, tweede, "plaats aangeboden");
    await totRust(motor, eerste);
    const { plaatsen, wachtlijst, verlopen } = await boeken(motor);
    expect(plaatsen).toEqual({ [tweede]: "aangeboden" });
    expect(wachtlijst).toMatchObject([{ nummer: eerste, voorrang: false, verlopen: 1 }]);
    expect(verlopen).toEqual({ [eerste]: 1 });
    await motor.ochtend();
    expect((await brieven(motor, eerste)).some((brief) => brief.startsWith("aanbod-verlopen aan Projectleider"))).toBe(
      true,
    );
  },
);

it(
  "een aanbod dat niet meer past komt bij de volgende terecht, en de boeken overleven een overdracht",
  { timeout: 240_000 },
  async () => {
    const motor = await motorMet(2);
    const houders = [await inBeoordeling(motor), await inBeoordeling(motor)];
    for (const nummer of houders) gelukt(await kenToe(motor, nummer));
    const wachtend = await inBeoordeling(motor, { bestaandeSamenwerking: false, medeaanvragers: [] });
    await opWachtlijst(motor, wachtend);
    // Questions enough to make the subsidieperiode hand over.
    const handle = motor.env.client.workflow.getHandle(periodeId("proef"));
    const begin = (await handle.describe()).runId;
    for (let i = 0; i < 90; i += 1)
      gelukt(await motor.trajecten.vraagPeriode("proef", { soort: "nummers", jaar: 2026, sleutels: [`s-${i}`] }));
    await totWaar(async () => (await handle.describe()).runId !== begin);
    const { plaatsen, wachtlijst, uitgegeven } = await boeken(motor);
    expect(Object.keys(plaatsen).toSorted()).toEqual(houders.toSorted());
    expect(wachtlijst.map(({ nummer }) => nummer)).toEqual([wachtend]);
    expect(uitgegeven["2026"]).toBe(93);
    await journaal(motor, "periode/proef");

    // A number on the list that has no traject behind it must not keep the place.
    gelukt(
      await motor.trajecten.vraagPeriode(
        "proef",
        nieuw({ soort: "wachtlijst", nummer: "ZA-2026-999", voorrang: true }),
      ),
    );
    await doe(motor, houders[0]!, "traject.stopgezet");
    await inStaat(motor, wachtend, "plaats aangeboden");
    expect((await boeken(motor)).plaatsen["ZA-2026-999"]).toBeUndefined();
  },
);

it("wie stopt zonder uren en toch heropent heeft eerst weer een plaats nodig", { timeout: 180_000 }, async () => {
  const motor = await motorMet(1);
  const [een, ander] = [await inBeoordeling(motor), await inBeoordeling(motor)];
  gelukt(await kenToe(motor, een));
  await doe(motor, een, "traject.stopgezet");
  await totRust(motor, een);
  gelukt(await kenToe(motor, ander));
  expect(codeVan(await motor.trajecten.stuur(een, [daad("traject.heropend")]))).toBe("periode.vol");
  await doe(motor, ander, "traject.stopgezet");
  await totRust(motor, ander);
  gelukt(await motor.trajecten.stuur(een, [daad("traject.heropend")]));
  await totRust(motor, een);
  expect((await boeken(motor)).plaatsen).toEqual({ [een]: "toegekend" });
});

it("uren die na het stoppen worden geboekt nemen de plaats terug, als er een is", { timeout: 180_000 }, async () => {
  const motor = await motorMet(1);
  const [een, ander] = [await inBeoordeling(motor), await inBeoordeling(motor)];
  gelukt(await kenToe(motor, een));
  await doe(motor, een, "traject.stopgezet");
  await totRust(motor, een);
  gelukt(await kenToe(motor, ander));
  const dag = datumOp(new Date().toISOString());
  const uren = daad("uren.geboekt", { za: "za-03", datum: dag, uren: 2, activiteit: "gesprek", reden: "Nagekomen." });
  const vol = await motor.trajecten.stuur(een, [uren]);
  expect(codeVan(vol)).toBe("periode.vol");
  expect(vol.ok ? "" : vol.weigering.reden).toContain("Boeken kan zodra er een plaats vrijkomt");
  await doe(motor, ander, "traject.stopgezet");
  await totRust(motor, ander);
  gelukt(await motor.trajecten.stuur(een, [uren]));
  await totRust(motor, een);
  expect((await boeken(motor)).plaatsen).toEqual({ [een]: "toegekend" });
  // Moved to another fase in one act it keeps its place, however many wait for it.
  await opWachtlijst(motor, await inBeoordeling(motor));
  const verplaatst = { za: "za-03", datum: dag, uren: 2, reden: "Verkeerde fase." };
  gelukt(
    await motor.trajecten.stuur(een, [
      daad("uren.gecorrigeerd", { ...verplaatst, fase: 1 }),
      daad("uren.geboekt", { ...verplaatst, fase: 2, activiteit: "gesprek" }),
    ]),
  );
  await totRust(motor, een);
  const { plaatsen, wachtlijst } = await boeken(motor);
  expect(plaatsen).toEqual({ [een]: "toegekend" });
  for (const { nummer } of wachtlijst) await doe(motor, nummer, "aanvraag.ingetrokken");
  await doe(motor, een, "uren.gecorrigeerd", { za: "za-03", datum: dag, uren: 2, reden: "Toch niet." });
  await totRust(motor, een);
  expect((await boeken(motor)).plaatsen).toEqual({});
});

it("wie op de wachtlijst alsnog voorrang blijkt te hebben, schuift op", { timeout: 180_000 }, async () => {
  const motor = await motorMet(1);
  gelukt(await kenToe(motor, await inBeoordeling(motor)));
  // Joint, but for the SWV: cluster 1 and 2 need none.
  const zonderSwv = {
    bestaandeSamenwerking: false,
    medeaanvragers: VOORBEELD_AANMELDING.medeaanvragers.filter(({ partij }) => partij === "gemeente"),
  };
  const [eerste, tweede] = [await inBeoordeling(motor, zonderSwv), await inBeoordeling(motor, zonderSwv)];
  for (const nummer of [eerste, tweede]) await opWachtlijst(motor, nummer);
  const wachtend = async () => (await boeken(motor)).wachtlijst.map(({ nummer }) => nummer);
  expect(await wachtend()).toEqual([eerste, tweede]);
  await doe(motor, tweede, "gegevens.gecorrigeerd", { onderwijstypen: ["cluster 1"], reden: "Gebeld." });
  await totRust(motor, tweede);
  expect(await wachtend()).toEqual([tweede, eerste]);
  await doe(motor, tweede, "gegevens.gecorrigeerd", { onderwijstypen: ["cluster 3"], reden: "Toch niet." });
  await totRust(motor, tweede);
  expect(await wachtend()).toEqual([eerste, tweede]);
  // Its partners come together while it waits; and who turns out to be helped otherwise leaves the line.
  const { medeaanvragers } = VOORBEELD_AANMELDING;
  await doe(motor, tweede, "aanvulling.ontvangen", { antwoord: "Samen.", wijzigingen: { medeaanvragers } });
  await totRust(motor, tweede);
  expect(await wachtend()).toEqual([tweede, eerste]);
  await doe(motor, tweede, "aanvraag.verwezen");
  await totRust(motor, tweede);
  expect(await wachtend()).toEqual([eerste]);
});

/** An engine in which one question to the subsidieperiode waits until the test lets it go. */
async function metTragePeriode(plaatsen: number, soort: string) {
  let laatGaan: () => void = () => undefined;
  const poort = new Promise<void>((klaar) => {
    laatGaan = klaar;
  });
  const gevraagd: string[] = [];
  const motor = await motorMet(plaatsen, {
    anders: (benodigdheden) => ({
      ...benodigdheden,
      async vraagPeriode(periode, vraag) {
        gevraagd.push(vraag.soort);
        if (vraag.soort === soort) await poort;
        return benodigdheden.vraagPeriode(periode, vraag);
      },
    }),
  });
  return { motor, laatGaan, gevraagd };
}

it(
  "de projectleider kiest: wie vooraan is gezet krijgt de eerste vrije plaats, en wie wacht kan met een reden worden toegekend",
  { timeout: 180_000 },
  async () => {
    const motor = await startMotor({
      perioden: [periode({ ...proefperiode(2), plaatskeuze: "door de projectleider" }, 1)],
    });
    onTestFinished(() => motor.stop());
    const nummers: string[] = [];
    for (let i = 0; i < 5; i += 1) nummers.push(await inBeoordeling(motor));
    const [een, twee, drie, vier, vijf] = nummers as [string, string, string, string, string];
    for (const nummer of [een, twee]) gelukt(await kenToe(motor, nummer));
    for (const nummer of [drie, vier, vijf]) await opWachtlijst(motor, nummer);
    const toekenning = { vorm: "kort", uren: 40, toelichting: "Past." };
    const voorrang = { ...toekenning, buitenVolgorde: "De enige in Zeeland." };
    expect(codeVan(await motor.trajecten.stuur(vijf, [daad("aanvraag.toegekend", voorrang)]))).toBe("periode.vol");
    await doe(motor, vier, "aanvraag.voorgetrokken", { reden: "De enige op het platteland." });
    await totWaar(async () => (await boeken(motor)).wachtlijst[0]?.nummer === vier);

    // A place that comes free waits for the choice.
    await doe(motor, een, "traject.stopgezet");
    await totRust(motor, een);
    expect((await boeken(motor)).plaatsen).toEqual({ [twee]: "toegekend" });
    expect(codeVan(await motor.trajecten.stuur(vijf, [daad("aanvraag.toegekend", toekenning)]))).toBe(
      "wachtlijst.volgorde",
    );
    await doe(motor, vijf, "aanvraag.toegekend", voorrang);
    expect((await totRust(motor, vijf)).staat).toBe("start");
    const { plaatsen, wachtlijst, gekozen } = await boeken(motor);
    expect(plaatsen).toEqual({ [twee]: "toegekend", [vijf]: "toegekend" });
    expect(wachtlijst.map(({ nummer }) => nummer)).toEqual([vier, drie]);
    expect(gekozen).toEqual([{ nummer: vijf, voorbij: [vier, drie] }]);

    await doe(motor, twee, "traject.stopgezet");
    await totRust(motor, twee);
    await doe(motor, vier, "aanvraag.voorgetrokken", { reden: "De enige op het platteland." });
    await inStaat(motor, vier, "plaats aangeboden");
    await totRust(motor, vier);
    expect((await journaal(motor, vier)).find(({ type }) => type === "plaats.aangeboden")?.gegevens).toMatchObject({
      voorbij: [drie],
    });
  },
);

it(
  "komt een aanvraag op de wachtlijst terwijl er een plaats voor haar wordt gevraagd, dan krijgt zij haar plaats in de rij",
  { timeout: 180_000 },
  async () => {
    const { motor, laatGaan, gevraagd } = await metTragePeriode(1, "claim");
    const nummer = await inBeoordeling(motor);
    const toekenning = kenToe(motor, nummer);
    await totWaar(async () => gevraagd.includes("claim"));
    await doe(motor, nummer, "aanvraag.op-wachtlijst");
    laatGaan();
    expect(codeVan(await toekenning)).toBe("wachtlijst.volgorde");
    // The place that was asked for is free again, and this aanvraag is the first in line for it.
    await inStaat(motor, nummer, "plaats aangeboden");
    expect((await boeken(motor)).plaatsen).toEqual({ [nummer]: "aangeboden" });
  },
);

it(
  "de subsidieperiode hoort van een traject alles op volgorde, ook als een bericht lang onderweg is",
  { timeout: 180_000 },
  async () => {
    const { motor, laatGaan, gevraagd } = await metTragePeriode(0, "wachtlijst");
    const nummer = await inBeoordeling(motor);
    await doe(motor, nummer, "aanvraag.op-wachtlijst");
    await totWaar(async () => gevraagd.includes("wachtlijst"));
    await doe(motor, nummer, "aanvraag.ingetrokken");
    // Time enough for a message that would not wait for its turn.
    await totRust(motor, await inBeoordeling(motor));
    expect(gevraagd).toEqual(["wachtlijst"]);
    laatGaan();
    await totRust(motor, nummer);
    expect(gevraagd).toEqual(["wachtlijst", "vrijgeven"]);
    expect((await boeken(motor)).wachtlijst).toEqual([]);
  },
);

it(
  "wie op tijd aanvaardde terwijl het volgende aanbod nog onderweg was houdt de plaats: die gaat niet ook naar een ander",
  { timeout: 180_000 },
  async () => {
    let laatGaan: () => void = () => undefined;
    const poort = new Promise<void>((klaar) => {
      laatGaan = klaar;
    });
    let aanboden = 0;
    const motor = await motorMet(1, {
      anders: (benodigdheden) => ({
        ...benodigdheden,
        async stuur(nummer, inzendingen) {
          if (inzendingen.some(({ type }) => type === "plaats.aangeboden") && (aanboden += 1) === 2) await poort;
          return benodigdheden.stuur(nummer, inzendingen);
        },
      }),
    });
    const houder = await inBeoordeling(motor);
    gelukt(await kenToe(motor, houder));
    const [wachtend, volgende] = [await inBeoordeling(motor), await inBeoordeling(motor)];
    await opWachtlijst(motor, wachtend);
    await doe(motor, houder, "traject.stopgezet");
    await inStaat(motor, wachtend, "plaats aangeboden");
    const { aanbodUiterlijk: uiterlijk } = gelukt(await motor.trajecten.stand(wachtend)).dossier;
    const klok = { id: "klok-1", door: { rol: "systeem", id: "klok" } } as const;
    gelukt(await motor.trajecten.stuur(wachtend, [inzending("plaats.verlopen", { uiterlijk }, klok)]));
    // Alone in the line, it is offered the same place again; that offer is under way.
    await totWaar(() => Promise.resolve(aanboden === 2));
    await opWachtlijst(motor, volgende);
    await doe(motor, wachtend, "plaats.aanvaard", {});
    laatGaan();
    await totRust(motor, wachtend);
    gelukt(await kenToe(motor, wachtend));
    await totRust(motor, wachtend);
    await totRust(motor, volgende);
    expect((await boeken(motor)).plaatsen).toEqual({ [wachtend]: "toegekend" });
    expect((await boeken(motor)).wachtlijst.map(({ nummer }) => nummer)).toEqual([volgende]);
  },
);
