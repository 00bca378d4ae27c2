import { createHash } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "#activities/store/store.ts";
import { verzondenMails } from "#domain/beeld/brieven.ts";
import { opNummer } from "#domain/traject/partnerschap.ts";
import { Lijn } from "#test/support/belasting.ts";
import { startLosSysteem } from "#test/support/los-systeem.ts";
import { eigenMap } from "#test/support/processen.ts";
import { aanmelding, gelukt, proefperiode, totWaar } from "#test/support/proef.ts";

const KORT = process.env["TRAJECTEN_KORT"] === "1";

/** What the mail server does with whoever comes: says nothing at all, takes the mail and does not say so, or works. */
type Gedrag = "zwijgt bij de groet" | "zwijgt na de mail" | "werkt";

/** Keeps what it took, by Message-ID, in the order in which it came. */
async function startZwijger(begin: Gedrag) {
  let gedrag = begin;
  const gegroet: string[] = [];
  const gekregen: { readonly id: string; readonly ruw: Buffer }[] = [];
  const server = new SMTPServer({
    name: "localhost",
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    closeTimeout: 100,
    logger: false,
    onConnect({ id }, antwoord) {
      gegroet.push(id);
      if (gedrag !== "zwijgt bij de groet") antwoord();
    },
    onData(stroom, _sessie, antwoord) {
      void (async () => {
        const delen: Buffer[] = [];
        for await (const deel of stroom as AsyncIterable<Buffer>) delen.push(deel);
        const ruw = Buffer.concat(delen);
        gekregen.push({ id: (await simpleParser(ruw)).messageId ?? "", ruw });
        if (gedrag === "werkt") antwoord();
      })();
    },
  });
  // Its connections break when the worker is killed.
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  onTestFinished(() => new Promise<void>((klaar) => server.close(() => klaar())));
  return {
    poort: (server.server.address() as AddressInfo).port,
    gegroet,
    gekregen,
    wordt: (nieuw: Gedrag) => void (gedrag = nieuw),
  };
}

const sha256 = (ruw: Uint8Array): string => createHash("sha256").update(ruw).digest("hex");

test("een worker die omkomt tussen het bewaren van een brief en het antwoord van de mailserver stuurt daarna dezelfde bytes", async () => {
  const map = await eigenMap();
  const server = await startZwijger(KORT ? "zwijgt na de mail" : "zwijgt bij de groet");
  const databaseUrl = `sqlite:${join(map, "trajecten.db")}`;
  const los = await startLosSysteem({ map, databaseUrl, smtpPoort: server.poort });
  const lijn = new Lijn({ adres: () => Promise.resolve(los.systeem.temporal), periode: proefperiode(4) });
  onTestFinished(() => lijn.sluit());
  const { nummer } = gelukt(await lijn.vraag((trajecten) => trajecten.meldAan([aanmelding()])));
  const store = await openStore(databaseUrl, { alleenLezen: true });
  onTestFinished(() => store.sluit());

  if (!KORT) {
    // Kept, and offered to nobody yet.
    await totWaar(() => Promise.resolve(server.gegroet.length > 0));
    server.wordt("zwijgt na de mail");
    await los.dood("Worker");
  }
  await totWaar(() => Promise.resolve(server.gekregen.length > 0));
  const eerder = new Map(server.gekregen.map(({ id, ruw }) => [id, ruw]));
  server.wordt("werkt");
  await los.dood("Worker");

  const mails = await totWaar(async () => {
    const { ongeschreven, openOpdrachten } = gelukt(await lijn.vraag((trajecten) => trajecten.stand(nummer)));
    if (ongeschreven > 0 || openOpdrachten > 0) return null;
    return verzondenMails(await store.regels(nummer), opNummer);
  });
  expect(mails.length).toBeGreaterThan(0);
  for (const { hash } of mails) {
    const gegaan = server.gekregen.filter(({ ruw }) => sha256(ruw) === hash);
    expect(gegaan.length).toBeGreaterThan(0);
    expect(Buffer.from((await store.mail(hash))!.mail!.ruw).equals(gegaan[0]!.ruw)).toBe(true);
  }
  // Nothing went otherwise than the journaal tells, the second time neither.
  expect(new Set(server.gekregen.map(({ ruw }) => sha256(ruw)))).toEqual(new Set(mails.map(({ hash }) => hash)));
  for (const [id, ruw] of eerder) {
    const keren = server.gekregen.filter((een) => een.id === id);
    expect(keren.length).toBeGreaterThan(1);
    expect(keren.every((een) => een.ruw.equals(ruw))).toBe(true);
  }
});
