import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { definieer } from "#domain/gebeurtenissen/definitie.ts";
import { niemand } from "#domain/gebeurtenissen/hoort.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { nietEenduidig } from "#domain/invoer/eenduidig.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { plusDagen } from "#domain/kalender/datum.ts";
import { alsGestuurd } from "#domain/traject/als-gestuurd.ts";
import { DAG, inzending, stapresultaat, verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";
import { kandidaten } from "#test/support/kandidaten.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { step } from "#domain/traject/step.ts";
import { loop, SEED, wandeling } from "#test/domain/traject/wandeling.ts";

console.log(`TRAJECTEN_SEED=${SEED}`);

/** Keys that mean more than themselves are refused before anything is read. */
const eenduidig = (waarde: unknown): boolean => nietEenduidig({ gegevens: { waarde } }) === null;

const DEFINITIES = [...GEBEURTENISSEN.values()];
const velden = DEFINITIES.flatMap(({ type, schema, aangevuld }) =>
  Object.keys(aangevuld.shape).map((veld) => ({ type, veld, ookGestuurd: veld in schema.shape })),
);

describe("a field that only the traject makes", () => {
  const eigen = velden.filter(({ ookGestuurd }) => !ookGestuurd);

  it("is refused when it is sent, with whatever value, by its name", () => {
    const verloop = verloopTot("gestart");
    expect(eigen.length).toBeGreaterThan(15);
    fc.assert(
      fc.property(fc.constantFrom(...eigen), fc.jsonValue().filter(eenduidig), ({ type, veld }, waarde) => {
        const { voorbeeld } = GEBEURTENISSEN.get(type)!;
        const uitkomst = verloop.probeer(inzending(type, { ...voorbeeld, [veld]: waarde }));
        expect(uitkomst).toMatchObject({
          ok: false,
          weigering: { code: "gegevens.ongeldig", reden: `${veld}: Dit veld bestaat hier niet.` },
        });
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it("is not one of those that people leave out and the traject fills in", () => {
    expect(velden.filter(({ ookGestuurd }) => ookGestuurd).map(({ type, veld }) => `${type}: ${veld}`)).toEqual([
      "aanvraag.ingetrokken: namens",
      "borging.vervallen: verantwoordelijkheid",
      "borging.vervallen: afspraak",
      "verlenging.gecorrigeerd: verlenging",
      "evaluatiemoment.verzet: tijd",
      "evaluatiemoment.verzet: plaats",
    ]);
  });
});

const tijd = { van: "10:00", tot: "11:00" };
const ZORG = "partner-4";
const contactpersoon = { naam: "Noor de Wit", email: "n.dewit@zorgzuid.example" };

/** Trajecten of which there is much to tell. */
function rijk(): Verloop[] {
  const onderweg = verloopTot("stap6")
    .gebeurt("evaluatiemoment.verzet", {
      id: "e3",
      datum: plusDagen(DAG, 61),
      reden: "Ziekte",
      tijd,
      plaats: "Stadhuis",
    })
    .gebeurt("overdracht.gestart")
    .gebeurt("partner.toegevoegd", { partij: "zorgaanbieder", naam: "Zorg Zuid", contactpersoon })
    .gebeurt("borging.vastgelegd", { partner: ZORG, verantwoordelijkheid: "Zorg in de klas", afspraak: "Contract" })
    .gebeurt("borging.gevraagd", { partner: ZORG, controle: "na-3" })
    .gebeurt("mail.mislukt", { brief: "toekenning", aan: "aanvrager", bij: 4, reden: "550 onbekend", kenmerk: "k" });
  const afgewezen = verloopTot("terugkoppeling").gebeurt("verlenging.gevraagd").gebeurt("verlenging.afgewezen");
  const inOverdracht = verloopTot("terugkoppeling").gebeurt("overdracht.gestart");
  const vol = ["za-03", "za-04"].reduce(
    (v, za) => v.gebeurt("uren.geboekt", { za, datum: DAG, uren: 24, activiteit: "overleg" }),
    verloopTot("gesloten").gebeurt("nazorg.gestart", { uren: 50, reden: "Een afspraak." }),
  );
  const gevraagd = verloopTot("gesloten").gebeurt("nazorg.gevraagd");
  const verlenging = verloopTot("stap6").gebeurt("verlenging.gevraagd");
  const nazorg = verloopTot("gesloten").gebeurt("nazorg.gestart").gebeurt("overdracht.gestart");
  const roept = verloopTot("stap5")
    .gebeurt("partner.toegevoegd", { partij: "zorgaanbieder", naam: "Zorg Zuid", contactpersoon })
    .gebeurt("evaluatiemoment.gepland", { id: "u1", niveau: "uitvoerend", datum: plusDagen(DAG, 60), roept: ZORG });
  const perNiveau = verloopTot("stap6").gebeurt("contactpersoon.niveau-benoemd", {
    partner: "partner-1",
    niveau: "bestuur",
    contactpersoon,
  });
  const verstreken = verloopTot("beoordeling")
    .gebeurt("aanvulling.gevraagd")
    .later(20)
    .gebeurt("aanvulling.verstreken", { uiterlijk: plusDagen(DAG, 14) });
  const metPlaats = verloopTot("beoordeling").gebeurt("plaats.gereserveerd", { periode: "2025" });
  const zonderBorging = verloopTot("terugkoppeling").gebeurt("borging.vervallen", {
    partner: "partner-1",
    reden: "Nee.",
  });
  const beoordeeld = verloopTot("oordeel");
  const zonderVerslag = verloopTot("afronding")
    .gebeurt("eindverslag.ontbreekt")
    .gebeurt("oordeel.gegeven", { oordeel: "onbekend", toelichting: "Nog geen verslag." });
  const metPlan = verloopTot("stap6")
    .gebeurt("einde.gepland", { einde: plusDagen(DAG, 300) })
    .gebeurt("einde.gepland", { einde: plusDagen(DAG, 330), reden: "Later." })
    .gebeurt("piketpaaltje.toegevoegd", { wat: "Contract", wie: "partner-1", uiterlijk: plusDagen(DAG, 90) })
    .gebeurt("piketpaaltje.verzet", { piketpaaltje: "piketpaaltje-1", uiterlijk: plusDagen(DAG, 120), reden: "Later." })
    .gebeurt("vervolgstap.toegevoegd", { wat: "Evalueren", wie: "partner-1", uiterlijk: plusDagen(DAG, 300) })
    .gebeurt("vervolgstap.verzet", { vervolgstap: "vervolgstap-1", uiterlijk: plusDagen(DAG, 330), reden: "Later." });
  const metBestuur = verloopTot("stap6")
    .gebeurt("partner.toegevoegd", { partij: "schoolbestuur", naam: "Bestuur Zuid", contactpersoon })
    .gebeurt("bestuurscontact.genoemd", { persoon: { ...contactpersoon, email: "bestuur@zuid.example" } })
    .gebeurt("bestuurscontact.genoemd", { persoon: { ...contactpersoon, email: "ander@zuid.example" } });
  return [
    zonderBorging,
    metBestuur,
    metPlan,
    onderweg,
    perNiveau,
    roept,
    afgewezen,
    inOverdracht,
    gevraagd,
    verlenging,
    nazorg,
    vol,
    verstreken,
    metPlaats,
    beoordeeld,
    zonderVerslag,
  ];
}

/** The stappenplan is departed from. */
function afgeweken(): Verloop[] {
  const afwijking = "Zo past het hier beter.";
  const gehouden = { id: "e3", oordeel: "bestendigen", toelichting: "Het bestuur wil door." };
  return [
    verloopTot("stap5").gebeurt("evaluatiemoment.gepland", {
      id: "bs1",
      niveau: "bestuur",
      datum: plusDagen(DAG, 60),
      afwijking,
    }),
    verloopTot("stap6").gebeurt("evaluatiemoment.verzet", {
      id: "e1",
      datum: plusDagen(DAG, 90),
      reden: "Ziekte",
      afwijking,
    }),
    verloopTot("stap6").gebeurt("evaluatiemoment.vervallen", { id: "e1", reden: "Later.", afwijking }),
    verloopTot("stap6").gebeurt("evaluatiemoment.gehouden", { ...gehouden, afwijking }),
    verloopTot("stap6").gebeurt("stap.voltooid", {
      resultaat: stapresultaat(6, verloopTot("stap6").dossier),
      afwijking,
    }),
    verloopTot("stap5").gebeurt("partner.vertrokken", { partner: "partner-3", reden: "Stopt.", afwijking }),
  ];
}

/** Beside what is usual: what makes the traject add something. */
const ook = (): Inzending[] => [
  inzending("aanvraag.toegekend", { vorm: "kort", uren: 70, toelichting: "Ruim.", afwijking: "Reistijd." }),
  inzending("verlenging.gecorrigeerd"),
  inzending("verlenging.gecorrigeerd", {
    besluit: "toegekend",
    uren: 200,
    reden: "Schrijffout.",
    afwijking: "Twee regio's.",
  }),
  inzending("toekenning.gecorrigeerd", { vorm: "kort", uren: 70, reden: "Schrijffout.", afwijking: "Reistijd." }),
  inzending("verlenging.toegekend", { uren: 200, toelichting: "De pilot loopt nog.", afwijking: "Twee regio's." }),
  inzending("nazorg.gestart", { uren: 60, reden: "Een afspraak.", afwijking: "Twee locaties." }),
  ...["za-05"].map((za) =>
    inzending("uren.geboekt", {
      za,
      datum: DAG,
      uren: 24,
      activiteit: "overleg",
      reden: "Uitloop",
      afwijking: "Nodig.",
    }),
  ),
  inzending("eindverslag.nagekomen"),
  inzending("verlenging.gecorrigeerd", { besluit: "afgewezen", redencodes: ["uren-op"], reden: "Schrijffout." }),
  inzending("oordeel.gegeven", { oordeel: "voldoende", redencodes: ["taken"], toelichting: "Nog niet stabiel." }),
  inzending("aanvulling.ontvangen", {
    antwoord: "De zorgaanbieder vraagt mee aan.",
    erbij: [{ partij: "zorgaanbieder", naam: "Zorg Noord", contactpersoon }],
  }),
  inzending("aanvulling.ontvangen", undefined, { gebeurdOp: plusDagen(DAG, 5) }),
  inzending("contactpersoon.gewijzigd", {
    partner: ZORG,
    contactpersoon: { naam: "Jip Jansen", email: "j.jansen@zorgzuid.example" },
    overdracht: "Samen doorgenomen.",
  }),
  inzending("contactpersoon.vertrekt", { partner: ZORG, reden: "Andere baan." }),
];

it("what a line holds is what its schema says, to the letter, and so is what was sent of it", () => {
  const gezien = new Set<string>();
  const klopt = (regel: Journaalregel) => {
    const { schema, aangevuld, regelschema } = GEBEURTENISSEN.get(regel.type)!;
    const { gegevens } = alsGestuurd(regel);
    expect(regelschema.parse(regel.gegevens)).toEqual(regel.gegevens);
    expect(schema.parse(gegevens)).toEqual(gegevens);
    for (const veld of Object.keys(aangevuld.shape)) if (veld in regel.gegevens) gezien.add(`${regel.type}: ${veld}`);
  };
  for (const { zaak, dag, nu, regels } of [...rijk(), ...afgeweken()]) {
    regels.forEach(klopt);
    for (const kandidaat of [...kandidaten(zaak, dag), ...ook()]) {
      const uitkomst = step(zaak, [kandidaat], nu);
      if (uitkomst.ok) uitkomst.waarde.regels.forEach(klopt);
    }
  }
  fc.assert(
    fc.property(wandeling, (w) => loop(w).regels.forEach(klopt)),
    { seed: SEED, numRuns: 50 },
  );
  expect(velden.map(({ type, veld }) => `${type}: ${veld}`).filter((veld) => !gezien.has(veld))).toEqual([]);
});

it("a definition that adds other fields than it says does not pass the type checker", () => {
  const basis = {
    type: "proef.gedaan",
    titel: "Proef gedaan",
    schema: () => z.strictObject({}),
    wie: ["projectleider"],
    voorbeeld: {},
    zin: () => "Er is een proef gedaan.",
    hoort: niemand("het is een proef"),
    verwerk: (dossier) => dossier,
  } satisfies Parameters<typeof definieer>[0];
  const aangevuld = () => z.strictObject({ uren: z.number().optional(), wie: z.string() });
  definieer({ ...basis, aangevuld, vulAan: () => ({ wie: "za-03" }) });
  // @ts-expect-error: one is missing
  definieer({ ...basis, aangevuld, vulAan: () => ({ uren: 1 }) });
  // @ts-expect-error: one too many
  definieer({ ...basis, aangevuld, vulAan: () => ({ wie: "za-03", naam: "Jip" }) });
  // @ts-expect-error: one too many, sometimes
  definieer({ ...basis, aangevuld, vulAan: ({ za }) => ({ wie: "za-03", ...(za === null ? {} : { naam: "Jip" }) }) });
  // @ts-expect-error: another kind
  definieer({ ...basis, aangevuld, vulAan: () => ({ wie: 3 }) });
  // @ts-expect-error: nothing of what it says
  definieer({ ...basis, aangevuld });
  // @ts-expect-error: something that it does not say
  const stiekem = definieer({ ...basis, vulAan: () => ({ wie: "za-03" }) });
  expect(stiekem.aangevuld.shape).toEqual({});
});
