import fc from "fast-check";
import { expect, it } from "vitest";
import { SIGNAALSOORTEN, type Signaalsoort } from "#domain/signalen/signaal.ts";
import { signaalkernen } from "#domain/signalen/signalen.ts";
import { RUST } from "#domain/traject/staat.ts";
import { ANDERE_ZA, inzending, verloopTot, Verloop, type Mijlpaal } from "#test/support/gebeurtenissen.ts";
import { loop, SEED, wandeling } from "../traject/wandeling.ts";

console.log(`TRAJECTEN_SEED=${SEED}`);

/** Which kinds somebody can still do something about in a state of rest; the kinds that are not named: in none. */
const OPEN_IN: Partial<Record<Signaalsoort, readonly string[]>> = {
  bewaren: RUST,
  mail: RUST,
  // Asked and talked about after the closing, and what nazorg is for [E 3.1, 4.5].
  borging: ["gesloten"],
  // Called by a partner that took it over [S, "Belangrijk"].
  evaluatiemoment: ["gesloten"],
  niveaucontact: ["gesloten"],
  borgingsafspraak: ["gesloten"],
  plan: ["gesloten"],
  terugkoppelvraag: ["gesloten"],
  // Asked for after the end.
  nazorgbesluit: ["gesloten"],
};

/** Of no traject; and a verlenging that was asked for is decided on before the traject can end. */
const NOOIT_BIJ_HET_EINDE: readonly Signaalsoort[] = [
  "kalender",
  "plaats",
  "medewerker",
  "organisatie",
  "verlengingsbesluit",
];

const soorten = ({ dossier, pad }: Verloop): Signaalsoort[] => signaalkernen(dossier, pad).map(({ soort }) => soort);

const VERVOLG = { wat: "Elk jaar evalueren", wie: "de school" };

const brief = (verloop: Verloop, naam: string, aan: string, partner?: string): Verloop =>
  verloop.gebeurt("mail.mislukt", {
    brief: naam,
    aan,
    bij: 4,
    reden: "550",
    ...(partner === undefined ? {} : { partner }),
  });

/** All that can be open of agreements, letters and people, on top of what the state itself asks. */
function beladen(verloop: Verloop): Verloop {
  verloop.probeer(inzending("terugkoppeling.gegeven"));
  verloop.probeer(inzending("terugkoppeling.vraag"));
  verloop.probeer(inzending("vervolgstap.toegevoegd", { ...VERVOLG, uiterlijk: verloop.dag }));
  const gecontroleerd = { partner: "partner-3", nagekomen: false, toelichting: "Gebeld." };
  verloop.gebeurt("borging.vastgelegd").gebeurt("borging.gecontroleerd", gecontroleerd);
  verloop.gebeurt("borging.gevraagd", { partner: "partner-3", controle: "tijdens-1" });
  return brief(brief(verloop, "toekenning", "aanvrager"), "borgingsvraag", "partner", "partner-3");
}

const volGeboekt = (verloop: Verloop): Verloop => {
  for (let dag = 0; dag < 10; dag += 1)
    verloop.later(1).gebeurt("uren.geboekt", { datum: verloop.dag, uren: 8, activiteit: "overleg" });
  return verloop;
};

const BEGIN: Readonly<Record<string, () => Verloop>> = {
  concept: () => new Verloop().gebeurt("aanmelding.opgeslagen"),
  ingediend: () => brief(verloopTot("ingediend"), "ontvangstbevestiging", "aanvrager"),
  aanvulling: () => brief(verloopTot("ingediend").gebeurt("aanvulling.gevraagd"), "aanvulling-gevraagd", "aanvrager"),
  wachtlijst: () => verloopTot("beoordeling").gebeurt("aanvraag.op-wachtlijst"),
  aanbod: () =>
    brief(
      verloopTot("beoordeling")
        .gebeurt("aanvraag.op-wachtlijst")
        .gebeurt("plaats.aangeboden", { uiterlijk: "2026-03-20" }),
      "plaats-aangeboden",
      "aanvrager",
    ),
  toegekend: () => beladen(verloopTot("toegekend")),
  lopend: () =>
    volGeboekt(beladen(verloopTot("stap6")))
      .gebeurt("einde.gepland", { einde: "2026-09-01" })
      .gebeurt("evaluatiemoment.gehouden", {
        id: "e1",
        oordeel: "stoppen",
        toelichting: "Zie verslag.",
        hoe: "Elke maand.",
      })
      .gebeurt("overdracht.gestart", { naar: ANDERE_ZA.id, reden: "Verlof" })
      .gebeurt("contactpersoon.vertrekt", { partner: "partner-1", reden: "Andere baan." })
      .gebeurt("mail.vertraagd"),
  gepauzeerd: () => beladen(verloopTot("gestart")).gebeurt("traject.gepauzeerd"),
  ...Object.fromEntries(
    (["afronding", "oordeel", "terugkoppeling"] satisfies Mijlpaal[]).map((mijlpaal) => [
      mijlpaal,
      () => beladen(verloopTot(mijlpaal)),
    ]),
  ),
  nazorggevraagd: () => beladen(verloopTot("gesloten")).gebeurt("nazorg.gevraagd"),
  "zonder contactpersoon": () =>
    verloopTot("terugkoppeling").gebeurt("partner.toegevoegd", { partij: "zorgkantoor", naam: "Zorgkantoor" }),
  nazorg: () => beladen(verloopTot("gesloten")).gebeurt("nazorg.gestart"),
};

/** What ends an aanvraag or a traject. */
const EINDEN: readonly [type: string, gegevens?: Record<string, unknown>][] = [
  ["aanvraag.afgewezen"],
  ["aanvraag.verwezen"],
  ["aanvraag.geconsulteerd"],
  ["aanvraag.ingetrokken"],
  // A concept is of nobody yet.
  ["aanvraag.ingetrokken", { reden: "Toch niet." }],
  ["plaats.geweigerd"],
  ["traject.stopgezet"],
  ["traject.gesloten", { redenZonderTerugkoppeling: "Was bij het eindgesprek." }],
  [
    "traject.gesloten",
    {
      redenZonderTerugkoppeling: "Was bij het eindgesprek.",
      evaluaties: [
        { evaluatie: "e2", partner: "partner-2" },
        { evaluatie: "e3", vervalt: "Gaat op in e2." },
      ],
    },
  ],
  ["nazorg.afgerond"],
  ["nazorg.afgewezen"],
  ["nazorg.ingetrokken"],
];

it("na een einde staat nog open waar iemand iets aan kan doen, en niets anders: iedere soort tegen ieder einde", () => {
  const eerder = new Set<Signaalsoort>();
  const erna = new Set<string>();
  for (const begin of Object.values(BEGIN))
    for (const [type, gegevens] of EINDEN) {
      const verloop = begin();
      const open = soorten(verloop);
      if (verloop.weigert(type, gegevens) !== null) continue;
      for (const soort of open) eerder.add(soort);
      for (const soort of soorten(verloop)) erna.add(`${verloop.pad}: ${soort}`);
    }
  expect(SIGNAALSOORTEN.filter((soort) => !eerder.has(soort) && !NOOIT_BIJ_HET_EINDE.includes(soort))).toEqual([]);
  expect([...erna].toSorted()).toEqual(
    Object.entries(OPEN_IN)
      // What is asked for after the end is decided on by each end that there is then.
      .filter(([soort]) => soort !== "nazorgbesluit")
      .flatMap(([soort, staten]) => staten.map((staat) => `${staat}: ${soort}`))
      .toSorted(),
  );
});

it("wat er ook gebeurt: na een einde staat niets open waar niemand meer iets aan kan doen", () => {
  let geeindigd = 0;
  fc.assert(
    fc.property(wandeling, (stappen) => {
      const verloop = loop(stappen);
      if (!RUST.includes(verloop.pad)) return;
      geeindigd += 1;
      for (const soort of soorten(verloop))
        expect([soort, OPEN_IN[soort] ?? []]).toEqual([soort, expect.arrayContaining([verloop.pad])]);
    }),
    { seed: SEED, numRuns: 200 },
  );
  expect(geeindigd).toBeGreaterThan(20);
});

it("een afspraak die niet wordt nagekomen is na het stopzetten geen signaal meer, en weer wel als het traject heropend wordt", () => {
  const verloop = beladen(verloopTot("gestart")).gebeurt("traject.stopgezet");
  expect(soorten(verloop)).not.toContain("borgingsafspraak");
  expect(soorten(verloop.gebeurt("plaats.gereserveerd", { periode: "2025" }).gebeurt("traject.heropend"))).toContain(
    "borgingsafspraak",
  );
});

it("een vraag die niet aankwam hoeft na het einde niet opnieuw verstuurd; wat iets vertelt wel, en een adres van ons blijft fout", () => {
  const over = (verloop: Verloop) =>
    signaalkernen(verloop.dossier, verloop.pad)
      .filter(({ soort }) => soort === "mail")
      .map(({ wat }) => /'(.*)'/.exec(wat)?.[1]);
  const gestopt = brief(beladen(verloopTot("gestart")), "herinnering", "za").gebeurt("traject.stopgezet");
  expect(over(gestopt)).toEqual(["toekenning", "herinnering"]);
  expect(over(BEGIN["aanvulling"]!())).toEqual(["aanvulling gevraagd"]);
  expect(over(BEGIN["aanvulling"]!().gebeurt("aanvraag.ingetrokken"))).toEqual([]);
  expect(over(BEGIN["aanbod"]!().gebeurt("plaats.geweigerd"))).toEqual([]);
  const gesloten = brief(verloopTot("gesloten"), "borgingsvraag", "partner", "partner-3");
  expect(over(gesloten)).toEqual(["borgingsvraag"]);
});
