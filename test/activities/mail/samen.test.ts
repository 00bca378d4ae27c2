import { join } from "node:path";
import { simpleParser } from "mailparser";
import { describe, expect, onTestFinished, test } from "vitest";
import { maakLinkVoor } from "#activities/mail/antwoordlink.ts";
import type { Briefopdracht } from "#activities/mail/bestelling.ts";
import { BRIEVEN } from "#activities/mail/brievenlijst.ts";
import type { Adresboek } from "#activities/mail/adresboek.ts";
import { maakTransport } from "#activities/mail/transport.ts";
import { maakVerstuurBrieven, type Poging } from "#activities/mail/verstuur-brieven.ts";
import { openStore } from "#activities/store/store.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { DOSSIER, idsVan, INSTELLINGEN, ONDERWEG, PROEVEN, proefmap, projectieVan } from "./hulp.ts";
import { proefserver, type Draaiboek } from "./proefserver.ts";

/** Letters that are ordered together: one mail for each reader. */

async function opstelling({
  boek = {},
  dossiers = { "ZA-2025-001": ONDERWEG },
  adresboek = {},
}: {
  readonly boek?: Draaiboek;
  readonly dossiers?: Readonly<Record<string, Dossier>>;
  readonly adresboek?: Partial<Adresboek>;
} = {}) {
  const server = await proefserver(boek);
  const transport = maakTransport({ url: server.url, van: { naam: "Zorgarrangeurs", adres: "za@stichting.example" } });
  const store = await openStore(`sqlite:${join(await proefmap(), "trajecten.db")}`);
  onTestFinished(async () => {
    transport.sluit();
    await store.sluit();
  });
  const verstuur = maakVerstuurBrieven({
    store: {
      projectie: (nummer) => Promise.resolve(dossiers[nummer] === undefined ? null : projectieVan(dossiers[nummer], 9)),
      regels: () => Promise.resolve([]),
    },
    transport,
    register: store.verzendregister,
    instellingen: INSTELLINGEN,
    adresboek: () => Promise.resolve({ ...INSTELLINGEN, ...adresboek }),
    linkVoor: maakLinkVoor({ sleutel: "sleutel", webadres: "https://trajecten.example" }),
  });
  const mails = () => Promise.all(server.gelezen.map((mail) => simpleParser(mail)));
  return { ...server, verstuur, mails, register: store.verzendregister };
}

const opdracht = (brief: string, aan: string, params: Briefopdracht["params"] = {}, volgnummer = 9): Briefopdracht => ({
  nummer: "ZA-2025-001",
  volgnummer,
  brief,
  aan,
  params,
});
const HERINNERING = opdracht("herinnering", "aanvrager", { soort: "startgesprek", uiterlijk: "2025-04-08" });
const CONTACT = opdracht("herinnering", "aanvrager", { soort: "contactpersoon", uiterlijk: "2025-04-03" }, 8);
const PAUZE = opdracht("herinnering", "partner", { soort: "pauze", uiterlijk: "2025-04-09", partner: "partner-1" });
const GEMEENTE = opdracht("borgingsvraag", "partner", { ...PROEVEN.borgingsvraag[1] });

const resultaten = (pogingen: readonly Poging[]) =>
  pogingen.map((poging) => ("resultaat" in poging ? poging.resultaat.uitkomst : `later ${poging.groep}`));
const messageIds = (pogingen: readonly Poging[]) =>
  pogingen.map((poging) => ("resultaat" in poging ? idsVan(poging.resultaat) : []));

describe("brieven die samen zijn besteld", () => {
  test("noemen voor onze eigen mensen in elke kop de school, en boven meer dan drie een lijst: school, wat, tot wanneer", async () => {
    const mailOver = async (aantal: number) => {
      const { verstuur, mails } = await opstelling();
      const soorten = ["startgesprek", "contactpersoon", "pauze", "overdracht"].slice(0, aantal);
      await verstuur(
        soorten.map((soort, i) => opdracht("termijn-nadert", "za", { soort, uiterlijk: `2025-04-0${i + 1}` }, 9 - i)),
      );
      return (await mails())[0]?.text;
    };
    const [drie, alle] = [await mailOver(3), await mailOver(4)];
    expect(drie!.match(/TERMIJN NADERT: ZA-2025-001 \(DE WISSEL BREDA\)/g)).toHaveLength(3);
    expect(drie).not.toContain("(laatste dag:");
    expect(alle!.match(/- De Wissel Breda: .* \(laatste dag: \d april 2025\)/g)).toHaveLength(4);
    expect(alle!.indexOf("(laatste dag: 4 april 2025)")).toBeLessThan(alle!.indexOf("TERMIJN NADERT"));
  });

  test("gaan per lezer in één mail: de dringendste voorop en in het onderwerp, ieder met een eigen kop, één groet", async () => {
    const { verstuur, mails } = await opstelling();
    const pogingen = await verstuur([HERINNERING, CONTACT, PAUZE, GEMEENTE]);
    expect(resultaten(pogingen)).toEqual(["verzonden", "verzonden", "verzonden", "verzonden"]);
    const [een, twee, drie, vier] = messageIds(pogingen);
    expect([een, twee, drie]).toEqual([twee, twee, twee]);
    expect(vier).not.toEqual(een);
    const brieven = await mails();
    expect(brieven).toHaveLength(2);
    const aanNoor = brieven.find(({ text }) => text?.includes("Beste Noor de Vries"))!;
    expect(aanNoor.messageId).toBe(een![0]);
    expect(aanNoor.subject).toBe("Herinnering bij ZA-2025-001 (en nog 2 berichten)");
    const tekst = aanNoor.text!;
    expect(tekst.match(/Beste /g)).toHaveLength(1);
    expect(tekst.match(/Met vriendelijke groet/g)).toHaveLength(1);
    expect(tekst.indexOf("3 april 2025")).toBeLessThan(tekst.indexOf("8 april 2025"));
    expect(tekst.indexOf("8 april 2025")).toBeLessThan(tekst.indexOf("9 april 2025"));
    expect(String(aanNoor.html).match(/<h2/g)).toHaveLength(3);
    expect(aanNoor.headers.get("x-trajecten-brief")).toBe(
      Array(3).fill(`herinnering; versie=${BRIEVEN.herinnering.versie}`).join(", "),
    );
  });

  test("een brief alleen is zoals hij altijd was; die aan de gemeente heeft zijn eigen link", async () => {
    const { verstuur, mails } = await opstelling();
    await verstuur([HERINNERING, GEMEENTE]);
    const brieven = await mails();
    expect(brieven.map(({ subject = "" }) => subject).toSorted()).toEqual([
      "Herinnering bij ZA-2025-001",
      "Lukt het met de afspraken uit traject ZA-2025-001?",
    ]);
  });

  test("een besluit en een uitnodiging gaan ieder in een eigen mail", async () => {
    const [dossier] = PROEVEN.toekenning;
    const { verstuur, mails } = await opstelling({
      dossiers: { "ZA-2025-001": { ...ONDERWEG, besluit: dossier.besluit } },
    });
    const uitnodiging = { ...PROEVEN["uitnodiging-evaluatie"][1], partner: "partner-1" };
    await verstuur([
      HERINNERING,
      opdracht("toekenning", "aanvrager"),
      opdracht("uitnodiging-evaluatie", "partner", uitnodiging),
      CONTACT,
    ]);
    const aanNoor = (await mails()).filter(({ text }) => text?.includes("Beste Noor de Vries"));
    expect(aanNoor.map(({ subject = "" }) => subject).toSorted()).toEqual([
      "Herinnering bij ZA-2025-001 (en nog 1 bericht)",
      "Uitnodiging: evaluatie van traject ZA-2025-001",
      "Uw aanvraag ZA-2025-001 is toegekend",
    ]);
  });

  test("wie een kopie krijgt en zelf ook een brief, leest bij welk deel dat is", async () => {
    const { verstuur, mails } = await opstelling();
    const eigen = { ...PAUZE, params: { ...PAUZE.params, partner: "partner-2" } };
    const kopie = opdracht("traject-hervat", "aanvrager", { ...PROEVEN["traject-hervat"][1] });
    const pogingen = await verstuur([eigen, kopie]);
    expect(resultaten(pogingen)).toEqual(["verzonden", "verzonden"]);
    const tekst = (await mails()).find(({ text }) => text?.includes("onder elkaar"))!.text!;
    expect(tekst).toContain("Dit deel krijgt u als mede-aanvrager.");
    expect(tekst).not.toContain("U krijgt dit bericht als");
  });

  test("over meer trajecten: bij ieder traject de link ernaartoe, en geen nummer dat maar voor één geldt", async () => {
    const tweede = { ...DOSSIER, nummer: "ZA-2025-002", naam: "De Wilg Tilburg" };
    const { verstuur, mails } = await opstelling({ dossiers: { "ZA-2025-001": ONDERWEG, "ZA-2025-002": tweede } });
    const nadert = opdracht("termijn-nadert", "projectleider", { soort: "beslissing", uiterlijk: "2025-04-08" });
    const pogingen = await verstuur([
      nadert,
      { ...nadert, nummer: "ZA-2025-002", brief: "termijn-verlopen" },
      { ...nadert, params: { soort: "startgesprek", uiterlijk: "2025-04-03" } },
    ]);
    expect(resultaten(pogingen)).toEqual(["verzonden", "verzonden", "verzonden"]);
    const [mail, ...meer] = await mails();
    expect(meer).toEqual([]);
    expect(mail!.subject).toContain("Termijn verlopen: ZA-2025-002");
    expect(mail!.headers.get("x-trajecten-nummer")).toBeUndefined();
    const tekst = mail!.text!;
    expect(tekst.match(/trajecten\.example\/trajecten\/ZA-2025-00[12]/g)).toEqual([
      "trajecten.example/trajecten/ZA-2025-002",
      "trajecten.example/trajecten/ZA-2025-001",
    ]);
    expect(tekst).not.toContain("Noem daarbij");
  });
});

describe("opnieuw proberen", () => {
  test("nog eens dezelfde opdrachten: niets gaat nog eens, en wat eruit kwam is hetzelfde", async () => {
    const { verstuur, gelezen } = await opstelling();
    const eerst = await verstuur([HERINNERING, CONTACT, PAUZE, GEMEENTE]);
    expect(await verstuur([HERINNERING, CONTACT, PAUZE, GEMEENTE])).toEqual(eerst);
    // Also when a fresh run asks for a part of it, or for more besides.
    expect(await verstuur([HERINNERING])).toEqual(eerst.slice(0, 1));
    const ids = messageIds(eerst)[1];
    const meer = await verstuur([
      CONTACT,
      opdracht("herinnering", "aanvrager", { soort: "pauze", uiterlijk: "2025-05-01" }),
    ]);
    expect(messageIds(meer)[0]).toEqual(ids);
    expect(messageIds(meer)[1]).not.toEqual(ids);
    expect(gelezen).toHaveLength(3);
  });

  test("kan één lezer niet worden bereikt, dan wachten alleen diens brieven, samen; daarna gaan zij alsnog in één mail", async () => {
    const stand = { vol: true };
    const { verstuur, mails } = await opstelling({
      boek: { rcpt: (commando) => (stand.vol && commando.includes("noor") ? "450 4.2.0 later" : "250 goed") },
    });
    const opdrachten = [HERINNERING, GEMEENTE, CONTACT];
    expect(resultaten(await verstuur(opdrachten))).toEqual(["later 0", "verzonden", "later 0"]);
    stand.vol = false;
    expect(resultaten(await verstuur([HERINNERING, CONTACT]))).toEqual(["verzonden", "verzonden"]);
    expect(await mails()).toHaveLength(2);
  });

  test("brak de lijn nadat de mail misschien was aangenomen, dan gaat precies dezelfde mail nog eens, en wat er later bij kwam apart", async () => {
    let keer = 0;
    const { verstuur, mails } = await opstelling({ boek: { einde: () => ((keer += 1) === 1 ? null : "250 goed") } });
    expect(resultaten(await verstuur([HERINNERING, CONTACT]))).toEqual(["later 0", "later 0"]);
    const erbij = opdracht("herinnering", "aanvrager", { soort: "pauze", uiterlijk: "2025-05-01" });
    const pogingen = await verstuur([erbij, HERINNERING, CONTACT]);
    expect(resultaten(pogingen)).toEqual(["verzonden", "verzonden", "verzonden"]);
    const [los, ...samen] = messageIds(pogingen);
    expect(samen[0]).toEqual(samen[1]);
    expect(los).not.toEqual(samen[0]);
    const brieven = await mails();
    const [eerst, ...daarna] = brieven.filter(({ messageId }) => messageId === samen[0]![0]);
    expect(daarna).toHaveLength(1);
    expect(daarna[0]!.text).toBe(eerst!.text);
    expect(brieven).toHaveLength(3);
  });

  test("wie er van een traject één regel niet ziet, wacht met alles: anders ging het in twee mails", async () => {
    const { verstuur, gelezen } = await opstelling();
    expect(resultaten(await verstuur([CONTACT, { ...HERINNERING, volgnummer: 10 }]))).toEqual(["later -1", "later -1"]);
    expect(gelezen).toEqual([]);
  });
});
