import { geweigerd, gelukt, type Uitkomst } from "../weigering.ts";
import { bezwaarTegenDiepte, bezwaarTegenSleutel, nietEenduidig, opPlek, type Bezwaar } from "./eenduidig.ts";

/**
 * JSON that people hand in. Of two fields of one name JSON.parse takes the last without a word, and other readers the first: whoever reads
 * the file along would read something else. Refused at its line, as is all else that is not read the same everywhere.
 */
export function leesJson(tekst: string): Uitkomst<unknown> {
  let waarde: unknown;
  try {
    waarde = JSON.parse(tekst);
  } catch {
    // Only the place: what the parser says is English, and may repeat the text.
    return geweigerd("json.ongeldig", `Dit is geen JSON (${plekIn(tekst, eersteFout(tekst))}).`);
  }
  const fout = sleutelfout(tekst) ?? verlorenTeken(tekst);
  if (fout !== null) {
    const { code, reden } = fout.bezwaar;
    const bezwaar = { code, reden: `${reden.slice(0, -1)} (${plekIn(tekst, fout.op)}).` };
    return { ok: false, weigering: opPlek(bezwaar, fout.veld) };
  }
  const weigering = nietEenduidig(waarde);
  return weigering === null ? gelukt(waarde) : { ok: false, weigering };
}

/** Where it can no longer become JSON. The parser does not always say, so it is asked of ever closer beginnings of the text. */
function eersteFout(tekst: string): number {
  let [goed, fout] = [0, tekst.length + 1];
  while (fout - goed > 1) {
    const midden = Math.floor((goed + fout) / 2);
    if (kanJsonWorden(tekst.slice(0, midden))) goed = midden;
    else fout = midden;
  }
  return goed;
}

function kanJsonWorden(begin: string): boolean {
  try {
    JSON.parse(begin);
    return true;
  } catch (fout) {
    const { message } = fout as SyntaxError;
    const [, plek] = / at position (\d+)/.exec(message) ?? [];
    return message.startsWith("Unexpected end") || message.startsWith("Unterminated") || Number(plek) === begin.length;
  }
}

interface Fout {
  readonly bezwaar: Bezwaar;
  readonly veld: string;
  readonly op: number;
}

/** A letter that was lost before the text came to us, as when a terminal or a program reads another coding. */
function verlorenTeken(tekst: string): Fout | null {
  const op = tekst.indexOf("\uFFFD");
  const reden = "Hier ging een letter verloren (U+FFFD). Schrijf hem opnieuw, en sla de tekst op als UTF-8.";
  return op === -1 ? null : { bezwaar: { code: "tekst.verloren", reden }, veld: "", op };
}

/** An object or list that is open at some place in the text. */
interface Laag {
  /** The names of an object so far; null in a list. */
  readonly namen: Set<string> | null;
  naam: string;
}

/** The first key that is foreign or doubled. The text is JSON: a string before a colon is a key, and every bracket has its other. */
function sleutelfout(tekst: string): Fout | null {
  const lagen: Laag[] = [];
  const fout = (bezwaar: Bezwaar | null, op: number, weg: readonly Laag[]): Fout | null =>
    bezwaar === null ? null : { bezwaar, veld: weg.map(({ naam }) => naam).join("."), op };
  for (let op = 0; op < tekst.length; op += 1) {
    const laag = lagen.at(-1);
    const teken = tekst[op];
    if (teken === "{" || teken === "[") {
      const teDiep = fout(bezwaarTegenDiepte(lagen.length), op, lagen);
      if (teDiep !== null) return teDiep;
      lagen.push(teken === "{" ? { namen: new Set(), naam: "" } : { namen: null, naam: "0" });
    } else if (teken === "}" || teken === "]") lagen.pop();
    else if (teken === "," && laag?.namen === null) laag.naam = String(Number(laag.naam) + 1);
    else if (teken === '"') {
      const einde = naDeTekst(tekst, op);
      if (laag?.namen && isSleutel(tekst, einde)) {
        const sleutel = JSON.parse(tekst.slice(op, einde)) as string;
        const vreemd = fout(bezwaarTegenSleutel(sleutel), op, lagen.slice(0, -1));
        if (vreemd !== null) return vreemd;
        if (laag.namen.has(sleutel))
          return fout(
            { code: "sleutel.dubbel", reden: `Het veld '${sleutel}' staat er twee keer.` },
            op,
            lagen.slice(0, -1),
          );
        laag.namen.add(sleutel);
        laag.naam = sleutel;
      }
      op = einde - 1;
    }
  }
  return null;
}

function naDeTekst(tekst: string, aanhaling: number): number {
  let op = aanhaling + 1;
  while (tekst[op] !== '"') op += tekst[op] === "\\" ? 2 : 1;
  return op + 1;
}

function isSleutel(tekst: string, na: number): boolean {
  let op = na;
  while (tekst[op] === " " || tekst[op] === "\n" || tekst[op] === "\r" || tekst[op] === "\t") op += 1;
  return tekst[op] === ":";
}

function plekIn(tekst: string, op: number): string {
  const ervoor = tekst.slice(0, op).split(/\r\n|\r|\n/);
  return `regel ${ervoor.length}, teken ${(ervoor.at(-1)?.length ?? 0) + 1}`;
}
