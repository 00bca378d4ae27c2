import { domainToASCII } from "node:url";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { Contactpersoon } from "#domain/aanmelding/aanmelding.ts";
import { inMailto, isMailadres } from "#domain/tekst/mailadres.ts";
import { maakTransport } from "#activities/mail/transport.ts";
import { leesZorgarrangeurs } from "#omgeving/config/postadres.ts";
import { startSmtpOntvanger } from "#worker/smtp-ontvanger.ts";
import type { Envelop, Postvak } from "#activities/mail/postvak.ts";
import { leesInstellingen } from "#omgeving/config.ts";
import { BERICHT, verstuur } from "./hulp.ts";

const TEKENS = Array.from("abcXYZ019!#$%&'*+/=?^_`{|}~-éßøİ李я");
const deel = (tekens: readonly string[], max: number) =>
  fc.string({ unit: fc.constantFrom(...tekens), minLength: 1, maxLength: max });
const naam = fc.array(deel(TEKENS, 12), { minLength: 1, maxLength: 4 }).map((delen) => delen.join("."));
const domein = fc
  .tuple(
    fc.array(deel(Array.from("abcXYZ019éüßя李-"), 12), { minLength: 1, maxLength: 3 }),
    fc.constantFrom("nl", "example", "рф", "NL"),
  )
  .map(([delen, land]) => [...delen, land].join("."));
/** Mostly right, and now and then with something in it that no address has. */
const adres = fc
  .tuple(
    naam,
    domein,
    fc.option(fc.tuple(fc.nat(60), fc.constantFrom(...Array.from(' \t\u00a0\u200b\u202e<>()[],;:\\"@.\u0085'))), {
      freq: 4,
    }),
  )
  .map(([voor, na, fout]) => {
    const heel = `${voor}@${na}`;
    return fout === null ? heel : heel.slice(0, fout[0]) + fout[1] + heel.slice(fout[0]);
  });

const DEUREN: Readonly<Record<string, (email: string) => boolean>> = {
  "een contactpersoon": (email) => Contactpersoon.safeParse({ naam: "Noor de Vries", email }).success,
  "de instellingen": (email) => leesInstellingen({ TRAJECTEN_CONTACT_EMAIL: email }).ok,
};

describe("een e-mailadres", () => {
  test("kan aan elke deur precies als de brievenpoort het kan dragen", async () => {
    const enveloppen: Envelop[] = [];
    const ontvanger = await startSmtpOntvanger({ postvak: bewaarEnveloppen(enveloppen), poort: 0 });
    onTestFinished(() => ontvanger.stop());
    const transport = maakTransport({ url: ontvanger.url, van: { naam: "Wij", adres: "wij@stichting.example" } });
    onTestFinished(() => transport.sluit());
    let keer = 0;
    await fc.assert(
      fc.asyncProperty(adres, async (ruw) => {
        const email = ruw.normalize("NFC").trim();
        keer += 1;
        const uitkomst = await verstuur(transport, {
          ...BERICHT,
          aan: { naam: "Noor", adres: email },
          messageId: `<${keer}@trajecten.example>`,
        });
        const gedragen = uitkomst.soort === "verzonden";
        for (const [deur, mag] of Object.entries(DEUREN))
          expect(mag(ruw), `${deur} ${JSON.stringify(ruw)}`).toBe(gedragen);
        if (!gedragen) return;
        // It arrived at that very address: the part before the @ as it was, the domain as the line writes it.
        const plek = email.lastIndexOf("@");
        const [aangekomen = ""] = enveloppen.pop()?.aan ?? [];
        expect(aangekomen.slice(0, aangekomen.lastIndexOf("@"))).toBe(email.slice(0, plek));
        expect(domainToASCII(aangekomen.slice(aangekomen.lastIndexOf("@") + 1))).toBe(
          domainToASCII(email.slice(plek + 1)),
        );
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    "r&d@school.nl",
    "o'brien@school.nl",
    "jan+ib@school.nl",
    "info@école.be",
    "noor@xn--cole-9oa.be",
    "jörg@schüle.de",
    `${"a".repeat(64)}@school.nl`,
    `a@${"b".repeat(63)}.nl`,
    `a@${"b.".repeat(125)}nl`,
  ])("%s kan", (email) => {
    expect(isMailadres(email)).toBe(true);
    expect(DEUREN["een contactpersoon"]?.(email)).toBe(true);
  });

  test.each([
    `${"a".repeat(5000)}@school.nl`,
    `${"a".repeat(65)}@school.nl`,
    `${"é".repeat(33)}@school.nl`,
    `a@${"b".repeat(64)}.nl`,
    `a@${"é".repeat(60)}.${"ü".repeat(60)}.${"ö".repeat(60)}.nl`,
    `a@${"b.".repeat(126)}nl`,
    ".noor@school.nl",
    "noor.@school.nl",
    "no..or@school.nl",
    "noor@school",
    "noor@-school.nl",
    "noor@school-.nl",
    "noor@127.0.0.1",
    "noor@[127.0.0.1]",
    "noor@0x7f.1",
    "noor@school.nl:25",
    "noor@school.nl/pad",
    "noor@sch%6fol.nl",
    "noor@school..nl",
    '"noor de vries"@school.nl',
    "noor@ander.nl@school.nl",
    "noor@xn--zzzzzz-.nl",
    "",
    "@",
  ])("%s kan niet", (email) => {
    expect(isMailadres(email)).toBe(false);
    expect(DEUREN["een contactpersoon"]?.(email)).toBe(false);
  });

  test("van een zorgarrangeur in de instellingen is aan dezelfde regels gebonden", () => {
    expect(leesZorgarrangeurs("za-03=Kim <r&d@école.be>")?.get("za-03")?.adres).toBe("r&d@école.be");
    expect(leesZorgarrangeurs(`za-03=${"a".repeat(65)}@school.nl`)).toBeNull();
  });

  test("staat in een link zo dat er geen vraag of anker van wordt", () => {
    expect(new URL(`mailto:${inMailto("a?subject=x#y%20&z@school.nl")}`)).toMatchObject({ search: "", hash: "" });
  });
});

const bewaarEnveloppen = (enveloppen: Envelop[]): Postvak => ({
  bewaar: (_ruw, envelop) => Promise.resolve({ id: String(enveloppen.push(envelop)), nieuw: true }),
  lijst: () => Promise.resolve([]),
  bericht: () => Promise.resolve(null),
});
