/** What is forgotten of who left, on whichever database: run over SQLite in test/activities and over Postgres in test/postgres. */
import { expect, onTestFinished, test } from "vitest";
import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import { openStore } from "#activities/store/store.ts";
import { ketenfout } from "#domain/journaal/keten.ts";
import { alleMedewerkers, medewerkerMet } from "#domain/medewerkers/medewerkers.ts";
import { namenVan } from "#domain/medewerkers/namen.ts";
import { leesEvaluatie, leesUitTeNodigen } from "#client/evaluatie.ts";
import { cijfersVan, leesGrondslag } from "#client/verantwoording.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";
import { MENSEN, NUMMER, verloopTot } from "./gebeurtenissen.ts";
import { herken, Register } from "./organisaties.ts";
import { nieuw, Personeel } from "./personeel.ts";
import type { Proefdatabase } from "./store-contract.ts";

const KIM = { naam: "Kim de Boer", mail: "kim.de.boer@stichting.example", telefoon: "06 5550 0103" };

/** Kim came, got another number, left in February, and is forgotten in March; Sam stays. */
async function vergeten({ maak }: Pick<Proefdatabase, "maak">) {
  const url = await maak();
  const store = await openStore(url, { migreer: true });
  onTestFinished(() => store.sluit());
  const personeel = new Personeel();
  const kim = personeel.lukt(nieuw(KIM))!;
  personeel.lukt(nieuw({ naam: "Sam Zijlstra" }));
  const gezien = () => ({ medewerker: kim, gezien: personeel.gezien(kim) });
  personeel.lukt({ soort: "wijzig", sleutel: "w", ...gezien(), telefoon: "06 5550 0199" });
  const teVroeg = personeel.weigert({ soort: "vergeet", sleutel: "te-vroeg", ...gezien() });
  personeel.lukt({ soort: "vertrekt", sleutel: "v", ...gezien(), dag: "2026-02-28" });
  await store.schrijf(personeel.regels);
  const mails = [];
  for (const aan of ["Kim.de.Boer@stichting.example", "noor@school.example"]) {
    const mail = { ruw: Buffer.from(`aan ${aan}`), van: "za@x.example", aan };
    mails.push(await store.verzendregister.bewaar([aan], mail, { messageId: aan, nummers: [], vorige: [] }));
  }
  const voor = personeel.regels.length;
  personeel.lukt({ soort: "vergeet", sleutel: "weg", ...gezien() });
  await store.schrijf(personeel.regels.slice(voor));
  return { url, store, personeel, kim, teVroeg, mails: mails as readonly string[] };
}

const BEHEERDER = { door: MENSEN.beheerder };

/** Every text beside the chain that is not of the rules and the calendar, which are the same for all. */
const persoonlijk = (regels: readonly Journaalregel[]): readonly string[] => [
  ...new Set(
    regels
      .flatMap(({ geheim, type }) => (geheim === null || type === "dossier.geopend" ? [] : Object.entries(geheim)))
      .flatMap(([plaats, tekst]) =>
        typeof tekst === "string" && tekst.length > 6 && !/^partner-\d$/.test(tekst) && !plaats.includes("/redennamen/")
          ? [tekst]
          : [],
      ),
  ),
];

const zonderNaam = (een: Aanvraag) => ({ ...een, organisaties: een.organisaties.map(({ naam: _, ...plek }) => plek) });

export function vergeetContract(database: Pick<Proefdatabase, "maak" | "sql">): void {
  test("van wie vergeten is staat nergens meer een naam, adres of nummer, en de keten klopt nog", async () => {
    const { url, store, personeel, kim } = await vergeten(database);
    const regels = await store.regels("organisatie/eigen");
    expect(ketenfout(regels)).toBeNull();
    const bewaard = JSON.stringify(await database.sql(url, "select regel, geheim from journaal"));
    for (const tekst of [...Object.values(KIM), "06 5550 0199"]) expect(bewaard).not.toContain(tekst);
    expect(bewaard).toContain("Sam Zijlstra");
    // In the workflow's own memory and in what is folded from the lines it is the same.
    for (const stand of [personeel.stand, await leesMedewerkers(store)])
      expect(medewerkerMet(stand, kim)).toMatchObject({ mail: "", telefoon: null, account: null, tot: "2026-02-28" });
    // Written once more, as after a hand-over: it stays so.
    await store.schrijf(personeel.regels);
    expect(JSON.stringify(await store.regels("organisatie/eigen"))).not.toContain("Kim");
  });

  test("een bewaarde mail aan wie vergeten is, is vergeten; die aan anderen niet, en van elk blijft de hash", async () => {
    const { store, mails } = await vergeten(database);
    const [vanKim, vanNoor] = await Promise.all(mails.map((hash) => store.mail(hash)));
    expect(vanKim).toMatchObject({ hash: mails[0], mail: null, klopt: null });
    expect(vanNoor).toMatchObject({ hash: mails[1], klopt: true, mail: { aan: "noor@school.example" } });
    expect(await store.controleerMails(10)).toEqual({ gelezen: 1, fout: [] });
  });

  test("van een traject dat vergeten is staat nergens meer wat iemand zei of hoe die heet; de keten klopt en de cijfers blijven", async () => {
    const url = await database.maak();
    const store = await openStore(url, { migreer: true });
    onTestFinished(() => store.sluit());
    const verloop = verloopTot("stap6")
      .gebeurt("traject.stopgezet")
      .gebeurt("notitie.toegevoegd", { tekst: "De moeder van Sam belde." }, BEHEERDER);
    const ander = verloopTot("gesloten", { nummer: "ZA-2026-002" });
    const register = new Register();
    for (const { nummer, naam } of [verloop, ander].map(({ dossier }) => dossier))
      register.lukt(herken({ nummer, naam, plaats: "Breda" }));
    await store.schrijf([...verloop.regels, ...ander.regels, ...register.regels]);
    const mails = [];
    for (const nummers of [[NUMMER], [NUMMER, "ZA-2026-002"], ["ZA-2026-002"]]) {
      const mail = { ruw: Buffer.from(`over ${nummers.join()}`), van: "za@x.example", aan: "noor@school.example" };
      const id = nummers.join();
      mails.push((await store.verzendregister.bewaar([id], mail, { messageId: id, nummers, vorige: [] }))!);
    }
    const cijfers = async (op?: string) => ({
      alles: cijfersVan(await leesGrondslag(store), {}),
      toen: (await store.aanvragen(op ?? verloop.dag)).map(zonderNaam),
      evaluatie: (await leesEvaluatie(store, {})).trajecten.length,
    });
    const voor = await cijfers();
    expect(voor.alles).not.toEqual({});
    const personen = persoonlijk(verloop.regels);
    expect(personen.length).toBeGreaterThan(20);

    const lengte = verloop.regels.length;
    verloop.opDag("2045-01-02").gebeurt("traject.vergeten", {}, BEHEERDER);
    await store.schrijf(verloop.regels.slice(lengte));
    const kijk = async () => {
      const alles = JSON.stringify([
        await database.sql(url, `select regel, geheim from journaal where nummer = '${NUMMER}'`),
        await database.sql(url, `select * from projectie where nummer = '${NUMMER}'`),
        await database.sql(url, `select * from lijst where nummer = '${NUMMER}'`),
        await database.sql(url, `select * from signaal where nummer = '${NUMMER}'`),
        await database.sql(url, `select * from aanvraagstand where nummer = '${NUMMER}'`),
      ]);
      expect(personen.filter((tekst) => alles.includes(tekst))).toEqual([]);
      expect(/zout/.test(alles)).toBe(false);
      expect(ketenfout(await store.regels(NUMMER))).toBeNull();
      expect(await cijfers("2030-01-01")).toMatchObject({ alles: voor.alles, evaluatie: voor.evaluatie });
      expect((await cijfers()).toen).toEqual(voor.toen);
      expect((await store.projectie(NUMMER))?.dossier).toMatchObject({
        vergetenOp: "2045-01-02",
        naam: expect.stringMatching(/^\[vergeten \d+\]$/),
      });
      // Nobody of it can be invited.
      expect((await leesUitTeNodigen(store, {})).map(({ nummer }) => nummer)).toEqual(["ZA-2026-002"]);
      expect((await store.rij(NUMMER))?.staat).toBe("stopgezet");
      expect((await store.signalen({ nummer: NUMMER } as never)).filter((een) => een.nummer === NUMMER)).toEqual([]);
    };
    await kijk();
    // A mail that also tells of another is kept whole or not at all; the other traject is what it was.
    expect(await Promise.all(mails.map(async (hash) => (await store.mail(hash))?.klopt))).toEqual([null, null, true]);
    expect((await store.projectie("ZA-2026-002"))?.dossier.naam).toBe(ander.dossier.naam);
    // Written once more, and made anew from the journaal: it stays so.
    await store.schrijf(verloop.regels);
    await kijk();
    await store.herbouw();
    await kijk();
  });

  test("overal waar de aanduiding staat, staat dat het iemand was die hier werkte", async () => {
    const { store, kim } = await vergeten(database);
    const namen = namenVan(alleMedewerkers(await leesMedewerkers(store)));
    expect(namen(`${kim} ging weg, za-2 kwam.`)).toBe(`iemand die hier werkte (${kim}) ging weg, Sam Zijlstra kwam.`);
  });

  test("vergeten kan pas na de laatste dag, één keer, en is niet terug te nemen", async () => {
    const { personeel, kim, teVroeg } = await vergeten(database);
    expect(teVroeg).toBe("medewerker.werkt-nog");
    const regels = personeel.regels.length;
    personeel.lukt({ soort: "vergeet", sleutel: "nog-eens", medewerker: kim, gezien: 0 });
    expect(personeel.regels).toHaveLength(regels);
    const terug = { soort: "wijzig", sleutel: "t", medewerker: kim, gezien: personeel.gezien(kim), tot: null } as const;
    expect(personeel.weigert(terug)).toBe("medewerker.vergeten");
  });
}
