import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { perMail, type Poststuk } from "#domain/traject/poststuk.ts";

const stuk = (id: string, anders: Partial<Poststuk> = {}): Poststuk => ({
  id,
  brief: "herinnering",
  adres: "noor@dewissel.example",
  lezer: "Noor",
  alleen: false,
  uiterlijk: null,
  ...anders,
});
const ids = (mails: readonly (readonly Poststuk[])[]) => mails.map((mail) => mail.map(({ id }) => id));

describe("wat in één mail gaat", () => {
  it("is wat naar één lezer gaat, hoe het adres ook is geschreven", () => {
    expect(
      ids(
        perMail([stuk("a"), stuk("b", { adres: "jip@breda.example" }), stuk("c", { adres: "NOOR@dewissel.example" })]),
      ),
    ).toEqual([["a", "c"], ["b"]]);
  });

  it("is niet voor twee mensen die één adres delen", () => {
    expect(ids(perMail([stuk("a"), stuk("b", { lezer: "Jip" })]))).toEqual([["a"], ["b"]]);
  });

  it("is nooit een besluit of een uitnodiging met iets anders", () => {
    expect(ids(perMail([stuk("a"), stuk("b", { alleen: true }), stuk("c", { alleen: true }), stuk("d")]))).toEqual([
      ["a", "d"],
      ["b"],
      ["c"],
    ]);
  });

  it("staat op volgorde van dringendheid: wat misging, wat wordt gevraagd, wat komt; daarbinnen de eerste dag eerst", () => {
    const mail = [
      stuk("verteld", { brief: "traject-gesloten" }),
      stuk("nadert", { brief: "termijn-nadert", uiterlijk: "2026-01-01" }),
      stuk("later", { uiterlijk: "2026-02-01" }),
      stuk("eerder", { uiterlijk: "2026-01-15" }),
      stuk("escalatie", { brief: "escalatie" }),
    ];
    expect(ids(perMail(mail))).toEqual([["escalatie", "eerder", "later", "nadert", "verteld"]]);
  });

  it("is ieder stuk één keer, ook als twee opdrachten om dezelfde brief vragen; en nooit een lezer of besluit door elkaar", () => {
    const los = fc.record({
      id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
      brief: fc.constantFrom("escalatie", "herinnering", "welkom"),
      adres: fc.constantFrom("x@a.example", "X@a.example", "y@a.example"),
      lezer: fc.constantFrom("Noor", "Jip"),
      alleen: fc.boolean(),
      uiterlijk: fc.constantFrom(null, "2026-01-01", "2026-02-01"),
    });
    fc.assert(
      fc.property(fc.uniqueArray(los, { selector: ({ id }) => id }), (stukken) => {
        const mails = perMail([...stukken, ...stukken]);
        expect(
          mails
            .flat()
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(stukken.map(({ id }) => id).toSorted());
        for (const mail of mails) {
          expect(new Set(mail.map(({ adres, lezer }) => `${adres.toLowerCase()} ${lezer}`)).size).toBe(1);
          if (mail.some(({ alleen }) => alleen)) expect(mail).toHaveLength(1);
        }
        const gewoon = mails.filter(([eerste]) => eerste?.alleen === false);
        expect(new Set(gewoon.map(([eerste]) => `${eerste?.adres.toLowerCase()} ${eerste?.lezer}`)).size).toBe(
          gewoon.length,
        );
      }),
    );
  });
});
