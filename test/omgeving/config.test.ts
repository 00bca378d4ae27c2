import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, afterAll } from "vitest";
import { KALENDER } from "#domain/kalender/kalender.ts";
import { MEEGELEVERD } from "#domain/kalender/meegeleverd.ts";
import { leesZorgarrangeurs } from "#omgeving/config/postadres.ts";
import { eisInlog } from "#omgeving/config/inlog.ts";
import { leesInstellingen } from "#omgeving/config.ts";
import { linksleutelVan } from "#omgeving/linksleutel.ts";

const map = mkdtempSync(join(tmpdir(), "trajecten-config-"));
afterAll(() => rmSync(map, { recursive: true, force: true }));

const PRODUCTIE = {
  NODE_ENV: "production",
  TRAJECTEN_WEBADRES: "https://za.stichting.example",
  TRAJECTEN_LINKSLEUTEL: "geheim-3-van-ten-minste-32-tekens-lang",
  TRAJECTEN_TEMPORAL_ADRES: "temporal:7233",
  TRAJECTEN_TEMPORAL_NAMESPACE: "trajecten",
  TRAJECTEN_DATABASE_URL: "postgres://trajecten:geheim-1@postgres/trajecten",
  TRAJECTEN_SMTP_URL: "smtps://trajecten:geheim-2@mail.example",
  TRAJECTEN_MAIL_VAN: "za@stichting.example",
  TRAJECTEN_MAIL_VAN_NAAM: "Zorgarrangeurs",
  TRAJECTEN_CONTACT_ORGANISATIE: "Stichting",
  TRAJECTEN_CONTACT_TELEFOON: "070 555 01 00",
  TRAJECTEN_CONTACT_EMAIL: "vragen@stichting.example",
};

function lees(omgeving: Record<string, string | undefined>) {
  const uitkomst = leesInstellingen(omgeving);
  if (!uitkomst.ok) throw new Error(uitkomst.weigering.reden);
  return uitkomst.waarde;
}

function reden(omgeving: Record<string, string | undefined>): string {
  const uitkomst = leesInstellingen(omgeving);
  return uitkomst.ok ? "" : uitkomst.weigering.reden;
}

test("zonder instellingen draait alles embedded", () => {
  expect(lees({ TRAJECTEN_DATA: map })).toMatchObject({
    modus: "embedded",
    data: map,
    adres: "127.0.0.1",
    poort: 3000,
    webadres: "http://127.0.0.1:3000",
    linksleutel: null,
    databaseUrl: `sqlite:${map}/trajecten.db`,
    takenPerRun: 12,
    gezondheidPoort: null,
    metricsPoort: null,
  });
});

test("NODE_ENV=production betekent productie, met een eigen domein uit het adres van de afzender", () => {
  expect(lees(PRODUCTIE)).toMatchObject({
    modus: "productie",
    smtpUrl: PRODUCTIE.TRAJECTEN_SMTP_URL,
    mail: {
      van: { naam: "Zorgarrangeurs", adres: "za@stichting.example" },
      domein: "stichting.example",
    },
  });
});

test("in productie staat niets verplichts stil op een verzonnen waarde", () => {
  const verplicht = Object.keys(PRODUCTIE).filter((naam) => naam !== "NODE_ENV");
  const gemeld = reden({ NODE_ENV: "production" });
  expect(verplicht.filter((naam) => !gemeld.includes(`${naam}: ontbreekt`))).toEqual([]);
});

test("alle fouten komen tegelijk, en nooit met een waarde", () => {
  const gemeld = reden({
    ...PRODUCTIE,
    TRAJECTEN_DATABASE_URL: "mysql://root:wachtwoord-in-log@db",
    TRAJECTEN_SMTP_URL: "http://wachtwoord-in-log",
    TRAJECTEN_POORT: "99999",
    TRAJECTEN_TAKEN_PER_RUN: "0",
    TRAJECTEN_LOGNIVEAU: "wachtwoord-in-log",
  });
  expect(gemeld.match(/TRAJECTEN_\w+(?=:)/g)).toEqual([
    "TRAJECTEN_POORT",
    "TRAJECTEN_DATABASE_URL",
    "TRAJECTEN_SMTP_URL",
    "TRAJECTEN_TAKEN_PER_RUN",
    "TRAJECTEN_LOGNIVEAU",
  ]);
  expect(gemeld).not.toContain("wachtwoord-in-log");
});

test("een geheim kan uit een bestand komen", () => {
  const bestand = join(map, "url");
  writeFileSync(bestand, "postgres://uit-bestand/db\n");
  const { TRAJECTEN_DATABASE_URL: _url, ...rest } = PRODUCTIE;
  expect(lees({ ...rest, TRAJECTEN_DATABASE_URL: "", TRAJECTEN_DATABASE_URL_FILE: bestand }).databaseUrl).toBe(
    "postgres://uit-bestand/db",
  );
});

test("waarde en bestand samen, of een bestand dat er niet is, is een fout", () => {
  const weg = join(map, "weg");
  expect(reden({ ...PRODUCTIE, TRAJECTEN_SMTP_URL_FILE: weg })).toContain(
    "TRAJECTEN_SMTP_URL: staat er ook als TRAJECTEN_SMTP_URL_FILE",
  );
  const ontbreekt = reden({ ...PRODUCTIE, TRAJECTEN_SMTP_URL: "", TRAJECTEN_SMTP_URL_FILE: weg });
  expect(ontbreekt).toContain(`TRAJECTEN_SMTP_URL_FILE: Het bestand ${weg} kan niet worden gelezen: het bestaat niet.`);
  expect(ontbreekt).not.toContain("ontbreekt; in productie");
});

test.each([
  [
    "embedded kan niet in productie",
    { ...PRODUCTIE, TRAJECTEN_MODUS: "embedded" },
    "TRAJECTEN_MODUS: embedded kan niet",
  ],
  [
    "productie draait niet op SQLite",
    { ...PRODUCTIE, TRAJECTEN_DATABASE_URL: "sqlite:x.db" },
    "moet in productie een Postgres-database zijn",
  ],
])("%s", (_naam, omgeving, melding) => {
  expect(reden(omgeving)).toContain(melding);
});

test("de eerste medewerkers komen uit de instellingen, en TLS is een keuze", () => {
  const { eersteMedewerkers, smtpTls } = lees({
    ...PRODUCTIE,
    TRAJECTEN_MAIL_PROJECTLEIDER: "pl@stichting.example",
    TRAJECTEN_MAIL_ZORGARRANGEURS: "za-03=Kim de Boer <kim@stichting.example>; za-05 = sam@stichting.example",
    TRAJECTEN_MAIL_PLAATSVERVANGER: "KIM@stichting.example",
    TRAJECTEN_MAIL_BEHEERDER: "Bas Kuipers <beheer@stichting.example>",
    TRAJECTEN_SMTP_TLS: "geen",
  });
  // Kim, who is plaatsvervanger too, is one medewerker.
  expect(eersteMedewerkers).toEqual([
    { id: "pl-1", naam: "Projectleider", mail: "pl@stichting.example", rollen: ["projectleider"] },
    { id: "za-03", naam: "Kim de Boer", mail: "kim@stichting.example", rollen: ["plaatsvervanger", "zorgarrangeur"] },
    { id: "bh-1", naam: "Bas Kuipers", mail: "beheer@stichting.example", rollen: ["beheerder"] },
    { id: "za-05", naam: "za-05", mail: "sam@stichting.example", rollen: ["zorgarrangeur"] },
  ]);
  expect(smtpTls).toBe("geen");
  expect(lees(PRODUCTIE)).toMatchObject({ smtpTls: null, eersteMedewerkers: [] });
  const gemeld = reden({
    ...PRODUCTIE,
    TRAJECTEN_MAIL_ZORGARRANGEURS: "kim@geheim.example",
    TRAJECTEN_SMTP_TLS: "soms",
  });
  expect(gemeld).toContain("TRAJECTEN_MAIL_ZORGARRANGEURS: moet bestaan uit delen als");
  expect(gemeld).toContain("TRAJECTEN_SMTP_TLS: moet verplicht of geen zijn");
  expect(gemeld).not.toContain("geheim");
});

test.each([
  "za-03",
  "za-03=",
  "za-03=geen adres",
  "za-03=Kim <kim>",
  "za 03=kim@stichting.example",
  "kim=kim@stichting.example",
  "za-03=a@b.example; za-03=c@b.example",
  "*=@a.example",
  "za-03=kim@stichting.example za-05=sam@stichting.example",
])("%j zijn geen zorgarrangeurs", (tekst) => {
  expect(leesZorgarrangeurs(tekst)).toBeNull();
});

describe("Temporal over TLS", () => {
  const pem = (naam: string) => readFileSync(join(import.meta.dirname, "../support/tls", naam), "utf8").trim();
  const [ca, cert, sleutel] = [pem("ca.pem"), pem("client.pem"), pem("client.key")];
  const tls = { ...PRODUCTIE, TRAJECTEN_TEMPORAL_TLS: "verplicht" };
  const eigen = { TRAJECTEN_TEMPORAL_TLS_CERT: cert, TRAJECTEN_TEMPORAL_TLS_SLEUTEL: sleutel };

  test("met een eigen autoriteit, een eigen certificaat en een API-sleutel, of zonder", () => {
    expect(lees(PRODUCTIE).temporal).toEqual({ adres: "temporal:7233", namespace: "trajecten" });
    expect(lees(tls).temporal.beveiliging).toEqual({ ca: null, eigen: null, apiSleutel: null });
    // API keys are tokens of many hundreds of characters.
    const apiSleutel = "geheim-8".repeat(200);
    const alles = { ...tls, ...eigen, TRAJECTEN_TEMPORAL_TLS_CA: ca, TRAJECTEN_TEMPORAL_API_SLEUTEL: apiSleutel };
    expect(lees(alles).temporal.beveiliging).toEqual({ ca, eigen: { certificaat: cert, sleutel }, apiSleutel });
  });

  test("halve beveiliging is een fout: zonder TLS, of een certificaat zonder zijn sleutel", () => {
    const zonder = reden({ ...PRODUCTIE, ...eigen, TRAJECTEN_TEMPORAL_API_SLEUTEL: "geheim-8" });
    for (const veld of ["TLS_CERT", "TLS_SLEUTEL", "API_SLEUTEL"])
      expect(zonder).toContain(`TRAJECTEN_TEMPORAL_${veld}: kan alleen samen met TRAJECTEN_TEMPORAL_TLS=verplicht.`);
    expect(reden({ ...tls, TRAJECTEN_TEMPORAL_TLS_CERT: cert })).toContain(
      "TRAJECTEN_TEMPORAL_TLS_CERT: kan niet zonder TRAJECTEN_TEMPORAL_TLS_SLEUTEL.",
    );
    expect(reden({ ...tls, ...eigen, TRAJECTEN_TEMPORAL_TLS_SLEUTEL: pem("server.key") })).toContain(
      "TRAJECTEN_TEMPORAL_TLS_SLEUTEL: hoort niet bij het certificaat in TRAJECTEN_TEMPORAL_TLS_CERT.",
    );
  });

  test("een certificaat dat er is maar niet kan worden gelezen, is één fout", () => {
    const { TRAJECTEN_TEMPORAL_TLS_CERT: _cert, ...rest } = eigen;
    const gemeld = reden({ ...tls, ...rest, TRAJECTEN_TEMPORAL_TLS_CERT_FILE: join(map, "weg") });
    expect(gemeld.match(/TRAJECTEN_\w+(?=:)/g)).toEqual(["TRAJECTEN_TEMPORAL_TLS_CERT_FILE"]);
  });

  test("wat alleen op PEM lijkt, of een sleutel die niet in een header past, komt nooit tot een verbinding", () => {
    const kapot = (soort: string) => `-----BEGIN ${soort}-----\nZ2VoZWlt\n-----END ${soort}-----`;
    const gemeld = reden({
      ...tls,
      TRAJECTEN_TEMPORAL_TLS_CA: `${ca}\n${kapot("CERTIFICATE")}`,
      TRAJECTEN_TEMPORAL_TLS_CERT: "geheim-6",
      TRAJECTEN_TEMPORAL_TLS_SLEUTEL: kapot("PRIVATE KEY"),
      TRAJECTEN_TEMPORAL_API_SLEUTEL: "geheim-5 €",
    });
    expect(gemeld.split("\n").slice(1)).toEqual([
      "  TRAJECTEN_TEMPORAL_TLS_CA: moet een certificaat in PEM zijn.",
      "  TRAJECTEN_TEMPORAL_TLS_CERT: moet een certificaat in PEM zijn.",
      "  TRAJECTEN_TEMPORAL_TLS_SLEUTEL: moet een geheime sleutel in PEM zijn, zonder wachtwoord.",
      "  TRAJECTEN_TEMPORAL_API_SLEUTEL: moet één woord zijn, zonder spaties of regeleinden.",
    ]);
  });
});

test("de cijfers van de worker zijn van deze machine, tenzij er een adres voor is gezet", () => {
  expect(lees(PRODUCTIE).gezondheidAdres).toBe("127.0.0.1");
  for (const adres of ["0.0.0.0", "::"])
    expect(lees({ ...PRODUCTIE, TRAJECTEN_GEZONDHEID_ADRES: adres }).gezondheidAdres).toBe(adres);
  // The SDK takes nothing else, and would say so only when the worker starts.
  expect(reden({ ...PRODUCTIE, TRAJECTEN_GEZONDHEID_ADRES: "localhost" })).toContain(
    "TRAJECTEN_GEZONDHEID_ADRES: moet een IP-adres zijn.",
  );
});

test("links in brieven beginnen met het adres van buiten, en embedded met dat van deze machine", () => {
  expect(lees({ ...PRODUCTIE, TRAJECTEN_WEBADRES: "https://stichting.example/za/" }).webadres).toBe(
    "https://stichting.example/za",
  );
  expect(lees({ TRAJECTEN_POORT: "4001" }).webadres).toBe("http://127.0.0.1:4001");
  for (const fout of ["http://za.stichting.example", "za.stichting.example", "https://za.example/?a=b", "https://ik@x"])
    expect(reden({ ...PRODUCTIE, TRAJECTEN_WEBADRES: fout })).toContain("TRAJECTEN_WEBADRES: moet met https://");
});

test("links worden in productie ondertekend met een geheim van buiten, dat lang genoeg is", () => {
  expect(linksleutelVan(lees(PRODUCTIE))).toBe(PRODUCTIE.TRAJECTEN_LINKSLEUTEL);
  const kort = reden({ ...PRODUCTIE, TRAJECTEN_LINKSLEUTEL: "te-kort" });
  expect(kort).toContain("TRAJECTEN_LINKSLEUTEL: moet ten minste 32 tekens lang zijn.");
  expect(kort).not.toContain("te-kort");
});

test("embedded maakt het geheim van de links één keer, alleen leesbaar voor de eigenaar", () => {
  const data = mkdtempSync(join(map, "links-"));
  const sleutel = linksleutelVan(lees({ TRAJECTEN_DATA: data }));
  expect(sleutel).toMatch(/^[\w-]{43}$/);
  expect(linksleutelVan(lees({ TRAJECTEN_DATA: data }))).toBe(sleutel);
  expect(statSync(join(data, "linksleutel")).mode & 0o777).toBe(0o600);
  expect(readdirSync(data)).toEqual(["linksleutel"]);
  expect(linksleutelVan(lees({ TRAJECTEN_DATA: mkdtempSync(join(map, "links-")) }))).not.toBe(sleutel);
  // Another one in its place would silently end every link that was sent.
  writeFileSync(join(data, "linksleutel"), "");
  expect(() => linksleutelVan(lees({ TRAJECTEN_DATA: data }))).toThrow("linksleutel is beschadigd");
});

test("een eigen kalender komt uit het bestand dat is genoemd, anders is het die van het systeem", () => {
  const pad = join(map, "kalender.txt");
  writeFileSync(pad, MEEGELEVERD.replace("versie | ", "versie | eigen-"));
  expect(lees({ TRAJECTEN_KALENDER: pad }).kalender.versie).toBe(`eigen-${KALENDER.versie}`);
  expect(lees({}).kalender).toEqual(KALENDER);
});

test("een kalender die niet klopt houdt de start tegen, met de regel die fout is", () => {
  const pad = join(map, "kapot.txt");
  writeFileSync(pad, MEEGELEVERD.replace("2026-05-15", "2026-05-32"));
  expect(reden({ TRAJECTEN_KALENDER: pad })).toMatch(
    /TRAJECTEN_KALENDER: De kalender klopt niet:\n +regel 6: Deze datum/,
  );
  expect(reden({ TRAJECTEN_KALENDER: join(map, "nergens") })).toContain(
    `TRAJECTEN_KALENDER: Het bestand ${join(map, "nergens")} kan niet worden gelezen: het bestaat niet.`,
  );
});

describe("een bestand dat een instelling noemt", () => {
  const { TRAJECTEN_DATABASE_URL: _url, ...rest } = PRODUCTIE;
  const URL_MET_LETTER = "postgres://trajecten:één@db/trajecten";
  const pad = join(map, "geheim");
  const uit = (inhoud: string | Uint8Array) => {
    writeFileSync(pad, inhoud);
    return { ...rest, TRAJECTEN_DATABASE_URL: "", TRAJECTEN_DATABASE_URL_FILE: pad };
  };

  test("is UTF-8, met of zonder BOM", () => {
    for (const bom of ["", "\uFEFF"]) expect(lees(uit(`${bom}${URL_MET_LETTER}\r\n`)).databaseUrl).toBe(URL_MET_LETTER);
  });

  test.each([
    ["UTF-16 met BOM", Buffer.from(`\uFEFF${URL_MET_LETTER}`, "utf16le"), /Dit is opgeslagen als UTF-16/],
    ["UTF-16 zonder BOM", Buffer.from(URL_MET_LETTER, "utf16le").swap16(), /Dit is opgeslagen als UTF-16/],
    ["Latin-1", Buffer.from(URL_MET_LETTER, "latin1"), /Regel 1 bevat .* Windows-1252 \(Latin-1, ANSI\)/],
  ])("in %s wordt geweigerd bij zijn naam, zonder het geheim te tonen", (_, inhoud, waarom) => {
    const gemeld = reden(uit(inhoud));
    expect(gemeld).toMatch(waarom);
    expect(gemeld).toContain(`TRAJECTEN_DATABASE_URL_FILE: ${pad}: `);
    expect(gemeld).not.toContain("postgres://");
    writeFileSync(pad, Buffer.concat([Buffer.from("# "), inhoud]));
    expect(reden({ TRAJECTEN_KALENDER: pad })).toContain(`TRAJECTEN_KALENDER: ${pad}: `);
  });
});

describe("inloggen in productie", () => {
  const INLOG = {
    TRAJECTEN_SESSIES_URL: "postgres://sessies:geheim-4@postgres/trajecten",
    TRAJECTEN_OIDC_ISSUER: "https://inlog.stichting.example/realms/za",
    TRAJECTEN_OIDC_CLIENT_ID: "trajecten",
    TRAJECTEN_OIDC_CLIENT_SECRET: "geheim-5",
  };
  const eis = (omgeving: Record<string, string | undefined>) => eisInlog(lees({ ...PRODUCTIE, ...omgeving }));

  test("heeft een aanbieder en een eigen database nodig, en een worker niet", () => {
    expect(eis(INLOG)).toEqual({
      ok: true,
      waarde: {
        sessiesUrl: INLOG.TRAJECTEN_SESSIES_URL,
        aanbieder: {
          issuer: INLOG.TRAJECTEN_OIDC_ISSUER,
          clientId: "trajecten",
          clientSecret: "geheim-5",
        },
      },
    });
    expect(leesInstellingen(PRODUCTIE).ok).toBe(true);
  });

  test.each(Object.keys(INLOG))("zonder %s start het web niet, en het zegt geen geheim", (naam) => {
    const uitkomst = eis({ ...INLOG, [naam]: undefined });
    const gemeld = uitkomst.ok ? "" : uitkomst.weigering.reden;
    expect(gemeld).toContain(naam.replace("TRAJECTEN_", ""));
    expect(gemeld).not.toContain("geheim");
  });

  test("de sessies staan niet op SQLite, en de pagina's niet onder een pad", () => {
    expect(eis({ ...INLOG, TRAJECTEN_SESSIES_URL: "sqlite:x.db" })).toMatchObject({ ok: false });
    expect(eis({ ...INLOG, TRAJECTEN_WEBADRES: "https://za.stichting.example/za" })).toMatchObject({ ok: false });
  });

  test.each(["http://inlog.stichting.example", "https://a@inlog.example", "https://inlog.example?x", "inlog"])(
    "een aanbieder op %s is niet te vertrouwen",
    (issuer) => {
      expect(reden({ ...PRODUCTIE, ...INLOG, TRAJECTEN_OIDC_ISSUER: issuer })).toContain("TRAJECTEN_OIDC_ISSUER: moet");
    },
  );
});
