import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { maakBezorg } from "#activities/mail/bezorg.ts";
import { BRIEVEN } from "#activities/mail/brievenlijst.ts";
import { maakTransport } from "#activities/mail/transport.ts";
import { openStore, type Store } from "#activities/store/store.ts";
import { gelukt } from "#domain/weigering.ts";
import { ALLEEN, BERICHT, INSTELLINGEN, maakVerstuurBrief, proefmap, projectieVan } from "./hulp.ts";
import { startSmtpProces, type SmtpProces } from "./smtp-proces.ts";

/** What a reader got is what was kept, whatever happened between the first attempt and the last (decision 38). */

const VAN = { naam: "Zorgarrangeurs Ÿ", adres: "za@stichting.example" };
const OPDRACHT = { nummer: "ZA-2025-001", volgnummer: 3, brief: "ontvangstbevestiging", aan: "aanvrager", params: {} };
const sha256 = (ruw: Uint8Array): string => createHash("sha256").update(ruw).digest("hex");

interface Werker {
  readonly aan: string;
  /** How the traject is called: another name makes another letter. */
  readonly naam?: string;
  readonly sterfVoorVersturen?: boolean;
}

/** A worker of its own on the same store: `aan` is where the aanvrager reads now. */
async function werker(store: Store, server: SmtpProces, { aan, naam, sterfVoorVersturen = false }: Werker) {
  const transport = maakTransport({ url: `smtp://127.0.0.1:${server.poort}`, van: VAN, antwoordAan: VAN.adres });
  onTestFinished(() => transport.sluit());
  const contactpersoon = { naam: naam ?? "Zoë Çelik", email: aan };
  const dossier = { ...ALLEEN, partners: ALLEEN.partners.map((p, i) => (i === 0 ? { ...p, contactpersoon } : p)) };
  return maakVerstuurBrief({
    store: { regels: () => Promise.resolve([]), projectie: () => Promise.resolve(projectieVan(dossier, 3)) },
    transport: {
      maak: (bericht) => transport.maak(bericht),
      verstuur: (mail) => (sterfVoorVersturen ? Promise.reject(new Error("werker weg")) : transport.verstuur(mail)),
    },
    register: store.verzendregister,
    instellingen: INSTELLINGEN,
    adresboek: () => Promise.resolve(INSTELLINGEN),
  });
}

async function opstelling() {
  const server = await startSmtpProces();
  const pad = join(await proefmap(), "trajecten.db");
  const store = await openStore(`sqlite:${pad}`);
  onTestFinished(() => store.sluit());
  return { server, store };
}
const gekregen = async (server: SmtpProces) =>
  (await server.gedaan()).aangenomen.map(({ aan, ruw }) => ({ aan, ruw: Buffer.from(ruw, "latin1") }));

test("brak de lijn nadat de server alles had, dan gaan precies dezelfde bytes nog eens, door welke werker ook", async () => {
  const { server, store } = await opstelling();
  const eerste = await werker(store, server, { aan: "slikt.a@school.example" });
  await expect(eerste(OPDRACHT)).rejects.toMatchObject({ misschienAangenomen: true });
  // The next attempt is of another worker, and the letter would be another by now.
  const tweede = await werker(store, server, { aan: "slikt.a@school.example", naam: "Zoë Çelik-Østergård" });
  const { uitkomst, berichten } = await tweede(OPDRACHT);
  expect(uitkomst).toBe("verzonden");
  const [een, twee, ...meer] = await gekregen(server);
  expect(meer).toEqual([]);
  expect(twee!.ruw.equals(een!.ruw)).toBe(true);
  expect(een!.ruw.toString()).toContain("Date: ");
  // What the journaal tells is the hash of what was kept, and that is what the server got, to the last byte.
  expect(berichten.map(({ hash }) => hash)).toEqual([sha256(een!.ruw)]);
  const bewaard = await store.mail(berichten[0]!.hash);
  expect(bewaard).toMatchObject({ klopt: true, nummers: ["ZA-2025-001"] });
  expect(Buffer.from(bewaard!.mail!.ruw).equals(een!.ruw)).toBe(true);
});

test.each(["weg", "bezet", "sluit"])("ook na een eerste poging die zeker niet aankwam (%s)", async (hoe) => {
  const { server, store } = await opstelling();
  const aan = `${hoe}.a@school.example`;
  await expect((await werker(store, server, { aan }))(OPDRACHT)).rejects.toThrow("nu niet verzonden");
  const eerder = await store.verzendregister.begin([
    `<ZA-2025-001.3.ontvangstbevestiging.aanvrager-0@trajecten.example>`,
  ]);
  const { berichten } = await (await werker(store, server, { aan, naam: "Iemand anders" }))(OPDRACHT);
  expect(eerder).toMatchObject([{ stand: "bewaard", hash: berichten[0]!.hash }]);
  expect((await gekregen(server)).map(({ ruw }) => sha256(ruw))).toEqual([berichten[0]!.hash]);
});

test("een werker die stierf tussen bewaren en versturen: de volgende verstuurt wat die maakte", async () => {
  const { server, store } = await opstelling();
  const aan = "gewoon.a@school.example";
  const eerste = await werker(store, server, { aan, sterfVoorVersturen: true });
  await expect(eerste(OPDRACHT)).rejects.toThrow("werker weg");
  expect(await gekregen(server)).toEqual([]);
  const { berichten } = await (await werker(store, server, { aan, naam: "Later iemand anders" }))(OPDRACHT);
  const [mail] = await gekregen(server);
  expect(sha256(mail!.ruw)).toBe(berichten[0]!.hash);
  expect(mail!.ruw.toString("latin1")).not.toContain("Later iemand anders");
});

test("ook een uitgave waarin de brief anders is, stuurt wat er bewaard is", async () => {
  const { server, store } = await opstelling();
  const aan = "weg.a@school.example";
  await expect((await werker(store, server, { aan }))(OPDRACHT)).rejects.toThrow("nu niet verzonden");
  const echt = BRIEVEN.ontvangstbevestiging;
  const maak = (...wat: Parameters<typeof echt.maak>): ReturnType<typeof echt.maak> => {
    const brief = echt.maak(...wat);
    return brief.ok ? gelukt({ ...brief.waarde, versie: 99, tekst: "Heel anders." }) : brief;
  };
  const anders = { ...echt, versie: 99, maak };
  (BRIEVEN as Record<string, unknown>)["ontvangstbevestiging"] = anders;
  onTestFinished(() => void ((BRIEVEN as Record<string, unknown>)["ontvangstbevestiging"] = echt));
  const { berichten } = await (await werker(store, server, { aan }))(OPDRACHT);
  const [mail] = await gekregen(server);
  expect(sha256(mail!.ruw)).toBe(berichten[0]!.hash);
  expect(mail!.ruw.toString()).toContain(`ontvangstbevestiging; versie=${echt.versie}`);
  expect(mail!.ruw.toString()).not.toContain("Heel anders.");
});

test("leest de lezer intussen ergens anders, dan gaat er een nieuwe mail daarheen en niets meer naar het oude adres", async () => {
  const { server, store } = await opstelling();
  await expect((await werker(store, server, { aan: "weg.a@school.example" }))(OPDRACHT)).rejects.toThrow(
    "nu niet verzonden",
  );
  const { berichten } = await (await werker(store, server, { aan: "gewoon.b@school.example" }))(OPDRACHT);
  const mails = await gekregen(server);
  expect(mails.map(({ aan }) => aan)).toEqual([["gewoon.b@school.example"]]);
  expect(berichten[0]!.hash).toBe(sha256(mails[0]!.ruw));
});

test("van twee werkers tegelijk maakt er één de mail; wat de ander verstuurt is dezelfde", async () => {
  const { server, store } = await opstelling();
  const aan = "traag.a@school.example";
  const twee = await Promise.all(["Een", "Twee"].map((naam) => werker(store, server, { aan, naam })));
  const uitkomsten = await Promise.all(twee.map((verstuur) => verstuur(OPDRACHT)));
  const hashes = new Set(uitkomsten.flatMap(({ berichten }) => berichten.map(({ hash }) => hash)));
  expect(hashes.size).toBe(1);
  expect(new Set((await gekregen(server)).map(({ ruw }) => sha256(ruw)))).toEqual(hashes);
});

test("wat bewaard is en niet meer klopt, gaat naar niemand en is te zien", async () => {
  const { server, store } = await opstelling();
  const aan = "weg.a@school.example";
  await expect((await werker(store, server, { aan }))(OPDRACHT)).rejects.toThrow("nu niet verzonden");
  const [begonnen] = await store.verzendregister.begin([
    "<ZA-2025-001.3.ontvangstbevestiging.aanvrager-0@trajecten.example>",
  ]);
  const hash = begonnen !== undefined && "hash" in begonnen ? begonnen.hash : "";
  const kapot: Store["verzendregister"] = {
    ...store.verzendregister,
    bewaard: () => Promise.resolve({ hash, mail: null, klopt: false, nummers: [] }),
  };
  const verstuur = await werker({ ...store, verzendregister: kapot }, server, { aan });
  await expect(verstuur(OPDRACHT)).rejects.toThrow(`De bewaarde brief ${hash} klopt niet meer met zijn hash.`);
  expect(await gekregen(server)).toEqual([]);
});

test("wat toegang geeft, blijft niet bewaard als het ging: alleen de hash", async () => {
  const { server, store } = await opstelling();
  const transport = maakTransport({ url: `smtp://127.0.0.1:${server.poort}`, van: VAN });
  onTestFinished(() => transport.sluit());
  const bezorg = maakBezorg({ transport, register: store.verzendregister });
  const stuk = { id: BERICHT.messageId, adres: "gewoon.a@school.example", nummers: [], geheim: true } as const;
  const [bezorgd] = await bezorg([stuk], () => ({ ...BERICHT, aan: { naam: "Noor", adres: stuk.adres } }));
  const hash =
    bezorgd !== undefined && "resultaat" in bezorgd && "hash" in bezorgd.resultaat ? bezorgd.resultaat.hash : "";
  expect((await gekregen(server)).map(({ ruw }) => sha256(ruw))).toEqual([hash]);
  expect(await store.mail(hash)).toMatchObject({ mail: null, klopt: null });
});
