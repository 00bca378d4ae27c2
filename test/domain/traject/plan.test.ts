import { describe, expect, it } from "vitest";
import { signalen } from "#domain/signalen/signalen.ts";
import { termijnen } from "#domain/termijnen.ts";
import { inzending, MENSEN, verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";

const PERSOON = { naam: "Noor de Wit", email: "n.dewit@dewissel.example" };
const START = {
  verwachtingen: "De school levert de gegevens.",
  stip: "Zorg in de klas is geregeld.",
  geplandEinde: "2026-12-01",
  piketpaaltjes: [
    { wat: "Projectgroep compleet", wie: "partner-3", uiterlijk: "2026-04-01" },
    { wat: "Pilot loopt", wie: "de directeur", uiterlijk: "2026-09-01" },
  ],
  vervolgstappen: [{ wat: "Elk jaar evalueren", wie: "partner-1", uiterlijk: "2027-03-01" }],
  kwaliteitsmedewerker: PERSOON,
  bestuurscontact: { ...PERSOON, naam: "Bo Smit" },
};
const gestart = (deel: object = {}): Verloop => verloopTot("bezet").gebeurt("traject.gestart", { ...START, ...deel });
const plansignalen = ({ dossier, pad, dag }: Verloop) =>
  signalen(dossier, pad, dag).filter(({ soort }) => soort === "plan");
const wat = (verloop: Verloop) => plansignalen(verloop).map((signaal) => signaal.wat);
const einde = ({ dossier, pad }: Verloop) => termijnen(dossier, pad).find(({ soort }) => soort === "einde");

describe("bij de start", () => {
  it("krijgen piketpaaltjes en vervolgstappen een nummer en is het einde een termijn", () => {
    const verloop = gestart();
    expect(verloop.dossier.plan).toMatchObject({
      einde: "2026-12-01",
      piketpaaltjes: [{ nummer: "piketpaaltje-1", wie: "partner-3" }, { nummer: "piketpaaltje-2" }],
      vervolgstappen: [{ nummer: "vervolgstap-1", uiterlijk: "2027-03-01" }],
      kwaliteitsmedewerker: PERSOON,
    });
    expect(wat(verloop)).toEqual([]);
    expect(einde(verloop)?.momenten.map(({ op, aan }) => [op, aan])).toEqual([
      ["2026-10-20", ["za"]],
      ["2026-12-02", ["za", "projectleider"]],
      ["2026-12-30", ["plaatsvervanger"]],
    ]);
  });

  it("is wat er niet is afgesproken een signaal voor de zorgarrangeur, tot het er wel is", () => {
    const verloop = verloopTot("bezet").gebeurt("traject.gestart", { verwachtingen: "Gegevens." });
    expect(plansignalen(verloop).map(({ voor, wat: tekst }) => [voor, tekst])).toEqual([
      [
        { rol: "za", id: "za-03" },
        "Er is nog geen einde afgesproken. Spreek af wanneer het traject klaar is en leg die dag vast.",
      ],
      [
        { rol: "za", id: "za-03" },
        "Nog niet bekend: wie in de school het werk kan overnemen en wie er namens het bestuur bij betrokken is.",
      ],
    ]);
    verloop.gebeurt("einde.gepland", { einde: "2026-12-01" }).gebeurt("kwaliteitsmedewerker.genoemd");
    expect(wat(verloop)).toEqual(["Nog niet bekend: wie er namens het bestuur bij betrokken is."]);
    expect(wat(verloop.gebeurt("bestuurscontact.genoemd"))).toEqual([]);
  });

  it.each([
    [{ geplandEinde: "2026-03-01" }, "datum.volgorde"],
    [{ piketpaaltjes: [{ wat: "Pilot", wie: "partner-9", uiterlijk: "2026-09-01" }] }, "partner.onbekend"],
    [{ vervolgstappen: [{ wat: "Pilot", wie: "school", uiterlijk: "2026-02-01" }] }, "datum.volgorde"],
    [{ piketpaaltjes: [{ wat: "Pilot", wie: "school" }] }, "gegevens.ongeldig"],
    [{ piketpaaltjes: ["Pilot loopt"] }, "gegevens.ongeldig"],
    [{ kwaliteitsmedewerker: { naam: "Noor" } }, "gegevens.ongeldig"],
  ])("wordt wat niet kan geweigerd: %j", (deel, code) => {
    const verloop = verloopTot("bezet");
    const voor = verloop.zaak;
    expect(verloop.weigert("traject.gestart", { ...START, ...deel })).toBe(code);
    expect(verloop.zaak).toBe(voor);
  });
});

describe("het geplande einde", () => {
  it("wordt met een reden verzet; zonder reden of naar dezelfde dag niet", () => {
    const verloop = gestart();
    expect(verloop.probeer(inzending("einde.gepland", { einde: "2027-02-01" }))).toMatchObject({
      weigering: { code: "einde.reden", veld: "reden" },
    });
    expect(verloop.weigert("einde.gepland", { einde: "2026-12-01", reden: "Zo" })).toBe("einde.zelfde-dag");
    expect(verloop.weigert("einde.gepland", { einde: "2025-12-01", reden: "Zo" })).toBe("datum.volgorde");
    verloop.later(10).gebeurt("einde.gepland", { einde: "2027-02-01", reden: "De pilot begint later." });
    expect(einde(verloop)).toMatchObject({ uiterlijk: "2027-02-01", vanaf: "2026-03-12" });
    expect(verloop.laatsteZin).toBe(
      "Het geplande einde van het traject is 1 februari 2027 (het was 1 december 2026): De pilot begint later.",
    );
  });

  it("is na het sluiten geen termijn meer, en voor de start nog niet af te spreken", () => {
    expect(einde(verloopTot("gesloten"))).toBeUndefined();
    expect(verloopTot("bezet").weigert("einde.gepland", { einde: "2027-02-01" })).toBe("staat.mag-niet");
  });
});

describe("een piketpaaltje", () => {
  it("is vanaf de dag erna een signaal, tot het is gehaald of verzet", () => {
    const verloop = gestart().opDag("2026-04-01");
    expect(wat(verloop)).toEqual([]);
    verloop.opDag("2026-04-02");
    expect(plansignalen(verloop)).toMatchObject([
      {
        wat: "Van piketpaaltje 1 (Gemeente Breda) is de dag voorbij. Leg vast dat het is gehaald, of verzet het.",
        uiterlijk: "2026-04-01",
        groep: "te laat",
      },
    ]);
    const verzet = { piketpaaltje: "piketpaaltje-1", uiterlijk: "2026-04-10", reden: "Vakantie" };
    verloop.gebeurt("piketpaaltje.verzet", verzet);
    expect(wat(verloop)).toEqual([]);
    expect(verloop.weigert("piketpaaltje.verzet", verzet)).toBe("piketpaaltje.zelfde-dag");
    verloop.opDag("2026-04-11");
    expect(wat(verloop)).toHaveLength(1);
    verloop.gebeurt("piketpaaltje.gehaald", { piketpaaltje: "piketpaaltje-1" });
    expect(wat(verloop)).toEqual([]);
    expect(verloop.weigert("piketpaaltje.gehaald", { piketpaaltje: "piketpaaltje-1" })).toBe("piketpaaltje.gehaald");
    expect(verloop.weigert("piketpaaltje.verzet", { ...verzet, piketpaaltje: "piketpaaltje-7" })).toBe(
      "piketpaaltje.onbekend",
    );
  });

  it("komt erbij met het volgende nummer", () => {
    const verloop = gestart().gebeurt("piketpaaltje.toegevoegd");
    expect(verloop.dossier.plan.piketpaaltjes.at(-1)).toMatchObject({ nummer: "piketpaaltje-3" });
    const vreemd = inzending("piketpaaltje.toegevoegd", { wat: "Pilot", wie: "partner-8", uiterlijk: "2026-09-01" });
    expect(verloop.probeer(vreemd)).toMatchObject({ ok: false, weigering: { code: "partner.onbekend" } });
  });

  it("vraagt niemand meer na het sluiten; een vervolgstap wel, aan de projectleider", () => {
    const verloop = verloopTot("stappenGereed").gebeurt("piketpaaltje.toegevoegd").gebeurt("vervolgstap.toegevoegd");
    verloop.gebeurt("afronding.gestart", {}).gebeurt("eindverslag.vastgesteld").gebeurt("oordeel.gegeven");
    verloop.gebeurt("traject.gesloten").opDag("2028-10-02");
    expect(plansignalen(verloop)).toMatchObject([
      { voor: { rol: "projectleider" }, wat: expect.stringContaining("Van vervolgstap 1 ") },
    ]);
    verloop.gebeurt("vervolgstap.gedaan", { vervolgstap: "vervolgstap-1" }, { door: MENSEN.projectleider });
    expect(wat(verloop)).toEqual([]);
  });
});

describe("zonder borgingsafspraak", () => {
  const zonder = (verloop: Verloop) => wat(verloop).filter((tekst) => tekst.includes("borgingsafspraak"));

  it("komt er acht weken na de start een signaal, en bij een kwart van de uren eerder", () => {
    const verloop = gestart({ piketpaaltjes: [] }).opDag("2026-04-26");
    expect(zonder(verloop)).toEqual([]);
    expect(zonder(verloop.later(1))).toHaveLength(1);
    const vroeg = gestart({ piketpaaltjes: [] });
    for (const uren of [9, 8, 7.75])
      vroeg.later(1).gebeurt("uren.geboekt", { datum: vroeg.dag, uren, activiteit: "gesprek" });
    expect(zonder(vroeg)).toEqual([]);
    vroeg.gebeurt("uren.geboekt", { datum: vroeg.dag, uren: 0.25, activiteit: "gesprek" });
    expect(zonder(vroeg)).toEqual([
      "Er is nog geen borgingsafspraak. Leg vast welke partner waarvoor verantwoordelijk blijft.",
    ]);
    expect(zonder(vroeg.gebeurt("borging.vastgelegd"))).toEqual([]);
  });
});
