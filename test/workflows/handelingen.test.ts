import { afterAll, beforeAll, expect, it } from "vitest";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import { KALENDER, voorTermijnen } from "#domain/kalender/kalender.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { startMotor, type Motor } from "#test/support/motor.ts";
import {
  aanmelding,
  codeVan,
  daad,
  gelukt,
  inBeoordeling,
  journaal,
  lopend,
  runs,
  totRust,
  totWaar,
  vandaag,
  vers,
} from "#test/support/proef.ts";
import { periodeId, trajectId } from "#workflows/messages.ts";

let motor: Motor;
beforeAll(async () => {
  motor = await startMotor();
});
afterAll(() => motor.stop());

const uur = (id: string, datum = vandaag()) => ({
  ...daad("uren.geboekt", { datum, uren: 1, activiteit: "gesprek" }, MENSEN.zorgarrangeur),
  id,
});
const geboekt = async (nummer: string) => gelukt(await motor.trajecten.stand(nummer)).dossier.uren.geboekt;

it("een traject en een subsidieperiode krijgen hun kalender mee: een uitgave met een andere verandert niets aan wat loopt", async () => {
  const nummer = await inBeoordeling(motor);
  const { regels, kalender } = gelukt(await motor.trajecten.stand(nummer)).dossier;
  for (const id of [trajectId(nummer), periodeId(regels.id)]) {
    const { events = [] } = await motor.env.client.workflow.getHandle(id).fetchHistory();
    const invoer = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0]?.data;
    expect(JSON.parse(Buffer.from(invoer ?? []).toString())).toMatchObject({ kalender });
  }
  expect(kalender).toEqual(voorTermijnen(KALENDER));
});

it("één handeling met veel gebeurtenissen gebeurt helemaal of helemaal niet", async () => {
  const nummer = await lopend(motor);
  const voor = await totRust(motor, nummer);
  const week = [1, 2, 3, 4].map(() => uur(vers()));

  const uitkomst = await motor.trajecten.stuur(nummer, [...week, uur(vers(), "2026-02-30")]);
  expect(uitkomst).toMatchObject({ ok: false, weigering: { code: "gegevens.ongeldig", veld: "datum" } });
  expect(gelukt(await motor.trajecten.stand(nummer))).toEqual(voor);

  expect(gelukt(await motor.trajecten.stuur(nummer, week))).toMatchObject({
    nieuw: 4,
    volgnummer: voor.volgnummer + 4,
  });
  expect(await geboekt(nummer)).toBe(4);
  expect(await journaal(motor, nummer)).toHaveLength(voor.volgnummer + 4);
});

it("een weigering noemt een code en een reden in het Nederlands en laat journaal en geschiedenis ongemoeid", async () => {
  const nummer = await lopend(motor);
  const voor = await totRust(motor, nummer);
  const aantalEvents = async () => (await runs(motor, trajectId(nummer))).at(-1)?.events.length ?? 0;
  // A fresh run is at rest after its first workflow task.
  const events = await totWaar(async () => ((await aantalEvents()) >= 4 ? aantalEvents() : null));
  const weigeringen = [
    [daad("traject.gesloten", {}), "staat.mag-niet", /'Traject gesloten' kan niet in de staat 'verkennen'/],
    [
      daad("uren.geboekt", undefined, { rol: "zorgarrangeur", id: "za-99" }),
      "traject.niet-eigen",
      /van een andere zorgarrangeur/,
    ],
    [daad("traject.verdampt"), "gebeurtenis.onbekend", /Er bestaat geen gebeurtenis/],
    [daad("notitie.toegevoegd", { tekst: "" }), "gegevens.ongeldig", /tekst/],
    [{ ...daad("notitie.toegevoegd"), id: "met spatie" }, "inzending.ongeldig", /hoogstens 100 letters/],
  ] as const;
  for (const [inzending, code, reden] of weigeringen) {
    const uitkomst = await motor.trajecten.stuur(nummer, [inzending]);
    expect(uitkomst).toMatchObject({ ok: false, weigering: { code, reden: expect.stringMatching(reden) } });
  }
  expect(codeVan(await motor.trajecten.stuur(nummer, []))).toBe("inzending.leeg");
  expect(gelukt(await motor.trajecten.stand(nummer))).toEqual(voor);
  expect(await journaal(motor, nummer)).toHaveLength(voor.volgnummer);
  expect(await aantalEvents()).toBe(events);
});

it("dezelfde handeling nog eens is onschadelijk: in dezelfde run, na een overdracht en met een verse worker", async () => {
  const nummer = await lopend(motor);
  const eerste = uur(vers());
  expect(gelukt(await motor.trajecten.stuur(nummer, [eerste]))).toMatchObject({ nieuw: 1 });
  // Temporal itself answers the repeat, with the answer of before; that it adds nothing is told all the same.
  expect(gelukt(await motor.trajecten.stuur(nummer, [eerste]))).toMatchObject({ nieuw: 0 });
  // Something else under the same id is told, and told the same when it is sent again.
  const weigertAnders = async () => {
    for (const anders of [{ ...eerste, door: MENSEN.projectleider }, uur(eerste.id, "2026-03-11")])
      for (let keer = 0; keer < 2; keer += 1)
        expect(codeVan(await motor.trajecten.stuur(nummer, [anders]))).toBe("id.andere-inhoud");
  };
  await weigertAnders();
  // With another one beside it the act is new, but the repeated gebeurtenis in it is not.
  expect(gelukt(await motor.trajecten.stuur(nummer, [eerste, uur(vers())]))).toMatchObject({ nieuw: 1 });
  expect(await geboekt(nummer)).toBe(2);

  const begonnen = (await runs(motor, trajectId(nummer))).length;
  for (let i = 0; i < 16; i += 1) gelukt(await motor.trajecten.stuur(nummer, [uur(vers())]));
  expect((await runs(motor, trajectId(nummer))).length).toBeGreaterThan(begonnen);
  expect(gelukt(await motor.trajecten.stuur(nummer, [eerste]))).toMatchObject({ nieuw: 0 });
  await weigertAnders();

  await motor.stopWerker();
  await motor.startWerker();
  expect(gelukt(await motor.trajecten.stuur(nummer, [eerste]))).toMatchObject({ nieuw: 0 });
  expect(await geboekt(nummer)).toBe(18);
  expect((await journaal(motor, nummer)).filter(({ id }) => id === eerste.id)).toHaveLength(1);
});

it("twee mensen die tegelijk hetzelfde insturen maken samen één regel", async () => {
  const nummer = await lopend(motor);
  const dezelfde = uur(vers());
  const uitkomsten = await Promise.all([
    motor.trajecten.stuur(nummer, [dezelfde]),
    motor.trajecten.stuur(nummer, [dezelfde]),
    motor.trajecten.stuur(nummer, [dezelfde, uur(vers())]),
  ]);
  expect(uitkomsten.every(({ ok }) => ok)).toBe(true);
  expect(await geboekt(nummer)).toBe(2);
  expect((await journaal(motor, nummer)).filter(({ id }) => id === dezelfde.id)).toHaveLength(1);
});

it("twee keer tegelijk dezelfde toekenning vraagt één plaats en geeft één besluit", async () => {
  const nummer = await inBeoordeling(motor);
  const toekenning = daad("aanvraag.toegekend");
  const uitkomsten = await Promise.all([
    motor.trajecten.stuur(nummer, [toekenning]),
    motor.trajecten.stuur(nummer, [toekenning]),
  ]);
  expect(uitkomsten.map((uitkomst) => gelukt(uitkomst).nieuw).toSorted((a, b) => a - b)).toEqual([0, 2]);
  await totRust(motor, nummer);
  expect((await journaal(motor, nummer)).filter(({ type }) => type === "aanvraag.toegekend")).toHaveLength(1);
});

it("twee verschillende besluiten tegelijk: één geldt, het andere wordt geweigerd, en er blijft geen plaats hangen", async () => {
  const nummer = await inBeoordeling(motor);
  const [toegekend, afgewezen] = await Promise.all([
    motor.trajecten.stuur(nummer, [daad("aanvraag.toegekend")]),
    motor.trajecten.stuur(nummer, [daad("aanvraag.afgewezen")]),
  ]);
  expect([codeVan(toegekend), codeVan(afgewezen)].filter((code) => code !== null)).toEqual(["staat.mag-niet"]);
  const stand = await totRust(motor, nummer);
  const { plaatsen } = gelukt(await motor.trajecten.boekhouding(stand.dossier.regels.id));
  expect(plaatsen[nummer]).toBe(toegekend.ok ? "toegekend" : undefined);
});

it("dezelfde aanmelding twee keer, ook tegelijk, geeft één traject met één nummer", async () => {
  const dezelfde = aanmelding({ naam: "De Dubbele" });
  const antwoorden = await Promise.all([motor.trajecten.meldAan([dezelfde]), motor.trajecten.meldAan([dezelfde])]);
  const later = await motor.trajecten.meldAan([dezelfde]);
  const nummers = new Set([...antwoorden, later].map((antwoord) => gelukt(antwoord).nummer));
  expect(nummers.size).toBe(1);
  const [nummer = ""] = nummers;
  expect((await totRust(motor, nummer)).staat).toBe("ingediend");
  expect((await journaal(motor, nummer)).map(({ type }) => type)).toEqual([
    "dossier.geopend",
    "aanmelding.ingediend",
    "mail.verzonden",
  ]);
});

it("een geweigerde aanmelding start niets en kost geen nummer", async () => {
  const eerste = gelukt(await motor.trajecten.meldAan([aanmelding()])).nummer;
  const geweigerd = await motor.trajecten.meldAan([
    daad("aanmelding.ingediend", { naam: "Zonder de rest" }, MENSEN.aanvrager),
  ]);
  expect(codeVan(geweigerd)).toBe("gegevens.ongeldig");
  expect(codeVan(await motor.trajecten.meldAan([]))).toBe("inzending.leeg");
  expect(codeVan(await motor.trajecten.meldAan([{ ...aanmelding(), gebeurdOp: "2019-05-01" }]))).toBe("periode.geen");
  const tweede = gelukt(await motor.trajecten.meldAan([aanmelding()])).nummer;
  const volg = (nummer: string) => Number(nummer.split("-")[2]);
  expect(volg(tweede)).toBe(volg(eerste) + 1);
});

it("een toekenning in de eerste handeling noemt de subsidieperiode waarin de plaats is gereserveerd", async () => {
  const { nummer } = gelukt(await motor.trajecten.meldAan([aanmelding(), daad("aanvraag.toegekend")]));
  await totRust(motor, nummer);
  const regel = (await journaal(motor, nummer)).find(({ type }) => type === "plaats.gereserveerd");
  expect(regel?.gegevens).toEqual({ periode: PERIODEN.at(-1)?.id });
});

it("een traject begint niet halverwege: een meegegeven stand van een ander dan de vorige run wordt geweigerd", async () => {
  const nummer = await lopend(motor);
  await totRust(motor, nummer);
  const overgedragen =
    (await runs(motor, trajectId(nummer))).at(-1)?.events[0]?.workflowExecutionStartedEventAttributes?.input
      ?.payloads ?? [];
  const invoer = JSON.parse(Buffer.from(overgedragen[0]?.data ?? []).toString()) as {
    nummer: string;
    envelop?: unknown;
  };
  expect(invoer.envelop).toBeDefined();

  const gestart = await motor.env.client.workflow.start("traject", {
    workflowId: `${trajectId(nummer)}-na`,
    taskQueue: "trajecten",
    args: [invoer],
  });
  await expect(gestart.result()).rejects.toMatchObject({
    cause: { type: "envelop.vreemd", message: "Een traject begint niet halverwege." },
  });

  const periode = await motor.env.client.workflow.start("subsidieperiode", {
    workflowId: "subsidieperiode/nagemaakt",
    taskQueue: "trajecten",
    args: [
      {
        regels: PERIODEN[0],
        overdracht: {
          boekhouding: gelukt(await motor.trajecten.boekhouding("2025")),
          aanbiedingen: [],
          journaal: { regels: [], botst: false },
        },
      },
    ],
  });
  await expect(periode.result()).rejects.toMatchObject({ cause: { type: "envelop.vreemd" } });
});

it("een subsidieperiode die was beëindigd begint niet opnieuw met lege boeken", async () => {
  const vraag = { soort: "nummers", jaar: 2020, sleutels: [vers()] } as const;
  gelukt(await motor.trajecten.vraagPeriode("2020-2022", vraag));
  const handle = motor.env.client.workflow.getHandle("subsidieperiode/2020-2022");
  await handle.terminate("proef");
  await totWaar(async () => (await handle.describe()).status.name === "TERMINATED");
  await expect(motor.trajecten.vraagPeriode("2020-2022", vraag)).rejects.toThrow(/./);
});
