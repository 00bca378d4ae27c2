import { expect, test } from "vitest";
import { antwoordenVoor } from "#client/web/antwoorden.ts";
import { watKan } from "#client/web/wat-nu-kan.ts";
import { DADEN } from "#domain/formulier/daden.ts";
import { ONDERWERPNAMEN, onderwerpVan, VERBETEREN } from "#domain/formulier/onderwerpen.ts";
import type { Door } from "#domain/rollen.ts";
import { proefVan } from "#domain/wat-als/proef.ts";
import { MENSEN, verloopTot } from "#test/support/gebeurtenissen.ts";
import { MEDEWERKERS } from "#test/support/medewerkers.ts";
import { heeftKnop, verzending, vul } from "#test/support/browser.ts";
import { zichtbaar } from "../hulp.ts";
import { opstelling, vol, vulIn } from "./hulp.ts";

/** What whoever fills in a form runs into. */

const concept = () => {
  const { dossier, pad } = verloopTot("nieuw");
  return { dossier, pad };
};

test("een vraag met ja of nee waarop niemand antwoordt, is geen nee", async () => {
  const web = opstelling(concept());
  const begin = (await web.get("aanmelding.ingediend")).scherm;
  const { status, scherm } = await web.post("aanmelding.ingediend", verzending(begin));
  expect(status).toBe(422);
  expect(zichtbaar(scherm.html)).toContain("Er is al samenwerking : Antwoord met ja of nee.");
});

test("wat mis is staat boven, met van wie het is, en versturen gaat naar boven en niet naar een toegevoegde rij", async () => {
  const web = opstelling(concept());
  let { scherm } = await web.get("aanmelding.ingediend");
  expect(heeftKnop(scherm, "_erbij", "medeaanvragers")).toBe(true);
  scherm = (await web.post("aanmelding.ingediend", verzending(scherm, { naam: "_erbij", waarde: "medeaanvragers" })))
    .scherm;
  vul(scherm, "medeaanvragers.0.partij", "gemeente");
  scherm = (await web.post("aanmelding.ingediend", verzending(scherm))).scherm;
  expect(scherm.html).toContain('<form method="post" action="/trajecten/ZA-2026-001/doe/aanmelding.ingediend"');
  const boven = zichtbaar(/id="fouten"[\s\S]*?<\/div>/.exec(scherm.html)?.[0] ?? "");
  expect(boven).toContain("Mede-aanvrager 1, naam : Vul hier tekst in.");
  expect(boven).toContain("Mede-aanvrager 1, contactpersoon, naam : Vul hier tekst in.");
  expect(boven).toContain("Aanvrager, naam : Vul hier tekst in.");
});

test("uren boeken vraagt één dag, noemt de fasen, en biedt wie boekt alleen de eigen naam aan", async () => {
  const lees = async (door: Door) => {
    const { scherm } = await opstelling({ ...vol(), door, medewerkers: MEDEWERKERS }).get("uren.geboekt");
    return {
      velden: scherm.besturingen.map(({ naam }) => naam),
      tekst: zichtbaar(scherm.html),
      wie: scherm.besturingen.filter(({ naam }) => naam === "za").flatMap(({ waarde, opties }) => [waarde, ...opties]),
    };
  };
  const { velden, tekst, wie } = await lees(MENSEN.zorgarrangeur);
  expect(velden).toContain("datum");
  expect(velden).not.toContain("_op");
  expect(tekst).toMatch(/1\. Verkennen 2\. Betrekken 3\. Implementeren/);
  expect(wie.filter((een) => een !== "")).toEqual([MENSEN.zorgarrangeur.id]);
  expect((await lees(MENSEN.projectleider)).wie.length).toBeGreaterThan(2);
});

test("een evaluatiemoment in het weekend mag, maar staat er voor het vastleggen bij", async () => {
  const web = opstelling({ ...vol(), proef: proefVan });
  const gegevens = { niveau: "beleid", datum: "2026-12-27" };
  const begin = (await web.get("evaluatiemoment.gepland")).scherm;
  const { scherm } = await vulIn(web.post, "evaluatiemoment.gepland", begin, gegevens);
  const na = await web.post("evaluatiemoment.gepland", verzending(scherm));
  expect(zichtbaar(na.scherm.html)).toContain("Let op: 27 december 2026 is een zondag.");
});

test("een gepland einde voor de start staat bij het veld van het einde", async () => {
  const web = opstelling({ ...vol(), proef: proefVan });
  const begin = (await web.get("einde.gepland")).scherm;
  const { scherm } = await vulIn(web.post, "einde.gepland", begin, { einde: "2026-01-02" });
  const na = await web.post("einde.gepland", verzending(scherm));
  expect(na.status).toBe(422);
  expect(na.scherm.html).toContain('href="#veld-einde"');
});

test("een signaal staat één keer in de lijst, en alleen als het er nu is", async () => {
  const web = opstelling(vol());
  for (const type of ["signaal.geopend", "signaal.afgehandeld"]) {
    const { scherm } = await web.get(type);
    const keuzen = [...scherm.html.matchAll(/<option value="[^"]+"[^>]*>([^<]*)|type="radio"[^>]*>([^<]*)/g)].map(
      ([, een, ander]) => (een ?? ander ?? "").trim(),
    );
    expect(keuzen.length).toBeGreaterThan(0);
    expect(new Set(keuzen).size).toBe(keuzen.length);
  }
});

test("wat verder kan staat bij elkaar per onderwerp, en alles wat kan staat er", async () => {
  const { dossier, pad } = vol();
  const werker = { ...MENSEN.projectleider, naam: "Petra", rollen: ["projectleider"] as const };
  const html = `${await watKan(antwoordenVoor(dossier, pad, "2026-03-20", werker), { nummer: dossier.nummer, pad, vol: false })}`;
  const meer = zichtbaar(/<summary>Meer[\s\S]*?<\/details>/.exec(html)?.[0] ?? "");
  expect(meer).toMatch(
    /^Meer \(\d+\) (Uren .*)?Stappen en plan .* Evaluatie en borging .* Partners en contactpersonen /,
  );
  const aantal = Number(/Meer \((\d+)\)/.exec(html)?.[1]);
  expect(/<summary>Meer[\s\S]*?<\/details>/.exec(html)?.[0].match(/<li>/g)?.length).toBe(aantal);
});

test("elke daad hoort bij een onderwerp; alleen wat iets verbetert staat bij verbeteren", () => {
  const verbeteren = Object.keys(DADEN).filter((type) => onderwerpVan(type) === VERBETEREN);
  expect(verbeteren.filter((type) => !type.endsWith(".gecorrigeerd"))).toEqual([]);
  for (const type of Object.keys(DADEN)) expect(ONDERWERPNAMEN).toContain(onderwerpVan(type));
});

test("een concept gaat verder met wat het al bevat", async () => {
  const verloop = verloopTot("nieuw").gebeurt("aanmelding.opgeslagen", { naam: "De Wissel", monitor: true });
  const web = opstelling({ dossier: verloop.dossier, pad: verloop.pad, regels: verloop.regels });
  for (const type of ["aanmelding.ingediend", "aanmelding.opgeslagen"]) {
    const { scherm } = await web.get(type);
    expect(scherm.besturingen.find(({ naam }) => naam === "naam")?.waarde).toBe("De Wissel");
    expect(scherm.besturingen.find(({ naam, aan }) => naam === "monitor" && aan)?.waarde).toBe("ja");
  }
});

test("bij het toekennen staan alleen de vormen die een traject kan hebben, met hun uren", async () => {
  const { dossier, pad } = verloopTot("beoordeling");
  const { scherm } = await opstelling({ dossier, pad }).get("aanvraag.toegekend");
  const vormen = scherm.besturingen.filter(({ naam }) => naam === "vorm").map(({ waarde }) => waarde);
  expect(vormen).toEqual(["kort", "middellang", "lang"]);
  expect(zichtbaar(scherm.html)).toContain("Kort 20 tot en met 50 uur");
});

test("waar een reden nodig is staat dat bij het veld van de reden", async () => {
  const { dossier, pad } = verloopTot("gestart");
  const web = opstelling({ dossier, pad, proef: proefVan, door: MENSEN.zorgarrangeur });
  const begin = (await web.get("stap.begonnen")).scherm;
  vul(begin, "stap", "4");
  const { status, scherm } = await web.post("stap.begonnen", verzending(begin));
  expect([status, scherm.html.includes('href="#veld-reden"')]).toEqual([422, true]);
  expect(zichtbaar(scherm.html)).toContain("Zeg waarom deze stap wordt gedaan voordat de vorige klaar zijn.");
});

test("van signalen over hetzelfde staat er voor wie elk is", async () => {
  const verloop = verloopTot("stap5");
  const { dossier, pad } = verloop;
  const evaluaties = [{ id: "e1", niveau: "uitvoerend", gepland: "2026-01-10", oordeel: null }] as const;
  const { scherm } = await opstelling({ dossier: { ...dossier, evaluaties }, pad }).get("signaal.afgehandeld");
  const labels = zichtbaar(scherm.html).match(/(?:Voor [^:]+: )?Houd het evaluatiemoment/g) ?? [];
  expect(labels.length).toBeGreaterThan(1);
  expect(new Set(labels).size).toBe(labels.length);
});
