import ICAL from "ical.js";
import { type AddressObject, simpleParser } from "mailparser";
import { expect, test } from "vitest";
import { beeldVan } from "#domain/beeld/beeld.ts";
import { leesbaar } from "#client/cli/toon/leesbaar.ts";
import { adressen } from "#test/support/bladzijden.ts";
import { GIF, GIFFEN } from "#test/support/gif.ts";
import { giftigWeb, nummerVan, stuurBrieven } from "#test/support/giftig-web.ts";
import { ontleed } from "#test/support/ontleed.ts";
import { GEWONE_WEGEN, vergiftigdeVerlopen } from "#test/support/vergiftigd.ts";

/** Harmful texts in all that people typed, by the way that their acts go: on every page, in every letter and on the command line they are only text. */

const VANDAAG = "2026-03-12";
const wegen = GEWONE_WEGEN();
const { verlopen, types } = vergiftigdeVerlopen(wegen, 0);

test("in deze trajecten gebeurt van alles", () => {
  expect(types.size).toBeGreaterThan(65);
});

test("iedere bladzijde toont ze als tekst", async () => {
  const { pagina, organisatie } = await giftigWeb(verlopen);
  const plek = (nummer: string) =>
    adressen({ nummer, organisatie, medewerker: "za-03", mail: "geen", hash: "0".repeat(64) });
  const perTraject = verlopen.flatMap((verloop) => plek(nummerVan(verloop)).filter(([pad]) => pad.includes(":nummer")));
  const eens = plek("geen").filter(([pad]) => !pad.includes(":nummer") && !pad.startsWith("/postvak/"));
  const gif = encodeURIComponent(GIFFEN[1]!);
  const laatste = `/trajecten/${nummerVan(verlopen.at(-1)!)}`;
  const los =
    `/trajecten?staat= /trajecten?zoek= /trajecten?za= /trajecten?termijn= /trajecten?kolom= /trajecten?sorteer= /trajecten?als= /trajecten?blad= /organisaties?soort= /signalen?voor= /medewerkers?allen= /weg/ ${laatste}?vastgelegd= ${laatste}?tijdlijn= ${laatste}/doe/ /inloggen?waarom= /inloggen?naar=/`
      .split(" ")
      .map((deel) => `${deel}${gif}`);
  const zonder: string[] = [];
  for (const adres of [...[...eens, ...perTraject].map(([, een]) => een), ...los])
    for (const als of adres.startsWith("/trajecten") ? ["pl-1", "za-05", "bh-1"] : ["pl-1"]) {
      const { html, antwoord } = await pagina(adres, als);
      // A file is no page, and says so to the browser (nosniff).
      if (antwoord.status === 200 && antwoord.headers.get("content-type")?.startsWith("text/html") !== true) continue;
      const { mis, tekst } = ontleed(html);
      expect.soft([adres, als, antwoord.status >= 500, mis]).toEqual([adres, als, false, []]);
      if (!tekst.includes(GIF)) zonder.push(adres);
    }
  // Whoever works here stands on each of them.
  expect(zonder).toEqual([]);
});

test("in iedere brief staan ze als tekst, en nergens anders", async () => {
  const { store } = await giftigWeb(verlopen);
  const { gevraagd, aangenomen } = await stuurBrieven(store, verlopen);
  expect(aangenomen.length).toBeGreaterThan(gevraagd / 2);
  const soorten = new Set<string>();
  let metGif = 0;
  for (const { ruw, aan } of aangenomen) {
    const mail = await simpleParser(ruw, { skipImageLinks: true, skipTextToHtml: true });
    const naar = [mail.to ?? []].flat().flatMap((een: AddressObject) => een.value);
    expect(naar.map(({ address }) => address)).toEqual(aan);
    for (const { key } of mail.headerLines) soorten.add(key);
    expect(mail.cc ?? mail.bcc).toBeUndefined();
    expect(mail.subject).not.toMatch(/[\r\n]/);
    const html = typeof mail.html === "string" ? mail.html : "";
    const { mis, tekst } = ontleed(html, { brief: true });
    expect.soft([mail.subject, mis]).toEqual([mail.subject, []]);
    // Both parts say the same.
    if (tekst.includes(GIF)) metGif += 1;
    expect(mail.text?.includes(GIF)).toBe(tekst.includes(GIF));
    for (const { content } of mail.attachments.slice(0, 1)) {
      const agenda = new ICAL.Component(ICAL.parse(content.toString()));
      const [punt] = agenda.getAllSubcomponents("vevent");
      const gasten = punt!.getAllProperties("attendee").map((een) => String(een.getFirstValue()));
      for (const gast of gasten) expect(gast).not.toContain("@kwaad");
      expect(agenda.getAllSubcomponents("vevent")).toHaveLength(1);
    }
  }
  expect(metGif).toBeGreaterThan(aangenomen.length / 2);
  expect([...soorten].toSorted()).toEqual(
    expect.arrayContaining(["from", "to", "subject", "message-id", "x-trajecten-brief"]),
  );
  expect([...soorten].filter((kop) => !ONZE_KOPPEN.has(kop))).toEqual([]);
});

const ONZE_KOPPEN: ReadonlySet<string> = new Set(
  "from to subject message-id date mime-version content-type content-transfer-encoding content-language auto-submitted x-auto-response-suppress x-trajecten-nummer x-trajecten-brief reply-to".split(
    " ",
  ),
);

test("op de opdrachtregel doen ze niets met het scherm", () => {
  for (const { zaak, regels } of verlopen) {
    const gezien = { op: null, vandaag: VANDAAG };
    const tekst = leesbaar(beeldVan(zaak, regels, gezien), (t) => t, gezien);
    if (regels.length > 1) expect(tekst).toContain(GIF);
    // oxlint-disable-next-line no-control-regex -- those are what is looked for
    expect(tekst).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  }
});
