import { describe, expect, it } from "vitest";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import type { Stapnummer } from "#domain/traject/stap.ts";
import { toegestaan } from "#domain/traject/toegestaan.ts";
import {
  evaluaties,
  inzending,
  MENSEN,
  stapresultaat,
  Verloop,
  verloopTot,
  type Mijlpaal,
} from "#test/support/gebeurtenissen.ts";

const lid = (partij: string) => ({ partij, naam: `Lid ${partij}`, taak: "Doet mee aan het overleg." });
const groep = (...partijen: string[]) => ({ resultaat: { stap: 4, projectgroep: partijen.map(lid) } });
const voorstel = (dossier: Verloop["dossier"], draagvlak: object = {}) => {
  const resultaat = stapresultaat(5, dossier);
  return { resultaat: { ...resultaat, draagvlak: { ...(resultaat["draagvlak"] as object), ...draagvlak } } };
};
const metTypen = (...onderwijstypen: string[]) =>
  new Verloop()
    .gebeurt("aanmelding.ingediend", { ...VOORBEELD_AANMELDING, onderwijstypen })
    .gebeurt("plaats.gereserveerd")
    .gebeurt("aanvraag.toegekend")
    .gebeurt("za.toegewezen")
    .gebeurt("traject.gestart");

describe("de start", () => {
  it("vraagt een zorgarrangeur en de verwachtingen over en weer", () => {
    expect(verloopTot("toegekend").weigert("traject.gestart")).toBe("za.ontbreekt");
    expect(verloopTot("bezet").weigert("traject.gestart", {})).toBe("gegevens.ongeldig");
    expect(verloopTot("bezet").weigert("traject.gestart")).toBeNull();
  });

  it("ligt niet voor de toekenning", () => {
    expect(verloopTot("bezet").weigert("traject.gestart", undefined, { gebeurdOp: "2026-03-01" })).toBe(
      "datum.volgorde",
    );
  });
});

describe("de stappen", () => {
  it("gaan in orde door de drie fasen", () => {
    const langs = (["gestart", "stap4", "stap5", "stap6", "stappenGereed"] satisfies Mijlpaal[]).map((mijlpaal) => {
      const { staat, fase, stap } = verloopTot(mijlpaal).beeld;
      return `${staat} ${fase} ${stap}`;
    });
    expect(langs).toEqual([
      "verkennen 1 1",
      "betrekken 2 4",
      "implementeren 3 5",
      "implementeren 3 6",
      "stappen gereed null null",
    ]);
  });

  it("mogen overgeslagen worden, met een reden", () => {
    const verloop = verloopTot("gestart");
    expect(verloop.weigert("stap.overgeslagen", { stap: 1 })).toBe("gegevens.ongeldig");
    expect(verloop.gebeurt("stap.overgeslagen", { stap: 1, reden: "Vorig jaar gedaan." }).beeld.stap).toBe(2);
    expect(verloop.dossier.stappen[1].status).toBe("overgeslagen");
  });

  it("zijn na voltooien niet meer over te slaan of nog eens te voltooien", () => {
    const verloop = verloopTot("stap4");
    expect(verloop.weigert("stap.overgeslagen", { stap: 2, reden: "Toch niet." })).toBe("stap.voltooid");
    expect(verloop.weigert("stap.voltooid", { resultaat: stapresultaat(2, verloop.dossier) })).toBe("stap.voltooid");
  });

  it("kunnen opnieuw gedaan worden, met een reden", () => {
    const verloop = verloopTot("stap5");
    expect(verloop.weigert("stap.begonnen", { stap: 2 })).toBe("stap.reden");
    verloop.gebeurt("stap.begonnen", { stap: 2, reden: "Er is een gemeente bij gekomen." });
    expect(verloop.beeld).toMatchObject({ fase: 1, stap: 2 });
    expect(verloop.gebeurt("stap.voltooid", { resultaat: stapresultaat(2, verloop.dossier) }).beeld.stap).toBe(5);
  });

  it("kunnen eerder beginnen dan de vorige klaar zijn, met een reden; die vorige blijft in de hand zolang zij bezig is", () => {
    const verloop = verloopTot("gestart").gebeurt("stap.begonnen", { stap: 1 });
    expect(verloop.weigert("stap.begonnen", { stap: 3 })).toBe("stap.reden");
    verloop.gebeurt("stap.begonnen", { stap: 3, reden: "De groep was al bekend." });
    expect(verloop.beeld.stap).toBe(3);
    expect(verloop.gebeurt("stap.voltooid", { resultaat: stapresultaat(3, verloop.dossier) }).beeld.stap).toBe(1);
  });

  it("blijven in de hand als een eerdere nog bezig is, ook als een andere wordt overgeslagen of voltooid", () => {
    const verloop = verloopTot("gestart")
      .gebeurt("stap.begonnen", { stap: 1 })
      .gebeurt("stap.begonnen", { stap: 5, reden: "De pilot kan al beginnen." });
    const anders = { reden: "Al gedaan." };
    verloop.gebeurt("stap.overgeslagen", { stap: 6, ...anders });
    expect(verloop.beeld).toMatchObject({ fase: 3, stap: 5 });
    verloop.gebeurt("stap.voltooid", { resultaat: stapresultaat(2, verloop.dossier), ...anders });
    expect(verloop.beeld.stap).toBe(5);
    // Also when it comes back from an end.
    verloop.gebeurt("uren.geboekt", { datum: verloop.dag, uren: 1, activiteit: "overleg" });
    expect(Object.keys(verloop.dossier.uren.perDag)).toEqual([`za-03|${verloop.dag}|3`]);
    verloop.gebeurt("traject.stopgezet").gebeurt("traject.heropend");
    expect(verloop.beeld.stap).toBe(5);
    expect(verloop.gebeurt("stap.overgeslagen", { stap: 5, ...anders }).beeld).toMatchObject({ fase: 1, stap: 1 });
  });

  it("zijn ook alleen met een reden eerder klaar dan de vorige, of alsnog klaar na overslaan", () => {
    const verloop = verloopTot("gestart");
    const klaar = (stap: Stapnummer, deel = {}) =>
      verloop.weigert("stap.voltooid", { resultaat: stapresultaat(stap, verloop.dossier), ...deel });
    expect(klaar(2)).toBe("stap.reden");
    expect(klaar(2, { reden: "De analyse was er al." })).toBeNull();
    expect(verloop.laatsteZin).toBe(
      "Stap 2 is voltooid: De analyse was er al. De zorg in de klas wordt per leerling geregeld. Persona voor: leerlingen met lichamelijke zorg.",
    );
    verloop.gebeurt("stap.overgeslagen", { stap: 1, reden: "Vorig jaar gedaan." });
    expect(verloop.weigert("stap.overgeslagen", { stap: 1, reden: "Nog eens." })).toBe("stap.overgeslagen");
    expect(klaar(1)).toBe("stap.reden");
    expect(klaar(1, { reden: "Toch nodig." })).toBeNull();
    expect(klaar(3)).toBeNull();
  });

  it("liggen niet voor de start, en eindigen niet voor zij begonnen", () => {
    const verloop = verloopTot("bezet").opDag("2026-03-10").gebeurt("traject.gestart").opDag("2026-03-20");
    const toen = (gebeurdOp: string) => ({ gebeurdOp });
    expect(verloop.weigert("stap.begonnen", { stap: 1 }, toen("2026-03-09"))).toBe("datum.volgorde");
    verloop.gebeurt("stap.begonnen", { stap: 1 }, toen("2026-03-12"));
    const klaar = { resultaat: stapresultaat(1, verloop.dossier) };
    expect(verloop.weigert("stap.voltooid", klaar, toen("2026-03-11"))).toBe("datum.volgorde");
    expect(verloop.weigert("stap.overgeslagen", { stap: 1, reden: "Toch niet." }, toen("2026-03-11"))).toBe(
      "datum.volgorde",
    );
    expect(verloop.weigert("stap.voltooid", klaar, toen("2026-03-12"))).toBeNull();
    expect(verloop.dossier.stappen[1].op).toBe("2026-03-12");
  });

  it("beginnen niet als zij al bezig zijn", () => {
    expect(
      verloopTot("gestart")
        .gebeurt("stap.begonnen", { stap: 1 })
        .weigert("stap.begonnen", { stap: 1, reden: "Nog eens." }),
    ).toBe("stap.bezig");
  });

  it("hebben ieder een eigen regiehouder, die blijft", () => {
    const verloop = verloopTot("gestart")
      .gebeurt("regiehouder.aangewezen", { stap: 5, regiehouder: "gemeente" })
      .gebeurt("regiehouder.aangewezen", { stap: 1, regiehouder: "school" });
    verloop.gebeurt("stap.voltooid");
    expect(verloop.dossier.stappen[5]).toEqual({ status: "open", regiehouder: "gemeente" });
    expect(verloop.dossier.stappen[1]).toMatchObject({ status: "voltooid", regiehouder: "school" });
  });

  it.each([1, 2, 3, 4, 5, 6] as const)("vragen hun eigen resultaat: zonder dat is stap %i niet klaar", (stap) => {
    const verloop = verloopTot("stap6");
    // What was agreed before stap 6 need not be told again.
    const { stap: _stap, afspraken: _afspraken, ...velden } = stapresultaat(stap, verloop.dossier);
    const codes = Object.keys(velden).map((veld) => {
      const zonder = { stap, ...Object.fromEntries(Object.entries(velden).filter(([naam]) => naam !== veld)) };
      return `${veld}: ${verloop.weigert("stap.voltooid", { resultaat: zonder })}`;
    });
    expect(codes).toEqual(Object.keys(velden).map((veld) => `${veld}: gegevens.ongeldig`));
  });
});

describe("de projectgroep van stap 4", () => {
  it("heeft een school, een samenwerkingsverband en een gemeente", () => {
    const weigering = verloopTot("stap4").probeer(inzending("stap.voltooid", groep("school", "zorgaanbieder")));
    expect(weigering).toMatchObject({
      ok: false,
      weigering: {
        code: "projectgroep.onvolledig",
        reden: expect.stringContaining("In de projectgroep ontbreekt: samenwerkingsverband en gemeente."),
      },
    });
    for (const mist of [
      ["samenwerkingsverband", "gemeente"],
      ["school", "gemeente"],
      ["school", "samenwerkingsverband"],
    ])
      expect(verloopTot("stap4").weigert("stap.voltooid", groep(...mist))).toBe("projectgroep.onvolledig");
    expect(
      verloopTot("stap4").weigert("stap.voltooid", groep("school", "samenwerkingsverband", "gemeente", "ouders")),
    ).toBeNull();
  });

  it("heeft voor cluster 1 en 2 geen samenwerkingsverband nodig, voor een gemengde aanvraag wel", () => {
    const bijStap4 = (...typen: string[]) => {
      const verloop = metTypen(...typen);
      for (const stap of [1, 2, 3] as const)
        verloop.gebeurt("stap.voltooid", { resultaat: stapresultaat(stap, verloop.dossier) });
      return verloop;
    };
    expect(bijStap4("cluster 1").weigert("stap.voltooid", groep("school", "gemeente"))).toBeNull();
    expect(bijStap4("cluster 1", "cluster 2").weigert("stap.voltooid", groep("school", "gemeente"))).toBeNull();
    expect(bijStap4("cluster 1").weigert("stap.voltooid", groep("school"))).toBe("projectgroep.onvolledig");
    expect(bijStap4("cluster 2", "cluster 3").weigert("stap.voltooid", groep("school", "gemeente"))).toBe(
      "projectgroep.onvolledig",
    );
  });
});

it("stap 6 is pas klaar als er een evaluatiemoment is gehouden: daarop blijkt of het zo kan blijven", () => {
  const stap6 = ({ dossier }: Verloop) => ({ resultaat: stapresultaat(6, dossier) });
  const verloop = verloopTot("stap6");
  expect(verloop.weigert("stap.voltooid", stap6(verloop))).toBe("evaluatie.niet-gehouden");
  verloop.gebeurt("evaluatiemoment.vervallen", { id: "e3", reden: "Verkiezingen." });
  expect(verloop.weigert("stap.voltooid", stap6(verloop))).toBe("evaluatie.niet-gehouden");
  verloop.gebeurt("evaluatiemoment.gehouden", { id: "e1", oordeel: "bestendigen", toelichting: "Loopt goed." });
  expect(verloop.weigert("stap.voltooid", stap6(verloop))).toBeNull();
});

it("stap 6 is na het oordeel stoppen alleen klaar met een reden, tot een later evaluatiemoment anders zegt", () => {
  const stap6 = ({ dossier }: Verloop, deel: object = {}) => ({ resultaat: stapresultaat(6, dossier), ...deel });
  const gestopt = () =>
    verloopTot("stap6").gebeurt("evaluatiemoment.gehouden", { id: "e1", oordeel: "stoppen", toelichting: "Te duur." });
  const weigering = gestopt().probeer(inzending("stap.voltooid", stap6(gestopt())));
  expect(weigering).toMatchObject({
    ok: false,
    weigering: { code: "stap.reden", reden: expect.stringContaining("stoppen") },
  });
  expect(gestopt().weigert("stap.voltooid", stap6(gestopt(), { reden: "De gemeente betaalt toch." }))).toBeNull();

  const beleid = (oordeel: string) => ({ id: "e2", oordeel, toelichting: "Besproken.", hoe: "Elke maand." });
  for (const verloop of [gestopt(), gestopt().later(3)])
    expect(
      verloop.gebeurt("evaluatiemoment.gehouden", beleid("bijsturen")).weigert("stap.voltooid", stap6(verloop)),
    ).toBeNull();
  const later = verloopTot("stap6")
    .gebeurt("evaluatiemoment.gehouden", { id: "e1", oordeel: "bestendigen", toelichting: "Loopt goed." })
    .later(3)
    .gebeurt("evaluatiemoment.gehouden", { ...beleid("stoppen"), hoe: undefined });
  expect(later.weigert("stap.voltooid", stap6(later))).toBe("stap.reden");
});

describe("het projectvoorstel van stap 5", () => {
  const metEvaluaties = () => verloopTot("stap5").doe(...evaluaties("2026-06-01"));

  it.each(["uitvoerend", "beleid", "bestuur"])("heeft draagvlak nodig op het niveau %s", (niveau) => {
    const verloop = metEvaluaties();
    expect(verloop.weigert("stap.voltooid", voorstel(verloop.dossier, { [niveau]: false }))).toBe(
      "draagvlak.ontbreekt",
    );
    expect(verloop.weigert("stap.voltooid", voorstel(verloop.dossier))).toBeNull();
  });

  it("is pas klaar als er op ieder niveau een evaluatiemoment gepland is", () => {
    const verloop = verloopTot("stap5");
    for (const [i, moment] of evaluaties("2026-06-01").entries()) {
      expect(verloop.probeer(inzending("stap.voltooid", voorstel(verloop.dossier)))).toMatchObject({
        ok: false,
        weigering: {
          code: "evaluaties.ontbreken",
          reden: expect.stringContaining(["uitvoerend", "beleid", "bestuur"].slice(i).join(", ")),
        },
      });
      verloop.doe(moment);
    }
    verloop.gebeurt("evaluatiemoment.vervallen", { id: "e3", reden: "Verkiezingen." });
    expect(verloop.weigert("stap.voltooid", voorstel(verloop.dossier))).toBe("evaluaties.ontbreken");
    verloop.gebeurt("evaluatiemoment.gepland", { id: "e4", niveau: "bestuur", datum: "2026-07-01" });
    expect(verloop.weigert("stap.voltooid", voorstel(verloop.dossier))).toBeNull();
  });

  it("heeft ten minste één doel", () => {
    const verloop = metEvaluaties();
    expect(
      verloop.weigert("stap.voltooid", { resultaat: { ...voorstel(verloop.dossier).resultaat, doelen: [] } }),
    ).toBe("gegevens.ongeldig");
  });
});

it("van wat er kan staat vooraan wat bij deze stap hoort, en achteraan wat altijd kan", () => {
  const kan = [...toegestaan(verloopTot("stap4").zaak.staat)];
  expect(kan.indexOf("stap.voltooid")).toBeLessThan(kan.indexOf("uren.geboekt"));
  expect(kan.indexOf("uren.geboekt")).toBeLessThan(kan.indexOf("notitie.toegevoegd"));
});

it("een traject kan tot de afronding stilstaan en weer verder gaan", () => {
  const verloop = verloopTot("stap4").gebeurt("traject.gepauzeerd", undefined, { door: MENSEN.zorgarrangeur });
  expect(verloop.beeld.gepauzeerd).toBe(true);
  expect(verloop.weigert("traject.gepauzeerd")).toBe("staat.mag-niet");
  expect(verloop.later(10).weigert("traject.hervat", {}, { gebeurdOp: "2026-03-01" })).toBe("pauze.volgorde");
  expect(verloop.gebeurt("traject.hervat").beeld).toMatchObject({ gepauzeerd: false, stap: 4 });
});
