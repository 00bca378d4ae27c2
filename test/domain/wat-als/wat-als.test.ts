import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KALENDER, type Kalender } from "#domain/kalender/kalender.ts";
import { metPlaats } from "#domain/traject/plaats.ts";
import { inWoorden, plusDagen, type Datum } from "#domain/kalender/datum.ts";
import { dagNa, dagVoor, type Pauze } from "#domain/kalender/pauze.ts";
import { signaalkernen } from "#domain/signalen/signalen.ts";
import { termijnen, termijnenOp } from "#domain/termijnen.ts";
import { termijnsleutel } from "#domain/termijnen/termijn.ts";
import { verschuivingen } from "#domain/termijnen/verschuiving.ts";
import { signaalverschillen } from "#domain/wat-als/signaalverschil.ts";
import type { Zaak } from "#domain/traject/zaak.ts";
import { verandertNiets, watAls, type Gevolgen } from "#domain/wat-als/wat-als.ts";
import type { Vraag } from "#domain/wat-als/daden.ts";
import { inzending, MENSEN, type Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";
import { gelukt } from "#test/support/proef.ts";
import { klokTot } from "../termijnen/klok.ts";
import { loop, SEED, wandeling } from "../traject/wandeling.ts";

console.log(`TRAJECTEN_SEED=${SEED}`);

const vraag = (verloop: Verloop, wat: Vraag) => watAls(verloop.dossier, verloop.pad, wat, verloop.dag);
const gevolgen = (verloop: Verloop, wat: Vraag): Gevolgen => gelukt(vraag(verloop, wat));
const weigering = (verloop: Verloop, wat: Vraag) => {
  const uitkomst = vraag(verloop, wat);
  return uitkomst.ok ? null : uitkomst.weigering;
};

/** The shipped calendar with these days made free. */
const vrij = (...extra: readonly Datum[]): Kalender => ({
  ...KALENDER,
  versie: "proef",
  besluitjaren: { van: 2020, tot: 2040 },
  besluitdagen: [
    ...KALENDER.besluitdagen,
    ...extra
      .filter((datum) => KALENDER.besluitdagen.every((dag) => dag.datum !== datum))
      .map((datum) => ({ datum, naam: "een extra vrije dag", bron: "Proefbesluit" })),
  ],
});
const kalender = (...extra: readonly Datum[]): Vraag => ({ soort: "kalender", kalender: vrij(...extra) });
const pauze = (van: Datum, tot: Datum): Vraag => ({ soort: "pauze", pauze: { van, tot } });
const uren = (aantal: number): Vraag => ({ soort: "uren", uren: aantal });

/** A decision that waits for an aanvulling has a last day only when that comes. */
const wacht = ({ dossier }: Verloop, soort: string): boolean => soort === "beslissing" && dossier.aanvulling !== null;

/** The last days that a traject has: "soort onderwerp uiterlijk". */
const einden = (verloop: Verloop, vandaag = verloop.dag): string[] =>
  termijnenOp(verloop.dossier, verloop.pad, vandaag)
    .filter(({ soort }) => !wacht(verloop, soort))
    .map(({ soort, onderwerp, uiterlijk }) => `${soort} ${onderwerp ?? ""} ${uiterlijk}`)
    .toSorted();

/** The last days that it had, with what wat-als says of them put in their place. */
function voorspeld(
  verloop: Verloop,
  { termijnen: verschillen }: Gevolgen,
  blijft: (soort: string) => boolean,
  vandaag = verloop.dag,
): string[] {
  const dagen = einden(verloop, vandaag);
  for (const { soort, onderwerp = "", oud, nieuw } of verschillen.filter(({ oud: was }) => was !== null)) {
    if (wacht(verloop, soort)) continue;
    const plek = dagen.indexOf(`${soort} ${onderwerp} ${oud?.uiterlijk}`);
    expect(plek).toBeGreaterThanOrEqual(0);
    dagen.splice(plek, 1, ...(nieuw === null ? [] : [`${soort} ${onderwerp} ${nieuw.uiterlijk}`]));
  }
  for (const { soort, onderwerp = "", oud, nieuw } of verschillen)
    if (oud === null && nieuw !== null && blijft(soort)) dagen.push(`${soort} ${onderwerp} ${nieuw.uiterlijk}`);
  return dagen.toSorted();
}

/** What the clock still has to do: "soort onderwerp trede day". */
const komend = ({ dossier, pad, dag }: Verloop): string[] =>
  termijnen(dossier, pad)
    .flatMap((termijn) =>
      termijn.momenten
        .filter(({ trede }) => !dossier.signalen.includes(`${termijnsleutel(termijn)}/${trede}`))
        .map(({ trede, op }) => moment(termijn, trede, op > dag ? op : dag)),
    )
    .toSorted();

const moment = ({ soort, onderwerp = "" }: { soort: string; onderwerp?: string }, trede: string, op: Datum): string =>
  `${soort} ${onderwerp} ${trede.replace(/-\d+$/, "")} ${op}`;

/** What it had to do, with what wat-als says of it put in its place. */
function aangekondigd(verloop: Verloop, { termijnen: verschillen }: Gevolgen): string[] {
  const alle = komend(verloop);
  for (const termijn of verschillen)
    for (const { trede, oud, nieuw } of termijn.momenten) {
      if (nieuw !== null) alle.push(moment(termijn, trede, nieuw));
      if (oud === null) continue;
      const plek = alle.indexOf(moment(termijn, trede, oud));
      expect(plek).toBeGreaterThanOrEqual(0);
      alle.splice(plek, 1);
    }
  return alle.toSorted();
}

describe("een andere kalender", () => {
  it("toont oud en nieuw, met de uitleg van de nieuwe dag en wat de klok op een andere dag doet", () => {
    const verloop = verloopTot("ingediend");
    const { termijnen: verschillen, brieven, uren: geboekt } = gevolgen(verloop, kalender("2026-04-28"));
    expect(verschillen).toMatchObject([
      {
        soort: "beslissing",
        oud: { uiterlijk: "2026-04-28" },
        nieuw: { uiterlijk: "2026-04-29" },
        momenten: [
          {
            trede: "herinnering",
            oud: "2026-04-14",
            nieuw: "2026-04-15",
            brieven: [{ brief: "termijn-nadert", aan: "projectleider" }],
          },
          { trede: "verstreken", oud: "2026-04-29", nieuw: "2026-04-30" },
          { trede: "escalatie", brieven: [{ brief: "escalatie", aan: "plaatsvervanger" }] },
          { trede: "herhaling" },
        ],
      },
    ]);
    expect(verschillen[0]?.nieuw?.regels.at(-1)?.regel).toContain("schuift op naar 29 april 2026");
    expect(brieven).toMatchObject([{ brief: "besluit-uitgesteld", aan: "aanvrager" }]);
    expect(geboekt).toBeNull();
  });

  it("toont ook het besluit dat op een aanvulling wacht: het journaal zegt straks dat het verschuift", () => {
    const verloop = verloopTot("beoordeling").opDag("2026-04-11").gebeurt("aanvulling.gevraagd");
    const wacht = { soort: "beslissing", oud: "2026-04-28", nieuw: "2026-04-29" };
    expect(verschuivingen(verloop.dossier, verloop.pad, vrij("2026-04-28"))).toContainEqual(wacht);
    const verschil = gevolgen(verloop, kalender("2026-04-28")).termijnen.find(({ soort }) => soort === "beslissing");
    expect([verschil?.oud?.uiterlijk, verschil?.nieuw?.uiterlijk, verschil?.momenten]).toEqual([
      wacht.oud,
      wacht.nieuw,
      [],
    ]);
    expect(verschil?.nieuw?.regels.at(-1)?.regel).toContain("schuift op naar 29 april 2026");
  });

  it("toont ook het signaal dat meeschuift, en voor wie", () => {
    const { signalen } = gevolgen(verloopTot("ingediend"), kalender("2026-04-28"));
    expect(signalen).toContainEqual({
      soort: "beslissing",
      wat: "Neem een besluit over de aanvraag.",
      voor: { rol: "projectleider", id: null },
      oud: { uiterlijk: "2026-04-28", van: null },
      nieuw: { uiterlijk: "2026-04-29", van: null },
    });
  });

  it("herinnert opnieuw aan wat verschuift, en meteen als die dag al voorbij is", () => {
    const verloop = verloopTot("ingediend");
    klokTot(verloop, "2026-04-20", "beslissing");
    const [verschil] = gevolgen(verloop, kalender("2026-04-28")).termijnen;
    expect(verschil?.momenten[0]).toMatchObject({ trede: "herinnering", oud: null, nieuw: "2026-04-20" });
  });

  it("die dezelfde is verandert niets, hoe het traject er ook voor staat", () => {
    fc.assert(
      fc.property(wandeling, (w) => {
        const verloop = loop(w);
        const zelfde = verloop.dossier.kalender;
        expect(verandertNiets(gevolgen(verloop, { soort: "kalender", kalender: zelfde }))).toBe(true);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it("doet precies wat het traject doet als zij er echt komt", () => {
    let verschoven = 0;
    fc.assert(
      fc.property(wandeling, fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }), (w, keuzen) => {
        const verloop = loop(w);
        const lopend = termijnen(verloop.dossier, verloop.pad);
        // Free days are those on which something ends.
        const dagen = new Set(keuzen.map((k) => lopend[k % Math.max(1, lopend.length)]?.uiterlijk ?? verloop.dag));
        const nieuw = kalender(...dagen);
        const gezegd = gevolgen(verloop, nieuw);
        const verwacht = [voorspeld(verloop, gezegd, () => true), aangekondigd(verloop, gezegd)];
        const { dossier, pad } = verloop;
        const inHetJournaal = verschuivingen(dossier, pad, vrij(...dagen));
        for (const { soort, oud, nieuw: wordt } of inHetJournaal)
          expect(gezegd.termijnen).toContainEqual(
            expect.objectContaining({
              soort,
              oud: expect.objectContaining({ uiterlijk: oud }) as unknown,
              nieuw: expect.objectContaining({ uiterlijk: wordt }) as unknown,
            }),
          );
        verloop.gebeurt("kalender.bijgewerkt", { kalender: vrij(...dagen) }, { door: MENSEN.beheerder });
        expect([einden(verloop), komend(verloop)]).toEqual(verwacht);
        verschoven += inHetJournaal.length;
      }),
      { seed: SEED, numRuns: 100 },
    );
    expect(verschoven).toBeGreaterThan(20);
  });
});

describe("een pauze", () => {
  it("in een aanvraag zet de beslistermijn stil: de aanvrager wordt de dag ervoor iets gevraagd en antwoordt op de laatste dag", () => {
    const { termijnen: verschillen, brieven } = gevolgen(verloopTot("beoordeling"), pauze("2026-03-10", "2026-03-19"));
    const [beslissing] = verschillen.filter(({ soort }) => soort === "beslissing");
    expect([beslissing?.oud?.uiterlijk, beslissing?.nieuw?.uiterlijk]).toEqual(["2026-04-28", "2026-05-07"]);
    expect(beslissing?.nieuw?.regels.some(({ regel }) => regel.includes("10 dagen stil"))).toBe(true);
    expect(brieven).toEqual([
      { op: "2026-03-09", brief: "aanvulling-gevraagd", aan: "aanvrager" },
      { op: "2026-03-19", brief: "nieuwe-beslisdag", aan: "aanvrager" },
    ]);
    // The reminder to who must answer comes within those days, and nothing after them.
    expect(verschillen.filter(({ soort }) => soort === "aanvulling")).toMatchObject([
      {
        oud: null,
        momenten: [{ oud: null, nieuw: "2026-03-12", brieven: [{ brief: "herinnering", aan: "aanvrager" }] }],
      },
    ]);
  });

  it("van een lopend traject schuift op wat op voortgang wacht, en vraagt zelf aandacht als zij lang duurt", () => {
    const verloop = verloopTot("gestart");
    const kort = gevolgen(verloop, pauze("2026-03-09", "2026-03-22")).termijnen;
    expect(kort.map(({ soort, oud, nieuw }) => [soort, oud?.uiterlijk, nieuw?.uiterlijk])).toEqual([
      ["voortgang", "2026-04-13", "2026-05-04"],
    ]);
    const lang = gevolgen(verloop, pauze("2026-03-09", "2026-05-31")).termijnen.find(({ soort }) => soort === "pauze");
    expect(lang?.momenten).toMatchObject([
      { trede: "herinnering", nieuw: "2026-04-27", brieven: [{ brief: "termijn-nadert", aan: "za" }] },
      { trede: "verstreken", nieuw: "2026-05-05" },
      { trede: "escalatie", nieuw: "2026-05-19" },
    ]);
  });

  it("houdt niet op wat gewoon doorgaat: een evaluatiemoment heeft zijn eigen dag", () => {
    const { termijnen: verschillen, looptDoor } = gevolgen(verloopTot("stap6"), pauze("2026-03-09", "2026-05-31"));
    expect(verschillen.map(({ soort }) => soort)).toEqual(["voortgang", "pauze"]);
    expect(looptDoor.map(({ soort, onderwerp }) => `${soort} ${onderwerp}`)).toEqual([
      "evaluatiemoment e1",
      "evaluatiemoment e2",
      "evaluatiemoment e3",
    ]);
  });

  it("raakt niet wat er al voor haar gebeurd is", () => {
    const verloop = verloopTot("gestart");
    const [voortgang] = gevolgen(verloop, pauze("2026-04-08", "2026-04-10")).termijnen;
    // On 6 April somebody was reminded, pause or no pause.
    expect(voortgang?.momenten.map(({ trede, oud }) => [trede, oud])).toContainEqual(["herinnering", null]);
    expect(voortgang?.momenten.map(({ trede, oud }) => [trede, oud])).toContainEqual(["verstreken", "2026-04-14"]);
  });

  it("doet precies wat het traject doet als zij er echt komt", () => {
    let gepauzeerd = 0;
    fc.assert(
      fc.property(wandeling, fc.integer({ min: -20, max: 60 }), fc.integer({ min: 0, max: 90 }), (w, over, duur) => {
        const verloop = loop(w);
        const periode: Pauze = { van: plusDagen(verloop.dag, over), tot: plusDagen(verloop.dag, over + duur) };
        const aanvraag = verloop.pad.startsWith("aanmelding.");
        const gezegd = vraag(verloop, { soort: "pauze", pauze: periode });
        const vandaag = verloop.dag;
        const opDag = (dag: Datum) => verloop.opDag(dag > vandaag ? dag : vandaag);
        const begin = aanvraag ? dagVoor(periode) : periode.van;
        if (begin > vandaag) klokTot(verloop, dagVoor({ ...periode, van: begin }), "");
        const voor = structuredClone(verloop.zaak);
        opDag(begin);
        const gebeurt = (type: string, gegevens: Record<string, unknown>, op: Datum) =>
          opDag(op).probeer(inzending(type, gegevens, { door: MENSEN.projectleider, gebeurdOp: op }));
        const eerste = aanvraag
          ? gebeurt("aanvulling.gevraagd", { vraag: "Wie?", uiterlijk: periode.tot }, begin)
          : gebeurt("traject.gepauzeerd", { reden: "Rust" }, begin);
        const tweede = eerste.ok
          ? aanvraag
            ? gebeurt("aanvulling.ontvangen", { antwoord: "Wij." }, periode.tot)
            : gebeurt("traject.hervat", {}, dagNa(periode))
          : eerste;
        if (!gezegd.ok) {
          expect(tweede).toMatchObject({ ok: false, weigering: { code: gezegd.weigering.code } });
          return;
        }
        expect(tweede.ok).toBe(true);
        gepauzeerd += 1;
        const na = einden(verloop);
        verloop.zaak = voor;
        // What ran only during the pause is gone after it.
        const blijft = (soort: string) => soort !== "pauze" && soort !== "aanvulling";
        expect(voorspeld(verloop, gezegd.waarde, blijft, vandaag)).toEqual(na);
      }),
      { seed: SEED, numRuns: 200 },
    );
    expect(gepauzeerd).toBeGreaterThan(30);
  });

  it("wordt geweigerd zoals het traject haar zou weigeren", () => {
    const code = (verloop: Verloop, van: Datum, tot: Datum) => weigering(verloop, pauze(van, tot))?.code;
    expect(code(verloopTot("gesloten"), "2026-03-10", "2026-03-12")).toBe("staat.mag-niet");
    expect(code(verloopTot("gestart").gebeurt("traject.gepauzeerd"), "2026-03-10", "2026-03-12")).toBe(
      "staat.mag-niet",
    );
    expect(code(verloopTot("ingediend"), "2026-02-10", "2026-02-12")).toBe("datum.volgorde");
    expect(code(verloopTot("ingediend"), "2031-03-10", "2031-03-12")).toBe("pauze.te-ver");
  });
});

describe("uren erbij", () => {
  const geboekt = () =>
    verloopTot("gestart")
      .gebeurt("uren.geboekt", { datum: "2026-03-02", uren: 10, activiteit: "gesprek" })
      .opDag("2026-03-16");

  it("tonen de stand, de trede die gepasseerd wordt met haar brieven, en wanneer de uren dan op zijn", () => {
    const { uren: verschil, brieven, termijnen: verschillen } = gevolgen(geboekt(), uren(45));
    expect(verschil).toEqual({ pot: "traject", budget: 100, oud: 10, nieuw: 55, trede: 50, redenNodig: null });
    expect(brieven).toEqual([
      { op: "2026-03-16", brief: "budget-signaal", aan: "za" },
      { op: "2026-03-16", brief: "budget-signaal", aan: "projectleider" },
    ]);
    expect(verschillen.find(({ soort }) => soort === "urenbudget")).toMatchObject({
      oud: { uiterlijk: "2026-07-29" },
      nieuw: { uiterlijk: "2026-03-29" },
    });
  });

  it("boven het budget laten geen dag meer over waarop de uren op zijn", () => {
    const { uren: verschil, termijnen: verschillen } = gevolgen(geboekt(), uren(95));
    expect(verschil).toMatchObject({ nieuw: 105, trede: 100 });
    expect(verschillen.find(({ soort }) => soort === "urenbudget")?.nieuw).toBeNull();
  });

  it("zeggen het als zij alleen met een reden te boeken zijn: boven het budget en na de sluiting", () => {
    const redenNodig = (verloop: Verloop, aantal: number) => gevolgen(verloop, uren(aantal)).uren?.redenNodig;
    expect(redenNodig(geboekt(), 90)).toBeNull();
    const bovenBudget = { code: "uren.boven-budget", reden: "Boeken boven het budget kan alleen met een reden." };
    // Also when it takes many days' worth, of which only the last is past the budget.
    for (const aantal of [90.25, 200]) expect(redenNodig(geboekt(), aantal)).toEqual(bovenBudget);
    const naSluiting = {
      code: "uren.na-sluiting",
      reden: "Het traject is gesloten. Boeken kan alleen nog met een reden.",
    };
    for (const einde of [verloopTot("gesloten"), geboekt().gebeurt("traject.stopgezet")])
      expect(redenNodig(einde, 1)).toEqual(naSluiting);
    const nazorg = verloopTot("gesloten").gebeurt("nazorg.gestart", { uren: 20, reden: "Afspraak niet nagekomen." });
    expect([redenNodig(nazorg, 20), redenNodig(nazorg, 20.25)]).toEqual([null, bovenBudget]);
  });

  it("van de dag waarop de nazorg eindigde horen nog bij de nazorg, en vragen een reden", () => {
    const verloop = verloopTot("gesloten")
      .gebeurt("nazorg.gestart", { uren: 20, reden: "Afspraak niet nagekomen." })
      .gebeurt("nazorg.afgerond", { toelichting: "De afspraken staan weer." });
    expect(gevolgen(verloop, uren(2)).uren).toMatchObject({
      pot: "nazorg",
      oud: 0,
      nieuw: 2,
      redenNodig: { code: "uren.na-sluiting" },
    });
  });

  it("doen precies wat het traject doet als zij er echt komen", () => {
    let gedaan = 0;
    fc.assert(
      fc.property(wandeling, fc.integer({ min: 1, max: 12 }), (w, kwartieren) => {
        const verloop = loop(w);
        const gezegd = vraag(verloop, uren(kwartieren / 4));
        const voor = structuredClone(verloop.zaak);
        const vanaf = verloop.regels.length;
        const boeking = inzending(
          "uren.geboekt",
          { za: "za-99", datum: verloop.dag, uren: kwartieren / 4, activiteit: "overig", reden: "Proef" },
          { door: MENSEN.projectleider },
        );
        const echt = verloop.probeer(...metPlaats(verloop.zaak, [boeking]));
        if (!gezegd.ok) {
          expect(echt).toMatchObject({ ok: false, weigering: { code: gezegd.weigering.code } });
          return;
        }
        gedaan += 1;
        const brieven = verloop.regels
          .slice(vanaf)
          .flatMap(({ opdrachten }) => opdrachten.filter(({ type }) => type === "mail"))
          .map(({ params }) => params["brief"]);
        expect(gezegd.waarde.brieven.map(({ brief }) => brief)).toEqual(brieven);
        const na = [einden(verloop), komend(verloop)];
        verloop.zaak = voor;
        expect([voorspeld(verloop, gezegd.waarde, () => true), aangekondigd(verloop, gezegd.waarde)]).toEqual(na);
        const zonderReden = inzending(
          "uren.geboekt",
          { za: "za-99", datum: verloop.dag, uren: kwartieren / 4, activiteit: "overig" },
          { door: MENSEN.projectleider },
        );
        const geweigerd = verloop.probeer(zonderReden);
        expect(gezegd.waarde.uren?.redenNodig?.code).toBe(geweigerd.ok ? undefined : geweigerd.weigering.code);
      }),
      { seed: SEED, numRuns: 100 },
    );
    expect(gedaan).toBeGreaterThan(30);
  });

  it.each([
    [0, "Het aantal uren moet meer dan 0 zijn."],
    [-3, "Het aantal uren moet meer dan 0 zijn."],
    [1.1, "Schrijf uren in kwartieren, bijvoorbeeld 1,25."],
    [2001, "Het aantal uren is hoogstens 2000."],
    [Number.NaN, "Vul een aantal uren in."],
  ])("van %s worden geweigerd", (aantal, reden) => {
    expect(weigering(geboekt(), uren(aantal))).toEqual({ code: "uren.ongeldig", reden, veld: "uren" });
  });

  it("worden geweigerd waar niemand uren boekt", () => {
    expect(weigering(verloopTot("beoordeling"), uren(2))?.code).toBe("staat.mag-niet");
  });
});

describe("een signaal", () => {
  const e3 = (verloop: Verloop) =>
    signaalkernen(verloop.dossier, verloop.pad).find(({ sleutel }) => /:e3\/[^/]*$/.test(sleutel))!;
  const vanDeZa = (voor: Zaak, { zaak }: Verloop) =>
    signaalverschillen(voor, [zaak]).filter(({ soort, voor: { rol } }) => soort === "evaluatiemoment" && rol === "za");

  it("dat andere woorden krijgt blijft hetzelfde, en staat er niet bij als zijn dag blijft", () => {
    const verloop = verloopTot("gestart").gebeurt("uren.geboekt", {
      datum: "2026-03-02",
      uren: 24,
      activiteit: "gesprek",
    });
    const halfop = verloop.later(1).gebeurt("uren.geboekt", { datum: verloop.dag, uren: 24, activiteit: "gesprek" });
    halfop.later(1).gebeurt("uren.geboekt", { datum: halfop.dag, uren: 4, activiteit: "gesprek" });
    const wat = () => signaalkernen(halfop.dossier, halfop.pad).find(({ soort }) => soort === "urentrede")?.wat;
    expect(wat()).toContain("52 van 100 uur");
    const verschil = gevolgen(halfop, uren(1)).signalen;
    expect(verschil.map(({ soort }) => soort)).not.toContain("urentrede");
    expect(gevolgen(halfop, uren(28)).signalen.filter(({ soort }) => soort === "urentrede")).toMatchObject([
      { wat: expect.stringContaining("50%") as string, nieuw: null },
      { wat: expect.stringContaining("80%") as string, oud: null },
    ]);
  });

  it("dat een andere dag en andere woorden krijgt is verschoven, van de ene dag naar de andere", () => {
    const verloop = verloopTot("stap6");
    const voor = structuredClone(verloop.zaak);
    const { uiterlijk } = e3(verloop);
    const datum = plusDagen(uiterlijk!, 7);
    verloop.gebeurt("evaluatiemoment.verzet", { id: "e3", datum, plaats: "De Wissel", reden: "Ziekte" });
    expect(vanDeZa(voor, verloop)).toEqual([
      {
        soort: "evaluatiemoment",
        wat: `Houd het evaluatiemoment (bestuur, ${inWoorden(datum)}).`,
        voor: e3(verloop).voor,
        oud: { uiterlijk, van: null },
        nieuw: { uiterlijk: datum, van: null },
      },
    ]);
  });

  it("dat afgehandeld is komt terug als zijn dag verschuift, en is anders niet te zien", () => {
    const verloop = verloopTot("ingediend").gebeurt("signaal.afgehandeld", { sleutel: "beslissing/2026-04-28" });
    const vanDeProjectleider = gevolgen(verloop, kalender("2026-04-28")).signalen.filter(
      ({ voor }) => voor.rol === "projectleider",
    );
    expect(vanDeProjectleider).toMatchObject([{ soort: "beslissing", oud: null, nieuw: { uiterlijk: "2026-04-29" } }]);
    const af = verloopTot("stap6");
    af.gebeurt("signaal.afgehandeld", { sleutel: e3(af).sleutel });
    const voor = structuredClone(af.zaak);
    af.gebeurt("evaluatiemoment.vervallen", { id: "e3", reden: "De pilot begint later." });
    expect(vanDeZa(voor, af)).toEqual([]);
  });
});

it("het traject waar het om gaat blijft zoals het was", () => {
  const verloop = verloopTot("stap6");
  const voor = structuredClone(verloop.zaak);
  for (const wat of [kalender("2026-04-13"), pauze("2026-03-10", "2026-06-10"), uren(60)]) gevolgen(verloop, wat);
  expect(verloop.zaak).toEqual(voor);
});
