import { join } from "node:path";
import ICAL from "ical.js";
import { simpleParser } from "mailparser";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";
import { maakTransport } from "#activities/mail/transport.ts";
import type { Adresboek } from "#activities/mail/adresboek.ts";
import type { Antwoordlink, Briefinstellingen } from "#activities/mail/stel-op.ts";
import type { Briefopdracht } from "#activities/mail/bestelling.ts";
import { maakVerzendregister, type Verzendregister } from "#activities/mail/verzendregister.ts";
import { openPostvak } from "#activities/mail/postvak.ts";
import { openStore } from "#activities/store/store.ts";
import { verbind } from "#activities/store/verbinding.ts";
import {
  ALLEEN,
  DOSSIER,
  ALLEN,
  idsVan,
  INSTELLINGEN,
  LINK,
  maakVerstuurBrief,
  PROEVEN,
  TERMIJN,
  projectieVan,
  proefmap,
} from "./hulp.ts";
import { proefserver, type Draaiboek } from "./proefserver.ts";

/** The send register on a real SQLite file. */
async function sqliteRegister(nu?: () => Date): Promise<Verzendregister> {
  const url = `sqlite:${join(await proefmap(), "trajecten.db")}`;
  await (await openStore(url)).sluit();
  const verbinding = verbind(url, false);
  onTestFinished(() => verbinding.sluit());
  return maakVerzendregister(verbinding.schrijver, nu);
}

interface Opstelling {
  readonly boek?: Draaiboek;
  readonly dossier?: Dossier | null;
  readonly stand?: number;
  readonly regels?: readonly Journaalregel[];
  readonly instellingen?: Partial<Briefinstellingen>;
  readonly adresboek?: Partial<Adresboek>;
  readonly register?: Verzendregister;
  readonly link?: Antwoordlink;
}

async function opstelling({
  boek = {},
  dossier = ALLEEN,
  stand = 3,
  regels = [],
  instellingen = {},
  adresboek = {},
  register,
  link,
}: Opstelling = {}) {
  const server = await proefserver(boek);
  const transport = maakTransport({ url: server.url, van: { naam: "Zorgarrangeurs", adres: "za@stichting.example" } });
  onTestFinished(() => transport.sluit());
  const verstuurBrief = maakVerstuurBrief({
    store: {
      projectie: () => Promise.resolve(dossier === null ? null : projectieVan(dossier, stand)),
      regels: () => Promise.resolve([...regels]),
    },
    transport,
    register: register ?? (await sqliteRegister()),
    instellingen: { ...INSTELLINGEN, ...instellingen },
    adresboek: () => Promise.resolve({ ...INSTELLINGEN, ...adresboek }),
    ...(link === undefined ? {} : { linkVoor: () => link }),
  });
  const ontvangers = () =>
    server.commandos
      .filter((c) => c.startsWith("RCPT"))
      .map((c) => /<(.*)>/.exec(c)?.[1] ?? "")
      .toSorted((a, b) => a.localeCompare(b));
  return { ...server, verstuurBrief, ontvangers };
}

const OPDRACHT: Briefopdracht = {
  nummer: "ZA-2025-001",
  volgnummer: 3,
  brief: "ontvangstbevestiging",
  aan: "aanvrager",
  params: {},
};
const TOEKENNING: Briefopdracht = { ...OPDRACHT, brief: "toekenning" };
const ID = "<ZA-2025-001.3.ontvangstbevestiging.aanvrager-0@trajecten.example>";

describe("naar wie", () => {
  test("een brief aan wie alleen aanvroeg gaat alleen naar de aanvrager", async () => {
    const { verstuurBrief, ontvangers } = await opstelling();
    expect(await verstuurBrief(OPDRACHT)).toEqual({
      uitkomst: "verzonden",
      berichten: [{ bericht: ID, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string }],
      briefversie: 5,
      kenmerk: "",
    });
    expect(ontvangers()).toEqual(["noor.devries@dewissel.example"]);
  });

  test("een besluit gaat ook naar wie mee aanvroeg, ieder in een eigen bericht", async () => {
    const { verstuurBrief, ontvangers, gelezen } = await opstelling({ dossier: PROEVEN.toekenning[0] });
    const { uitkomst, berichten } = await verstuurBrief(TOEKENNING);
    expect(uitkomst).toBe("verzonden");
    expect(berichten).toHaveLength(3);
    expect(ontvangers()).toEqual([
      "i.aziz@breda.example",
      "noor.devries@dewissel.example",
      "s.bakker@swvbreda.example",
    ]);
    for (const mail of gelezen) expect(mail.match(/\.example>?$/gm)?.length).toBeLessThan(4);
    expect(gelezen.filter((mail) => mail.includes("s.bakker@swvbreda.example"))).toHaveLength(1);
  });

  test("één persoon voor twee organisaties krijgt één bericht", async () => {
    const dossier = PROEVEN.toekenning[0];
    const zelfde = dossier.partners.map((p) => ({
      ...p,
      contactpersoon: { naam: "Noor", email: p.partij === "gemeente" ? "NOOR@x.example" : "noor@x.example" },
    }));
    const { verstuurBrief, ontvangers } = await opstelling({ dossier: { ...dossier, partners: zelfde } });
    await verstuurBrief(TOEKENNING);
    expect(ontvangers()).toEqual(["noor@x.example"]);
  });

  test("een nieuwe contactpersoon krijgt de brief, niet de oude", async () => {
    const partners = DOSSIER.partners.map((p, i) =>
      i === 0 ? { ...p, contactpersoon: { naam: "Jip Jansen", email: "jip@dewissel.example" } } : p,
    );
    const { verstuurBrief, ontvangers } = await opstelling({ dossier: { ...ALLEEN, partners } });
    await verstuurBrief(OPDRACHT);
    expect(ontvangers()).toEqual(["jip@dewissel.example"]);
  });

  test("een mede-aanvrager die wegging en terugkwam krijgt de kopie bij wie er nu is, hoe die zich nu ook noemt", async () => {
    const [dossier] = PROEVEN.toekenning;
    const nu = { naam: "gemeente Breda", contactpersoon: { naam: "Jip Jansen", email: "jip@breda.example" } };
    for (const deel of [nu, { ...nu, partij: "jeugdhulpregio" as const }]) {
      const partners = dossier.partners.map((p) => (p.naam === "Gemeente Breda" ? { ...p, ...deel } : p));
      const { verstuurBrief, ontvangers } = await opstelling({ dossier: { ...dossier, partners } });
      await verstuurBrief(TOEKENNING);
      expect(ontvangers()).toEqual(["jip@breda.example", "noor.devries@dewissel.example", "s.bakker@swvbreda.example"]);
    }
  });

  test("wie mee aanvroeg en nergens meer bij de partners staat, krijgt geen kopie", async () => {
    const [dossier] = PROEVEN.toekenning;
    const partners = dossier.partners.filter((p) => p.naam !== "Gemeente Breda");
    const { verstuurBrief, ontvangers } = await opstelling({ dossier: { ...dossier, partners } });
    await verstuurBrief(TOEKENNING);
    expect(ontvangers()).toEqual(["noor.devries@dewissel.example", "s.bakker@swvbreda.example"]);
  });

  test("een partner krijgt de brief die over die partner gaat", async () => {
    const [dossier, params] = PROEVEN.terugkoppeling;
    const { verstuurBrief, ontvangers } = await opstelling({ dossier });
    const opdracht = { ...OPDRACHT, brief: "terugkoppeling", aan: "partner" };
    expect(await verstuurBrief({ ...opdracht, params })).toMatchObject({ uitkomst: "verzonden" });
    expect(ontvangers()).toEqual(["i.aziz@breda.example"]);
    expect(await verstuurBrief({ ...opdracht, params: { ...params, partner: "partner-4" } })).toMatchObject({
      uitkomst: "geen-ontvanger",
      reden: "Er is geen adres bekend van de partner.",
    });
  });

  test("bij een overdracht krijgen beide zorgarrangeurs hun eigen brief, ieder met een eigen kenmerk", async () => {
    const [dossier] = PROEVEN.overdracht;
    const { verstuurBrief, ontvangers, gelezen } = await opstelling({ dossier, adresboek: { za: ALLEN.za } });
    const opdracht = { ...OPDRACHT, brief: "overdracht", aan: "za" };
    const van = await verstuurBrief({ ...opdracht, params: { van: "za-03", naar: "za-05" } });
    const naar = await verstuurBrief({ ...opdracht, params: { van: "za-03", naar: "za-05", za: "za-05" } });
    expect(ontvangers()).toEqual(["kim@stichting.example", "za-05@stichting.example"]);
    expect(idsVan(van)).not.toEqual(idsVan(naar));
    expect(van.kenmerk).not.toBe(naar.kenmerk);
    const brieven = await Promise.all(gelezen.map((mail) => simpleParser(mail)));
    expect(brieven.map(({ subject }) => subject)).toEqual([
      "U draagt traject ZA-2025-001 over",
      "U neemt traject ZA-2025-001 over",
    ]);
    expect(brieven[1]?.text).toContain("Beste zorgarrangeur,");
    expect(brieven[1]?.text).toContain("van Kim de Boer");
  });

  test("de projectleider krijgt interne brieven", async () => {
    const { verstuurBrief, ontvangers } = await opstelling();
    await verstuurBrief({ ...OPDRACHT, brief: "termijn-nadert", aan: "projectleider", params: TERMIJN });
    expect(ontvangers()).toEqual(["projectleider@stichting.example"]);
  });

  const ESCALATIE: Briefopdracht = { ...OPDRACHT, brief: "escalatie", aan: "plaatsvervanger", params: TERMIJN };

  test("wat voor de plaatsvervanger is gaat naar de projectleider als er geen is ingesteld", async () => {
    const { verstuurBrief, ontvangers, gelezen } = await opstelling();
    expect(await verstuurBrief(ESCALATIE)).toMatchObject({ uitkomst: "verzonden", bezorgdBij: "projectleider" });
    expect(ontvangers()).toEqual(["projectleider@stichting.example"]);
    expect((await simpleParser(gelezen[0]!)).text).toContain("Beste projectleider,");
  });

  test("zonder plaatsvervanger en zonder projectleider is er geen ontvanger", async () => {
    const { verstuurBrief } = await opstelling({ adresboek: { projectleider: null } });
    expect(await verstuurBrief(ESCALATIE)).toMatchObject({ uitkomst: "geen-ontvanger" });
  });

  test.each([
    ["geen plaatsvervanger is", {}],
    [
      "de plaatsvervanger dezelfde is, ook anders geschreven",
      { plaatsvervanger: { naam: "", adres: "Projectleider@stichting.example" } },
    ],
  ])("één bericht voor twee rollen gaat één keer naar een adres als er %s", async (_wat, adresboek) => {
    const { verstuurBrief, ontvangers } = await opstelling({ adresboek });
    const [een, ander] = await Promise.all([
      verstuurBrief({ ...ESCALATIE, aan: "projectleider" }),
      verstuurBrief(ESCALATIE),
    ]);
    expect(een).toMatchObject({ uitkomst: "verzonden" });
    expect(ander).toMatchObject({ uitkomst: "verzonden", berichten: een.berichten });
    expect(ontvangers()).toEqual(["projectleider@stichting.example"]);
  });

  test("een zorgarrangeur die ook projectleider is krijgt het ook één keer, en de volgende regel weer gewoon", async () => {
    const { verstuurBrief, ontvangers } = await opstelling({
      dossier: { ...DOSSIER, za: "za-03" },
      adresboek: { projectleider: { naam: "", adres: "kim@stichting.example" } },
    });
    const opdracht = { ...OPDRACHT, brief: "termijn-verlopen", params: TERMIJN };
    for (const volgnummer of [2, 3])
      for (const aan of ["za", "projectleider"]) await verstuurBrief({ ...opdracht, volgnummer, aan });
    expect(ontvangers()).toEqual(["kim@stichting.example", "kim@stichting.example"]);
  });

  test("twee mensen met twee rollen krijgen het allebei", async () => {
    const plaatsvervanger = { naam: "", adres: "plaatsvervanger@stichting.example" };
    const { verstuurBrief, ontvangers } = await opstelling({ adresboek: { plaatsvervanger } });
    await verstuurBrief({ ...ESCALATIE, aan: "projectleider" });
    expect(await verstuurBrief(ESCALATIE)).not.toHaveProperty("bezorgdBij");
    expect(ontvangers()).toEqual(["plaatsvervanger@stichting.example", "projectleider@stichting.example"]);
  });

  test.each([
    [
      "een zorgarrangeur zonder adres",
      { ...OPDRACHT, brief: "termijn-nadert", aan: "za", params: TERMIJN },
      { ...DOSSIER, za: "za-99" },
    ],
    ["geen zorgarrangeur", { ...OPDRACHT, brief: "termijn-nadert", aan: "za", params: TERMIJN }, DOSSIER],
    [
      "een aanvraag uit een register",
      OPDRACHT,
      {
        ...DOSSIER,
        aanmelding: null,
        partners: [{ nummer: "partner-1", partij: "school", naam: "X", contactpersoon: null }],
      } as Dossier,
    ],
    [
      "de contactpersoon is weg",
      OPDRACHT,
      { ...DOSSIER, partners: DOSSIER.partners.map((p) => ({ ...p, contactpersoon: null })) },
    ],
  ])("geen ontvanger: %s", async (_naam, opdracht, dossier) => {
    const { verstuurBrief, commandos } = await opstelling({ dossier });
    expect(await verstuurBrief(opdracht)).toMatchObject({ uitkomst: "geen-ontvanger", berichten: [] });
    expect(commandos).toEqual([]);
  });
});

describe("wat niet kan, is een uitkomst", () => {
  test.each([
    ["een brief die er niet is", { brief: "felicitatie" }, "Er is geen brief"],
    ["een rol die er niet is", { aan: "burgemeester" }, "gaat niet naar"],
    ["een interne brief naar buiten", { brief: "escalatie" }, "gaat niet naar"],
    ["een besluit dat er niet is", { brief: "afwijzing" }, "ontbreekt"],
  ])("%s", async (_naam, anders, reden) => {
    const { verstuurBrief, commandos } = await opstelling();
    expect(await verstuurBrief({ ...OPDRACHT, ...anders })).toMatchObject({
      uitkomst: "mislukt",
      berichten: [],
      reden: expect.stringContaining(reden) as string,
    });
    expect(commandos).toEqual([]);
  });

  test.each(["geen-adres", "a@b@c.example", "noor@school.example\r\nBcc: x@y.example"])(
    "het ongeldige adres %j wordt gemeld en houdt niets op",
    async (email) => {
      const partners = DOSSIER.partners.map((p, i) =>
        i === 0 ? { ...p, contactpersoon: { naam: "Noor", email } } : p,
      );
      const { verstuurBrief, commandos } = await opstelling({ dossier: { ...ALLEEN, partners } });
      expect(await verstuurBrief(OPDRACHT)).toMatchObject({
        uitkomst: "mislukt",
        reden: "Het e-mailadres van de ontvanger is niet geldig.",
      });
      expect(commandos).toEqual([]);
    },
  );

  test("een adres dat niet bestaat; de reden past in het journaal", async () => {
    const { verstuurBrief } = await opstelling({
      boek: { rcpt: "550 5.1.1 <noor.devries@dewissel.example> onbekend" },
    });
    const { uitkomst, reden } = await verstuurBrief(OPDRACHT);
    expect(uitkomst).toBe("mislukt");
    expect(reden).toBe("De mailserver kent dit adres niet (melding 550 5.1.1).");
  });

  test("een kopie die niet aankomt, houdt het besluit niet tegen en wordt wel gemeld", async () => {
    const boek = { rcpt: (c: string) => (c.includes("aziz") ? "550 5.1.1 weg" : "250 goed") };
    const { verstuurBrief } = await opstelling({ dossier: PROEVEN.toekenning[0], boek });
    const { uitkomst, berichten, mislukteKopieen, reden } = await verstuurBrief(TOEKENNING);
    expect({ uitkomst, aantal: berichten.length, mislukteKopieen }).toEqual({
      uitkomst: "verzonden",
      aantal: 2,
      mislukteKopieen: 1,
    });
    expect(reden).toMatch(/1 van de 2 mede-aanvragers/);
    expect(reden).not.toContain("@");
  });
});

test("de link om te antwoorden staat in de brief, en verandert het kenmerk van het bericht niet", async () => {
  const [dossier, { link: _link, linkTot: _tot, ...params }] = PROEVEN.borgingsvraag;
  const opdracht = { ...OPDRACHT, brief: "borgingsvraag", aan: "partner", params };
  const zonder = await opstelling({ dossier });
  const { berichten } = await zonder.verstuurBrief(opdracht);
  expect((await simpleParser(zonder.gelezen[0] ?? "")).text).toContain("of mail naar vragen@stichting.example");
  const met = await opstelling({ dossier, link: { url: LINK, tot: "2027-02-12" } });
  expect(idsVan(await met.verstuurBrief(opdracht))).toEqual(idsVan({ berichten }));
  const { text } = await simpleParser(met.gelezen[0] ?? "");
  expect(text).toContain(LINK);
  expect(text).toContain("tot en met 12 februari 2027");
  const fout = await opstelling({ dossier, link: { url: "javascript:alert(1)", tot: "2027-02-12" } });
  expect(await fout.verstuurBrief(opdracht)).toMatchObject({
    uitkomst: "mislukt",
    reden: "De brief kan niet worden gemaakt: de link klopt niet.",
  });
  expect(fout.commandos).toEqual([]);
});

describe("een uitnodiging", () => {
  const [dossier, params] = PROEVEN["uitnodiging-evaluatie"];
  const uitnodiging = { ...OPDRACHT, brief: "uitnodiging-evaluatie", aan: "partner" };

  test.each([
    ["gepland", 0, "REQUEST"],
    ["verzet", 1, "REQUEST"],
    ["vervallen", 2, "CANCEL"],
  ] as const)("die is %s, gaat mee als deel van de mail en als bestand", async (wijziging, reeks, methode) => {
    const { verstuurBrief, gelezen } = await opstelling({ dossier });
    expect(await verstuurBrief({ ...uitnodiging, params: { ...params, wijziging, reeks } })).toMatchObject({
      uitkomst: "verzonden",
    });
    const ruw = gelezen[0] ?? "";
    expect(ruw).toMatch(new RegExp(`^Content-Type: text/calendar; charset=utf-8; method=${methode}\\b`, "im"));
    const mail = await simpleParser(ruw);
    expect(mail.text).toContain("20 januari 2026");
    expect(mail.attachments.map(({ contentType, filename }) => [contentType, filename])).toEqual([
      ["text/calendar", undefined],
      ["application/ics", "agenda.ics"],
    ]);
    const [deel, bestand] = mail.attachments.map(({ content }) => content.toString("utf8"));
    expect(deel).toBe(bestand);
    const agenda = new ICAL.Component(ICAL.parse(deel ?? "") as unknown[]);
    const event = new ICAL.Event(agenda.getFirstSubcomponent("vevent")!);
    expect(agenda.getFirstPropertyValue("method")).toBe(methode);
    expect({ uid: event.uid, reeks: event.sequence, dag: event.startDate.toString() }).toEqual({
      uid: "ZA-2025-001.evaluatie.e1@trajecten.example",
      reeks,
      dag: "2026-01-20",
    });
    // The reader and the zorgarrangeur; not the other partners.
    expect(event.attendees.map((gast) => String(gast.getFirstValue()).toLowerCase())).toEqual([
      "mailto:i.aziz@breda.example",
      "mailto:kim@stichting.example",
    ]);
  });

  test.each([
    [
      "contactpersoon",
      "contactpersoon.vertrekt",
      { partner: "partner-3", reden: "Andere baan." },
      "i.aziz@breda.example",
    ],
    ["zorgarrangeur", "overdracht.voltooid", { verslag: "Alles is doorgenomen." }, "kim@stichting.example"],
  ] as const)("gaat alleen uit de agenda van de %s die afvalt", async (_wie, type, gegevens, adres) => {
    const verloop = verloopTot("stap6").gebeurt("overdracht.gestart").gebeurt(type, gegevens);
    const { volgnummer } = verloop.zaak.kop;
    const { brief, aan, ...afgevallen } = verloop.laatsteBrieven.find(
      ({ wijziging, evaluatie }) => wijziging === "afgevallen" && evaluatie === "e1",
    )!;
    const { verstuurBrief, gelezen, ontvangers } = await opstelling({
      dossier: verloop.dossier,
      stand: volgnummer,
      regels: verloop.regels,
    });
    await verstuurBrief({
      nummer: verloop.dossier.nummer,
      volgnummer,
      brief: String(brief),
      aan: String(aan),
      params: afgevallen,
    });
    expect(ontvangers()).toEqual([adres]);
    const mail = await simpleParser(gelezen[0] ?? "");
    expect(mail.text).toContain("De evaluatie zelf gaat wel door.");
    const agenda = new ICAL.Component(ICAL.parse(mail.attachments[0]?.content.toString("utf8") ?? "") as unknown[]);
    const onderdeel = agenda.getFirstSubcomponent("vevent")!;
    expect(agenda.getFirstPropertyValue("method")).toBe("CANCEL");
    expect(onderdeel.getFirstPropertyValue("uid")).toBe("ZA-2026-001.evaluatie.e1@trajecten.example");
    expect(onderdeel.getFirstPropertyValue("sequence")).toBe(1);
    // The meeting itself is not cancelled (RFC 5546 3.2.5).
    expect(onderdeel.getFirstPropertyValue("status")).toBeNull();
    expect(onderdeel.getAllProperties("attendee").map((gast) => String(gast.getFirstValue()).toLowerCase())).toEqual([
      `mailto:${adres}`,
    ]);
  });

  test("wat moest wachten zegt wat gold toen het werd besteld, en gaat naar wie het nu is", async () => {
    const verloop = verloopTot("beoordeling").gebeurt("aanvulling.gevraagd");
    const { volgnummer } = verloop.zaak.kop;
    const { brief, aan, ...params } = verloop.laatsteBrieven.find((een) => een["brief"] === "aanvulling-gevraagd")!;
    verloop.gebeurt("aanvulling.ontvangen").gebeurt("aanvraag.afgewezen");
    const [school, ...anderen] = verloop.dossier.partners;
    const nieuw = { ...school!, contactpersoon: { naam: "Jip Jansen", email: "j.jansen@dewissel.example" } };
    const { verstuurBrief, ontvangers, gelezen } = await opstelling({
      dossier: { ...verloop.dossier, partners: [nieuw, ...anderen] },
      stand: verloop.zaak.kop.volgnummer,
      regels: verloop.regels,
    });
    const { nummer } = verloop.dossier;
    expect(await verstuurBrief({ nummer, volgnummer, brief: String(brief), aan: String(aan), params })).toMatchObject({
      uitkomst: "verzonden",
    });
    expect(ontvangers()).toEqual(["j.jansen@dewissel.example"]);
    expect((await simpleParser(gelezen[0] ?? "")).text).toMatch(/uiterlijk/i);
  });

  test("een gewone brief heeft geen bijlage", async () => {
    const { verstuurBrief, gelezen } = await opstelling();
    await verstuurBrief(OPDRACHT);
    expect((await simpleParser(gelezen[0] ?? "")).attachments).toEqual([]);
  });
});

describe("opnieuw proberen", () => {
  test("gooit zolang de projectie achterloopt", async () => {
    for (const dossier of [ALLEEN, null]) {
      const { verstuurBrief, commandos } = await opstelling({ dossier, stand: 2 });
      await expect(verstuurBrief(OPDRACHT)).rejects.toMatchObject({ name: "ProjectieLooptAchter" });
      expect(commandos).toEqual([]);
    }
  });

  test("een herhaalde opdracht na een geslaagde stuurt niets meer", async () => {
    const { verstuurBrief, gelezen } = await opstelling();
    const eerste = await verstuurBrief(OPDRACHT);
    expect(await verstuurBrief(OPDRACHT)).toEqual(eerste);
    expect(gelezen).toHaveLength(1);
  });

  test("een tijdelijke fout wordt gegooid; daarna gaat de brief alleen nog naar wie hem niet had", async () => {
    let keer = 0;
    const boek = { rcpt: (c: string) => (c.includes("aziz") && keer++ === 0 ? "450 4.2.1 later" : "250 goed") };
    const { verstuurBrief, gelezen } = await opstelling({ dossier: PROEVEN.toekenning[0], boek });
    await expect(verstuurBrief(TOEKENNING)).rejects.toMatchObject({ name: "TijdelijkeVerzendfout" });
    expect(gelezen).toHaveLength(2);
    expect(await verstuurBrief(TOEKENNING)).toMatchObject({ uitkomst: "verzonden" });
    expect(gelezen).toHaveLength(3);
  });

  test("wie na een dag nog geen kopie heeft, houdt de brief zelf niet langer uit het journaal", async () => {
    const boek = { rcpt: (c: string) => (c.includes("aziz") ? "450 4.2.1 later" : "250 goed") };
    const { verstuurBrief } = await opstelling({ dossier: PROEVEN.toekenning[0], boek });
    await expect(verstuurBrief(TOEKENNING)).rejects.toMatchObject({ name: "TijdelijkeVerzendfout" });
    const { uitkomst, berichten, mislukteKopieen, reden } = await verstuurBrief({ ...TOEKENNING, zonderGeduld: true });
    expect({ uitkomst, aantal: berichten.length, mislukteKopieen }).toEqual({
      uitkomst: "verzonden",
      aantal: 2,
      mislukteKopieen: 1,
    });
    expect(reden).toMatch(/1 van de 2 mede-aanvragers\. De mailserver neemt dit bericht al een dag niet aan\./);
    const zelf = await opstelling({ boek: { rcpt: "450 4.2.1 later" } });
    await expect(zelf.verstuurBrief({ ...OPDRACHT, zonderGeduld: true })).rejects.toMatchObject({
      name: "TijdelijkeVerzendfout",
    });
  });

  test("de lijn breekt nadat de server alles had: het postvak houdt één mail over", async () => {
    const postvak = await openPostvak(await proefmap());
    let keer = 0;
    const { verstuurBrief, gelezen } = await opstelling({
      boek: { einde: () => (keer++ === 0 ? null : "250 aangenomen") },
    });
    await expect(verstuurBrief(OPDRACHT)).rejects.toMatchObject({
      name: "TijdelijkeVerzendfout",
      misschienAangenomen: true,
    });
    expect(await verstuurBrief(OPDRACHT)).toMatchObject({ uitkomst: "verzonden", berichten: [{ bericht: ID }] });
    // SMTP leaves no choice here: the server read it twice. The Message-ID is the same, so who receives it can see that.
    expect(gelezen).toHaveLength(2);
    for (const mail of gelezen)
      await postvak.bewaar(Buffer.from(mail), { van: "za@stichting.example", aan: ["noor.devries@dewissel.example"] });
    expect((await postvak.lijst()).map(({ messageId }) => messageId)).toEqual([ID]);
  });

  test("een register dat na het verzenden weg is, maakt geen tweede mail", async () => {
    const echt = await sqliteRegister();
    const { verstuurBrief, gelezen } = await opstelling({
      register: { ...echt, klaar: () => Promise.reject(new Error("database weg")) },
    });
    expect(await verstuurBrief(OPDRACHT)).toMatchObject({ uitkomst: "verzonden" });
    expect(gelezen).toHaveLength(1);
  });

  test("een register dat vooraf weg is, houdt de mail tegen", async () => {
    const { verstuurBrief, commandos } = await opstelling({
      register: { ...(await sqliteRegister()), begin: () => Promise.reject(new Error("database weg")) },
    });
    await expect(verstuurBrief(OPDRACHT)).rejects.toThrow("database weg");
    expect(commandos).toEqual([]);
  });
});

test("een domein waar geen Message-ID van te maken is, stopt de start", async () => {
  await expect(opstelling({ instellingen: { domein: "geen domein" } })).rejects.toThrow("Message-ID");
});

describe("het verzendregister", () => {
  const einde = { antwoord: null } as const;
  const mail = (tekst: string) => ({ ruw: Buffer.from(tekst), van: "za@x.example", aan: "noor@x.example" });
  const bewaar = (register: Verzendregister, ids: readonly string[], tekst = "brief", vorige: readonly string[] = []) =>
    register.bewaar(ids, mail(tekst), { messageId: ids[0]!, nummers: ["ZA-2025-001"], vorige });
  const stand = async (register: Verzendregister, ...ids: string[]) =>
    (await register.begin(ids)).map(({ stand: een }) => een);

  test("kent nieuw, bewaard en verzonden; wat niet is bewaard heeft zeker niemand", async () => {
    const register = await sqliteRegister();
    expect(await stand(register, ID)).toEqual(["nieuw"]);
    expect(await stand(register, ID)).toEqual(["nieuw"]);
    expect(await register.stand(ID)).toBeNull();
    const hash = await bewaar(register, [ID]);
    expect(await register.begin([ID])).toEqual([{ brief: ID, stand: "bewaard", bericht: ID, hash }]);
    expect(await register.stand(ID)).toEqual({ stand: "onbekend" });
    await register.klaar([ID], { ...einde, stand: "verzonden" });
    expect(await stand(register, ID)).toEqual(["verzonden"]);
    expect(await register.stand(ID)).toEqual({ stand: "verzonden", bericht: ID, hash });
  });
  test("wat zeker niet is aangenomen, gaat nog eens zoals het was", async () => {
    const register = await sqliteRegister();
    for (const hoe of ["niet-aangenomen", "geweigerd"] as const) {
      await bewaar(register, [hoe], hoe);
      await register.klaar([hoe], { ...einde, stand: hoe });
      expect(await register.stand(hoe)).toBeNull();
      expect(await stand(register, hoe)).toEqual(["bewaard"]);
      // Of this attempt nobody knows how it ends.
      expect(await register.stand(hoe)).toEqual({ stand: "onbekend" });
    }
  });
  test("een trage mislukking haalt een verzonden mail niet terug", async () => {
    const register = await sqliteRegister();
    await bewaar(register, [ID]);
    await register.klaar([ID], { ...einde, stand: "verzonden" });
    await register.klaar([ID], { ...einde, stand: "niet-aangenomen" });
    expect(await stand(register, ID)).toEqual(["verzonden"]);
  });
  test("een brief blijft in de mail waarin hij is bewaard; wat erbij komt gaat in een andere", async () => {
    const register = await sqliteRegister();
    const eerst = await bewaar(register, ["a", "b"], "a en b");
    // Another worker made one of its own of them meanwhile: nothing of that is kept, also not what was new.
    expect(await bewaar(register, ["c", "b"], "c en b")).toBeNull();
    const begonnen = await register.begin(["c", "b", "a"]);
    expect(begonnen).toEqual([
      { brief: "c", stand: "nieuw" },
      { brief: "b", stand: "bewaard", bericht: "a", hash: eerst },
      { brief: "a", stand: "bewaard", bericht: "a", hash: eerst },
    ]);
    // What was to go to an address that is another now goes in another mail; what went stays where it is.
    const later = await bewaar(register, ["c", "b"], "c en b, elders", [eerst!]);
    await register.klaar(["a"], { ...einde, stand: "verzonden" });
    expect(await bewaar(register, ["a"], "nog eens", [eerst!])).toBeNull();
    expect(await register.begin(["b", "a"])).toEqual([
      { brief: "b", stand: "bewaard", bericht: "c", hash: later },
      { brief: "a", stand: "verzonden", bericht: "a", hash: eerst },
    ]);
  });
  test("telt wat sinds een moment begon en nog niet weg is, met het oudste", async () => {
    const klok = { nu: "2026-11-22T09:00:00.000Z" };
    const register = await sqliteRegister(() => new Date(klok.nu));
    const begin = async (id: string, nu: string) => {
      klok.nu = nu;
      await bewaar(register, [id], id);
    };
    await begin("oud", "2026-11-20T09:00:00.000Z");
    expect(await register.wachtend("2026-11-21T09:00:00.000Z")).toEqual({ aantal: 0, eerste: null });
    await begin("later", "2026-11-22T08:00:00.000Z");
    await begin("nieuw", "2026-11-22T08:30:00.000Z");
    await register.klaar(["nieuw"], { ...einde, stand: "niet-aangenomen" });
    for (const hoe of ["verzonden", "geweigerd"] as const) {
      await begin(hoe, "2026-11-22T07:00:00.000Z");
      await register.klaar([hoe], { ...einde, stand: hoe });
    }
    expect(await register.wachtend("2026-11-21T09:00:00.000Z")).toEqual({
      aantal: 2,
      eerste: "2026-11-22T08:00:00.000Z",
    });
  });
  test("van veel werkers die dezelfde brief tegelijk maken, wordt er één bewaard", async () => {
    const register = await sqliteRegister();
    const hashes = await Promise.all(Array.from({ length: 20 }, (_, i) => bewaar(register, [ID], `van werker ${i}`)));
    expect(hashes.filter((hash) => hash !== null)).toHaveLength(1);
  });
});
