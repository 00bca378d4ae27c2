import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { simpleParser } from "mailparser";
import { describe, expect, onTestFinished, test } from "vitest";
import { openPostvak } from "#activities/mail/postvak.ts";
import { maakTransport, type Transportinstellingen } from "#activities/mail/transport.ts";
import type { Briefuitkomst } from "#domain/traject/briefgevolg.ts";
import { maakVerzendregister } from "#activities/mail/verzendregister.ts";
import { openStore } from "#activities/store/store.ts";
import { verbind } from "#activities/store/verbinding.ts";
import { maakToeval } from "#test/support/toeval.ts";
import { ALLEEN, INSTELLINGEN, maakVerstuurBrief, projectieVan, proefmap, type VerstuurBrief } from "./hulp.ts";
import { PROEFCERTIFICAAT } from "./proefcertificaat.ts";
import { startSmtpProces, type SmtpProces } from "./smtp-proces.ts";
import { STORINGEN } from "./smtp-server-proces.ts";

const VAN = { naam: "Zorgarrangeurs", adres: "za@stichting.example" };

/** Letters to the addresses by number of the journaal line: line 7 is for the seventh address. The projection is asked for before anything is awaited. */
async function opstelling(
  server: SmtpProces,
  adressen: readonly string[],
  anders: Partial<Transportinstellingen> = {},
): Promise<{ verstuurBrief: VerstuurBrief; sterfNa: Set<string> }> {
  const url = `sqlite:${join(await proefmap(), "trajecten.db")}`;
  await (await openStore(url)).sluit();
  const verbinding = verbind(url, false);
  const register = maakVerzendregister(verbinding.schrijver);
  const transport = maakTransport({ url: `smtp://127.0.0.1:${server.poort}`, van: VAN, ...anders });
  onTestFinished(async () => {
    transport.sluit();
    await verbinding.sluit();
  });
  const sterfNa = new Set<string>();
  let volgnummer = 0;
  const verstuurBrief = maakVerstuurBrief({
    store: {
      regels: () => Promise.resolve([]),
      projectie: () => {
        const contactpersoon = { naam: "Zoë Çelik-Østergård", email: adressen[volgnummer - 1] ?? "" };
        return Promise.resolve(
          projectieVan(
            { ...ALLEEN, partners: ALLEEN.partners.map((p, i) => (i === 0 ? { ...p, contactpersoon } : p)) },
            volgnummer,
          ),
        );
      },
    },
    transport: {
      maak: (bericht) => transport.maak(bericht),
      async verstuur(mail) {
        const resultaat = await transport.verstuur(mail);
        // The worker dies after the server took the mail and before anybody wrote that down.
        if (sterfNa.delete(mail.aan)) throw new Error("worker weg");
        return resultaat;
      },
    },
    register,
    instellingen: INSTELLINGEN,
    adresboek: () => Promise.resolve(INSTELLINGEN),
  });
  return {
    sterfNa,
    verstuurBrief: (opdracht) => {
      ({ volgnummer } = opdracht);
      return verstuurBrief(opdracht);
    },
  };
}

/** As Temporal does: again and again, until there is an outcome. */
async function totUitkomst(
  verstuurBrief: VerstuurBrief,
  volgnummer: number,
  wachtMs = 20,
): Promise<{ uitkomst: Briefuitkomst; pogingen: number }> {
  for (let pogingen = 1; ; pogingen += 1) {
    try {
      const opdracht = {
        nummer: "ZA-2025-001",
        volgnummer,
        brief: "ontvangstbevestiging",
        aan: "aanvrager",
        params: {},
      };
      return { uitkomst: await verstuurBrief(opdracht), pogingen };
    } catch (fout) {
      if (pogingen > 40) throw fout;
      await new Promise((klaar) => setTimeout(klaar, wachtMs));
    }
  }
}

describe("een mailserver in een eigen proces", () => {
  test.each([
    ["gewoon.a@school.example", "verzonden", 1],
    ["bezet.a@school.example", "verzonden", 2],
    ["sluit.a@school.example", "verzonden", 2],
    ["weg.a@school.example", "verzonden", 2],
    ["slikt.a@school.example", "verzonden", 2],
    ["traag.a@school.example", "verzonden", 1],
    ["onbekend.a@school.example", "mislukt", 1],
  ] as const)("%s: %s na %d keer", async (adres, einde, keer) => {
    const server = await startSmtpProces();
    const { verstuurBrief } = await opstelling(server, [adres]);
    const { uitkomst, pogingen } = await totUitkomst(verstuurBrief, 1);
    expect({ einde: uitkomst.uitkomst, pogingen }).toEqual({ einde, pogingen: keer });
    if (einde === "mislukt") expect(uitkomst.reden).toBe("De mailserver kent dit adres niet (melding 550 5.1.1).");
    // 250 was swallowed: the server has it twice, under one Message-ID.
    expect((await server.gedaan()).aangenomen).toHaveLength(
      einde === "mislukt" ? 0 : adres.startsWith("slikt") ? 2 : 1,
    );
  });

  test("een grijze lijst laat de brief door zodra het lang genoeg heeft geduurd", async () => {
    const server = await startSmtpProces();
    const { verstuurBrief } = await opstelling(server, ["grijs.a@school.example"]);
    const { uitkomst, pogingen } = await totUitkomst(verstuurBrief, 1);
    expect(uitkomst.uitkomst).toBe("verzonden");
    expect(pogingen).toBeGreaterThan(2);
    expect((await server.gedaan()).aangenomen).toHaveLength(1);
  });

  test("een server die te traag is, wordt losgelaten; de brief komt later, onder hetzelfde kenmerk", async () => {
    const server = await startSmtpProces();
    const { verstuurBrief } = await opstelling(server, ["traag.a@school.example"], { limietMs: 150 });
    await expect(
      verstuurBrief({
        nummer: "ZA-2025-001",
        volgnummer: 1,
        brief: "ontvangstbevestiging",
        aan: "aanvrager",
        params: {},
      }),
    ).rejects.toMatchObject({ name: "TijdelijkeVerzendfout", misschienAangenomen: true });
  });

  test("namen met accenten komen heel aan", async () => {
    const server = await startSmtpProces();
    const { verstuurBrief } = await opstelling(server, ["gewoon.a@school.example"]);
    await totUitkomst(verstuurBrief, 1);
    const mail = await simpleParser((await server.gedaan()).aangenomen[0]?.ruw ?? "");
    expect([mail.to].flat()[0]?.value).toEqual([{ name: "Zoë Çelik-Østergård", address: "gewoon.a@school.example" }]);
    expect(mail.text).toContain("Beste Zoë Çelik-Østergård,");
    expect(mail.html).toContain("Beste Zoë Çelik-Østergård,");
  });
});

describe("een server die TLS eist", () => {
  const metTls = async (tls: "verplicht" | "geen") => {
    const server = await startSmtpProces({ tls: true });
    const { verstuurBrief } = await opstelling(server, ["gewoon.a@school.example"], {
      url: `smtp://localhost:${server.poort}`,
      tls,
    });
    return {
      server,
      stuur: () =>
        verstuurBrief({
          nummer: "ZA-2025-001",
          volgnummer: 1,
          brief: "ontvangstbevestiging",
          aan: "aanvrager",
          params: {},
        }),
    };
  };

  test("krijgt de brief over een versleutelde lijn, als het certificaat te vertrouwen is", async () => {
    const eigen = getCACertificates("default");
    setDefaultCACertificates([...eigen, PROEFCERTIFICAAT.cert]);
    onTestFinished(() => setDefaultCACertificates(eigen));
    const { server, stuur } = await metTls("verplicht");
    expect(await stuur()).toMatchObject({ uitkomst: "verzonden" });
    expect((await server.gedaan()).aangenomen.map(({ versleuteld }) => versleuteld)).toEqual([true]);
  });

  test("krijgt niets zolang niemand dat certificaat kent", async () => {
    const { server, stuur } = await metTls("verplicht");
    await expect(stuur()).rejects.toMatchObject({ name: "TijdelijkeVerzendfout", misschienAangenomen: false });
    expect((await server.gedaan()).aangenomen).toEqual([]);
  });

  test("krijgt niets zonder TLS; zodra de instelling klopt, kan dezelfde brief alsnog", async () => {
    const { server, stuur } = await metTls("geen");
    await expect(stuur()).rejects.toMatchObject({ name: "TijdelijkeVerzendfout", misschienAangenomen: false });
    expect((await server.gedaan()).aangenomen).toEqual([]);
  });
});

/** TRAJECTEN_MAILS=1000 for the long form. */
const AANTAL = Number(process.env["TRAJECTEN_MAILS"] ?? 150);

test(
  `van ${AANTAL} brieven met storingen komt elke brief aan, en geen een keer te veel`,
  { timeout: 300_000 },
  async () => {
    const toeval = maakToeval();
    const server = await startSmtpProces();
    const adressen = Array.from({ length: AANTAL }, (_, i) => {
      const hoe = toeval.kans(0.5) ? STORINGEN[toeval.tussen(0, STORINGEN.length - 1)] : "gewoon";
      return `${hoe}.${i + 1}@school.example`;
    });
    const { verstuurBrief, sterfNa } = await opstelling(server, adressen);
    for (const adres of adressen) if (adres.startsWith("gewoon") && toeval.kans(0.1)) sterfNa.add(adres);
    const gestorven = sterfNa.size;

    const uitkomsten: Briefuitkomst[] = [];
    const rij = adressen.map((_, i) => i);
    const loper = async (): Promise<void> => {
      for (let i = rij.shift(); i !== undefined; i = rij.shift())
        uitkomsten[i] = (await totUitkomst(verstuurBrief, i + 1)).uitkomst;
    };
    await Promise.all(Array.from({ length: 6 }, loper));

    const postvak = await openPostvak(await proefmap());
    const keer = new Map<string, number>();
    const { aangenomen, gestoord } = await server.gedaan();
    for (const { ruw, aan } of aangenomen) {
      keer.set(aan[0] ?? "", (keer.get(aan[0] ?? "") ?? 0) + 1);
      await postvak.bewaar(Buffer.from(ruw), { van: VAN.adres, aan });
    }
    const bestaand = adressen.filter((adres) => !adres.startsWith("onbekend"));
    const verloren = bestaand.filter((adres) => !keer.has(adres));
    const overDeLijn = [...keer.values()].reduce((som, aantal) => som + aantal - 1, 0);
    const inPostvak = (await postvak.lijst()).length;
    const geslikt = gestoord.get("slikt") ?? 0;
    console.log(
      `mail, zaad ${toeval.zaad}: brieven ${AANTAL}, verloren ${verloren.length}, dubbel in het postvak ${inPostvak - bestaand.length}, ` +
        `twee keer over de lijn ${overDeLijn} (antwoord ingeslikt ${geslikt}, worker weg na aannemen ${gestorven}), ` +
        [...gestoord].map(([hoe, aantal]) => `${hoe} ${aantal}`).join(", "),
    );

    expect(verloren).toEqual([]);
    expect(inPostvak).toBe(bestaand.length);
    // Only where SMTP leaves no choice: the mail was taken and nobody heard of it.
    expect(overDeLijn).toBe(geslikt + gestorven);
    expect(uitkomsten.map(({ uitkomst }) => uitkomst)).toEqual(
      adressen.map((adres) => (adres.startsWith("onbekend") ? "mislukt" : "verzonden")),
    );
  },
);
