import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRolbinnen, ONTVANGERS, TERMIJNSOORTEN } from "#domain/aanmelding/regels.ts";
import { PARTIJEN, type Partij } from "#domain/aanmelding/partijen.ts";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { Brief, Ontvangerrol } from "#activities/mail/brief.ts";
import { ontvangersVan } from "#activities/mail/ontvangers.ts";
import { isBriefnaam, maakBrief, type Briefnaam } from "#activities/mail/brieven.ts";
import { BRIEVEN } from "#activities/mail/brievenlijst.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { gaatInKopie } from "#domain/gebeurtenissen/wie-hoort-wat.ts";
import {
  ALLEN,
  DOSSIER,
  LINK,
  OMLIJSTING,
  ONDERWEG,
  PLAN,
  VARIANTEN,
  PROEVEN,
  VAN_PARTNERS,
  WEBADRES,
  zichtbaar,
} from "./hulp.ts";

const NAMEN = Object.keys(BRIEVEN) as Briefnaam[];

/** Where our own people go on. */
const PAGINA = `${WEBADRES}/trajecten/ZA-2025-001`;

const eersteRol = (naam: Briefnaam): Ontvangerrol => BRIEVEN[naam].aan[0] ?? "aanvrager";

function brief(naam: Briefnaam, lezer: string | null = OMLIJSTING.lezer, kopie = false) {
  const [dossier, params] = PROEVEN[naam];
  const gemaakt = maakBrief(naam, dossier, params, { ...OMLIJSTING, rol: eersteRol(naam), lezer, kopie });
  if (!gemaakt.ok) throw new Error(`${naam}: ${gemaakt.weigering.reden}`);
  return gemaakt.waarde;
}

function varianten(naam: Briefnaam): Brief[] {
  return VARIANTEN.filter(([ander]) => ander === naam).map(([, dossier, params, anders]) => {
    const gemaakt = maakBrief(naam, dossier, params, { ...OMLIJSTING, rol: eersteRol(naam), ...anders });
    if (!gemaakt.ok) throw new Error(`${naam}: ${gemaakt.weigering.reden}`);
    return gemaakt.waarde;
  });
}

/**
 * The text of each version, as a hash. The journaal keeps "brief, versie" as the proof of what somebody was told, so a changed
 * text needs a new versie: raise it in the letter (layout: in all of them) and write the new line here.
 */
const VERSIES: Readonly<Record<string, string>> = {
  "afspraken-overgenomen@1": "f157446d5cfa",
  "plan-veranderd@2": "dab815caa9f2",
  "aanvrager-gewijzigd@4": "b0f28a111efc",
  "eindverslag-gecorrigeerd@1": "990c442b777b",
  "partner-hernoemd@3": "c64de847a3ff",
  "nazorg-ingetrokken@2": "abd740736e0a",
  "nazorg-gevraagd@2": "e17527d4e834",
  "nazorg-afgewezen@4": "e1bea99ad230",
  "ontvangstbevestiging@5": "68d041b8291c",
  "aanvulling-gevraagd@2": "c52be5dcbdfe",
  "aanvulling-verstreken@2": "4bb19d9ef37b",
  "aanvraag-heropend@1": "89df354c1063",
  "afronding-afgebroken@1": "714e3562d263",
  "toekenning@8": "ce2da24a1645",
  "afwijzing@2": "f9bc4f58d142",
  "verwijzing@2": "e5cc205fad63",
  "wachtlijst@6": "9c7703acbe9b",
  "plaats-aangeboden@4": "934a652c7232",
  "aanbod-verlopen@3": "2d7c566ae049",
  "verlengingsbesluit@7": "05b737324f14",
  "besluit-uitgesteld@1": "97b4288df11a",
  "borging-niet-nagekomen@4": "3945744e882f",
  "borgingsvraag@4": "3a93dacf379a",
  "budget-signaal@4": "5cbc677ed69c",
  "consultatie@3": "49af2a190438",
  "eindverslag@1": "00dea7d831e8",
  "escalatie@7": "40caf9536a45",
  "evaluatie-navraag@2": "a2c2c4dfa2a3",
  "evaluaties-overgenomen@2": "18c266c63889",
  "evaluatie-stoppen@2": "06bfe44643e6",
  "herinnering@4": "b5a4faca9497",
  "overdracht-afgebroken@4": "f5b5681df520",
  "overdracht@3": "c73706535f97",
  "termijn-nadert@7": "07cf9e85a639",
  "termijn-verlopen@7": "c22c3bbd1e27",
  "antwoord-terugkoppeling@2": "bc8fab4785ce",
  "terugkoppeling@6": "78eea37d664e",
  "uitnodiging-evaluatie@8": "7c36154c84bc",
  "verlenging-op-tijd@2": "9d99b3bda6f0",
  "verlenging-gevraagd@4": "3b1c3097eb75",
  "nazorg-gestart@6": "c0d6025d38c5",
  "plaats-verlopen@3": "574c89603817",
  "toekenning-gecorrigeerd@5": "0c2b7a502495",
  "verlengingsbesluit-gecorrigeerd@6": "14e538ca629e",
  "toewijzing@4": "89b798af61c1",
  "traject-gesloten@7": "b8a5f210ca07",
  "traject-heropend@4": "3db5722f4bc7",
  "aanvraag-ingetrokken@1": "9e70819ce6a9",
  "evaluatie-uitkomst@4": "96eba31d75b2",
  "nazorg-afgerond@2": "7cac09172fed",
  "nieuwe-beslisdag@2": "c51505514e16",
  "oordeel-gecorrigeerd@3": "e8ca5dd63e42",
  "traject-gepauzeerd@2": "6167ee3675d0",
  "traject-gestart@3": "fd49e93d5cc5",
  "traject-hervat@2": "958cc532dc99",
  "verlenging-ingetrokken@2": "95908f1d67c3",
  "welkom@4": "9f86265f4356",
  "traject-stopgezet@3": "f889fc15cc0e",
};

/** Params in which somebody may have written anything. */
const VRIJ = new Set([
  "vraag",
  "reden",
  "toelichting",
  "naar",
  "samenvatting",
  "vervolg",
  "wijze",
  "onderwerp",
  "plaats",
]);

/** What `compleet` takes for a text: no letter is made around nothing. */
const isTekst = (tekst: string): boolean => tekst.trim() !== "";

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
    const kaal = (t: string) =>
      t
        .toLowerCase()
        .replace(/(^|\n)( *- |\d+\. )/g, " ")
        .replace(/[:\s]+/g, "");
    for (const { tekst, html, onderwerp } of [brief(naam), ...varianten(naam)])
      expect(kaal(zichtbaar(html))).toBe(kaal(onderwerp) + kaal(tekst));
  });

  test("heeft nergens een gat", () => {
    for (const { tekst, html, onderwerp } of [brief(naam), ...varianten(naam)])
      for (const deel of [tekst, zichtbaar(html), onderwerp])
        expect(deel).not.toMatch(/undefined|null|NaN|\[object|\{\{|\$\{/);
  });

  test("heeft niets in het onderwerp dat iemand heeft opgeschreven", () => {
    // Whatever stands in the dossier and the order beside the nummer, the subject stays word for word the same: so nothing personal can be in it.
    const [dossier, params] = PROEVEN[naam];
    const { onderwerp } = brief(naam);
    expect(onderwerp).toContain("ZA-2025-001");
    fc.assert(
      fc.property(fc.string({ minLength: 1 }).filter(isTekst), fc.emailAddress(), (tekst, email) => {
        const persoon = { naam: tekst, email, telefoon: tekst, functie: tekst };
        const gemaakt = maakBrief(
          naam,
          {
            ...dossier,
            naam: tekst,
            za: tekst,
            regels: { ...dossier.regels, naam: tekst },
            partners: dossier.partners.map((p) => ({ ...p, contactpersoon: persoon })),
            besluit: dossier.besluit && { ...dossier.besluit, redenen: [tekst], toelichting: tekst },
            borging: dossier.borging.map((b) => ({ ...b, verantwoordelijkheid: tekst, afspraak: tekst })),
          },
          Object.fromEntries(
            Object.entries(params).map(([veld, waarde]) => [veld, VRIJ.has(veld) ? `${tekst} ${email}` : waarde]),
          ),
          {
            rol: eersteRol(naam),
            lezer: tekst,
            partij: null,
            kopie: true,
            webadres: WEBADRES,
            naamVanZa: () => tekst,
            contact: { organisatie: tekst, telefoon: tekst, email },
          },
        );
        expect(gemaakt.ok && gemaakt.waarde.onderwerp).toBe(onderwerp);
      }),
      { numRuns: 40 },
    );
    for (const ander of varianten(naam)) {
      expect(ander.onderwerp).toContain("ZA-2025-001");
      expect(ander.onderwerp).not.toMatch(/Noor|Vries|Wissel|Breda|Kim|Sam|@|555/);
    }
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
        borging: dossier.borging.map((b) => ({ ...b, verantwoordelijkheid: kwaad, afspraak: kwaad })),
      },
      Object.fromEntries(Object.entries(params).map(([veld, waarde]) => [veld, VRIJ.has(veld) ? kwaad : waarde])),
      {
        ...OMLIJSTING,
        rol: eersteRol(naam),
        naamVanZa: () => kwaad,
        contact: { organisatie: kwaad, telefoon: kwaad, email: kwaad },
      },
    );
    expect(gemaakt.ok && gemaakt.waarde.html).toContain("&lt;img src=x");
    expect(gemaakt.ok && gemaakt.waarde.html).not.toContain("<img");
  });

  test("is een toegankelijke pagina zonder iets van buiten", () => {
    const { html } = brief(naam);
    expect(html).toMatch(/^<!doctype html>\n<html lang="nl" /);
    expect(html).toContain('name="viewport"');
    expect(html).toContain("max-width:600px");
    expect(html).toContain('role="article" lang="nl"');
    expect(html.match(/<h1/g)).toHaveLength(1);
    // Tables of the frame are for layout; those of the content have headers.
    expect([...html.replace(/<!--.*?-->/gs, "").matchAll(/<table(?![^>]*role="presentation")/g)]).toHaveLength(
      [...html.matchAll(/<tbody><tr><th scope="row"/g)].length,
    );
    // The names of XML vocabularies look like addresses, and a link is for the reader to press.
    expect(
      html
        .replace(/ xmlns(:\w)?="[^"]*"| href="[^"]*"/g, "")
        .replaceAll(LINK, "")
        .replaceAll(PAGINA, ""),
    ).not.toMatch(/https?:|src=|url\(|<link|@import/);
  });

  test("is niet veranderd zonder nieuwe versie", () => {
    const { versie } = brief(naam);
    const hash = createHash("sha256")
      .update([brief(naam), ...varianten(naam)].map(({ onderwerp, tekst }) => `${onderwerp}\n${tekst}`).join("\n"))
      .digest("hex")
      .slice(0, 12);
    expect({ [`${naam}@${versie}`]: hash }).toEqual({ [`${naam}@${versie}`]: VERSIES[`${naam}@${versie}`] });
  });

  test("leidt wie bij de stichting werkt naar het traject, en niemand anders", () => {
    for (const rol of BRIEVEN[naam].aan) {
      const [dossier, params] = PROEVEN[naam];
      const gemaakt = maakBrief(naam, dossier, params, { ...OMLIJSTING, rol });
      const { tekst, html } = gemaakt.ok ? gemaakt.waarde : { tekst: "", html: "" };
      expect(tekst.includes(`\nOpen het traject:\n${PAGINA}\n`)).toBe(isRolbinnen(rol));
      expect(html.includes(`<a href="${PAGINA}"`)).toBe(isRolbinnen(rol));
    }
  });

  test("zegt tegen een mede-aanvrager waarom die hem krijgt", () => {
    expect(brief(naam, "Sam Bakker", true).tekst).toContain("U krijgt dit bericht als mede-aanvrager");
    expect(brief(naam).tekst).not.toContain("als mede-aanvrager");
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

describe("een partner leest de woorden van haar eigen soort", () => {
  const tekst = (naam: Briefnaam, partij: Partij) => {
    const [dossier, params] = PROEVEN[naam];
    const gemaakt = maakBrief(naam, dossier, params, { ...OMLIJSTING, rol: "partner", partij });
    return gemaakt.ok ? gemaakt.waarde.tekst : gemaakt.weigering.reden;
  };
  test.each(VAN_PARTNERS)("%s", (naam) => {
    expect(tekst(naam, "gemeente")).not.toContain("organisatie");
    expect(tekst(naam, "ouders")).not.toMatch(/organisatie|gemeente is|uw school|uw ouders/i);
    expect(tekst(naam, "samenwerkingsverband")).toMatch(/uw samenwerkingsverband|U krijgt/i);
  });
  test("alleen een school en haar bestuur vertellen welke zorg leerlingen krijgen", () => {
    for (const partij of PARTIJEN) {
      const gemaakt = maakBrief("toekenning", PROEVEN.toekenning[0], {}, { ...OMLIJSTING, partij });
      expect(gemaakt.ok && gemaakt.waarde.tekst.includes("de zorg die uw leerlingen krijgen")).toBe(
        partij === "school",
      );
      expect(gemaakt.ok && gemaakt.waarde.tekst).toContain("niemand kan een leerling herkennen");
    }
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

test("een ontvangstbevestiging belooft geen dag die al voorbij is, maar een nieuwe datum", () => {
  const gemaakt = maakBrief("ontvangstbevestiging", DOSSIER, { teLaat: true }, OMLIJSTING);
  const tekst = gemaakt.ok ? gemaakt.waarde.tekst : "";
  expect(tekst).not.toContain("8 april 2025");
  expect(tekst).toContain("U krijgt van ons een nieuwe datum.");
});

test("de beloofde dag schuift mee met de dagen dat de termijn stilstond", () => {
  const gemaakt = maakBrief(
    "ontvangstbevestiging",
    { ...DOSSIER, opschortingen: [{ van: "2025-02-19", tot: "2025-02-26" }] },
    {},
    OMLIJSTING,
  );
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

test("een link waarvan de laatste dag niet bekend is komt niet in een brief", () => {
  const [dossier, { linkTot: _tot, ...params }] = PROEVEN.borgingsvraag;
  expect(maakBrief("borgingsvraag", dossier, params, OMLIJSTING)).toMatchObject({
    ok: false,
    weigering: { code: "brief.gegeven-ontbreekt", veld: "tot" },
  });
});

describe("een uitnodiging voor een evaluatie zegt wat bekend is en wie de rest afspreekt", () => {
  const [dossier, params] = PROEVEN["uitnodiging-evaluatie"];
  test.each([
    [{}, [], "De zorgarrangeur spreekt tijd en plaats met u af."],
    [{ van: "09:30", tot: "11:00" }, ["Tijd: van 09:30 tot 11:00 uur"], "De zorgarrangeur spreekt de plaats met u af."],
    [{ plaats: "Stadhuis" }, ["Plaats: Stadhuis"], "De zorgarrangeur spreekt de tijd met u af."],
    [{ van: "09:30", tot: "11:00", plaats: "Stadhuis" }, ["Tijd: van 09:30 tot 11:00 uur", "Plaats: Stadhuis"], null],
  ])("%j", (bekend, feiten, open) => {
    const gemaakt = maakBrief("uitnodiging-evaluatie", dossier, { ...params, ...bekend }, OMLIJSTING);
    const tekst = gemaakt.ok ? gemaakt.waarde.tekst : "";
    expect(tekst.split("\n").filter((regel) => /^(Tijd|Plaats):/.test(regel))).toEqual(feiten);
    expect(/De zorgarrangeur spreekt [^.]*\./.exec(tekst)?.[0] ?? null).toBe(open);
  });
});

test("een herinnering aan een evaluatie noemt tijd en plaats zoals ze nu zijn afgesproken", () => {
  const params = { soort: "evaluatiemoment", onderwerp: "e1", uiterlijk: "2026-01-20", partner: "partner-3" };
  const evaluaties = ONDERWEG.evaluaties.map((e) => ({
    ...e,
    tijd: { van: "09:30", tot: "11:00" },
    plaats: "Stadhuis",
  }));
  for (const naam of ["herinnering", "termijn-nadert"] as const) {
    const met = maakBrief(naam, { ...ONDERWEG, evaluaties }, params, OMLIJSTING);
    expect(met.ok && met.waarde.tekst).toContain("Tijd: van 09:30 tot 11:00 uur\nPlaats: Stadhuis");
    const zonder = maakBrief(naam, ONDERWEG, params, OMLIJSTING);
    expect(zonder.ok && zonder.waarde.tekst).not.toMatch(/Tijd:|Plaats:/);
  }
});

describe("een traject dat is gesloten", () => {
  const tekst = (deel: object) => {
    const [dossier, params] = PROEVEN["traject-gesloten"];
    const gemaakt = maakBrief("traject-gesloten", { ...dossier, ...deel }, params, OMLIJSTING);
    return gemaakt.ok ? gemaakt.waarde.tekst : gemaakt.weigering.reden;
  };
  test("spreekt alleen van afspraken die er zijn", () => {
    expect(tekst({})).toContain("De afspraken die u met elkaar hebt gemaakt, lopen door.");
    expect(tekst({ borging: [] })).not.toContain("fspraken");
  });
  test("noemt het oordeel als dat er is", () => {
    expect(tekst({ oordeel: "voldoende" })).toContain("Oordeel: voldoende (");
    expect(tekst({ oordeel: null })).not.toContain("Oordeel");
  });
});

test("een mede-aanvrager wordt niet om het antwoord gevraagd dat de aanvrager voor allen geeft", () => {
  for (const naam of ["plaats-aangeboden", "plaats-verlopen"] as const) {
    expect(brief(naam, "Sam Bakker", true).tekst).toContain("voor iedereen die mee heeft aangevraagd");
    expect(brief(naam, "Sam Bakker", true).tekst).not.toMatch(/[Ll]aat (het )?ons (dan|uiterlijk)|antwoord van u/);
    expect(brief(naam).tekst).not.toContain("mee heeft aangevraagd");
  }
});

test("een nee dat alleen over vervolgstappen gaat, heet geen gebroken afspraak", () => {
  const [dossier, params] = PROEVEN["borging-niet-nagekomen"];
  const gemaakt = maakBrief("borging-niet-nagekomen", { ...dossier, borging: [] }, params, OMLIJSTING);
  expect(gemaakt).toMatchObject({ ok: true, waarde: { onderwerp: "Vervolgstappen lukken niet: ZA-2025-001" } });
  expect(gemaakt.ok && gemaakt.waarde.tekst).not.toContain("borgingsafspraak");
});

test("een brief over de wachtlijst belooft geen bericht dat niemand stuurt", () => {
  expect(brief("wachtlijst").tekst).toContain("Dan kijkt de projectleider opnieuw naar uw aanvraag.");
  expect(brief("wachtlijst").tekst).not.toContain("hoort u hoe");
});

describe("de uitkomst van een evaluatie", () => {
  const tekst = (afgerondOp: string | null, deel: object = {}) => {
    const [dossier, params] = PROEVEN["evaluatie-uitkomst"];
    const gemaakt = maakBrief("evaluatie-uitkomst", { ...dossier, afgerondOp }, { ...params, ...deel }, OMLIJSTING);
    return gemaakt.ok ? gemaakt.waarde.tekst : gemaakt.weigering.reden;
  };
  test("zegt alleen dat het traject intussen is afgelopen, als het na de evaluatie eindigde", () => {
    expect(tekst(null)).not.toContain("afgelopen");
    expect(tekst("2026-01-20")).toContain("Het traject is intussen afgelopen.");
    expect(tekst("2026-01-19")).not.toContain("afgelopen");
    expect(tekst("2026-01-19")).toContain("U gaat met elkaar verder, en doet voortaan wat hierboven staat.");
    expect(tekst("2026-01-19", { soort: "stoppen" })).not.toContain("projectleider beslist");
  });
  test("zegt alleen bij een correctie dat de lezer eerder iets anders kan hebben gehoord", () => {
    expect(tekst(null)).not.toContain("eerder");
    expect(tekst(null, { gecorrigeerd: true })).toContain("Hoorde u eerder iets anders over deze evaluatie?");
  });
});

/** Everything of which a voorbeeld says that it is done or moved. */
const METPLAN: Dossier = {
  ...ONDERWEG,
  plan: {
    ...PLAN,
    vervolgstappen: PLAN.piketpaaltjes.map((een, i) => ({ ...een, nummer: `vervolgstap-${i + 1}` })),
  },
};

describe("wat het domein bestelt", () => {
  const doe = (type: string, gegevens: unknown, begin = METPLAN) => {
    const definitie = GEBEURTENISSEN.get(type)!;
    const gebeurtenis = {
      type,
      id: "x",
      gegevens: definitie.regelschema.parse(gegevens),
      door: { rol: "systeem" as const, id: "x" },
      op: "2025-12-01",
      dag: "2025-12-01",
      bron: null,
      van: "traject.voortgang.verkennen.stap1",
    };
    const dossier = definitie.verwerk({ ...begin, aanmelding: VOORBEELD_AANMELDING }, gebeurtenis);
    const opdrachten = definitie.opdrachten?.(dossier, gebeurtenis) ?? [];
    return opdrachten.filter((opdracht) => opdracht.type === "mail").map(({ params }) => ({ type, params, dossier }));
  };
  const gewoon = [...GEBEURTENISSEN.values()].flatMap(({ type, voorbeeld }) => doe(type, voorbeeld));
  const vanDeKlok = ["termijn.nadert", "termijn.verstreken", "termijn.geescaleerd"].flatMap((type) =>
    TERMIJNSOORTEN.flatMap((soort) =>
      ONTVANGERS.flatMap((aan) => {
        const onderwerp = soort === "evaluatiemoment" ? "e1" : "partner-3";
        const evaluaties = ONDERWEG.evaluaties.map((e) => ({ ...e, roept: "partner-3" as const }));
        const begin = aan === "partner" ? { ...ONDERWEG, evaluaties } : ONDERWEG;
        return doe(type, { soort, onderwerp, uiterlijk: "2026-01-20", trede: "verstreken", aan: [aan] }, begin);
      }),
    ),
  );
  const zelden = [
    ...doe("borging.gecontroleerd", { partner: "partner-3", nagekomen: false, toelichting: "Opgezegd." }),
    ...doe("eindverslag.gecorrigeerd", {
      ...GEBEURTENISSEN.get("eindverslag.gecorrigeerd")!.voorbeeld,
      eerderAan: ["partner-3"],
    }),
    ...doe("partner.vertrokken", {
      partner: "partner-3",
      reden: "Opgeheven.",
      overnemer: "partner-2",
      borgingOver: true,
    }),
    ...doe("overdracht.afgebroken", { reden: "Het verlof gaat niet door.", naar: "za-05" }),
    ...doe("afronding.afgebroken", { reden: "De gemeente wil nog een pilot.", verteldAan: ["partner-3"] }),
    ...doe("traject.gesloten", { evaluaties: [{ evaluatie: "e1", partner: "partner-3" }] }),
    ...doe("evaluatiemoment.gehouden", {
      id: "e1",
      oordeel: "stoppen",
      toelichting: "Geen draagvlak.",
      aanwezig: { partners: ["partner-1"] },
    }),
    ...doe(
      "oordeel.gecorrigeerd",
      { oordeel: "voldoende", redencodes: ["anders"], reden: "Na lezing." },
      { ...ONDERWEG, terugkoppeling: ["partner-3"] },
    ),
    ...doe(
      "uren.geboekt",
      { datum: "2025-11-03", uren: 2, activiteit: "gesprek" },
      { ...ONDERWEG, uren: { geboekt: 68, perDag: {} } },
    ),
  ];

  const probeer = ({ params, dossier }: ReturnType<typeof doe>[number]) => {
    const naam = String(params["brief"]);
    const rol = params["aan"] as Ontvangerrol;
    if (!isBriefnaam(naam)) return { bestaat: false };
    const gemaakt = maakBrief(naam, dossier, params, { ...OMLIJSTING, rol });
    const ontvangers = ontvangersVan(rol, dossier, ALLEN, params, gaatInKopie(naam));
    return {
      bestaat: true,
      magNaar: BRIEVEN[naam].aan.includes(rol),
      gemaakt: gemaakt.ok || gemaakt.weigering.reden,
      iemand: ontvangers.length > 0,
    };
  };
  const GOED = { bestaat: true, magNaar: true, gemaakt: true, iemand: true };
  test.each([...gewoon, ...zelden])("$type: $params.brief aan $params.aan", (opdracht) => {
    expect(probeer(opdracht)).toEqual(GOED);
  });
  test("elke soort termijn op elke trede aan elke ontvanger", () => {
    // No partner was asked about the borging.
    expect(vanDeKlok.length).toBeGreaterThanOrEqual(3 * (TERMIJNSOORTEN.length * ONTVANGERS.length - 1));
    const fout = vanDeKlok.filter((opdracht) => !isDeepStrictEqual(probeer(opdracht), GOED));
    expect(fout.map(({ params }) => params)).toEqual([]);
  });

  test("is elke brief die er is", () => {
    const besteld = new Set([...gewoon, ...zelden, ...vanDeKlok].map(({ params }) => params["brief"]));
    expect(NAMEN.filter((naam) => !besteld.has(naam))).toEqual([]);
  });
});

test("wie nee zei tegen de monitor en toch is toegekend, wordt er niet om gevraagd", () => {
  const [dossier] = PROEVEN.toekenning;
  const tekst = (monitor: boolean): string => {
    const brief = maakBrief(
      "toekenning",
      { ...dossier, aanmelding: { ...dossier.aanmelding!, monitor } },
      {},
      OMLIJSTING,
    );
    return brief.ok ? brief.waarde.tekst : brief.weigering.reden;
  };
  expect(tekst(true)).toContain("Monitor:");
  expect(tekst(false)).not.toMatch(/monitor/i);
});

test("wie in afwijking van de regels is toegekend, leest waarom; wie er gewoon aan voldoet, leest daar niets van", () => {
  const [dossier] = PROEVEN.toekenning;
  const tekst = (params: { readonly afwijking?: string }): string => {
    const brief = maakBrief("toekenning", dossier, params, OMLIJSTING);
    return brief.ok ? brief.waarde.tekst : brief.weigering.reden;
  };
  expect(tekst({ afwijking: "Vijf uur meer voor reizen." })).toContain("Vijf uur meer voor reizen.");
  expect(tekst({})).not.toMatch(/wijken|past niet/i);
});

test("de brief die zegt wie de zorgarrangeur is, zegt ook waar die te bereiken is", () => {
  const [dossier] = PROEVEN.toewijzing;
  const brief = maakBrief("toewijzing", dossier, { za: "za-03" }, OMLIJSTING);
  const tekst = brief.ok ? brief.waarde.tekst : "";
  for (const deel of ["Kim de Boer", "Telefoon: 06 5550 0103", "E-mail: kim@stichting.example"])
    expect(tekst).toContain(deel);
});
