import { afterAll, beforeAll, expect, it } from "vitest";
import { plusDagen } from "#domain/kalender/datum.ts";
import { leegDossier } from "#domain/traject/dossier.ts";
import { proefzaak } from "#domain/traject/zaak.ts";
import { step } from "#domain/traject/step.ts";
import { type Inzending } from "#domain/traject/inzending.ts";
import { evaluaties, ERBIJ, OVERNAMES, inzending, MENSEN, stapresultaat } from "#test/support/gebeurtenissen.ts";
import { startMotor, type Motor } from "#test/support/motor.ts";
import {
  aanmelding,
  brieven,
  codeVan,
  daad,
  gelukt,
  inBeoordeling,
  journaal,
  totRust,
  vandaag,
} from "#test/support/proef.ts";
import { ZOEKVELDEN, trajectId } from "#workflows/messages.ts";

let motor: Motor;
beforeAll(async () => {
  motor = await startMotor();
});
afterAll(() => motor.stop());

const AANVRAGERS = [
  "Noor de Vries <noor.devries@dewissel.example>",
  "Sam Bakker <s.bakker@swvbreda.example>",
  "Imane Aziz <i.aziz@breda.example>",
];

const ZA = "za-03@trajecten.example";
const PROJECTLEIDER = "Projectleider <projectleider@trajecten.example>";

it(
  "een traject gaat de hele weg: van aanmelding tot nazorg, met iedere brief precies één keer",
  { timeout: 180_000 },
  async () => {
    const { trajecten, store } = motor;
    const { nummer } = gelukt(await trajecten.meldAan([aanmelding()]));
    expect(nummer).toMatch(/^ZA-\d{4}-001$/);

    const doe = async (...inzendingen: Inzending[]) => gelukt(await trajecten.stuur(nummer, inzendingen));
    const za = (type: string, gegevens?: Record<string, unknown>) => daad(type, gegevens, MENSEN.zorgarrangeur);
    const voltooi = (stap: 1 | 2 | 3 | 4 | 5 | 6) =>
      za("stap.voltooid", {
        resultaat: stapresultaat(stap, { ...leegDossier(nummer), onderwijstypen: ["cluster 3"] }),
      });

    expect(await doe(daad("beoordeling.gestart"))).toMatchObject({ staat: "beoordeling", nieuw: 1 });
    expect(
      await doe(daad("aanvraag.toegekend", { vorm: "kort", uren: 40, toelichting: "De vraag is collectief." })),
    ).toMatchObject({ staat: "start", nieuw: 2 });
    await doe(daad("za.toegewezen", { za: MENSEN.zorgarrangeur.id }));
    expect(await doe(za("traject.gestart"))).toMatchObject({ staat: "verkennen", fase: 1, stap: 1 });
    expect(await doe(voltooi(1), voltooi(2), voltooi(3))).toMatchObject({
      staat: "betrekken",
      fase: 2,
      stap: 4,
      nieuw: 3,
    });
    await doe(voltooi(4));
    await doe(za("uren.geboekt", { datum: vandaag(), uren: 12, activiteit: "overleg" }));
    await doe(daad("uren.geboekt", { za: "za-05", datum: vandaag(), uren: 20, activiteit: "analyse" }));
    expect(
      codeVan(
        await trajecten.stuur(nummer, [za("uren.geboekt", { datum: vandaag(), uren: 10, activiteit: "gesprek" })]),
      ),
    ).toBe("uren.boven-budget");
    await doe(za("verlenging.gevraagd", { reden: "doelen nog niet volledig bereikt", uren: 20 }));
    await doe(daad("verlenging.toegekend", { uren: 20, toelichting: "De pilot loopt nog." }));
    await doe(za("uren.geboekt", { datum: vandaag(), uren: 10, activiteit: "gesprek" }));
    expect(
      await doe(
        ...evaluaties(plusDagen(vandaag(), 60), { door: MENSEN.zorgarrangeur }),
        voltooi(5),
        za("evaluatiemoment.gehouden", {
          id: "e1",
          oordeel: "bestendigen",
          toelichting: "Loopt goed.",
          aanwezig: ERBIJ,
        }),
        voltooi(6),
      ),
    ).toMatchObject({ staat: "stappen gereed" });
    await doe(za("afronding.gestart", {}));
    await doe(za("eindverslag.vastgesteld"), za("oordeel.gegeven"));
    expect(codeVan(await trajecten.stuur(nummer, [daad("traject.gesloten", {})]))).toBe("terugkoppeling.ontbreekt");
    await doe(
      ...["partner-1", "partner-2", "partner-3"].map((partner) =>
        za("terugkoppeling.gegeven", { partner, wijze: "eindgesprek" }),
      ),
    );
    expect(codeVan(await trajecten.stuur(nummer, [daad("traject.gesloten", {})]))).toBe("evaluatie.niet-verdeeld");
    expect(await doe(daad("traject.gesloten", { evaluaties: OVERNAMES }))).toMatchObject({ staat: "gesloten" });
    expect(await doe(daad("nazorg.gestart", { uren: 10, reden: "Een afspraak wordt niet nagekomen." }))).toMatchObject({
      staat: "nazorg",
    });
    await doe(daad("uren.geboekt", { za: "za-05", datum: vandaag(), uren: 4, activiteit: "gesprek" }));
    expect(await doe(za("nazorg.afgerond"))).toMatchObject({ staat: "gesloten" });

    const stand = await totRust(motor, nummer);
    expect(stand.dossier.uren.geboekt).toBe(42);
    expect(stand.dossier.nazorg).toMatchObject({ uren: 10, geboekt: 4 });

    const keer = <T>(aantal: number, iets: T): T[] => Array.from({ length: aantal }, () => iets);
    expect((await brieven(motor, nummer)).toSorted()).toEqual(
      [
        ["ontvangstbevestiging", ...AANVRAGERS],
        ["toekenning", ...AANVRAGERS],
        ["toewijzing", ...AANVRAGERS, ZA],
        // 32 of 40 hours passes two rungs at once: that is one letter each.
        ["budget-signaal", ZA, PROJECTLEIDER],
        ["verlenging-op-tijd", ...AANVRAGERS],
        ["verlenging-gevraagd", ...AANVRAGERS],
        ["verlengingsbesluit", ...AANVRAGERS, ZA],
        ["traject-gestart", ...AANVRAGERS, ZA],
        ["evaluatie-uitkomst", ...AANVRAGERS],
        // Three moments, planned; of the two that were not held one lapses when the traject closes, and of the other the partners hear who calls it.
        ...keer(4, ["uitnodiging-evaluatie", ...AANVRAGERS, ZA]),
        ["evaluaties-overgenomen", ...AANVRAGERS],
        // The zorgarrangeur no longer comes, does in the nazorg, and no longer after it.
        ...keer(3, ["uitnodiging-evaluatie", ZA]),
        ["eindverslag", ...AANVRAGERS],
        ["terugkoppeling", ...AANVRAGERS],
        ["traject-gesloten", ...AANVRAGERS, ZA],
        ["nazorg-gestart", ...AANVRAGERS, ZA],
        ["nazorg-afgerond", ...AANVRAGERS],
      ]
        .flatMap(([brief, ...aan]) => aan.map((wie) => `${brief} aan ${wie}`))
        .toSorted(),
    );
    expect(motor.dubbel).toEqual([]);

    const regels = await journaal(motor, nummer);
    expect(regels).toHaveLength(stand.volgnummer);
    expect(regels.at(-1)?.hash).toBe(stand.hash);
    expect(regels.find(({ type }) => type === "plaats.gereserveerd")?.gegevens).toEqual({
      periode: stand.dossier.regels.id,
    });

    // Three ways to the same dossier: the traject itself, what the store keeps, and the journaal folded again.
    const projectie = await store.projectie(nummer);
    expect(projectie?.dossier).toEqual(stand.dossier);
    expect(projectie?.rij.staat).toBe("gesloten");
    await store.herbouw();
    expect(await store.projectie(nummer)).toEqual(projectie);

    const { typedSearchAttributes } = await motor.env.client.workflow.getHandle(trajectId(nummer)).describe();
    expect(typedSearchAttributes.get(ZOEKVELDEN.staat)).toBe("gesloten");
    expect(typedSearchAttributes.get(ZOEKVELDEN.vorm)).toBe("kort");
    expect(gelukt(await trajecten.boekhouding(stand.dossier.regels.id)).plaatsen).toEqual({ [nummer]: "toegekend" });
  },
);

it("een afwijzing komt met haar redenen in het postvak, precies één keer", async () => {
  const nummer = await inBeoordeling(motor);
  gelukt(
    await motor.trajecten.stuur(nummer, [
      daad("aanvraag.afgewezen", {
        redencodes: ["contactpersoon"],
        redenen: ["Er is geen vaste contactpersoon."],
        toelichting: "Meld gerust opnieuw aan.",
      }),
    ]),
  );
  const stand = await totRust(motor, nummer);
  expect(stand.staat).toBe("afgewezen");
  expect((await brieven(motor, nummer)).filter((brief) => brief.startsWith("afwijzing")).toSorted()).toEqual(
    AANVRAGERS.map((aan) => `afwijzing aan ${aan}`).toSorted(),
  );
  const kop = (await motor.postvak.lijst()).find(
    ({ nummer: van, messageId }) => van === nummer && messageId?.includes(".afwijzing.aanvrager-0"),
  );
  expect((await motor.postvak.bericht(kop?.id ?? ""))?.tekst).toContain("Er is geen vaste contactpersoon.");
  await journaal(motor, nummer);
});

it("wat een traject antwoordt is wat de regels zeggen: het journaal is de uitkomst van dezelfde gebeurtenissen zonder motor", async () => {
  const nummer = await inBeoordeling(motor);
  await totRust(motor, nummer);
  const regels = await journaal(motor, nummer);
  let zaak = proefzaak(nummer);
  for (const regel of regels) {
    const uitkomst = step(
      zaak,
      [inzending(regel.type, regel.gegevens, { id: regel.id, door: regel.door, gebeurdOp: regel.gebeurdOp })],
      regel.vastgelegdOp,
    );
    zaak = gelukt(uitkomst).zaak;
  }
  const stand = gelukt(await motor.trajecten.stand(nummer));
  expect(zaak.kop.volgnummer).toBe(stand.volgnummer);
  expect(zaak.dossier).toEqual(stand.dossier);
});
