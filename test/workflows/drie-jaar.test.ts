import { expect, it } from "vitest";
import type { Termijnsoort } from "#domain/aanmelding/regels.ts";
import { DEFAULT_TERMIJNEN } from "#domain/aanmelding/termijnregels.ts";
import { plusDagen, plusMaanden, type Datum } from "#domain/kalender/datum.ts";
import { berekenTermijn } from "#domain/kalender/termijn.ts";
import { leegDossier } from "#domain/traject/dossier.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { MENSEN, stapresultaat } from "#test/support/gebeurtenissen.ts";
import type { Motor } from "#test/support/motor.ts";
import { daad, gelukt, inBeoordeling, journaal, runs, totRust } from "#test/support/proef.ts";
import { opTijdreis } from "#test/support/tijdreis.ts";
import { meesteWekkers } from "#test/support/wekkers.ts";
import { trajectId } from "#workflows/messages.ts";

/** A traject of three years, on the server that skips time: everybody acts, or forgets to, and the clock sees to the rest. */

const za = (type: string, gegevens?: Record<string, unknown>) => daad(type, gegevens, MENSEN.zorgarrangeur);
const voltooi = (...stappen: readonly (1 | 2 | 3 | 4 | 5 | 6)[]) =>
  stappen.map((stap) =>
    za("stap.voltooid", { resultaat: stapresultaat(stap, { ...leegDossier(""), onderwijstypen: ["cluster 3"] }) }),
  );
const PARTNER = "partner-3";
const evaluatie = (id: string, niveau: string, datum: Datum) => za("evaluatiemoment.gepland", { id, niveau, datum });
const gehouden = (id: string, oordeel: string) =>
  za("evaluatiemoment.gehouden", {
    id,
    oordeel,
    toelichting: "Zie het verslag.",
    aanwezig: { partners: [PARTNER] },
    ...(oordeel === "bijsturen" ? { hoe: "Elke maand overleg." } : {}),
  });
const gecontroleerd = (nagekomen: boolean) =>
  za("borging.gecontroleerd", { partner: PARTNER, nagekomen, toelichting: "Telefonisch nagevraagd." });
const uren = (datum: Datum) => za("uren.geboekt", { datum, uren: 5, activiteit: "overleg" });

/** The last day of a term that begins after `vanaf`. */
const uiterlijk = (soort: Termijnsoort, vanaf: Datum): Datum =>
  berekenTermijn({ vanaf, dagen: DEFAULT_TERMIJNEN[soort].dagen, grondslag: "servicenorm" }).uiterlijk;

type Handeling = readonly [dag: Datum, ...inzendingen: readonly Inzending[]];
type Brief = readonly [dag: Datum, brief: string, keer?: number];

/** What people do and which letters must come of it, each on its day. */
function verhaal(begin: Datum): { handelingen: readonly Handeling[]; brieven: readonly Brief[]; einde: Datum } {
  const na = plusDagen;
  // No decision: told, told again, and put off in a letter with a new date.
  const beloofd = uiterlijk("beslissing", begin);
  const uitgesteld = na(beloofd, 13);
  const nieuweDatum = na(uitgesteld, 28);
  const toegekend = na(nieuweDatum, -5);
  const bezet = na(toegekend, 13);
  const gestart = na(toegekend, 27);
  // Three bookings, and then a pause that nobody ends.
  const gepauzeerd = na(gestart, 90);
  const pauzeTot = uiterlijk("pauze", gepauzeerd);
  const hervat = na(pauzeTot, 16);
  /** Every four weeks from then on. */
  const maand = (n: number): Datum => na(hervat, 10 + 28 * n);
  // Borging: one question that is answered late, one with bad news, one with good.
  const [vraag1] = [plusMaanden(gestart, 6)];
  const antwoord1 = na(uiterlijk("borging", vraag1), 17);
  const vraag2 = plusMaanden(antwoord1, 6);
  const antwoord2 = na(vraag2, 5);
  const vraag3 = plusMaanden(antwoord2, 6);
  const antwoord3 = na(vraag3, 3);
  // Hours run out after a year; the decision on more of them comes too late.
  const gevraagd = na(maand(8), 3);
  const verlengingTot = uiterlijk("verlengingsbesluit", gevraagd);
  const [e1, e2, e2Verzet, e3] = [na(hervat, 300), na(hervat, 310), na(hervat, 330), na(hervat, 320)];
  const afronding = na(maand(13), 6);
  const verslagTot = uiterlijk("eindverslag", afronding);
  const verslag = na(verslagTot, 2);
  const terugTot = uiterlijk("terugkoppeling", verslag);
  const gesloten = na(terugTot, -1);
  const [na3, na6, na12] = [plusMaanden(gesloten, 3), plusMaanden(gesloten, 6), plusMaanden(gesloten, 12)];

  const budget = (dag: Datum): Brief[] => [
    [dag, "budget-signaal aan za"],
    [dag, "budget-signaal aan projectleider"],
  ];
  /** To the three partners, and to the zorgarrangeur. */
  const evaluatiebrief = (dag: Datum): Brief[] => [
    [dag, "herinnering aan partner", 3],
    [dag, "termijn-nadert aan za"],
  ];
  const uitnodiging = (dag: Datum, momenten = 1): Brief[] => [
    [dag, "uitnodiging-evaluatie aan partner", 3 * momenten],
    [dag, "uitnodiging-evaluatie aan za", momenten],
  ];
  const onbeantwoord = (vraag: Datum): Brief[] => {
    const tot = uiterlijk("borging", vraag);
    return [
      [vraag, "borgingsvraag aan partner"],
      [na(tot, 1), "borgingsvraag aan partner"],
      [na(tot, 15), "escalatie aan projectleider"],
      [na(tot, 29), "escalatie aan plaatsvervanger"],
    ];
  };
  return {
    einde: na(na12, 60),
    handelingen: [
      [uitgesteld, daad("besluit.uitgesteld", { nieuweDatum, reden: "De gemeente reageert na de vakantie." })],
      [toegekend, daad("aanvraag.toegekend", { vorm: "middellang", uren: 60, toelichting: "Collectieve vraag." })],
      [bezet, daad("za.toegewezen", { za: MENSEN.zorgarrangeur.id })],
      [
        gestart,
        za("traject.gestart"),
        za("borging.vastgelegd", { partner: PARTNER, verantwoordelijkheid: "Bekostiging", afspraak: "Contract" }),
      ],
      ...[28, 56, 84].map((n): Handeling => [na(gestart, n), uren(na(gestart, n))]),
      [gepauzeerd, za("traject.gepauzeerd")],
      [hervat, za("traject.hervat", {})],
      [antwoord1, gecontroleerd(true)],
      [antwoord2, gecontroleerd(false)],
      [antwoord3, gecontroleerd(true)],
      ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13].map((n): Handeling => [maand(n), uren(maand(n))]),
      [maand(1), ...voltooi(1, 2, 3)],
      [maand(3), ...voltooi(4)],
      [
        maand(4),
        evaluatie("e1", "uitvoerend", e1),
        evaluatie("e2", "beleid", e2),
        evaluatie("e3", "bestuur", e3),
        ...voltooi(5),
      ],
      [maand(9), daad("notitie.toegevoegd")],
      [maand(10), za("evaluatiemoment.verzet", { id: "e2", datum: e2Verzet, reden: "Ziekte" })],
      [e1, gehouden("e1", "bestendigen")],
      [e3, gehouden("e3", "bestendigen")],
      [na(e2Verzet, 9), gehouden("e2", "bijsturen")],
      [gevraagd, za("verlenging.gevraagd", { reden: "anders", uren: 20 })],
      [na(verlengingTot, 6), daad("verlenging.toegekend", { uren: 20, toelichting: "De pilot loopt nog." })],
      [maand(13), ...voltooi(6)],
      [afronding, za("afronding.gestart", {})],
      [na(afronding, 20), daad("notitie.toegevoegd")],
      [verslag, za("eindverslag.vastgesteld"), za("oordeel.gegeven")],
      [
        na(terugTot, -2),
        ...["partner-1", "partner-2", PARTNER].map((partner) =>
          za("terugkoppeling.gegeven", { partner, wijze: "eindgesprek" }),
        ),
      ],
      [gesloten, daad("traject.gesloten", {})],
      [na(na3, 5), gecontroleerd(true)],
      [na(na12, 5), gecontroleerd(true)],
    ],
    brieven: [
      [begin, "ontvangstbevestiging aan aanvrager"],
      [na(beloofd, -14), "termijn-nadert aan projectleider"],
      [na(beloofd, 1), "termijn-verlopen aan projectleider"],
      [na(beloofd, 4), "escalatie aan plaatsvervanger"],
      [na(beloofd, 11), "termijn-verlopen aan projectleider"],
      [uitgesteld, "besluit-uitgesteld aan aanvrager"],
      [na(nieuweDatum, -14), "termijn-nadert aan projectleider"],
      [toegekend, "toekenning aan aanvrager"],
      [bezet, "toewijzing aan aanvrager"],
      [bezet, "toewijzing aan za"],
      [na(uiterlijk("bezetting", toegekend), -7), "termijn-nadert aan projectleider"],
      [na(uiterlijk("startgesprek", toegekend), -7), "termijn-nadert aan za"],
      [na(pauzeTot, -7), "termijn-nadert aan za"],
      [na(pauzeTot, 1), "termijn-verlopen aan za"],
      [na(pauzeTot, 1), "termijn-verlopen aan projectleider"],
      [na(pauzeTot, 15), "escalatie aan plaatsvervanger"],
      [vraag1, "borgingsvraag aan partner"],
      [na(antwoord1, -16), "borgingsvraag aan partner"],
      [na(antwoord1, -16), "termijn-verlopen aan za"],
      [na(antwoord1, -2), "escalatie aan projectleider"],
      [vraag2, "borgingsvraag aan partner"],
      [antwoord2, "borging-niet-nagekomen aan projectleider"],
      [vraag3, "borgingsvraag aan partner"],
      // 30, 50 and 60 of 60 hours; then 65 and 80 of 80.
      ...[maand(2), maand(6), maand(8), maand(10), maand(13)].flatMap(budget),
      // 50 of 60, and 65 of 80.
      ...[maand(6), maand(10)].flatMap((dag): Brief[] => [
        [dag, "verlenging-op-tijd aan aanvrager"],
        [dag, "verlenging-op-tijd aan partner", 2],
      ]),
      [gestart, "traject-gestart aan aanvrager"],
      [gestart, "traject-gestart aan za"],
      [gepauzeerd, "traject-gepauzeerd aan aanvrager"],
      [hervat, "traject-hervat aan aanvrager"],
      ...[e1, e3, na(e2Verzet, 9)].map((dag): Brief => [dag, "evaluatie-uitkomst aan partner", 3]),
      ...uitnodiging(maand(4), 3),
      ...uitnodiging(maand(10)),
      ...[na(e1, -7), e1, na(e3, -7), e3, na(e2Verzet, -7), e2Verzet].flatMap(evaluatiebrief),
      [na(e2Verzet, 1), "termijn-verlopen aan za"],
      [na(e2Verzet, 8), "escalatie aan projectleider"],
      [gevraagd, "verlenging-gevraagd aan aanvrager"],
      [na(verlengingTot, -7), "termijn-nadert aan projectleider"],
      [na(verlengingTot, 1), "termijn-verlopen aan projectleider"],
      [na(verlengingTot, 4), "escalatie aan plaatsvervanger"],
      [na(verlengingTot, 6), "verlengingsbesluit aan aanvrager"],
      [na(verlengingTot, 6), "verlengingsbesluit aan za"],
      [na(verslagTot, -7), "termijn-nadert aan za"],
      [na(verslagTot, 1), "termijn-verlopen aan za"],
      [na(verslagTot, 1), "termijn-verlopen aan projectleider"],
      [verslag, "eindverslag aan partner", 3],
      [na(terugTot, -7), "termijn-nadert aan za", 3],
      [na(terugTot, -2), "terugkoppeling aan partner", 3],
      [gesloten, "traject-gesloten aan aanvrager"],
      [gesloten, "traject-gesloten aan za"],
      [na3, "borgingsvraag aan partner"],
      ...onbeantwoord(na6),
      [na12, "borgingsvraag aan partner"],
      // The school, which agreed to something in stap 6, never answers.
      ...[na3, na6, na12].flatMap(onbeantwoord),
    ],
  };
}

/** Every letter that was sent, on the day of the line that ordered it, in the order of those lines. */
async function verzonden(motor: Motor, nummer: string) {
  const regels = await journaal(motor, nummer);
  return regels
    .filter(({ type }) => type === "mail.verzonden")
    .map(
      ({ gegevens }) =>
        gegevens as { bij: number; brief: string; aan: string; berichten: readonly { bericht: string }[] },
    )
    .toSorted((een, ander) => een.bij - ander.bij)
    .map(({ bij, brief, aan, berichten }) => ({
      brief: `${regels[bij - 1]?.gebeurdOp} ${brief} aan ${aan}`,
      berichten: berichten.map(({ bericht }) => bericht),
    }));
}

it(
  "drie jaar met al hun termijnen: iedere brief één keer, op zijn dag en op volgorde, en nooit meer dan één wekker",
  { timeout: 300_000, retry: 2 },
  async () => {
    const motor = await opTijdreis();
    const nummer = await inBeoordeling(motor);
    const begin = await motor.vandaag();
    const { handelingen, brieven, einde } = verhaal(begin);
    for (const [dag, ...inzendingen] of handelingen.toSorted(([een], [ander]) => (een < ander ? -1 : 1))) {
      await motor.ganaar(dag);
      // Letters of the clock first, so that what people do comes after them in the journaal.
      await totRust(motor, nummer);
      gelukt(await motor.trajecten.stuur(nummer, inzendingen));
    }
    await motor.ganaar(einde);
    const stand = await totRust(motor, nummer);
    expect(stand.staat).toBe("gesloten");
    expect(stand.dossier.uren.geboekt).toBe(80);

    const gegaan = await verzonden(motor, nummer);
    const verwacht = brieven.flatMap(([dag, brief, keer = 1]) => Array.from({ length: keer }, () => `${dag} ${brief}`));
    expect(gegaan.map(({ brief }) => brief).toSorted()).toEqual(verwacht.toSorted());
    const dagen = gegaan.map(({ brief }) => brief.slice(0, 10));
    expect(dagen).toEqual(dagen.toSorted());

    // As many in the mailboxes as in the journaal, and none of them twice; what went to one reader on one day in one mail.
    const ids = gegaan.flatMap(({ berichten }) => berichten);
    const post = (await motor.postvak.lijst()).filter((kop) => kop.nummer === nummer);
    expect(new Set(ids)).toEqual(new Set(post.map(({ messageId }) => messageId)));
    expect(post.flatMap(({ brieven: hierin }) => hierin)).toHaveLength(ids.length);
    expect(post.length).toBeLessThan(ids.length);
    expect(motor.dubbel).toEqual([]);

    const regels = await journaal(motor, nummer);
    expect(regels).toHaveLength(stand.volgnummer);
    expect(regels.filter(({ type }) => type === "mail.mislukt")).toEqual([]);
    expect((await motor.store.projectie(nummer))?.dossier).toEqual(stand.dossier);

    for (const { events } of await runs(motor, trajectId(nummer))) expect(meesteWekkers(events)).toBe(1);
  },
);
