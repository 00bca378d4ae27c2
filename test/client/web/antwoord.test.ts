import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { antwoordtoken } from "#activities/mail/antwoordlink.ts";
import type { Trajecten } from "#client/trajecten.ts";
import { ANTWOORDSTIJL, STIJL } from "#client/web/bestanden.ts";
import { gelukt } from "#domain/weigering.ts";
import { MENSEN, verloopTot } from "#test/support/gebeurtenissen.ts";
import type { Stand } from "#workflows/messages.ts";
import { maakWeb, SLEUTEL, zichtbaar } from "./hulp.ts";

const NUMMER = "ZA-2025-009";
const GEMEENTE = "partner-3";
const AFSPRAAK = {
  partner: GEMEENTE,
  verantwoordelijkheid: "Bekostiging van de zorg",
  afspraak: "Elk jaar een contract",
};
const GOED = { nagekomen: "ja", toelichting: "Het contract is verlengd." };

/** A traject that was closed in February and in which the gemeente was asked on 12 May; today is 20 May. */
async function gevraagd(anders: Parameters<typeof maakWeb>[0] & { afspraak?: object } = {}) {
  const { afspraak = {}, ...rest } = anders;
  const verloop = verloopTot("gesloten", { nummer: NUMMER, op: "2025-02-10" })
    .gebeurt("borging.vastgelegd", { ...AFSPRAAK, ...afspraak })
    .gebeurt("borging.vastgelegd", { ...AFSPRAAK, partner: "partner-2", afspraak: "Alleen voor het SWV" })
    .opDag("2025-05-12")
    .gebeurt("borging.gevraagd", { partner: GEMEENTE, controle: "na-3" })
    .opDag("2025-05-20");
  const stuur: Trajecten["stuur"] = async (_nummer, inzendingen) => {
    const uitkomst = verloop.probeer(...inzendingen);
    if (!uitkomst.ok) return uitkomst;
    await web.store.schrijf(uitkomst.waarde.regels);
    return gelukt({} as Stand);
  };
  const web = await maakWeb({ leeg: true, stuur, ...rest });
  await web.store.schrijf(verloop.regels);
  const pad = `/antwoord/${antwoordtoken(SLEUTEL, verloop.dossier, verloop.dossier.borgingsvragen![0]!)}`;
  const verstuur = async (velden: Readonly<Record<string, string>>, naar = pad) => {
    const antwoord = await web.app.request(naar, { method: "POST", body: new URLSearchParams(velden) });
    return { status: antwoord.status, html: await antwoord.text(), headers: antwoord.headers };
  };
  return { ...web, verloop, pad, verstuur };
}

describe("wie de link opent", () => {
  test("ziet de afspraken van de eigen organisatie, en wat er gevraagd wordt", async () => {
    const { pagina, pad } = await gevraagd();
    const { status, html } = await pagina(pad);
    expect(status).toBe(200);
    const gezien = zichtbaar(html);
    for (const tekst of [
      "Gemeente Breda",
      NUMMER,
      AFSPRAAK.verantwoordelijkheid,
      AFSPRAAK.afspraak,
      "Worden deze afspraken nagekomen?",
      "Noem geen namen of andere gegevens van leerlingen.",
      "070 555 01 01",
    ])
      expect(gezien).toContain(tekst);
    expect(gezien).not.toContain("Alleen voor het SWV");
    expect(html).toMatch(/<html lang="nl">/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).not.toMatch(/ style="|<script|<style/);
    expect(html).not.toContain("checked");
  });

  test("ziet geen leeg blok met afspraken als alleen naar vervolgstappen wordt gevraagd", async () => {
    const verloop = verloopTot("gesloten", { nummer: NUMMER, op: "2025-02-10" })
      .gebeurt("vervolgstap.toegevoegd", { wat: "Contract verlengen", wie: GEMEENTE, uiterlijk: "2026-01-01" })
      .opDag("2025-05-12")
      .gebeurt("borging.gevraagd", { partner: GEMEENTE, controle: "na-3" });
    const { store, pagina } = await maakWeb({ leeg: true });
    await store.schrijf(verloop.regels);
    const { html } = await pagina(
      `/antwoord/${antwoordtoken(SLEUTEL, verloop.dossier, verloop.dossier.borgingsvragen[0]!)}`,
    );
    const gezien = zichtbaar(html);
    expect(gezien).toContain("Lukt het met deze stappen?");
    expect(gezien).toContain("Contract verlengen");
    expect(gezien).not.toContain("Wat is er afgesproken?");
  });

  test("verandert niets, hoe vaak ook en hoe ook", async () => {
    const { app, pad, verloop, store } = await gevraagd();
    const voor = verloop.zaak;
    for (const method of ["GET", "HEAD", "GET", "OPTIONS", "PUT", "DELETE"]) await app.request(pad, { method });
    expect(verloop.zaak).toBe(voor);
    expect(await store.regels(NUMMER)).toHaveLength(verloop.regels.length);
  });

  test("krijgt een pagina die nergens blijft, en die het adres aan niemand doorgeeft", async () => {
    const { app, pad, pagina } = await gevraagd();
    const { headers } = await app.request(pad);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-robots-tag")).toBe("noindex, nofollow");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    // The form sends to where it stands, so the key is not in the page itself.
    expect((await pagina(pad)).html).not.toContain(pad.slice(-43));
  });

  test("kan dat van overal, en komt van daar niet verder", async () => {
    const { app, pad } = await gevraagd();
    const buiten = (waar: string) => app.request(`https://za.stichting.example${waar}`);
    const html = await (await buiten(pad)).text();
    expect(html).toContain("Lukt het met de afspraken?");
    // Only what lies under /antwoord/: its stylesheet, and nothing of the rest.
    const links = [...html.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, waar]) => waar ?? "");
    const stijl = links.filter((waar) => !/^(#|mailto:|data:)/.test(waar));
    expect(stijl).toEqual([expect.stringMatching(/^stijl-[0-9a-f]{12}\.css$/)]);
    expect((await buiten(`/antwoord/${stijl[0]}`)).headers.get("content-type")).toContain("text/css");
    for (const waar of ["/", `/${STIJL.naam}`, "/postvak", `/trajecten/${NUMMER}`, "/antwoorden", "/antwoord.css"])
      expect(await (await buiten(waar)).text()).toBe("Dit adres hoort niet bij dit systeem.");
  });

  test("ziet wat mensen schreven als tekst, nooit als opmaak", async () => {
    const kwaad = '"><img src=x onerror=alert(1)>';
    const { pagina, pad, verstuur } = await gevraagd({ afspraak: { afspraak: kwaad } });
    expect((await pagina(pad)).html).toContain("&lt;img src=x onerror=alert(1)&gt;");
    const terug = await verstuur({ nagekomen: kwaad, toelichting: `</textarea>${kwaad}` });
    for (const html of [(await pagina(pad)).html, terug.html]) expect(html).not.toContain("<img");
    expect(terug.html.match(/<\/textarea/g)).toHaveLength(1);
  });
});

describe("een antwoord", () => {
  test("wordt bewaard als van die partner, en bedankt", async () => {
    const { verstuur, store } = await gevraagd();
    const { status, html, headers } = await verstuur(GOED);
    expect(status).toBe(200);
    expect(zichtbaar(html)).toContain("Wij hebben uw antwoord ontvangen");
    expect(headers.get("cache-control")).toBe("no-store");
    expect((await store.regels(NUMMER)).at(-1)).toMatchObject({
      type: "borging.gecontroleerd",
      door: MENSEN.partner,
      gegevens: {
        partner: GEMEENTE,
        vraag: `borging/${GEMEENTE}/na-3`,
        nagekomen: true,
        toelichting: GOED.toelichting,
      },
    });
    expect((await store.projectie(NUMMER))?.dossier.borgingsvragen).toMatchObject([{ beantwoord: true }]);
  });

  test("dat het niet lukt zegt wie er nu bericht krijgt", async () => {
    const { verstuur, verloop } = await gevraagd();
    const { html } = await verstuur({ nagekomen: "nee", toelichting: "Het contract is opgezegd." });
    expect(zichtbaar(html)).toContain("De projectleider krijgt nu bericht");
    expect(verloop.laatsteBrieven).toMatchObject([{ brief: "borging-niet-nagekomen", aan: "projectleider" }]);
  });

  test("dat twee keer komt telt één keer", async () => {
    const { verstuur, store, verloop } = await gevraagd();
    const aantal = verloop.regels.length + 1;
    const [een, twee] = await Promise.all([verstuur(GOED), verstuur(GOED)]);
    expect([een.status, twee.status, (await verstuur(GOED)).status]).toEqual([200, 200, 200]);
    expect(await store.regels(NUMMER)).toHaveLength(aantal);
  });

  test("is er één: wie daarna iets anders zegt of de link weer opent, hoort dat er al een is", async () => {
    const { verstuur, store, pagina, pad } = await gevraagd();
    await verstuur(GOED);
    const voor = await store.regels(NUMMER);
    for (const { status, html } of [
      await verstuur({ nagekomen: "nee", toelichting: "Toch niet." }),
      await pagina(pad),
    ]) {
      expect(status).toBe(410);
      expect(zichtbaar(html)).toContain("Deze vraag is al beantwoord");
      expect(html).toContain("Code: borging.beantwoord");
      expect(html).not.toContain("<form");
    }
    expect(await store.regels(NUMMER)).toEqual(voor);
  });

  test("van de zorgarrangeur gaat voor: de link is dan niet meer nodig", async () => {
    const { verstuur, verloop } = await gevraagd();
    verloop.gebeurt("borging.gecontroleerd", { partner: GEMEENTE, nagekomen: true, toelichting: "Gebeld." });
    expect((await verstuur(GOED)).html).toContain("Code: borging.beantwoord");
  });

  test.each([
    ["niets is ingevuld", {}, ["Antwoord met ja of nee.", "Vul dit veld in."]],
    ["alleen ja", { nagekomen: "ja", toelichting: " \r\n " }, ["Vul dit veld in."]],
    ["iets anders dan ja of nee", { nagekomen: "soms", toelichting: "Soms." }, ["Antwoord met ja of nee."]],
    [
      "er een nummer in staat dat op een BSN lijkt",
      { nagekomen: "nee", toelichting: "Het gaat om 111222333." },
      ["Deze tekst bevat een nummer dat op een BSN lijkt. Noem geen leerlingen."],
    ],
    [
      "het te lang is",
      { nagekomen: "ja", toelichting: "é".repeat(2001) },
      ["Deze tekst is te lang: hoogstens 2000 tekens."],
    ],
  ])("wordt niet aangenomen als %s; wat er stond blijft staan", async (_wat, velden, meldingen) => {
    const { verstuur, verloop } = await gevraagd();
    const voor = verloop.zaak;
    const { status, html } = await verstuur(velden);
    expect(status).toBe(400);
    expect(html).toContain("<title>Let op: ");
    expect(html).toContain('role="alert"');
    for (const melding of meldingen) expect(html.split(melding)).toHaveLength(3);
    expect(html.match(/aria-invalid="true"/g)).toHaveLength(meldingen.length);
    const { nagekomen = "", toelichting = "" } = velden as Partial<Record<string, string>>;
    expect(/<textarea[^>]*>\n([^<]*)<\/textarea/.exec(html)?.[1]).toBe(toelichting.replaceAll("\r\n", "\n"));
    expect(html.match(/checked/g)?.length ?? 0).toBe(nagekomen === "ja" || nagekomen === "nee" ? 1 : 0);
    expect(verloop.zaak).toBe(voor);
  });

  test("mag alinea's hebben, zoals een browser ze stuurt", async () => {
    const { verstuur, verloop } = await gevraagd();
    expect((await verstuur({ nagekomen: "ja", toelichting: "Eerst.\r\n\r\nDaarna." })).status).toBe(200);
    expect(verloop.regels.at(-1)?.gegevens["toelichting"]).toBe("Eerst.\n\nDaarna.");
  });

  test("dat veel te groot is wordt niet eens gelezen", async () => {
    const { verstuur, verloop } = await gevraagd();
    const voor = verloop.zaak;
    const { status, html } = await verstuur({ nagekomen: "ja", toelichting: "x".repeat(100_000) });
    expect(status).toBe(413);
    expect(html).toContain("Code: antwoord.te-groot");
    expect(verloop.zaak).toBe(voor);
  });

  test("gaat niet verloren als het systeem geen antwoord geeft", async () => {
    const fouten: Error[] = [];
    const { verstuur } = await gevraagd({
      stuur: () => Promise.reject(new Error("14 UNAVAILABLE")),
      bijFout: (fout) => fouten.push(fout),
    });
    const { status, html } = await verstuur(GOED);
    expect(status).toBe(503);
    expect(zichtbaar(html)).toContain("Uw antwoord is nog niet verzonden.");
    expect(html).toContain(GOED.toelichting);
    expect(html).not.toContain("UNAVAILABLE");
    expect(fouten).toHaveLength(1);
  });
});

let hoeveelste = 0;
/** Another network each time, or the brake answers. */
const steedsAnder = (): string => `198.51.${Math.floor(++hoeveelste / 256)}.${hoeveelste % 256}`;

describe("een adres onder /antwoord", () => {
  const stijlVan = (html: string) => /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? "";
  const BUITEN = "https://za.stichting.example";

  test("werkt met strepen achter de link, en het antwoord ook", async () => {
    const { app, pad, verstuur } = await gevraagd();
    for (const streep of ["/", "//"]) {
      const antwoord = await app.request(`${BUITEN}${pad}${streep}`);
      const html = await antwoord.text();
      expect(antwoord.status).toBe(200);
      expect(zichtbaar(html)).toContain("Lukt het met de afspraken?");
      expect((await app.request(new URL(stijlVan(html), `${BUITEN}${pad}${streep}`).href)).status).toBe(200);
    }
    expect((await verstuur(GOED, `${pad}/`)).status).toBe(200);
  });

  test("dat geen link is zegt in onze bladzijde wat er aan scheelt en wie te bellen, wie het ook hoe vraagt", async () => {
    const { app, pad, verloop } = await gevraagd();
    const voor = verloop.zaak;
    const stuk = fc.oneof(
      fc.constantFrom("", ".", "..", "%", "%2F", "%E0%A4%A", "stijl", pad.slice("/antwoord/".length), NUMMER),
      fc.string({ maxLength: 20 }).map(encodeURIComponent),
    );
    const paden = fc.array(stuk, { maxLength: 4 }).map((delen) => new URL(["/antwoord", ...delen].join("/"), BUITEN));
    await fc.assert(
      fc.asyncProperty(paden, fc.constantFrom("GET", "POST", "PUT", "DELETE", "OPTIONS"), async (url, method) => {
        // Where ".." leads out of the folder it is another address, and one that is a link is another test.
        fc.pre(/^\/antwoord(\/|$)/.test(url.pathname) && url.pathname.replaceAll("/", "") !== pad.replaceAll("/", ""));
        fc.pre(url.pathname !== `/antwoord/${ANTWOORDSTIJL.naam}`);
        const van = { "x-forwarded-for": steedsAnder() };
        const antwoord = await app.request(url.href, { method, headers: van });
        const html = await antwoord.text();
        expect([404, 405]).toContain(antwoord.status);
        expect(html).toMatch(/Code: (link\.(onbekend|onvolledig|te-lang)|antwoord\.methode)/);
        expect(zichtbaar(html)).toContain("Bel of mail ons");
        expect(zichtbaar(html)).toContain("070 555 01 01");
        expect(new URL(stijlVan(html), url).pathname).toBe(`/antwoord/${ANTWOORDSTIJL.naam}`);
        expect(antwoord.headers.get("referrer-policy")).toBe("no-referrer");
        expect(verloop.zaak).toBe(voor);
      }),
    );
  });

  test("waar een formulier heen gaat dat niet te lezen is, zegt dat het niet aankwam", async () => {
    const { app, pad, verloop } = await gevraagd();
    const voor = verloop.zaak;
    const soort = fc.oneof(
      fc.constantFrom("multipart/form-data", "multipart/form-data; boundary=", 'multipart/form-data; boundary="'),
      fc.stringMatching(/^[a-z]{1,9}$/).map((grens) => `multipart/form-data; boundary=${grens}`),
    );
    const inhoud = fc.oneof(
      fc.constantFrom(
        "",
        "nagekomen=ja",
        "--a\r\n",
        '--a\r\nContent-Disposition: form-data; name="nagekomen"\r\n\r\nja',
      ),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(soort, inhoud, async (type, body) => {
        const headers = { "content-type": type, "x-forwarded-for": steedsAnder() };
        const antwoord = await app.request(pad, { method: "POST", body, headers });
        expect(antwoord.status).toBe(400);
        expect(await antwoord.text()).toContain("Code: antwoord.onleesbaar");
        expect(verloop.zaak).toBe(voor);
      }),
    );
  });

  test.each(["application/json", "text/plain", "application/octet-stream", "x"])(
    "waar %s heen gaat, is niet ingevuld",
    async (type) => {
      const { app, pad } = await gevraagd();
      const headers = { "content-type": type };
      const antwoord = await app.request(pad, {
        method: "POST",
        body: '{"nagekomen":"ja","toelichting":"x"}',
        headers,
      });
      expect(antwoord.status).toBe(400);
      expect(await antwoord.text()).toContain("Antwoord met ja of nee.");
    },
  );

  test("waar ja en nee tegelijk heen gaan, kiest niet zelf", async () => {
    const { app, pad } = await gevraagd();
    const body = new URLSearchParams([
      ["nagekomen", "ja"],
      ["nagekomen", "nee"],
      ["toelichting", "Beide."],
    ]);
    expect((await app.request(pad, { method: "POST", body })).status).toBe(400);
  });
});

describe("een link van voor een andere contactpersoon", () => {
  const opvolger = { naam: "Jip Jansen", email: "j.jansen@breda.example" };

  test("is vervangen door een nieuwere, en zegt dat; een vervalste hoort dat niet", async () => {
    const { pagina, pad, verstuur, verloop, store } = await gevraagd();
    const aantal = verloop.regels.length;
    verloop.gebeurt("contactpersoon.gewijzigd", {
      partner: GEMEENTE,
      contactpersoon: opvolger,
      overdracht: "Samen gelezen.",
    });
    await store.schrijf(verloop.regels.slice(aantal));
    const voor = verloop.zaak;
    for (const { status, html } of [await pagina(pad), await pagina(`${pad}/`), await verstuur(GOED)]) {
      expect(status).toBe(410);
      expect(html).toContain("Code: link.vervangen");
      expect(zichtbaar(html)).toContain("Deze link is vervangen door een nieuwere");
      for (const gegeven of [GEMEENTE, ...Object.values(opvolger)]) expect(html).not.toContain(gegeven);
    }
    expect((await pagina(`${pad.slice(0, -2)}AA`)).html).toContain("Code: link.onbekend");
    expect(verloop.zaak).toBe(voor);
    const nieuw = antwoordtoken(SLEUTEL, verloop.dossier, verloop.dossier.borgingsvragen![0]!);
    expect((await pagina(`/antwoord/${nieuw}`)).status).toBe(200);
  });

  test("is ingetrokken zolang er geen opvolger is", async () => {
    const { pagina, pad, verloop, store } = await gevraagd();
    const aantal = verloop.regels.length;
    verloop.gebeurt("contactpersoon.vertrekt", { partner: GEMEENTE, reden: "Andere baan." });
    await store.schrijf(verloop.regels.slice(aantal));
    const { status, html } = await pagina(pad);
    expect([status, html]).toEqual([410, expect.stringContaining("Code: link.ingetrokken")]);
  });

  test("hoort na het antwoord van de opvolger dat er al een is", async () => {
    const { pagina, pad, verloop, store } = await gevraagd();
    const aantal = verloop.regels.length;
    verloop
      .gebeurt("contactpersoon.gewijzigd", {
        partner: GEMEENTE,
        contactpersoon: opvolger,
        overdracht: "Samen gelezen.",
      })
      .gebeurt("borging.gecontroleerd", { partner: GEMEENTE, nagekomen: true, toelichting: "Gebeld." });
    await store.schrijf(verloop.regels.slice(aantal));
    expect((await pagina(pad)).html).toContain("Code: borging.beantwoord");
  });
});

describe("een link die niet werkt", () => {
  const ander = (pad: string, van: string, naar: string) => pad.replace(van, naar);
  test.each([
    ["vervalst", (pad: string) => `${pad.slice(0, -1)}${pad.endsWith("A") ? "B" : "A"}`],
    ["afgebroken", (pad: string) => pad.slice(0, -5)],
    ["met een latere dag", (pad: string) => ander(pad, "2025-11-12", "2035-11-12")],
    ["van een ander traject", (pad: string) => ander(pad, NUMMER, "ZA-2025-008")],
    ["van een traject dat er niet is", (pad: string) => ander(pad, NUMMER, "ZA-1999-001")],
    ["verzonnen", () => "/antwoord/..%2F..%2Fetc%2Fpasswd"],
  ])("omdat hij %s is, zegt dat, en neemt niets aan", async (_wat, maak) => {
    const { pagina, pad, verstuur, verloop, store } = await gevraagd();
    await store.schrijf(
      verloopTot("gesloten", { nummer: "ZA-2025-008", op: "2025-02-10" })
        .gebeurt("borging.vastgelegd", AFSPRAAK)
        .opDag("2025-05-12")
        .gebeurt("borging.gevraagd", { partner: GEMEENTE, controle: "na-3" }).regels,
    );
    const voor = verloop.zaak;
    const vals = maak(pad);
    expect(vals).not.toBe(pad);
    for (const { status, html } of [await pagina(vals), await verstuur(GOED, vals)]) {
      expect(status).toBe(404);
      expect(zichtbaar(html)).toContain("Deze link klopt niet");
      expect(html).toContain("Code: link.onbekend");
      expect(html).not.toContain("Gemeente Breda");
    }
    expect(verloop.zaak).toBe(voor);
  });

  test("werkt een half jaar, tot en met de laatste dag", async () => {
    const op = async (nu: string) => {
      const { pagina, pad, verstuur } = await gevraagd({ nu: () => new Date(nu) });
      return [await pagina(pad), await verstuur(GOED)];
    };
    // Until midnight in Amsterdam.
    for (const { status } of await op("2025-11-12T22:59:00.000Z")) expect(status).toBe(200);
    for (const { status, html } of await op("2025-11-12T23:01:00.000Z")) {
      expect(status).toBe(410);
      expect(zichtbaar(html)).toContain("U kon antwoorden tot en met 12 november 2025.");
      expect(html).toContain("Code: link.verlopen");
    }
  });

  test("door een storing verklapt niets", async () => {
    const fouten: Error[] = [];
    const { pagina, pad, store } = await gevraagd({ bijFout: (fout) => fouten.push(fout) });
    store.projectie = () => Promise.reject(new Error("SQLITE: /geheim/pad"));
    const { status, html } = await pagina(pad);
    expect(status).toBe(500);
    expect(zichtbaar(html)).toContain("Probeer het over een paar minuten nog eens.");
    expect(html).not.toContain("geheim");
    expect(fouten).toHaveLength(1);
  });
});

describe("wie veel te vaak vraagt", () => {
  const MAX = 120;
  const van = (adres: string) => ({ headers: { "x-forwarded-for": adres } });

  test("moet even wachten, en een ander niet", async () => {
    let nu = new Date("2025-05-20T10:00:00.000Z");
    const { app, pad } = await gevraagd({ nu: () => nu });
    const status = async (adres: string) => (await app.request(pad, van(adres))).status;
    for (let n = 0; n < MAX; n++) expect(await status("198.51.100.7")).toBe(200);
    const geremd = await app.request(pad, van("198.51.100.7"));
    expect(geremd.status).toBe(429);
    expect(geremd.headers.get("retry-after")).toBe("60");
    expect(geremd.headers.get("referrer-policy")).toBe("no-referrer");
    expect(zichtbaar(await geremd.text())).toContain("Probeer het over een minuut nog eens.");
    // What comes before the last comma anybody can write.
    expect(await status("203.0.113.9, 198.51.100.7")).toBe(429);
    expect(await status("198.51.100.7, 203.0.113.9")).toBe(200);
    nu = new Date("2025-05-20T10:01:00.000Z");
    expect(await status("198.51.100.7")).toBe(200);
  });

  test("komt daar met een ander adres van hetzelfde netwerk niet onderuit", async () => {
    const { app, pad } = await gevraagd();
    for (let n = 0; n < MAX; n++) await app.request(pad, van(`2001:db8:1:2:${n.toString(16)}::1`));
    expect((await app.request(pad, van("2001:db8:1:2:ffff::1"))).status).toBe(429);
    expect((await app.request(pad, van("2001:db8:1:3::1"))).status).toBe(200);
  });

  test("krijgt ook met een verzonnen link geen ander antwoord", async () => {
    const { app } = await gevraagd();
    const uitkomsten = [];
    for (let n = 0; n <= MAX; n++)
      uitkomsten.push((await app.request(`/antwoord/gok-${n}`, van("198.51.100.7"))).status);
    expect(uitkomsten.filter((status) => status === 404)).toHaveLength(MAX);
    expect(uitkomsten.at(-1)).toBe(429);
  });
});
