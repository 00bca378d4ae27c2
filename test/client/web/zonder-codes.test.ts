import { expect, test } from "vitest";
import { PADEN } from "#client/web/bladzijden.ts";
import { afspraaknamenInHtml } from "#domain/beeld/afspraaknamen.ts";
import { heeftFormulier } from "#client/web/formulier/daad.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { welk } from "#domain/gebeurtenissen/signaal/welk.ts";
import { keuzenUit } from "#domain/formulier/verwijzing.ts";
import { signaalkernen } from "#domain/signalen/signalen.ts";
import { toegestaan } from "#domain/traject/toegestaan.ts";
import { adressen, isBestand } from "#test/support/bladzijden.ts";
import { kandidaten } from "#test/support/kandidaten.ts";
import { MEDEWERKERS } from "#test/support/medewerkers.ts";
import { leesbaar } from "#test/support/ontleed.ts";
import { personeelVan } from "#test/support/personeel.ts";
import { GEWONE_WEGEN, vergiftigdeVerlopen } from "#test/support/vergiftigd.ts";
import { maakWeb } from "./hulp.ts";

/** By what the system itself knows a partner, an evaluatiemoment and what was agreed: nobody reads it. */

const CODE = /\b(?:e\d+|(?:partner|piketpaaltje|vervolgstap|doel|stap)-\d+)\b/g;

const { verlopen } = vergiftigdeVerlopen(GEWONE_WEGEN(), 0, (waarde) => ({ waarde, waar: new Map() }));

const rond = (tekst: string): readonly string[] =>
  [...tekst.matchAll(CODE)].map(({ index }) => tekst.slice(Math.max(0, index - 60), index + 40));

async function metAlles() {
  const web = await maakWeb({ leeg: true, medewerkers: () => Promise.resolve(MEDEWERKERS) });
  await web.store.schrijf(verlopen.flatMap(({ regels }) => regels));
  await web.store.schrijf(personeelVan(MEDEWERKERS).regels);
  return web;
}

test("op geen bladzijde", async () => {
  const { pagina } = await metAlles();
  const gevonden = new Set<string>();
  let gezien = 0;
  for (const { dossier, zaak } of verlopen) {
    const plekken = { nummer: dossier.nummer, organisatie: "ORG-1", medewerker: "za-03", mail: "geen", hash: "0" };
    const daden = [...toegestaan(zaak.staat)].filter((type) => heeftFormulier(GEBEURTENISSEN.get(type)!));
    const adres = [
      ...adressen(plekken).flatMap(([pad, een]) => (isBestand(pad) || pad === "/handleiding" ? [] : [een])),
      ...daden.map((type) => `/trajecten/${dossier.nummer}/doe/${type}`),
    ];
    for (const een of adres)
      for (const als of een.includes("/doe/") ? ["pl-1"] : ["pl-1", "za-03", "bh-1"]) {
        const { status, html } = await pagina(een, als);
        if (status !== 200) continue;
        gezien += 1;
        for (const stuk of rond(leesbaar(html))) gevonden.add(`${een.replace(dossier.nummer, "…")}: ${stuk}`);
      }
  }
  expect(gezien).toBeGreaterThan(PADEN.length * verlopen.length * 0.5);
  expect([...gevonden]).toEqual([]);
});

test("in geen weigering die op een bladzijde komt, en in geen signaal", () => {
  const gevonden = new Set<string>();
  for (const verloop of verlopen) {
    const opPagina = (tekst: string) => rond(afspraaknamenInHtml(tekst, verloop.dossier));
    for (const { wat } of signaalkernen(verloop.dossier, verloop.pad)) rond(wat).forEach((een) => gevonden.add(een));
    for (const een of kandidaten(verloop.zaak, verloop.dag)) {
      const uitkomst = verloop.probeer(een);
      if (!uitkomst.ok) opPagina(uitkomst.weigering.reden).forEach((stuk) => gevonden.add(`${een.type}: ${stuk}`));
    }
  }
  expect([...gevonden]).toEqual([]);
});

test("iedere keuze van een signaal heet anders, ook als meer mensen hetzelfde wordt gevraagd", () => {
  let gelijk = 0;
  for (const { dossier, pad, dag } of verlopen)
    for (const vandaag of [dag, "2027-01-10"]) {
      const kennis = { dossier, pad, vandaag, door: { rol: "projectleider", id: "pl-1" }, zorgarrangeurs: [] } as const;
      const labels = keuzenUit("signaal", kennis).map(({ label }) => label);
      expect(labels).toEqual([...new Set(labels)]);
      gelijk += labels.filter((label) => label.startsWith("Voor de projectleider: ")).length;
    }
  expect(gelijk).toBeGreaterThan(0);
});

test("een weggelegd signaal heet in de tijdlijn niet naar zijn sleutel", () => {
  const zin = (sleutel: string) => welk({ sleutel, soort: "evaluatiemoment" }, () => "De Wissel");
  expect(zin("evaluatiemoment:e2/2026-05-01/projectleider")).toBe("Het signaal over het evaluatiemoment (1 mei 2026)");
  expect(zin("niveaucontact:partner-1:e2/2026-05-01")).toBe(
    "Het signaal over het evaluatiemoment (De Wissel, 1 mei 2026)",
  );
});
