import fc from "fast-check";
import { expect, it } from "vitest";
import { plusDagen } from "#domain/kalender/datum.ts";
import { staatpad } from "#domain/traject/staat.ts";
import { termijnen, GEEN_OPDRACHT } from "#domain/termijnen.ts";
import { termijnsleutel } from "#domain/termijnen/termijn.ts";
import { personenMet } from "#domain/signalen/overzicht.ts";
import { zonderDag } from "#domain/signalen/signaal.ts";
import { signaalkernen } from "#domain/signalen/signalen.ts";
import { inzending, MENSEN, verloopTot, Verloop } from "#test/support/gebeurtenissen.ts";
import { loop, SEED, wandeling } from "../traject/wandeling.ts";
import { enige, signalenVan, vanSoort, wie } from "./hulp.ts";

console.log(`TRAJECTEN_SEED=${SEED}`);
const bij = { seed: SEED, numRuns: 150 };

it("wat er ook gebeurt: ieder signaal staat er één keer, is voor één persoon en zegt iets in een zin", () => {
  fc.assert(
    fc.property(wandeling, (stappen) => {
      const verloop = loop(stappen);
      const alle = signaalkernen(verloop.dossier, verloop.pad);
      expect(new Set(alle.map(({ sleutel }) => sleutel)).size).toBe(alle.length);
      // Also when the day on which it comes back is left out.
      expect(new Set(alle.map(zonderDag)).size).toBe(alle.length);
      for (const { wat, voor, nummer, sleutel, van = "", tot = "9" } of alle) {
        expect(wat).toMatch(/^\S.{8,}[.?!]$/);
        expect(wat).not.toMatch(/undefined|null|NaN|object/);
        expect(voor.id !== null).toBe(voor.rol === "za");
        expect(nummer).toBe(verloop.dossier.nummer);
        expect(sleutel).toMatch(/\/\S+$/);
        expect(van <= tot).toBe(true);
      }
    }),
    bij,
  );
});

it("wat er ook gebeurt: iedere termijn die om een mens vraagt, is van iemand", () => {
  let bekeken = 0;
  fc.assert(
    fc.property(wandeling, (stappen) => {
      const { dossier, pad } = loop(stappen);
      bekeken += 1;
      const sleutels = new Set(signaalkernen(dossier, pad).map(({ sleutel }) => sleutel));
      for (const termijn of termijnen(dossier, pad, dossier.kalender))
        if (!termijn.momenten.some(({ type }) => type === "borging.gevraagd"))
          expect(sleutels).toContain(termijnsleutel(termijn));
    }),
    bij,
  );
  expect(bekeken).toBeGreaterThan(0);
});

it("wat er ook gebeurt: afhandelen haalt juist dat ene signaal weg, en laat termijnen, staat en stilte zoals ze waren", () => {
  fc.assert(
    fc.property(wandeling, fc.nat(), (stappen, keuze) => {
      const verloop = loop(stappen);
      const open = signalenVan(verloop).filter(({ afgehandeldOp }) => afgehandeldOp === null);
      const gekozen = open[keuze % Math.max(1, open.length)];
      if (gekozen === undefined) return;
      const { dossier: voor, pad } = verloop;
      verloop.later(1).gebeurt("signaal.afgehandeld", { sleutel: gekozen.sleutel }, { door: MENSEN.projectleider });
      const { dossier: na } = verloop;
      expect(verloop.pad).toBe(pad);
      expect(termijnen(na, pad)).toEqual(termijnen(voor, pad));
      expect({ ...na, signaalstanden: voor.signaalstanden ?? null }).toEqual({
        ...voor,
        signaalstanden: voor.signaalstanden ?? null,
      });
      const nogOpen = signaalkernen(na, pad)
        .filter(({ afgehandeldOp }) => afgehandeldOp === null)
        .map(({ sleutel }) => sleutel);
      expect(nogOpen).toEqual(
        signaalkernen(voor, pad)
          .filter(({ afgehandeldOp, sleutel }) => afgehandeldOp === null && sleutel !== gekozen.sleutel)
          .map(({ sleutel }) => sleutel),
      );
    }),
    bij,
  );
});

it("een afgehandeld signaal blijft weg, tot zijn dag verschuift: dan staat het er weer", () => {
  const verloop = verloopTot("stap6");
  const eerst = vanSoort(verloop, "evaluatiemoment").find(({ sleutel }) => sleutel.includes(":e3/"))!;
  verloop.gebeurt("signaal.afgehandeld", { sleutel: eerst.sleutel });
  const e3 = () => vanSoort(verloop, "evaluatiemoment").filter(({ sleutel }) => sleutel.includes(":e3/"));
  expect(e3()).toMatchObject([{ sleutel: eerst.sleutel, afgehandeldOp: verloop.dag }]);

  verloop.later(3).gebeurt("uren.geboekt", { datum: verloop.dag, uren: 1, activiteit: "gesprek" });
  expect(e3()).toMatchObject([{ afgehandeldOp: plusDagen(verloop.dag, -3) }]);

  const nieuw = plusDagen(eerst.uiterlijk!, 10);
  verloop.gebeurt("evaluatiemoment.verzet", { id: "e3", datum: nieuw, reden: "Ziekte" });
  expect(e3()).toMatchObject([{ uiterlijk: nieuw, afgehandeldOp: null }]);
});

it("wat gedaan is valt vanzelf weg, ook als niemand het signaal afhandelde", () => {
  const verloop = verloopTot("toegekend");
  expect(enige(verloop, "bezetting")).toMatchObject({ voor: { rol: "projectleider", id: null } });
  verloop.gebeurt("za.toegewezen", { za: "za-03" });
  expect(vanSoort(verloop, "bezetting")).toEqual([]);
});

it("een traject zonder zorgarrangeur roept de projectleider, ook voor wat anders van de zorgarrangeur is", () => {
  const verloop = verloopTot("toegekend");
  expect(signalenVan(verloop).map((s) => `${s.soort} ${wie(s)}`)).toEqual([
    "bezetting projectleider",
    "startgesprek projectleider",
  ]);
  verloop.gebeurt("za.toegewezen", { za: "za-03" });
  expect(signalenVan(verloop).map((s) => `${s.soort} ${wie(s)}`)).toEqual(["startgesprek za za-03"]);
});

it("zonder aanmelding is er niets", () => {
  const { dossier, zaak } = new Verloop();
  expect(signaalkernen(dossier, staatpad(zaak.staat))).toEqual([]);
  expect(personenMet([])).toEqual([]);
});

it("een signaal dat er niet is kan niemand openen of afhandelen", () => {
  const verloop = verloopTot("bezet");
  for (const type of ["signaal.geopend", "signaal.afgehandeld"]) {
    expect(verloop.weigert(type, { sleutel: "beslissing/2026-01-01" })).toBe("signaal.onbekend");
    expect(verloop.weigert(type, { sleutel: "" })).toBe("gegevens.ongeldig");
    expect(verloop.weigert(type, {})).toBe("gegevens.ongeldig");
  }
});

it("openen en afhandelen staan in het journaal, op hun dag; nog eens is een weigering, hetzelfde nog eens is niets", () => {
  const verloop = verloopTot("bezet");
  const { sleutel } = enige(verloop, "startgesprek");
  const geopend = inzending("signaal.geopend", { sleutel }, { door: MENSEN.zorgarrangeur });
  verloop.later(1).doe(geopend);
  expect(enige(verloop, "startgesprek")).toMatchObject({ geopendOp: verloop.dag, afgehandeldOp: null });
  expect(verloop.regels.at(-1)).toMatchObject({
    type: "signaal.geopend",
    gegevens: { sleutel, soort: "startgesprek" },
  });
  expect(verloop.weigert("signaal.geopend", { sleutel })).toBe("signaal.al-geopend");
  const aantal = verloop.regels.length;
  verloop.later(1).doe(geopend);
  expect(verloop.regels).toHaveLength(aantal);

  verloop.gebeurt("signaal.afgehandeld", { sleutel });
  expect(enige(verloop, "startgesprek")).toMatchObject({
    geopendOp: plusDagen(verloop.dag, -1),
    afgehandeldOp: verloop.dag,
  });
  expect(verloop.weigert("signaal.afgehandeld", { sleutel })).toBe("signaal.al-afgehandeld");
});

it("een zorgarrangeur handelt alleen in de eigen trajecten iets af", () => {
  const verloop = verloopTot("bezet");
  const { sleutel } = enige(verloop, "startgesprek");
  const door = { rol: "zorgarrangeur", id: "za-05" } as const;
  expect(verloop.weigert("signaal.afgehandeld", { sleutel }, { door })).toBe("traject.niet-eigen");
});

it("kijken naar een signaal van stilte breekt de stilte niet: de termijn loopt door", () => {
  const verloop = verloopTot("gestart");
  const termijn = termijnen(verloop.dossier, verloop.pad).find((t) => GEEN_OPDRACHT.has(t.soort))!;
  verloop.opDag(termijn.uiterlijk);
  const stil = enige(verloop, "voortgang");
  verloop.gebeurt("signaal.geopend", { sleutel: stil.sleutel });
  verloop.gebeurt("signaal.afgehandeld", { sleutel: stil.sleutel });
  expect(enige(verloop, "voortgang")).toMatchObject({ sleutel: stil.sleutel, afgehandeldOp: verloop.dag });
  verloop.gebeurt("notitie.toegevoegd");
  expect(vanSoort(verloop, "voortgang")).toEqual([]);
});
