import { describe, expect, onTestFinished, test } from "vitest";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { maakTransport, type Transport, type Transportinstellingen } from "#activities/mail/transport.ts";
import { BERICHT, verstuur } from "./hulp.ts";
import { proefserver, type Draaiboek } from "./proefserver.ts";

const VAN = { naam: "Zorgarrangeurs", adres: "zorgarrangeurs@stichting.example" };

function transportNaar(url: string, anders: Partial<Transportinstellingen> = {}): Transport {
  const transport = maakTransport({ url, van: VAN, antwoordAan: "vragen@stichting.example", ...anders });
  onTestFinished(() => transport.sluit());
  return transport;
}

async function opstelling(boek: Draaiboek = {}, anders: Partial<Transportinstellingen> = {}) {
  const server = await proefserver(boek);
  return { ...server, transport: transportNaar(server.url, anders) };
}

describe("een bericht dat aankomt", () => {
  test("draagt ons kenmerk en zegt dat het van een machine komt", async () => {
    const { transport, gelezen } = await opstelling();
    expect(await verstuur(transport, BERICHT)).toEqual({ soort: "verzonden" });
    const mail = await simpleParser(gelezen[0] ?? "");
    expect(mail.messageId).toBe(BERICHT.messageId);
    expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
    expect(mail.headers.get("x-trajecten-nummer")).toBe("ZA-2025-001");
    expect(mail.headers.get("x-trajecten-brief")).toBe("proef; versie=1");
    expect(mail.from?.value).toEqual([{ name: VAN.naam, address: VAN.adres }]);
    expect(mail.replyTo?.text).toBe("vragen@stichting.example");
  });

  test("houdt namen met accenten heel", async () => {
    const { transport, gelezen } = await opstelling();
    const naam = "Zoë Çelik-Østergård 李";
    await verstuur(transport, {
      ...BERICHT,
      aan: { naam, adres: "zoe@school.example" },
      tekst: `Beste ${naam},\n`,
      html: `<p>Beste ${naam},</p>`,
      onderwerp: `Één vraag – ${naam}`,
    });
    const mail = await simpleParser(gelezen[0] ?? "");
    const aan = Array.isArray(mail.to) ? mail.to[0] : mail.to;
    expect(aan?.value).toEqual([{ name: naam, address: "zoe@school.example" }]);
    expect(mail.subject).toBe(`Één vraag – ${naam}`);
    expect(mail.text).toContain(naam);
    expect(mail.html).toContain(naam);
  });
});

test("een lijn die de server intussen verbrak, kost geen brief", async () => {
  let keer = 0;
  const { transport, gelezen } = await opstelling({ mail: () => (++keer === 2 ? null : "250 goed") });
  await verstuur(transport, BERICHT);
  expect(await verstuur(transport, { ...BERICHT, messageId: "<tweede@trajecten.example>" })).toMatchObject({
    soort: "verzonden",
  });
  expect(gelezen).toHaveLength(2);
});

describe("wat een kop of commando kan breken", () => {
  const KWAAD = "Noor\r\nBcc: kwaad@x.example\r\n\r\nX";
  test("een regeleinde in naam, onderwerp of nummer blijft tekst", async () => {
    const { transport, gelezen, commandos } = await opstelling();
    await verstuur(transport, {
      ...BERICHT,
      aan: { naam: KWAAD, adres: "noor@school.example" },
      onderwerp: KWAAD,
      nummer: KWAAD,
      brief: KWAAD,
    });
    expect(commandos.filter((c) => c.startsWith("RCPT"))).toEqual(["RCPT TO:<noor@school.example>"]);
    const mail = await simpleParser(gelezen[0] ?? "");
    expect(mail.bcc).toBeUndefined();
    expect(mail.headers.has("bcc")).toBe(false);
    expect(mail.subject).toBe("Noor Bcc: kwaad@x.example X");
    expect(mail.text).toContain("Dit is een proef.");
  });

  test.each([
    "noor@x.example\r\nRCPT TO:<kwaad@x.example>",
    "a@x.example, b@x.example",
    "a@x.example> SIZE=1",
    "geen-adres",
    "",
    "a b@x.example",
    "a@\u202ex.example",
  ])("het adres %j wordt geweigerd zonder dat er iets verstuurd is", async (adres) => {
    const { transport, commandos } = await opstelling();
    expect(await verstuur(transport, { ...BERICHT, aan: { naam: "Noor", adres } })).toMatchObject({
      soort: "geweigerd",
      code: "adres.ongeldig",
    });
    expect(commandos).toEqual([]);
  });
});

describe("een definitieve weigering is een uitkomst", () => {
  test.each([
    [
      "550 bij de ontvanger",
      { rcpt: "550 5.1.1 <noor@dewissel.example> bestaat niet" },
      "adres.onbekend",
      "De mailserver kent dit adres niet (melding 550 5.1.1).",
    ],
    [
      "552 vol",
      { rcpt: "552 5.2.2 postvak vol" },
      "postvak.vol",
      "Het postvak neemt dit bericht niet aan (melding 552 5.2.2).",
    ],
    [
      "554 na het bericht",
      { einde: "554 5.7.1 spam" },
      "mail.geweigerd",
      "De mailserver weigert dit bericht (melding 554 5.7.1).",
    ],
    [
      "552 te groot",
      { mail: "552 5.3.4 te groot" },
      "postvak.vol",
      "Het postvak neemt dit bericht niet aan (melding 552 5.3.4).",
    ],
  ] as const)("%s", async (_naam, boek, code, reden) => {
    const { transport } = await opstelling(boek);
    const uitkomst = await verstuur(transport, BERICHT);
    expect(uitkomst).toMatchObject({ soort: "geweigerd", code, reden });
    expect(JSON.stringify(uitkomst)).not.toContain("noor@dewissel.example");
  });
});

describe("een tijdelijke fout wordt een poging later", () => {
  test.each([
    ["421 bij de groet", { groet: "421 4.3.2 straks" }, false],
    ["554 bij de groet", { groet: "554 geen dienst" }, false],
    ["450 bij de ontvanger", { rcpt: "450 4.2.1 grijze lijst" }, false],
    ["451 na het bericht", { einde: "451 4.3.0 storing" }, false],
    ["421 na het bericht", { einde: "421 4.3.2 ik stop" }, false],
    ["503 verkeerde volgorde", { rcpt: "503 5.5.1 eerst MAIL" }, false],
    ["550 op onze eigen afzender", { mail: "550 5.7.1 nee" }, false],
    ["530 eerst inloggen", { mail: "530 5.7.0 log eerst in" }, false],
    ["verbinding weg bij DATA", { data: null }, true],
    ["verbinding weg na het bericht", { einde: null }, true],
  ] as const)("%s", async (_naam, boek, misschienAangenomen) => {
    const { transport, gelezen } = await opstelling(boek);
    await expect(verstuur(transport, BERICHT)).rejects.toMatchObject({
      name: "TijdelijkeVerzendfout",
      misschienAangenomen,
    });
    // The pool must not try again on its own account.
    expect(gelezen.length).toBeLessThanOrEqual(1);
  });

  test("niemand luistert", async () => {
    const transport = transportNaar("smtp://127.0.0.1:1");
    await expect(verstuur(transport, BERICHT)).rejects.toMatchObject({
      name: "TijdelijkeVerzendfout",
      misschienAangenomen: false,
    });
  });

  test("een server die niet antwoordt, houdt ons niet vast", async () => {
    const { transport } = await opstelling({ einde: "" }, { limietMs: 300 });
    await expect(verstuur(transport, BERICHT)).rejects.toMatchObject({
      name: "TijdelijkeVerzendfout",
      misschienAangenomen: true,
    });
  });

  test("zonder TLS gaat er niets naar een andere machine", async () => {
    const { transport, gelezen, commandos } = await opstelling({}, { tls: "verplicht" });
    await expect(verstuur(transport, BERICHT)).rejects.toMatchObject({ name: "TijdelijkeVerzendfout" });
    expect(gelezen).toEqual([]);
    expect(commandos.some((c) => c.startsWith("MAIL"))).toBe(false);
  });

  test("een certificaat dat niemand kent, wordt niet vertrouwd", async () => {
    // smtp-server's own certificate is self-signed; with `logger: false` it doesn't warn about it.
    const server = new SMTPServer({
      disabledCommands: ["AUTH"],
      logger: false,
      onData: (stroom, _sessie, klaar) => void stroom.resume().on("end", () => klaar()),
    });
    server.on("error", () => undefined);
    await new Promise<void>((klaar) => server.listen(0, "127.0.0.1", klaar));
    onTestFinished(() => new Promise((klaar) => server.close(() => klaar())));
    const adres = server.server.address();
    const url = `smtp://127.0.0.1:${typeof adres === "object" ? adres?.port : ""}`;
    await expect(verstuur(transportNaar(url, { tls: "verplicht" }), BERICHT)).rejects.toMatchObject({
      name: "TijdelijkeVerzendfout",
    });
    expect(await verstuur(transportNaar(url, { tls: "geen" }), BERICHT)).toMatchObject({ soort: "verzonden" });
  });

  test("de fout noemt geen adres", async () => {
    const { transport } = await opstelling({ rcpt: "450 4.2.1 <noor@dewissel.example> later" });
    const fout: unknown = await verstuur(transport, BERICHT).catch((f: unknown) => f);
    expect(String(fout) + JSON.stringify(fout)).not.toContain("@");
  });
});

test("controleer zegt of de mailserver antwoordt, en verstuurt niets", async () => {
  const { transport, commandos } = await opstelling();
  await transport.controleer();
  expect(commandos.some((c) => c.startsWith("MAIL"))).toBe(false);
  await expect(transportNaar("smtp://127.0.0.1:1").controleer()).rejects.toThrow("ECONNREFUSED");
});

describe("de instellingen", () => {
  test.each(["", "http://x", "smtp://", "smtp://h?tls.rejectUnauthorized=false", "smtp://h/pad", "smtp:geheim@h?x"])(
    "%j wordt geweigerd zonder herhaald te worden",
    (url) => {
      expect(() => maakTransport({ url, van: VAN })).toThrow(/^De mailserver staat als smtp/);
    },
  );
  test("een afzender die niet kan, wordt bij de start geweigerd", () => {
    expect(() => maakTransport({ url: "smtp://127.0.0.1:1", van: { naam: "x", adres: "x" } })).toThrow("afzender");
  });
});
