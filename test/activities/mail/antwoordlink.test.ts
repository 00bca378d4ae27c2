import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { antwoordtoken, leesToken, maakLinkVoor, vraagBij } from "#activities/mail/antwoordlink.ts";
import type { Contactpersoon } from "#domain/aanmelding/aanmelding.ts";
import { vraagId } from "#domain/gebeurtenissen/borging/vraag.ts";
import type { Borgingsvraag } from "#domain/traject/borgingsafspraak.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { Partnernummer } from "#domain/traject/partnernummer.ts";
import { ONDERWEG } from "./hulp.ts";

const SLEUTEL = "een-geheim-dat-alleen-voor-proeven-is";
const vraag = (partner: Partnernummer, controle: string): Borgingsvraag => ({
  partner,
  controle,
  op: "2026-08-12",
  beantwoord: false,
});
const VRAAG = vraag("partner-3", "na-3");
const DOSSIER: Dossier = {
  ...ONDERWEG,
  borgingsvragen: [vraag("partner-1", "na-3"), VRAAG, vraag("partner-3", "na-6")],
};
const token = (een: Borgingsvraag, dossier = DOSSIER): string => antwoordtoken(SLEUTEL, dossier, een) ?? "geen token";
const TOKEN = token(VRAAG);

const gevonden = (gegeven: string, { sleutel = SLEUTEL, dossier = DOSSIER } = {}) => {
  const gelezen = leesToken(gegeven);
  return gelezen === null ? null : vraagBij(sleutel, gelezen, dossier);
};

describe("een token", () => {
  test("is voor dezelfde vraag altijd hetzelfde, en vindt die terug", () => {
    expect(token({ ...VRAAG, beantwoord: true })).toBe(TOKEN);
    for (const een of DOSSIER.borgingsvragen ?? []) expect(gevonden(token(een))).toBe(een);
  });

  test("noemt het traject en de laatste dag, en verder niets en niemand", () => {
    expect(TOKEN).toMatch(/^ZA-2025-001\.2027-02-12\.[\w-]{43}$/);
    const gelijk = TOKEN.length;
    const nummer = "partner-12" as const;
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.emailAddress(), (naam, email) => {
        const partners = [{ nummer, partij: "gemeente" as const, naam, contactpersoon: { naam: "Jip Jansen", email } }];
        expect(token(vraag(nummer, "na-3"), { ...DOSSIER, partners })).toHaveLength(gelijk);
      }),
    );
  });

  test("dat ergens één teken anders is, vindt niets", () => {
    const tekens = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.".split("");
    const vals = Array.from(TOKEN, (_, plek) =>
      tekens.map((teken) => `${TOKEN.slice(0, plek)}${teken}${TOKEN.slice(plek + 1)}`),
    ).flat();
    // The nummer is looked up: another one never meets this dossier.
    const werkt = vals.filter(
      (een) => gevonden(een, { dossier: { ...DOSSIER, nummer: leesToken(een)?.nummer ?? "" } }) !== null,
    );
    expect(new Set(werkt)).toEqual(new Set([TOKEN]));
  });

  test("dat wie dan ook verzint, vindt niets", () => {
    const zegels = fc
      .uint8Array({ minLength: 32, maxLength: 32 })
      .map((deel) => Buffer.from(deel).toString("base64url"));
    fc.assert(
      fc.property(fc.oneof(fc.string(), zegels), (tekst) => {
        expect([gevonden(tekst), gevonden(`ZA-2025-001.2027-02-12.${tekst}`)]).toEqual([null, null]);
      }),
    );
  });

  test("van een ander traject, onder een ander geheim of van een vraag die er niet is, vindt niets", () => {
    const ander = { ...DOSSIER, nummer: "ZA-2025-002" };
    expect(gevonden(TOKEN, { dossier: ander })).toBeNull();
    expect(gevonden(token(VRAAG, ander))).toBeNull();
    expect(gevonden(TOKEN, { sleutel: `${SLEUTEL}.` })).toBeNull();
    expect(gevonden(TOKEN, { dossier: { ...DOSSIER, borgingsvragen: [] } })).toBeNull();
    expect(gevonden(TOKEN, { dossier: ONDERWEG })).toBeNull();
  });
});

describe("een token van een contactpersoon", () => {
  const met = (contactpersoon: Contactpersoon | null): Dossier => ({
    ...DOSSIER,
    partners: DOSSIER.partners.map((p) => (p.nummer === VRAAG.partner ? { ...p, contactpersoon } : p)),
  });
  const { email } = DOSSIER.partners.find(({ nummer }) => nummer === VRAAG.partner)!.contactpersoon!;

  test("vindt niets meer als er een opvolger is, of nog niemand; die van de opvolger wel", () => {
    const opvolger = met({ naam: "Jip Jansen", email: "jip@breda.example" });
    expect(gevonden(TOKEN, { dossier: opvolger })).toBeNull();
    expect(gevonden(TOKEN, { dossier: met(null) })).toBeNull();
    expect(antwoordtoken(SLEUTEL, met(null), VRAAG)).toBeNull();
    expect(gevonden(token(VRAAG, opvolger), { dossier: opvolger })).toBe(VRAAG);
  });

  test("blijft goed als alleen de naam verandert", () => {
    expect(gevonden(TOKEN, { dossier: met({ naam: "Jip Jansen", email: email.toUpperCase() }) })).toBe(VRAAG);
  });
});

describe("de link in een brief", () => {
  const linkVoor = maakLinkVoor({ sleutel: SLEUTEL, webadres: "https://trajecten.example" });
  const opdracht = (brief: string, params: object = {}) => ({
    nummer: DOSSIER.nummer,
    volgnummer: 40,
    brief,
    aan: "partner",
    params: { partner: VRAAG.partner, vraag: vraagId(VRAAG), herinnering: false, ...params },
  });

  test("is die van de vraag, met de laatste dag van het token zelf, en bij een herinnering dezelfde", () => {
    const link = { url: `https://trajecten.example/antwoord/${TOKEN}`, tot: leesToken(TOKEN)?.tot };
    expect(linkVoor(opdracht("borgingsvraag"), DOSSIER)).toEqual(link);
    expect(linkVoor({ ...opdracht("borgingsvraag", { herinnering: true }), volgnummer: 52 }, DOSSIER)).toEqual(link);
  });

  test("is er niet bij een brief die niets vraagt, of een vraag die nooit gesteld is", () => {
    expect(linkVoor(opdracht("terugkoppeling"), DOSSIER)).toBeNull();
    expect(linkVoor(opdracht("borgingsvraag", { vraag: "borging/partner-4/na-3" }), DOSSIER)).toBeNull();
    expect(linkVoor(opdracht("borgingsvraag"), ONDERWEG)).toBeNull();
  });
});
