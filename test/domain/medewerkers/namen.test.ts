import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alleMedewerkers } from "#domain/medewerkers/medewerkers.ts";
import { metNamen, namenInHtml, namenVan } from "#domain/medewerkers/namen.ts";
import { nieuw, Personeel } from "#test/support/personeel.ts";

const personeel = new Personeel();
personeel.lukt(nieuw({ id: "za-03", naam: "Kim de Boer" }));
personeel.lukt(nieuw({ id: "za-05", naam: "Sam Visser" }));
personeel.lukt(nieuw({ id: "za-6", naam: "Sam Visser" }));
personeel.lukt(nieuw({ id: "pl-1", naam: "<b>R&D</b>", rollen: ["projectleider"] }));
const namen = namenVan(alleMedewerkers(personeel.stand));

it.each([
  ["za-03", "Kim de Boer"],
  ["Zorgarrangeur za-03 gaat het traject doen.", "Zorgarrangeur Kim de Boer gaat het traject doen."],
  ["(za-03), za-03: za-03.", "(Kim de Boer), Kim de Boer: Kim de Boer."],
  // Of two by one name the id tells them apart.
  ["za-05 en za-6", "Sam Visser (za-05) en Sam Visser (za-6)"],
  // Nobody is known by it.
  ["za-99 of ZA-2026-001", "za-99 of ZA-2026-001"],
  // A part of something else.
  [
    "za-033 xza-03 za-03@stichting.example /medewerkers/za-03 za-03-x",
    "za-033 xza-03 za-03@stichting.example /medewerkers/za-03 za-03-x",
  ],
])("%j leest als %j", (tekst, verwacht) => {
  expect(namen(tekst)).toBe(verwacht);
});

it("in wat getoond wordt staan namen, op iedere plek, en verder blijft het zoals het is", () => {
  const beeld = { za: "za-03", uren: 2.5, leeg: null, tijdlijn: [{ zin: "Door za-03.", door: { id: "za-03" } }] };
  expect(metNamen(beeld, namen)).toEqual({
    za: "Kim de Boer",
    uren: 2.5,
    leeg: null,
    tijdlijn: [{ zin: "Door Kim de Boer.", door: { id: "Kim de Boer" } }],
  });
  fc.assert(
    fc.property(fc.jsonValue(), (waarde) => {
      expect(metNamen(waarde, (tekst) => tekst)).toEqual(waarde);
    }),
  );
});

describe("een bladzijde", () => {
  it.each([
    ["<p>za-03</p>", "<p>Kim de Boer</p>"],
    [
      '<a href="/medewerkers/za-03" title="za-03">za-03</a>',
      '<a href="/medewerkers/za-03" title="za-03">Kim de Boer</a>',
    ],
    ['<option value="za-03">za-03</option>', '<option value="za-03">Kim de Boer</option>'],
    // What is to be typed over, or was typed.
    ["<code>medewerker toon za-03</code> za-03", "<code>medewerker toon za-03</code> Kim de Boer"],
    ["<textarea>za-03</textarea>za-03", "<textarea>za-03</textarea>Kim de Boer"],
    ["<pre><b>za-03</b></pre>za-03", "<pre><b>za-03</b></pre>Kim de Boer"],
    // A name is no markup.
    ["<td>pl-1</td>", "<td>&#60;b&#62;R&#38;D&#60;/b&#62;</td>"],
    ["<!doctype html><p>za-03", "<!doctype html><p>Kim de Boer"],
  ])("%j wordt %j", (html, verwacht) => {
    expect(namenInHtml(html, namen)).toBe(verwacht);
  });

  it("zonder aanduidingen blijft wat zij was", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("<p>", "</p>", "tekst ", "<code>", "</code>", '<a href="x">', "&lt;")),
        (delen) => {
          expect(namenInHtml(delen.join(""), namen)).toBe(delen.join(""));
        },
      ),
    );
  });
});
