import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { Aanmelding } from "#domain/aanmelding/aanmelding.ts";
import { Periodegegevens } from "#domain/aanmelding/periodegegevens.ts";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { kwartieren, kwartierenOfGeen, lang, regel, telefoon } from "#domain/gebeurtenissen/velden.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { KALENDER, Kalenderschema } from "#domain/kalender/kalender.ts";
import { LEZERS } from "#domain/register/waarden.ts";
import { leesInstellingen } from "#omgeving/config.ts";

/** Every door that takes one line: what it makes of a text; null when it is refused. */
const REGELDEUREN: Readonly<Record<string, (tekst: string) => string | null>> = {
  "een gebeurtenis": (tekst) => regel(200).safeParse(tekst).data ?? null,
  "een aanmelding": (naam) => Aanmelding.safeParse({ ...VOORBEELD_AANMELDING, naam }).data?.naam ?? null,
  "een partner": (naam) =>
    (GEBEURTENISSEN.get("partner.toegevoegd")?.schema.safeParse({ partij: "gemeente", naam }).data?.["naam"] as
      | string
      | undefined) ?? null,
  "een periode": (bron) => Periodegegevens.safeParse({ ...PERIODE, bron }).data?.bron ?? null,
  "een kalender": (versie) => Kalenderschema.safeParse({ ...KALENDER, versie }).data?.versie ?? null,
  "het register": (naam) => {
    const gelezen = LEZERS.naam(naam, "2026-11-30");
    return gelezen.ok ? gelezen.waarde : null;
  },
  "de instellingen": (naam) => {
    const gelezen = leesInstellingen({ TRAJECTEN_MAIL_VAN_NAAM: naam });
    // What is left empty keeps its default.
    return gelezen.ok && gelezen.waarde.mail.van.naam !== "Zorgarrangeurs" ? gelezen.waarde.mail.van.naam : null;
  },
};
const deuren = Object.entries(REGELDEUREN);

const { versie: _versie, hash: _hash, ...PERIODE } = PERIODEN[0]!;

const woord = fc.constantFrom("De Wissel", "Zoë", "école", "Ångström", "李", "’t Palet", "r&d", "Çelik", "👩‍🏫");
const tussen = (teken: fc.Arbitrary<string>) => fc.tuple(woord, teken, woord).map((delen) => delen.join(""));

/** Nobody sees them, or they turn what stands after them around. */
const ONGEZIEN = fc.oneof(
  fc.constantFrom(...Array.from("\u0000\u0007\u001b\u007f\u0080\u0085\u009f\u00ad\u200b\u2060\ufeff\t\n\u2028\u2029")),
  fc.constantFrom(...Array.from("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufff9")),
  fc.constantFrom("\r\n", "\ud800", "\udc00"),
);

describe("één regel", () => {
  test("zegt aan iedere deur hetzelfde, hoe de accenten ook zijn opgeslagen", () => {
    fc.assert(
      fc.property(tussen(fc.constantFrom(" ", "-", "\u00a0")), fc.constantFrom("NFC", "NFD"), (tekst, vorm) => {
        for (const [deur, lees] of deuren)
          expect(lees(tekst.normalize(vorm)), `aan ${deur}`).toBe(tekst.normalize("NFC"));
      }),
      { numRuns: 40 },
    );
  });

  test("heeft nergens een teken dat niemand ziet", () => {
    fc.assert(
      fc.property(tussen(ONGEZIEN), (tekst) => {
        for (const [deur, lees] of deuren) expect(lees(tekst), `${deur}: ${JSON.stringify(tekst)}`).toBeNull();
      }),
      { numRuns: 120 },
    );
  });
});

/** Each sign shows nothing, and neither do they together. */
const ONZICHTBAAR = fc
  .array(
    fc.constantFrom(
      ...Array.from(" \u00a0\u2003\u200b\u200c\u200d\u2060\u00ad\u3164\u115f\u2800\u034f\ufe0f\ufeff\u0301"),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((tekens) => tekens.join(""));

describe("een tekst zonder zichtbaar teken is leeg", () => {
  test("in elk tekstveld van elke gebeurtenis", () => {
    const velden = [...GEBEURTENISSEN.values()].flatMap(({ type, schema, voorbeeld }) =>
      Object.keys(voorbeeld)
        .filter((veld) => schema.safeParse({ ...voorbeeld, [veld]: "" }).error?.issues[0]?.message === LEEG)
        .map((veld) => ({ type, schema, voorbeeld, veld })),
    );
    expect(velden.length).toBeGreaterThan(30);
    fc.assert(
      fc.property(fc.constantFrom(...velden), ONZICHTBAAR, ({ schema, voorbeeld, veld, type }, niets) => {
        const gelezen = schema.safeParse({ ...voorbeeld, [veld]: niets });
        expect(gelezen.success, `${type} ${veld} ${JSON.stringify(niets)}`).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test("en aan iedere deur voor één regel", () => {
    fc.assert(
      fc.property(ONZICHTBAAR, (niets) => {
        // A cell without anything in it is judged before its reader.
        for (const [deur, lees] of deuren.filter(([naam]) => naam !== "het register"))
          expect(lees(niets), `aan ${deur}`).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});

const LEEG = "Vul dit veld in.";

describe("een tekst van meer regels", () => {
  test("heeft aan elk einde van een regel hetzelfde teken", () => {
    fc.assert(
      fc.property(
        fc.array(woord, { minLength: 1, maxLength: 6 }),
        fc.constantFrom("\n", "\r\n", "\r", "\u2028", "\u2029"),
        (regels, einde) => {
          expect(lang(1000).parse(regels.join(einde))).toBe(regels.join("\n"));
        },
      ),
    );
  });

  test("mag tabs en zachte streepjes hebben, en niets dat de rest omdraait of een stuurteken is", () => {
    expect(lang(100).parse("een\ttwee\nmede\u00adaanvrager")).toBe("een\ttwee\nmede\u00adaanvrager");
    const omgedraaid = fc.constantFrom(
      ...Array.from("\u0000\u001b\u0085\u009f\u202a\u202d\u202e\u2066\u2067\u2069"),
      "\ud83d",
    );
    fc.assert(
      fc.property(tussen(omgedraaid), (tekst) => {
        expect(lang(1000).safeParse(tekst).success, `${JSON.stringify(tekst)}`).toBe(false);
      }),
    );
  });

  test("is zo lang als mensen tellen", () => {
    expect(lang(10).safeParse("👍".repeat(10)).success).toBe(true);
    expect(lang(10).safeParse("👍".repeat(11)).success).toBe(false);
    expect(regel(10).safeParse("e\u0301".repeat(10)).success).toBe(true);
  });
});

test("een telefoonnummer is hetzelfde nummer, met welke spatie of welk streepje ook", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        "076 555 01 01",
        "+31 6 12345678",
        "06-12345678",
        "(010) 123 45 67",
        "14 076",
        "+31 (0)6 12 34 56",
      ),
      fc.constantFrom("\u00a0", "\u2009", "\u202f", "\u3000", "  ", "\t"),
      fc.constantFrom("-", "\u2011", "–", "−"),
      (nummer, spatie, streep) => {
        expect(telefoon.parse(` ${nummer.replaceAll(" ", spatie).replaceAll("-", streep)} `)).toBe(nummer);
      },
    ),
  );
  for (const geen of [
    "",
    "      ",
    "------",
    "bel mij",
    "0".repeat(16),
    "06\u202e12345678",
    "06\u200b12345678",
    "111222333",
  ])
    expect(telefoon.safeParse(geen).success, `${geen}`).toBe(false);
});

describe("uren zijn hele kwartieren, tot op het laatste cijfer", () => {
  const vorm = (uren: number) => ({ ...PERIODE.vormen[0]!, minUren: uren, maxUren: 2000, maxMetVerlenging: 2000 });
  const URENDEUREN: Readonly<Record<string, (uren: number) => boolean>> = {
    boeken: (uren) => kwartieren(2000).safeParse(uren).success,
    plannen: (uren) => kwartierenOfGeen(2000).safeParse(uren).success,
    "een periode": (uren) => Periodegegevens.safeParse({ ...PERIODE, vormen: [vorm(uren)] }).success,
    "het register": (uren) => LEZERS.duur(String(uren), "2026-11-30").ok,
  };

  test("een haar meer of minder is het niet", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8000 }), fc.constantFrom(-1, 1), (aantal, kant) => {
        const uren = aantal / 4;
        for (const [deur, mag] of Object.entries(URENDEUREN)) {
          expect(mag(uren), `${deur} ${uren}`).toBe(true);
          for (const haar of [Number.EPSILON, 1e-12, 1e-9, 0.001, 0.1])
            if (uren + kant * uren * haar !== uren)
              expect(mag(uren + kant * uren * haar), `${deur} ${uren + kant * uren * haar}`).toBe(
                Number.isInteger(4 * (uren + kant * uren * haar)) && uren + kant * uren * haar <= 2000,
              );
        }
      }),
    );
  });

  test("ook geen oneindig veel, of minder dan niets", () => {
    for (const uren of [Number.NaN, Number.POSITIVE_INFINITY, -0.25, 2000.25])
      for (const [deur, mag] of Object.entries(URENDEUREN)) expect(mag(uren), `${deur} ${uren}`).toBe(false);
  });
});

test("wat het systeem zelf maakt, wordt nooit op een BSN getoetst", () => {
  const cijfers = fc.stringMatching(/^[0-9]{9}$/);
  const VAN_HET_SYSTEEM: readonly [string, (n: string) => Record<string, unknown>][] = [
    [
      "mail.verzonden",
      (n) => ({ berichten: [{ bericht: `<${n}@x.example>`, hash: n.repeat(8).slice(0, 64) }], reden: `melding ${n}` }),
    ],
    ["mail.mislukt", (n) => ({ reden: `De mailserver weigert dit bericht (melding ${n}).` })],
    ["signaal.geopend", (n) => ({ sleutel: `mail:${n}:toekenning` })],
    ["borging.gecontroleerd", (n) => ({ vraag: n })],
    ["plaats.gereserveerd", (n) => ({ periode: n })],
  ];
  fc.assert(
    fc.property(fc.constantFrom(...VAN_HET_SYSTEEM), cijfers, ([type, maak], n) => {
      const { schema, voorbeeld } = GEBEURTENISSEN.get(type)!;
      expect(z.safeParse(schema, { ...voorbeeld, ...maak(n) }).error?.issues ?? []).toEqual([]);
    }),
    // One in eleven passes the 11-proef.
    { numRuns: 300 },
  );
});
