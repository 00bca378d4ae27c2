import { readdir, readFile, writeFile } from "node:fs/promises";
import { createConnection } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { maakTransport } from "#activities/mail/transport.ts";
import { openOntvangst, openPostvak, type Postvak } from "#activities/mail/postvak.ts";
import { startSmtpOntvanger, type Ontvangeropties } from "#worker/smtp-ontvanger.ts";
import { BERICHT, proefmap, verstuur } from "./hulp.ts";

async function opstelling(anders: Partial<Ontvangeropties> = {}) {
  const map = await proefmap();
  const postvak = anders.postvak ?? (await openPostvak(map));
  const dubbel: string[] = [];
  const ontvanger = await startSmtpOntvanger({ postvak, poort: 0, bijDubbel: (id) => dubbel.push(id), ...anders });
  const transport = maakTransport({
    url: ontvanger.url,
    van: { naam: "Zorgarrangeurs", adres: "za@stichting.example" },
  });
  onTestFinished(async () => {
    transport.sluit();
    await ontvanger.stop();
  });
  return { map, postvak, ontvanger, transport, dubbel };
}

test("een verzonden brief staat leesbaar in het postvak, ook na een herstart", async () => {
  const { map, postvak, transport } = await opstelling();
  await verstuur(transport, {
    ...BERICHT,
    aan: { naam: "Zoë Çelik", adres: "zoe@school.example" },
    tekst: "Beste Zoë,\n\n.\n\nTot ziens.\n",
  });
  const [kop] = await postvak.lijst();
  expect(kop).toMatchObject({
    onderwerp: BERICHT.onderwerp,
    aan: ["Zoë Çelik <zoe@school.example>"],
    nummer: "ZA-2025-001",
    messageId: BERICHT.messageId,
  });
  expect(Date.parse(kop?.ontvangenOp ?? "")).toBeGreaterThan(Date.now() - 60_000);
  const opnieuw = await openPostvak(map);
  const bericht = await opnieuw.bericht(kop?.id ?? "");
  expect(bericht?.tekst).toBe("Beste Zoë,\n\n.\n\nTot ziens.\n");
  expect(bericht?.html).toContain("<p>Dit is een proef.</p>");
  const [bestand, ...rest] = await readdir(map);
  expect(rest).toEqual([]);
  expect(await readFile(join(map, bestand ?? ""), "utf8")).toMatch(
    /^Return-Path: <za@stichting\.example>\r\nDelivered-To: zoe@school\.example\r\n/,
  );
});

test("dezelfde mail nog eens wordt één keer bewaard, en dat wordt gezegd", async () => {
  const { postvak, transport, dubbel } = await opstelling();
  await verstuur(transport, BERICHT);
  await verstuur(transport, BERICHT);
  await verstuur(transport, { ...BERICHT, messageId: "<een.ander@trajecten.example>" });
  expect(await postvak.lijst()).toHaveLength(2);
  expect(dubbel).toHaveLength(1);
});

test("de nieuwste staat bovenaan", async () => {
  const map = await proefmap();
  let tijd = Date.parse("2025-03-01T08:00:00.000Z");
  const postvak = await openPostvak(map, () => new Date((tijd += 60_000)));
  for (const n of [1, 2, 3])
    await postvak.bewaar(Buffer.from(`Subject: ${n}\r\nMessage-ID: <${n}@x>\r\n\r\nhoi\r\n`), {
      van: "a@x",
      aan: ["b@x"],
    });
  expect((await postvak.lijst()).map(({ onderwerp }) => onderwerp)).toEqual(["3", "2", "1"]);
});

describe("250 is een belofte", () => {
  test("pas na het bewaren wordt geantwoord", async () => {
    const volgorde: string[] = [];
    const trage: Postvak = {
      bewaar: async () => {
        await new Promise((klaar) => setTimeout(klaar, 150));
        volgorde.push("bewaard");
        return { id: "x", nieuw: true };
      },
      lijst: () => Promise.resolve([]),
      bericht: () => Promise.resolve(null),
    };
    const { transport } = await opstelling({ postvak: trage });
    await verstuur(transport, BERICHT);
    volgorde.push("beantwoord");
    expect(volgorde).toEqual(["bewaard", "beantwoord"]);
  });

  test("op het moment van het antwoord staat het bestand er al", async () => {
    const { map, transport } = await opstelling();
    await verstuur(transport, BERICHT);
    expect((await readdir(map)).filter((naam) => naam.endsWith(".eml"))).toHaveLength(1);
  });

  test("wat niet bewaard kan worden, mag later nog eens", async () => {
    const fouten: string[] = [];
    const kapot: Postvak = {
      bewaar: () => Promise.reject(new Error("schijf vol")),
      lijst: () => Promise.resolve([]),
      bericht: () => Promise.resolve(null),
    };
    const { transport } = await opstelling({ postvak: kapot, bijFout: ({ message }) => fouten.push(message) });
    await expect(verstuur(transport, BERICHT)).rejects.toMatchObject({
      name: "TijdelijkeVerzendfout",
      misschienAangenomen: false,
    });
    expect(fouten).toEqual(["schijf vol"]);
  });
});

test("een te grote mail wordt geweigerd en niet bewaard", async () => {
  const { postvak, transport, ontvanger } = await opstelling({ maxBytes: 20_000 });
  expect(await verstuur(transport, { ...BERICHT, tekst: "x".repeat(50_000) })).toMatchObject({ soort: "geweigerd" });
  // A client that doesn't announce the size gets to hear it at the end.
  const antwoord = await gesprek(ontvanger.poort, [
    "EHLO x",
    "MAIL FROM:<a@x.example>",
    "RCPT TO:<b@x.example>",
    "DATA",
    `Subject: groot\r\n\r\n${"x\r\n".repeat(10_000)}.`,
  ]);
  expect(antwoord.at(-1)).toMatch(/^552/);
  expect(await postvak.lijst()).toEqual([]);
});

test("een halve mail wordt niet bewaard", async () => {
  const { map, ontvanger } = await opstelling();
  await gesprek(
    ontvanger.poort,
    ["EHLO x", "MAIL FROM:<a@x.example>", "RCPT TO:<b@x.example>", "DATA"],
    "Subject: half\r\n\r\nen toen",
  );
  await new Promise((klaar) => setTimeout(klaar, 100));
  expect(await readdir(map)).toEqual([]);
});

test("een bezette poort laat de start mislukken", async () => {
  const { ontvanger, postvak } = await opstelling();
  await expect(startSmtpOntvanger({ postvak, poort: ontvanger.poort })).rejects.toMatchObject({ code: "EADDRINUSE" });
});

test("luistert alleen op deze machine en biedt geen inloggen aan", async () => {
  const { ontvanger } = await opstelling();
  const [, ehlo] = await gesprek(ontvanger.poort, ["EHLO x"]);
  expect(ehlo).not.toMatch(/AUTH|STARTTLS/);
  expect(ontvanger.url).toBe(`smtp://127.0.0.1:${ontvanger.poort}`);
});

test("een id van buiten wordt nooit een pad", async () => {
  const map = await proefmap();
  await writeFile(join(map, "geheim.eml"), "Subject: geheim\r\n\r\n");
  const postvak = await openPostvak(join(map, "postvak"));
  for (const id of ["../geheim", "..%2fgeheim", "", "x".repeat(32), "0".repeat(32)])
    expect(await postvak.bericht(id)).toBeNull();
});

test("halve bestanden van een vorige keer ruimt de ontvanger op, en wie alleen leest niet: een ervan kan juist binnenkomen", async () => {
  const map = await proefmap();
  await writeFile(join(map, ".tijdelijk-oud"), "half");
  await openPostvak(map);
  expect(await readdir(map)).toEqual([".tijdelijk-oud"]);
  const postvak = await openOntvangst(map);
  expect(await readdir(map)).toEqual([]);
  expect(await postvak.lijst()).toEqual([]);
});

/** Speaks SMTP by hand: one command at a time, then `staart` and a broken line. */
async function gesprek(poort: number, commandos: readonly string[], staart?: string): Promise<string[]> {
  const lijn = createConnection({ host: "127.0.0.1", port: poort });
  const antwoorden: string[] = [];
  let buffer = "";
  const volgend = (): Promise<string> =>
    new Promise((klaar, faal) => {
      const kijk = (): boolean => {
        if (!/(^|\n)\d{3} [^\n]*\r\n$/.test(buffer)) return false;
        const antwoord = buffer;
        buffer = "";
        klaar(antwoord);
        return true;
      };
      const bijData = (deel: Buffer): void => {
        buffer += deel.toString("utf8");
        if (kijk()) lijn.off("data", bijData);
      };
      lijn.on("data", bijData).once("error", faal);
    });
  antwoorden.push(await volgend());
  for (const commando of commandos) {
    const wacht = volgend();
    lijn.write(`${commando}\r\n`);
    antwoorden.push(await wacht);
  }
  if (staart !== undefined) await new Promise<void>((klaar) => lijn.write(staart, () => klaar()));
  lijn.destroy();
  return antwoorden;
}
