import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { datumOp, plusDagen } from "#domain/kalender/datum.ts";
import { KALENDER } from "#domain/kalender/kalender.ts";
import { leegDossier } from "#domain/traject/dossier.ts";
import type { Vraag } from "#domain/periode/vraag.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { evaluaties, MENSEN, stapresultaat } from "#test/support/gebeurtenissen.ts";
import { startMotor, type Motor } from "#test/support/motor.ts";
import {
  aanmelding,
  daad,
  gelukt,
  inBeoordeling,
  journaal,
  lopend,
  proefperiode,
  runs,
  totRust,
  totWaar,
} from "#test/support/proef.ts";
import { trajectId } from "#workflows/messages.ts";

/** What the clock can't work with is refused with a code and a reason, and leaves no trace: not in the journaal, not in the history. */

const vandaag = datumOp(new Date().toISOString());
const gisteren = plusDagen(vandaag, -1);
const morgen = plusDagen(vandaag, 1);
const za = (type: string, gegevens?: Record<string, unknown>) => daad(type, gegevens, MENSEN.zorgarrangeur);

let motor: Motor;
beforeAll(async () => {
  motor = await startMotor();
});
afterAll(() => motor.stop());

const STANDEN = {
  async beoordeling() {
    return inBeoordeling(motor);
  },
  async loopt() {
    return lopend(motor);
  },
  async "staat stil"() {
    const nummer = await lopend(motor);
    gelukt(await motor.trajecten.stuur(nummer, [za("traject.gepauzeerd")]));
    return nummer;
  },
  async "stap 5"() {
    const nummer = await lopend(motor);
    const voltooi = ([1, 2, 3, 4] as const).map((stap) =>
      za("stap.voltooid", { resultaat: stapresultaat(stap, { ...leegDossier(""), onderwijstypen: ["cluster 3"] }) }),
    );
    gelukt(await motor.trajecten.stuur(nummer, [...voltooi, evaluaties(plusDagen(vandaag, 60))[0]!]));
    return nummer;
  },
  async gesloten() {
    const nummer = await lopend(motor);
    gelukt(
      await motor.trajecten.stuur(nummer, [
        za("afronding.gestart", { redenOpenStappen: "De school gaat zelf verder." }),
        za("eindverslag.vastgesteld"),
        za("oordeel.gegeven"),
        daad("traject.gesloten", {
          redenZonderTerugkoppeling: "Eindgesprek met iedereen.",
          afwijking: "De school gaat zelf verder.",
        }),
      ]),
    );
    return nummer;
  },
} as const;

const uren = (anders: Record<string, unknown>) =>
  za("uren.geboekt", { datum: vandaag, uren: 1, activiteit: "gesprek", ...anders });
const kalender = (anders: Record<string, unknown>) =>
  daad("kalender.bijgewerkt", { kalender: { ...KALENDER, ...anders } }, MENSEN.beheerder);

type Geval = readonly [wat: string, inzending: () => Inzending, code: string, reden: RegExp];
const GEVALLEN: Readonly<Record<keyof typeof STANDEN, readonly Geval[]>> = {
  beoordeling: [
    [
      "een soort die niet bestaat",
      () => daad("termijn.verdampt"),
      "gebeurtenis.onbekend",
      /Er bestaat geen gebeurtenis/,
    ],
    [
      "een nieuwe datum die niet bestaat",
      () => daad("besluit.uitgesteld", { nieuweDatum: "2027-02-30", reden: "Vakantie." }),
      "gegevens.ongeldig",
      /nieuweDatum: Deze datum bestaat niet/,
    ],
    [
      "een dag van gebeuren die niet bestaat",
      () => ({ ...daad("notitie.toegevoegd"), gebeurdOp: "2026-02-29" }),
      "inzending.ongeldig",
      /gebeurdOp: Deze datum bestaat niet/,
    ],
    [
      "een nieuwe datum in het verleden",
      () => daad("besluit.uitgesteld", { nieuweDatum: gisteren, reden: "Vakantie." }),
      "uitstel.verleden",
      /niet na vandaag/,
    ],
    [
      "een nieuwe datum die niet later is dan de beloofde",
      () => daad("besluit.uitgesteld", { nieuweDatum: morgen, reden: "Vakantie." }),
      "uitstel.niet-later",
      /al beloofd voor/,
    ],
    [
      "een aanvulling die gisteren al binnen had moeten zijn",
      () => daad("aanvulling.gevraagd", { vraag: "Wie?", uiterlijk: gisteren }),
      "aanvulling.termijn",
      /ligt na de dag van de vraag/,
    ],
    [
      "een moment van de klok, door een mens",
      () => daad("termijn.verstreken", undefined, MENSEN.projectleider),
      "rol.mag-niet",
      /mag ‘.*’ niet vastleggen/,
    ],
    [
      "een kalender met een dag die niet bestaat",
      () => kalender({ besluitdagen: [{ datum: "2027-13-01", naam: "Nooit", bron: "proef" }] }),
      "gegevens.ongeldig",
      /kalender\.besluitdagen\.0\.datum/,
    ],
    [
      "een kalender zonder dagen",
      () => kalender({ besluitdagen: undefined }),
      "gegevens.ongeldig",
      /kalender\.besluitdagen/,
    ],
  ],
  "staat stil": [
    [
      "een pauze die eindigt voordat zij begint",
      () => ({ ...za("traject.hervat", {}), gebeurdOp: gisteren }),
      "pauze.volgorde",
      /eindigt niet voor ze begint/,
    ],
    ["een tweede pauze", () => za("traject.gepauzeerd"), "staat.mag-niet", /staat al stil/],
  ],
  "stap 5": [
    [
      "een evaluatiemoment in het verleden",
      () => za("evaluatiemoment.gepland", { id: "e9", niveau: "uitvoerend", datum: gisteren }),
      "evaluatie.verleden",
      /is al voorbij/,
    ],
    [
      "een evaluatiemoment dat naar het verleden gaat",
      () => za("evaluatiemoment.verzet", { id: "e1", datum: gisteren, reden: "Ziekte" }),
      "evaluatie.verleden",
      /is al voorbij/,
    ],
    [
      "een evaluatiemoment op een dag die niet bestaat",
      () => za("evaluatiemoment.gepland", { id: "e9", niveau: "uitvoerend", datum: "2027-04-31" }),
      "gegevens.ongeldig",
      /datum: Deze datum bestaat niet/,
    ],
    [
      "een evaluatiemoment op een niveau dat niet bestaat",
      () => za("evaluatiemoment.gepland", { id: "e9", niveau: "landelijk", datum: morgen }),
      "gegevens.ongeldig",
      /niveau: Kies een van: uitvoerend, beleid, bestuur/,
    ],
    [
      "bestuur voordat de uitvoerenden aan de beurt zijn",
      () => za("evaluatiemoment.gepland", { id: "e9", niveau: "bestuur", datum: morgen }),
      "evaluatie.samenhang",
      /ligt een eigen uitvoerend moment/,
    ],
  ],
  gesloten: [
    [
      "een evaluatiemoment na het sluiten dat niemand bijeenroept",
      () => za("evaluatiemoment.gepland", { id: "e9", niveau: "uitvoerend", datum: morgen }),
      "evaluatie.wie-roept",
      /Noem de partner die dit evaluatiemoment bijeenroept/,
    ],
    ["uren na het sluiten, zonder reden", () => uren({}), "uren.na-sluiting", /alleen nog met een reden/],
  ],
  loopt: [
    ["nul uren", () => uren({ uren: 0 }), "gegevens.ongeldig", /uren: Het aantal uren moet meer dan 0 zijn/],
    [
      "minder dan nul uren",
      () => uren({ uren: -1 }),
      "gegevens.ongeldig",
      /uren: Het aantal uren moet meer dan 0 zijn/,
    ],
    ["meer dan 24 uur", () => uren({ uren: 24.25 }), "gegevens.ongeldig", /uren: Het aantal uren is hoogstens 24/],
    [
      "samen meer dan 24 uur op een dag",
      () => uren({ uren: 20.25, reden: "Lange dag." }),
      "uren.te-veel",
      /een dag heeft er 24/,
    ],
    ["uren op een dag voor de toekenning", () => uren({ datum: "1999-01-01" }), "datum.volgorde", /voor de toekenning/],
    ["uren op een dag in de toekomst", () => uren({ datum: morgen }), "uren.toekomst", /pas op of na de dag zelf/],
    [
      "een boeking die morgen is gedaan",
      () => ({ ...uren({}), gebeurdOp: morgen }),
      "datum.toekomst",
      /ligt in de toekomst/,
    ],
    [
      "uren op een dag die niet bestaat",
      () => uren({ datum: "2026-02-29" }),
      "gegevens.ongeldig",
      /Deze datum bestaat niet/,
    ],
    ["geen getal", () => uren({ uren: "twee" }), "gegevens.ongeldig", /uren: Vul een aantal uren in/],
    [
      "een mailadres dat er geen is",
      () =>
        za("contactpersoon.gewijzigd", {
          partner: "partner-1",
          contactpersoon: { naam: "Jip Jansen", email: "jip.dewissel.example" },
          overdracht: "Dossier doorgenomen.",
        }),
      "gegevens.ongeldig",
      /contactpersoon\.email/,
    ],
    [
      "een mailadres met een regeleinde",
      () =>
        za("contactpersoon.gewijzigd", {
          partner: "partner-1",
          contactpersoon: { naam: "Jip Jansen", email: "jip@dewissel.example\r\nBcc: x@y.example" },
          overdracht: "Dossier doorgenomen.",
        }),
      "gegevens.ongeldig",
      /contactpersoon\.email/,
    ],
    [
      "borging van een partner die niet meedoet",
      () => za("borging.vastgelegd", { partner: "partner-9", verantwoordelijkheid: "Zorg", afspraak: "Contract" }),
      "partner.onbekend",
      /doet niet mee/,
    ],
  ],
};

for (const [stand, gevallen] of Object.entries(GEVALLEN) as [keyof typeof STANDEN, readonly Geval[]][])
  it(
    `foute invoer in de staat '${stand}' wordt geweigerd en laat niets achter (${gevallen.length} soorten)`,
    { timeout: 120_000 },
    async () => {
      const nummer = await STANDEN[stand]();
      if (stand === "loopt") gelukt(await motor.trajecten.stuur(nummer, [uren({ uren: 4 })]));
      const voor = await totRust(motor, nummer);
      const regels = await journaal(motor, nummer);
      const geschiedenis = async () => {
        const alle = await runs(motor, trajectId(nummer));
        return { runs: alle.length, events: alle.at(-1)!.events.map(({ eventType }) => eventType) };
      };
      // A fresh run is at rest after its first workflow task, for which the server may make it wait a second; then its timer is set.
      const events = await totWaar(async () => {
        const eerst = await geschiedenis();
        return eerst.events.length > 4 ? eerst : null;
      });
      for (const [wat, inzending, code, reden] of gevallen) {
        // Alone, and behind something sound: nothing is half done.
        for (const handeling of [[inzending()], [daad("notitie.toegevoegd"), inzending()]]) {
          const uitkomst = await motor.trajecten.stuur(nummer, handeling);
          expect({ wat, ...uitkomst }).toMatchObject({
            wat,
            ok: false,
            weigering: { code, reden: expect.stringMatching(reden) },
          });
        }
      }
      expect(await totRust(motor, nummer)).toEqual(voor);
      expect(await journaal(motor, nummer)).toEqual(regels);
      expect(await geschiedenis()).toEqual(events);
    },
  );

it("een aanmelding met een mailadres dat er geen is begint niets en kost geen nummer", async () => {
  const eerste = gelukt(await motor.trajecten.meldAan([aanmelding()])).nummer;
  const fout = {
    ...VOORBEELD_AANMELDING.aanvrager,
    contactpersoon: { ...VOORBEELD_AANMELDING.aanvrager.contactpersoon, email: "geen adres" },
  };
  expect(await motor.trajecten.meldAan([aanmelding({ aanvrager: fout })])).toMatchObject({
    ok: false,
    weigering: { code: "gegevens.ongeldig", reden: expect.stringMatching(/aanvrager\.contactpersoon\.email/) },
  });
  const tweede = gelukt(await motor.trajecten.meldAan([aanmelding()])).nummer;
  expect(Number(tweede.split("-")[2])).toBe(Number(eerste.split("-")[2]) + 1);
});

it(
  "een brief waarvoor gegevens ontbreken gaat niet weg, ook niet half: dat staat met de reden in het journaal, en het traject gaat verder",
  { timeout: 120_000 },
  async () => {
    const kaal = await startMotor({
      perioden: [proefperiode(null)],
      anders: (benodigdheden) => ({
        ...benodigdheden,
        verstuurBrieven: (opdrachten) =>
          benodigdheden.verstuurBrieven(
            opdrachten.map((opdracht) =>
              opdracht.brief === "besluit-uitgesteld" ? { ...opdracht, params: {} } : opdracht,
            ),
          ),
      }),
    });
    onTestFinished(() => kaal.stop());
    const nummer = await inBeoordeling(kaal);
    await totRust(kaal, nummer);
    const voor = (await kaal.postvak.lijst()).length;
    gelukt(
      await kaal.trajecten.stuur(nummer, [
        daad("besluit.uitgesteld", { nieuweDatum: plusDagen(vandaag, 90), reden: "Vakantie." }),
      ]),
    );
    await totRust(kaal, nummer);
    const mislukt = (await journaal(kaal, nummer)).filter(({ type }) => type === "mail.mislukt");
    expect(mislukt.map(({ gegevens }) => gegevens)).toEqual([
      expect.objectContaining({
        brief: "besluit-uitgesteld",
        aan: "aanvrager",
        reden: "De brief kan niet worden gemaakt: 'nieuweDatum' ontbreekt.",
      }),
    ]);
    expect(await kaal.postvak.lijst()).toHaveLength(voor);
    expect(gelukt(await kaal.trajecten.stuur(nummer, [daad("notitie.toegevoegd")])).staat).toBe("beoordeling");
  },
);

it("een sleutel die niet iedere lezer hetzelfde leest komt niet binnen, ook niet langs de getypte client, en het traject gaat verder", async () => {
  const nummer = await lopend(motor);
  const notitie = (gegevens: string): Inzending =>
    daad("notitie.toegevoegd", JSON.parse(gegevens) as Record<string, unknown>, MENSEN.zorgarrangeur);
  for (const gegevens of ['{"tekst":"Gebeld.","__proto__":{"a":1}}', '{"tekst":"Gebeld.","constructor":1}'])
    expect(await motor.trajecten.stuur(nummer, [notitie(gegevens)])).toMatchObject({
      ok: false,
      weigering: { code: "sleutel.verboden", veld: "gegevens" },
    });
  gelukt(await motor.trajecten.stuur(nummer, [notitie('{"tekst":"Gebeld."}')]));
  const stand = gelukt(await motor.trajecten.stand(nummer));
  const vraag = JSON.parse(`{"soort":"claim","nummer":"${nummer}","__proto__":{}}`) as Vraag;
  expect(await motor.trajecten.vraagPeriode(stand.dossier.regels.id, vraag)).toMatchObject({
    ok: false,
    weigering: { code: "sleutel.verboden" },
  });
});
