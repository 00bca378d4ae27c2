import { MockActivityEnvironment } from "@temporalio/testing";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { expect, onTestFinished, test } from "vitest";
import { maakTransport } from "#activities/mail/transport.ts";
import { maakVerstuurDigest } from "#activities/mail/verstuur-digest.ts";
import { openStore } from "#activities/store/store.ts";
import { maakWeekactiviteiten } from "#activities/weekbericht.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { maandagVan, plusDagen } from "#domain/kalender/datum.ts";
import { KALENDER, type Kalender } from "#domain/kalender/kalender.ts";
import { signalen } from "#domain/signalen/signalen.ts";
import { legVast, opgesteld } from "#domain/signalen/weekjournaal.ts";
import { verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";
import { INSTELLINGEN, proefmap, zichtbaar } from "./mail/hulp.ts";
import { proefserver, type Draaiboek } from "./mail/proefserver.ts";

const PROJECTLEIDER = { rol: "projectleider", id: null } as const;
const KIM = { rol: "za", id: "za-03" } as const;

async function opstelling(boek: Draaiboek = {}, kalender: Kalender = KALENDER) {
  const server = await proefserver(boek);
  const store = await openStore(`sqlite:${join(await proefmap(), "trajecten.db")}`);
  const transport = maakTransport({ url: server.url, van: { naam: "Zorgarrangeurs", adres: "za@stichting.example" } });
  onTestFinished(async () => {
    transport.sluit();
    await store.sluit();
  });
  const verstuurDigest = maakVerstuurDigest({
    transport,
    register: store.verzendregister,
    instellingen: INSTELLINGEN,
    adresboek: () => Promise.resolve(INSTELLINGEN),
  });
  const week = maakWeekactiviteiten({
    store,
    verstuurDigest,
    kalender: () => Promise.resolve(kalender),
    webadres: "https://trajecten.example",
  });
  const bewaar = (...trajecten: Verloop[]) => store.schrijf(trajecten.flatMap(({ regels }) => regels));
  const stuurWeekbericht: typeof week.stuurWeekbericht = (opdracht) =>
    new MockActivityEnvironment().run(week.stuurWeekbericht, opdracht);
  return {
    ...server,
    ...week,
    stuurWeekbericht,
    bewaar,
    schrijf: (regels: readonly Journaalregel[]) => store.schrijf(regels),
  };
}

/** Waits for a decision since then. */
const beoordeling = verloopTot("beoordeling", { nummer: "ZA-2026-001" });
const uiterlijk = signalen(beoordeling.dossier, beoordeling.pad, beoordeling.dag)[0]!.uiterlijk!;
/** The Monday after the last day of that decision. */
const WEEK = maandagVan(plusDagen(uiterlijk, 7));
/** Waits for the startgesprek, which its zorgarrangeur must hold. */
const bezet = verloopTot("bezet", { nummer: "ZA-2026-002", op: plusDagen(WEEK, -20) });

test("wie iets open heeft staan krijgt dat, in groepen, met hoe laat het is en een link naar het traject", async () => {
  const { openWeek, stuurWeekbericht, bewaar, gelezen } = await opstelling();
  await bewaar(beoordeling, bezet);
  expect((await openWeek({ week: WEEK })).lezers).toEqual([PROJECTLEIDER, { rol: "plaatsvervanger", id: null }, KIM]);
  for (const voor of [PROJECTLEIDER, KIM])
    expect(await stuurWeekbericht({ week: WEEK, voor })).toMatchObject({ uitkomst: "verzonden" });
  const [mail, vanKim] = await Promise.all(gelezen.map((ruw) => simpleParser(ruw)));
  expect(mail?.subject).toBe("Uw week: 1 open, waarvan 1 te laat");
  expect(zichtbaar(String(mail?.html))).toContain(
    "ZA-2026-001 De Wissel Breda: Neem een besluit over de aanvraag. 6 dagen te laat, 28 april 2026",
  );
  expect(mail?.text).toContain("https://trajecten.example/trajecten/ZA-2026-001");
  expect(vanKim?.subject).toBe("Uw week: 1 open");
  expect(vanKim?.text).toContain("Houd het startgesprek.");
});

test("wie niets open heeft staan krijgt niets; ook niet wie alles heeft afgehandeld", async () => {
  const { openWeek, stuurWeekbericht, bewaar, commandos } = await opstelling();
  expect((await openWeek({ week: WEEK })).lezers).toEqual([]);
  expect(await stuurWeekbericht({ week: WEEK, voor: PROJECTLEIDER })).toBeNull();
  const klaar = verloopTot("bezet", { nummer: "ZA-2026-003", op: plusDagen(WEEK, -20) });
  const [open] = signalen(klaar.dossier, klaar.pad, klaar.dag);
  await bewaar(klaar.gebeurt("signaal.afgehandeld", { sleutel: open!.sleutel }));
  expect((await openWeek({ week: WEEK })).lezers).toEqual([]);
  expect(await stuurWeekbericht({ week: WEEK, voor: KIM })).toBeNull();
  expect(commandos).toEqual([]);
});

test("een poging die mislukt komt terug, en gaat daarna één keer uit, hoe vaak ook opnieuw", async () => {
  let keer = 0;
  const { stuurWeekbericht, bewaar, gelezen } = await opstelling({
    rcpt: () => ((keer += 1) === 1 ? "450 4.2.0 probeer het later" : "250 goed"),
  });
  await bewaar(beoordeling);
  const stuur = () => stuurWeekbericht({ week: WEEK, voor: PROJECTLEIDER });
  await expect(stuur()).rejects.toMatchObject({ name: "TijdelijkeVerzendfout" });
  const verzonden = await stuur();
  // The letter that goes is the one of the first attempt: how much was open now says nothing of it.
  expect(verzonden).toMatchObject({ uitkomst: "verzonden" });
  expect(verzonden).not.toHaveProperty("punten");
  // What happened since changes the list, not which letter it is.
  await bewaar(bezet);
  expect(await stuur()).toMatchObject({ uitkomst: "verzonden", berichten: verzonden?.berichten });
  expect(gelezen).toHaveLength(1);
});

test("de week gaat verder waar het journaal van dat jaar is, en weet wat daar al van haar staat", async () => {
  const { openWeek, bewaar, schrijf } = await opstelling();
  await bewaar(beoordeling);
  expect(await openWeek({ week: WEEK })).toMatchObject({ stand: null });
  const vorigeWeek = plusDagen(WEEK, -7);
  const vorige = legVast(null, vorigeWeek, opgesteld(vorigeWeek, 2), "2026-04-27T06:00:00.000Z");
  await schrijf([vorige.regel!]);
  expect(await openWeek({ week: WEEK })).toMatchObject({ stand: vorige.stand });
  const deze = legVast(vorige.stand, WEEK, opgesteld(WEEK, 2), "2026-05-04T06:00:00.000Z");
  await schrijf([deze.regel!]);
  expect(await openWeek({ week: WEEK })).toMatchObject({ stand: deze.stand });
  expect(deze.stand?.weken[WEEK]?.ids).toEqual([deze.regel!.id]);
});

test("de beheerder hoort dat de kalender afloopt, zonder link", async () => {
  const kalender = { ...KALENDER, besluitjaren: { van: 2020, tot: 2026 } };
  const { openWeek, stuurWeekbericht, commandos } = await opstelling({}, kalender);
  expect((await openWeek({ week: WEEK })).lezers).toEqual([{ rol: "beheerder", id: null }]);
  // These settings know no beheerder.
  expect(await stuurWeekbericht({ week: WEEK, voor: { rol: "beheerder", id: null } })).toMatchObject({
    uitkomst: "geen-ontvanger",
  });
  expect(commandos).toEqual([]);
});
