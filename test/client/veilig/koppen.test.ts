import { describe, expect, test } from "vitest";
import { PADEN, type Pad } from "#client/web/bladzijden.ts";
import { adressen, wieOpent } from "#test/support/bladzijden.ts";
import { webMetMensen } from "#test/client/web/mensen.ts";
import { herken, Register } from "#test/support/organisaties.ts";

/** What every page of the table tells a browser, and what it does for another site: from the table, so that a new page is held to it too. */

const NUMMER = "ZA-2025-001";
const ZELF = { "sec-fetch-site": "same-origin" };

async function opstelling(anders: Parameters<typeof webMetMensen>[1] = {}) {
  const gestuurd: unknown[] = [];
  const stuur = (...wat: unknown[]) => {
    gestuurd.push(wat);
    return Promise.resolve({ ok: true, waarde: { nieuw: 1, nummer: NUMMER } } as never);
  };
  const web = await webMetMensen(undefined, { stuur, meldAan: stuur, vraagOrganisatie: stuur, ...anders });
  const register = new Register();
  register.lukt(herken({ nummer: NUMMER, naam: "De Wissel Breda", plaats: "Breda" }));
  await web.store.schrijf(register.regels);
  const adres = new Map(
    adressen({ nummer: NUMMER, organisatie: "ORG-1", medewerker: "za-03", mail: web.mailId, hash: web.hash }),
  );
  return { ...web, gestuurd, adres: (pad: Pad) => adres.get(pad)! };
}

const richtlijnen = (headers: Headers): ReadonlyMap<string, readonly string[]> =>
  new Map(
    (headers.get("content-security-policy") ?? "").split(";").map((deel) => {
      const [naam = "", ...waarden] = deel.trim().split(/\s+/);
      return [naam, waarden];
    }),
  );

/** A mail, shown in a frame without rights. */
const IS_MAIL: readonly Pad[] = ["/postvak/:id/html", "/trajecten/:nummer/brieven/:hash{[0-9a-f]{64}}/html"];

function houdtDicht(headers: Headers): void {
  const csp = richtlijnen(headers);
  expect(csp.get("default-src")).toEqual(["'none'"]);
  for (const naam of ["base-uri", "frame-ancestors"]) expect([naam, csp.get(naam)]).toEqual([naam, ["'none'"]]);
  expect(csp.get("form-action")).toEqual(["'self'"]);
  // Of this very system, or nothing: no inline, no eval, no other site, no wildcard.
  expect([...csp.values()].flat().filter((waarde) => !["'none'", "'self'", "data:"].includes(waarde))).toEqual([]);
  expect(csp.get("script-src")).toEqual(["'self'"]);
  expect(headers.get("x-frame-options")).toBe("DENY");
  gewoon(headers);
}

function gewoon(headers: Headers): void {
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toBe("same-origin");
  expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
  expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("access-control-allow-origin")).toBeNull();
}

describe.each(PADEN)("%s", (pad) => {
  test("beperkt wat een browser ermee mag, en wordt voor niemand bewaard", async () => {
    const { vraag, adres } = await opstelling();
    const { status, headers } = await vraag(adres(pad), { als: wieOpent(pad) });
    expect(status).toBe(200);
    if (!IS_MAIL.includes(pad)) houdtDicht(headers);
    else {
      gewoon(headers);
      expect(headers.get("content-security-policy")).toBe(
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
      );
    }
  });

  test("geeft aan wie niet of als een ander is ingelogd niets van wie er eerst keek", async () => {
    const { vraag, adres } = await opstelling();
    const eerst = await vraag(adres(pad), { als: wieOpent(pad) });
    const stand = { "if-none-match": eerst.headers.get("etag") ?? "*" };
    const niemand = await vraag(adres(pad), { als: null, headers: stand });
    expect([niemand.status, await niemand.text()]).toEqual([303, ""]);
    const peiling = await vraag(adres(pad), { als: null, headers: { ...stand, "hx-request": "true" } });
    expect(await peiling.text()).not.toContain("De Wissel");
    const ander = await vraag(adres(pad), { als: "au-1", headers: stand });
    expect([200, 403]).toContain(ander.status);
    if (ander.headers.get("content-type")?.startsWith("text/html") && !IS_MAIL.includes(pad))
      expect(await ander.text()).toContain("Medewerker au-1");
  });

  test("verandert niets voor een andere site, ook niet voor wie is ingelogd", async () => {
    const { vraag, adres, gestuurd } = await opstelling();
    for (const headers of [
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { "sec-fetch-site": "none" },
      { "sec-fetch-site": "cross-site", origin: "http://localhost" },
      { "sec-fetch-site": "", origin: "https://kwaad.example" },
    ])
      for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
        const antwoord = await vraag(adres(pad), {
          als: "pl-1",
          method,
          body: "tekst=Dag&naam=Dag",
          headers: { "content-type": "application/x-www-form-urlencoded", ...(headers as Record<string, string>) },
        });
        expect([method, headers, antwoord.status]).toEqual([method, headers, 403]);
        if (!IS_MAIL.includes(pad)) houdtDicht(antwoord.headers);
        expect(await antwoord.text()).not.toContain("Dag");
      }
    expect(gestuurd).toEqual([]);
  });
});

test.each(["/uitloggen", "/inloggen"])("%s doet niets voor een andere site", async (pad) => {
  const { vraag } = await opstelling();
  const headers = { "sec-fetch-site": "cross-site", "content-type": "application/x-www-form-urlencoded" };
  const antwoord = await vraag(pad, { method: "POST", body: "wie=pl-1", headers });
  expect([antwoord.status, antwoord.headers.getSetCookie()]).toEqual([403, []]);
  expect((await vraag("/")).status).toBe(200);
});

test("ook wat misgaat beperkt wat een browser mag: 303, 403, 404, 409, 413, 422 en 500", async () => {
  const { vraag, store, pagina } = await opstelling({ bijFout: () => {} });
  const post = (pad: string, body: string) =>
    vraag(pad, { method: "POST", body, headers: { ...ZELF, "content-type": "application/x-www-form-urlencoded" } });
  const doe = `/trajecten/${NUMMER}/doe/notitie.toegevoegd`;
  const antwoorden = [
    await vraag("/", { als: null }),
    (await pagina("/postvak", "za-03")).antwoord,
    await vraag("/weg"),
    await vraag(`/trajecten/${NUMMER}/doe/traject.hervat`),
    await post(doe, `tekst=${"a".repeat(600_000)}`),
    await post(doe, "tekst="),
  ];
  store.projectie = () => Promise.reject(new Error("weg"));
  antwoorden.push(await vraag(`/trajecten/${NUMMER}`));
  expect(antwoorden.map(({ status }) => status)).toEqual([303, 403, 404, 409, 413, 422, 500]);
  for (const { headers } of antwoorden) houdtDicht(headers);
});

test("het geheim van een sessie staat in geen bladzijde en in geen adres", async () => {
  const { vraag, adres, app } = await opstelling();
  const begin = await app.request("/inloggen", {
    method: "POST",
    body: new URLSearchParams({ wie: "pl-1" }),
    headers: ZELF,
  });
  const cookie = begin.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const geheim = cookie.split("=")[1] ?? "";
  expect(geheim.length).toBeGreaterThan(40);
  for (const pad of PADEN) {
    const antwoord = await vraag(adres(pad), { als: null, headers: { cookie } });
    expect(await antwoord.text()).not.toContain(geheim);
    expect(`${antwoord.headers.get("location")} ${antwoord.headers.get("etag")}`).not.toContain(geheim);
  }
  // In an address it opens nothing.
  for (const pad of [`/?trajecten=${geheim}`, `/?sessie=${geheim}`, `/;trajecten=${geheim}`])
    expect((await app.request(pad)).status).toBe(303);
});

test("wie na het inloggen verder gaat met wat bewaard is, blijft hier", async () => {
  let nu = Date.parse("2025-05-20T08:00:00.000Z");
  const { app } = await opstelling({ nu: () => new Date(nu) });
  const inloggen = (cookie = "") =>
    app.request("/inloggen", {
      method: "POST",
      body: new URLSearchParams({ wie: "pl-1" }),
      headers: { ...ZELF, cookie },
    });
  const cookie = (await inloggen()).headers.getSetCookie()[0]?.split(";")[0] ?? "";
  nu += 3_600_000;
  const headers = { ...ZELF, cookie, "content-type": "application/x-www-form-urlencoded" };
  await app.request("http://localhost//kwaad.example/x", { method: "POST", body: "tekst=x", headers });
  const naar = (await inloggen(cookie)).headers.get("location") ?? "";
  expect(new URL(naar, "http://localhost/inloggen").origin).toBe("http://localhost");
  expect(naar).toMatch(/^\/(?!\/)/);
});
