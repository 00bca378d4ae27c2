import { join } from "node:path";
import { simpleParser } from "mailparser";
import { expect, onTestFinished, test } from "vitest";
import { maakTransport } from "#activities/mail/transport.ts";
import type { Briefuitkomst } from "#domain/traject/briefgevolg.ts";
import { openStore } from "#activities/store/store.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";
import { idsVan, INSTELLINGEN, maakVerstuurBrief, proefmap } from "./hulp.ts";
import { proefserver } from "./proefserver.ts";

/** A letter that did not arrive and goes again because somebody asked for it. */

const NIEUW = "info@dewissel.example";

/** A rejected aanvraag, whose letter the mail server does not take for some addresses. */
async function afgewezen(kapot: readonly string[]) {
  const geweigerd = new Set(kapot);
  const server = await proefserver({
    rcpt: (commando) => ([...geweigerd].some((adres) => commando.includes(adres)) ? "550 5.1.1 onbekend" : "250 goed"),
  });
  const transport = maakTransport({ url: server.url, van: { naam: "Zorgarrangeurs", adres: "za@stichting.example" } });
  const store = await openStore(`sqlite:${join(await proefmap(), "trajecten.db")}`);
  onTestFinished(async () => {
    transport.sluit();
    await store.sluit();
  });
  const verstuurBrief = maakVerstuurBrief({
    store,
    transport,
    register: store.verzendregister,
    instellingen: INSTELLINGEN,
    adresboek: () => Promise.resolve(INSTELLINGEN),
  });
  const verloop = verloopTot("beoordeling").gebeurt("aanvraag.afgewezen");

  /** Sends the letter that the last line ordered, and records what came of it as the traject does. */
  async function verstuur(): Promise<Briefuitkomst> {
    await store.schrijf(verloop.regels);
    const { brief, aan, ...params } = verloop.laatsteBrieven[0]!;
    const volgnummer = verloop.zaak.kop.volgnummer;
    const gericht = { brief: String(brief), aan: String(aan) };
    const resultaat = await verstuurBrief({ nummer: verloop.dossier.nummer, volgnummer, ...gericht, params });
    const { uitkomst, kenmerk = "", reden, mislukteKopieen, berichten, briefversie } = resultaat;
    const gegevens = { ...gericht, bij: volgnummer, ...(kenmerk === "" ? {} : { kenmerk }) };
    if (uitkomst === "mislukt") verloop.gebeurt("mail.mislukt", { ...gegevens, reden });
    else
      verloop.gebeurt("mail.verzonden", {
        ...gegevens,
        versie: briefversie,
        berichten,
        ...(mislukteKopieen === undefined ? {} : { mislukteKopieen, reden }),
      });
    return resultaat;
  }
  const adres = (email: string) =>
    verloop.gebeurt("contactpersoon.gewijzigd", {
      partner: "partner-1",
      contactpersoon: { naam: "Jip Jansen", email },
      overdracht: "Adres verbeterd.",
    });
  const opnieuw = (aan = "aanvrager") => verloop.gebeurt("brief.opnieuw", { brief: "afwijzing", aan });
  const gelezen = () => Promise.all(server.gelezen.map((mail) => simpleParser(mail)));
  return { ...server, verloop, verstuur, adres, opnieuw, gelezen, geweigerd };
}
const AANVRAGER = "noor.devries@";

test("is dezelfde brief van toen, aan het adres van nu, en niet aan wie hem al heeft", async () => {
  const { verloop, verstuur, adres, opnieuw, gelezen } = await afgewezen([AANVRAGER]);
  expect((await verstuur()).uitkomst).toBe("mislukt");
  const kopieen = (await gelezen()).length;
  expect(kopieen).toBeGreaterThan(0);

  adres(NIEUW);
  opnieuw();
  expect(verloop.dossier.mislukteMail).toEqual({});
  const { volgnummer } = verloop.zaak.kop;
  const { uitkomst, berichten } = await verstuur();
  expect(uitkomst).toBe("verzonden");
  expect(idsVan({ berichten })).toEqual([expect.stringContaining(`.${volgnummer}.afwijzing.aanvrager-0@`)]);
  const brieven = await gelezen();
  expect(brieven).toHaveLength(kopieen + 1);
  expect(JSON.stringify(brieven.at(-1)!.to)).toContain(NIEUW);
  // But for how it greets the reader, word for word what the others got.
  expect(brieven.at(-1)!.subject).toBe(brieven[0]!.subject);
  expect(verloop.dossier.mislukteMail).toEqual({});
});

test("kan nog eens als ook de tweede keer mislukt", async () => {
  const { verloop, verstuur, adres, opnieuw, gelezen, geweigerd } = await afgewezen([AANVRAGER, NIEUW]);
  await verstuur();
  const kopieen = (await gelezen()).length;
  adres(NIEUW);
  opnieuw();
  expect((await verstuur()).uitkomst).toBe("mislukt");
  geweigerd.delete(NIEUW);
  opnieuw();
  expect((await verstuur()).uitkomst).toBe("verzonden");
  expect(await gelezen()).toHaveLength(kopieen + 1);
  expect(verloop.dossier.mislukteMail).toEqual({});
});

test("gaat voor een mede-aanvrager alleen naar wie geen kopie kreeg", async () => {
  const { verloop, verstuur, opnieuw, gelezen, geweigerd } = await afgewezen(["aziz"]);
  expect(await verstuur()).toMatchObject({ uitkomst: "verzonden", mislukteKopieen: 1 });
  const gegaan = (await gelezen()).length;
  opnieuw("mede-aanvrager");
  expect(await verstuur()).toMatchObject({ uitkomst: "verzonden", mislukteKopieen: 1 });
  geweigerd.clear();
  opnieuw("mede-aanvrager");
  expect(await verstuur()).toMatchObject({
    uitkomst: "verzonden",
    berichten: [{ bericht: expect.stringContaining("aanvrager-") as string }],
  });
  expect(await gelezen()).toHaveLength(gegaan + 1);
  expect(verloop.dossier.mislukteMail).toEqual({});
});

test("kan alleen als hij mislukte", async () => {
  const { verloop, verstuur } = await afgewezen([]);
  await verstuur();
  expect(verloop.weigert("brief.opnieuw", { brief: "afwijzing", aan: "aanvrager" })).toBe("brief.niet-mislukt");
  expect(verloop.weigert("brief.opnieuw", { brief: "afwijzing", aan: "aanvrager", bij: 2 })).toBe("gegevens.ongeldig");
});
