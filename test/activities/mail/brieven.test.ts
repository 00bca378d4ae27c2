import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { BRIEVEN, isBriefnaam, maakBrief, type Briefnaam } from "#activities/mail/brieven.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { DOSSIER, OMLIJSTING, PROEVEN, zichtbaar } from "./hulp.ts";

const NAMEN = Object.keys(BRIEVEN) as Briefnaam[];

function brief(naam: Briefnaam, lezer: string | null = OMLIJSTING.lezer, kopie = false) {
  const [dossier, params] = PROEVEN[naam];
  const gemaakt = maakBrief(naam, dossier, params, { ...OMLIJSTING, lezer, kopie });
  if (!gemaakt.ok) throw new Error(`${naam}: ${gemaakt.weigering.reden}`);
  return gemaakt.waarde;
}

/**
 * The text of each version, as a hash. The journaal keeps "brief, versie" as the proof of what somebody was told, so a changed
 * text needs a new versie: raise it in the letter (layout: in all of them) and write the new line here.
 */
const VERSIES: Readonly<Record<string, string>> = {
  "ontvangstbevestiging@1": "9ca580016c99",
  "aanvulling-gevraagd@1": "bdcf67a2a9e7",
  "aanvulling-verstreken@1": "e0677162d961",
  "toekenning@1": "ed70710ca65e",
  "afwijzing@1": "f9bc4f58d142",
  "verwijzing@1": "e5cc205fad63",
  "wachtlijst@1": "794ef9c9ff39",
  "plaats-aangeboden@1": "1d34578f3a2b",
  "aanbod-verlopen@1": "93d5cec9866b",
  "verlengingsbesluit@1": "103637d147b6",
  "termijn-nadert@1": "9dddddcadfb4",
  "termijn-verlopen@1": "8c3212660fde",
  "escalatie@1": "74292885164c",
};

describe.each(NAMEN)("de brief '%s'", (naam) => {
  test("zegt in tekst en HTML dezelfde feiten", () => {
    const { tekst, html } = brief(naam);
    const gezien = zichtbaar(html);
    for (const feit of [...PROEVEN[naam][2], "ZA-2025-001"]) {
      expect(tekst).toContain(feit);
      expect(gezien).toContain(feit);
    }
  });

  test("zegt in tekst en HTML hetzelfde, woord voor woord", () => {
    const { tekst, html, onderwerp } = brief(naam);
    const kaal = (t: string) =>
      t
        .toLowerCase()
        .replace(/(^|\n)( *- |\d+\. )/g, " ")
        .replace(/[:\s]+/g, "");
    expect(kaal(zichtbaar(html))).toBe(kaal(onderwerp) + kaal(tekst));
  });

  test("heeft nergens een gat", () => {
    const { tekst, html, onderwerp } = brief(naam);
    for (const deel of [tekst, zichtbaar(html), onderwerp])
      expect(deel).not.toMatch(/undefined|null|NaN|\[object|\{\{|\$\{/);
  });

  test("heeft geen persoonsgegeven in het onderwerp", () => {
    const { onderwerp } = brief(naam);
    expect(onderwerp).toContain("ZA-2025-001");
    for (const deel of ["Noor", "Vries", "Wissel", "Breda", "@", "555"]) expect(onderwerp).not.toContain(deel);
  });

  test("laat een naam met opmaak gewoon een naam zijn", () => {
    const { tekst, html } = brief(naam, "<script>alert('x')</script> & \"Zoon\"");
    expect(html).not.toContain("<script");
    expect(html).toContain("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;Zoon&quot;");
    expect(tekst).toContain("Beste <script>alert('x')</script> & \"Zoon\",");
  });

  test("laat ook elke tekst uit het dossier tekst zijn", () => {
    const [dossier, params] = PROEVEN[naam];
    const kwaad = "<img src=x onerror=alert(1)>";
    const gemaakt = maakBrief(
      naam,
      {
        ...dossier,
        naam: kwaad,
        regels: { ...dossier.regels, naam: kwaad },
        besluit: dossier.besluit && { ...dossier.besluit, redenen: [kwaad], toelichting: kwaad },
      },
      Object.fromEntries(Object.entries(params).map(([veld, waarde]) => [veld, veld === "uiterlijk" ? waarde : kwaad])),
      { ...OMLIJSTING, contact: { organisatie: kwaad, telefoon: kwaad, email: kwaad } },
    );
    expect(gemaakt.ok && gemaakt.waarde.html).toContain("&lt;img src=x");
    expect(gemaakt.ok && gemaakt.waarde.html).not.toContain("<img");
  });

  test("is een toegankelijke pagina zonder iets van buiten", () => {
    const { html } = brief(naam);
    expect(html).toMatch(/^<!doctype html>\n<html lang="nl">/);
    expect(html).toContain('name="viewport"');
    expect(html).toContain("max-width:600px");
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/https?:|src=|url\(/);
  });

  test("is niet veranderd zonder nieuwe versie", () => {
    const { tekst, onderwerp, versie } = brief(naam);
    const hash = createHash("sha256").update(`${onderwerp}\n${tekst}`).digest("hex").slice(0, 12);
    expect({ [`${naam}@${versie}`]: hash }).toEqual({ [`${naam}@${versie}`]: VERSIES[`${naam}@${versie}`] });
  });

  test("zegt tegen een mede-aanvrager waarom die hem krijgt", () => {
    expect(brief(naam, "Sam Bakker", true).tekst).toContain("omdat uw organisatie mede-aanvrager is");
    expect(brief(naam).tekst).not.toContain("mede-aanvrager is");
  });
});

describe("een brief met een gat wordt een weigering", () => {
  const LEEG = { ...DOSSIER, naam: "" };
  test.each(NAMEN)("'%s' zonder naam van de school", (naam) => {
    const [dossier, params] = PROEVEN[naam];
    expect(maakBrief(naam, { ...dossier, naam: "" }, params, OMLIJSTING)).toMatchObject({
      ok: false,
      weigering: { code: "brief.gegeven-ontbreekt", veld: "naam" },
    });
  });
  test.each([
    ["toekenning", DOSSIER, {}, "beslotenOp"],
    ["afwijzing", PROEVEN.toekenning[0], {}, "beslotenOp"],
    ["aanvulling-gevraagd", DOSSIER, {}, "vraag"],
    ["aanvulling-gevraagd", { ...DOSSIER, aanvulling: null }, { vraag: "Wie?" }, "uiterlijk"],
    ["aanvulling-gevraagd", { ...DOSSIER, aanvulling: null }, { vraag: "Wie?", uiterlijk: "2025-02-30" }, "uiterlijk"],
    ["plaats-aangeboden", { ...DOSSIER, aanbodUiterlijk: null }, {}, "uiterlijk"],
    ["ontvangstbevestiging", { ...DOSSIER, ontvangenOp: null }, {}, "ontvangenOp"],
    ["termijn-nadert", DOSSIER, { soort: "beslissing" }, "uiterlijk"],
    ["escalatie", DOSSIER, { uiterlijk: "2025-04-08" }, "soort"],
    ["verlengingsbesluit", { ...DOSSIER, verlengingen: [] }, {}, "beslotenOp"],
    ["ontvangstbevestiging", LEEG, {}, "naam"],
  ] as const)("%s (%#)", (naam, dossier, params, veld) => {
    expect(maakBrief(naam, dossier, params, OMLIJSTING)).toMatchObject({
      ok: false,
      weigering: { code: "brief.gegeven-ontbreekt", veld },
    });
  });
  test("een afgewezen verlenging zonder uitleg", () => {
    const afgewezen = {
      ...DOSSIER,
      verlengingen: [{ ...DOSSIER.verlengingen[0]!, besluit: "afgewezen" as const, uren: null }],
    };
    expect(maakBrief("verlengingsbesluit", afgewezen, {}, OMLIJSTING)).toMatchObject({
      ok: false,
      weigering: { veld: "toelichting" },
    });
    const met = maakBrief("verlengingsbesluit", afgewezen, { toelichting: "De doelen zijn bereikt." }, OMLIJSTING);
    expect(met.ok && met.waarde.tekst).toContain("De doelen zijn bereikt.");
    expect(met.ok && met.waarde.tekst).toContain("verlenging afgewezen op 17 november 2025");
  });
  test("een brief die er niet is", () => {
    for (const naam of ["bestaat-niet", "constructor", "__proto__"])
      expect(maakBrief(naam, DOSSIER, {}, OMLIJSTING)).toMatchObject({
        ok: false,
        weigering: { code: "brief.onbekend" },
      });
  });
});

test("een latere verlenging die nog wacht, verandert het besluit over de vorige niet", () => {
  const wachtend = { gevraagdOp: "2026-02-02", reden: "anders", besluit: null, beslotenOp: null, uren: null };
  const gemaakt = maakBrief(
    "verlengingsbesluit",
    { ...DOSSIER, verlengingen: [...DOSSIER.verlengingen, wachtend] },
    {},
    OMLIJSTING,
  );
  expect(gemaakt.ok && gemaakt.waarde.tekst).toContain("17 november 2025");
});

test("de beloofde dag schuift mee met de dagen dat de termijn stilstond", () => {
  const gemaakt = maakBrief("ontvangstbevestiging", { ...DOSSIER, stilstand: 8 }, {}, OMLIJSTING);
  expect(gemaakt.ok && gemaakt.waarde.tekst).toContain("uiterlijk op: 16 april 2025");
});

test("tekst van mensen kan geen regels of onzichtbare tekens in het onderwerp of de aanhef zetten", () => {
  const gemaakt = maakBrief(
    "wachtlijst",
    { ...DOSSIER, nummer: "ZA-2025-001\r\nBcc: kwaad@x.example" },
    {},
    { ...OMLIJSTING, lezer: "Noor\r\n\u202eBcc: k" },
  );
  expect(gemaakt.ok && gemaakt.waarde.onderwerp).not.toMatch(/[\r\n]/);
  expect(gemaakt.ok && gemaakt.waarde.tekst).toContain("Beste Noor Bcc: k,");
  expect(gemaakt.ok && gemaakt.waarde.html).not.toContain("\u202e");
});

test("elke brief die het domein bestelt, bestaat en mag naar die ontvanger", () => {
  const besteld = [...GEBEURTENISSEN.values()].flatMap((definitie) => {
    const gebeurtenis = {
      type: definitie.type,
      id: "x",
      gegevens: definitie.schema.parse(definitie.voorbeeld),
      door: { rol: "systeem" as const, id: "x" },
      op: "2025-03-01",
      dag: "2025-03-01",
      bron: null,
    };
    return definitie.opdrachten?.({ ...DOSSIER, aanmelding: VOORBEELD_AANMELDING }, gebeurtenis) ?? [];
  });
  const mails = besteld.filter(({ type }) => type === "mail");
  expect(mails.length).toBeGreaterThan(8);
  for (const { params } of mails) {
    const naam = String(params["brief"]);
    if (!isBriefnaam(naam)) throw new Error(`De brief '${naam}' bestaat niet.`);
    expect(BRIEVEN[naam].aan).toContain(params["aan"]);
  }
});
