import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Context } from "hono";

/** The files that pages ask for, each under a name that changes with what is in it, so that a browser may keep it for good. */
export interface Bestand {
  readonly naam: string;
  /** Of any release: a page that was opened before this one asks for its own. */
  readonly patroon: string;
  readonly inhoud: string | Uint8Array<ArrayBuffer>;
  readonly soort: string;
}

/** Under which it may be kept for good. */
const vingerafdruk = (inhoud: string | Uint8Array): string =>
  createHash("sha256").update(inhoud).digest("hex").slice(0, 12);

const SOORTEN = { css: "text/css", js: "text/javascript" } as const;

function maakBestand(naam: string, achter: keyof typeof SOORTEN, delen: readonly URL[]): Bestand {
  const inhoud = delen.map((deel) => readFileSync(deel, "utf8")).join("\n");
  return {
    naam: `${naam}-${vingerafdruk(inhoud)}.${achter}`,
    patroon: `/:bestand{${naam}-[0-9a-f]{12}\\.${achter}}`,
    inhoud,
    soort: `${SOORTEN[achter]}; charset=utf-8`,
  };
}

/** Kept for good under its own name alone: under one of another release it would stand in the way of what belongs there. */
export const geef =
  ({ naam, inhoud, soort }: Bestand) =>
  (c: Context): Response =>
    c.body(inhoud, 200, {
      "content-type": soort,
      "cache-control": c.req.path.endsWith(`/${naam}`) ? "public, max-age=31536000, immutable" : "no-store",
    });

const bladen = (...namen: readonly string[]): readonly URL[] =>
  namen.map((naam) => new URL(`stijl/${naam}.css`, import.meta.url));

const OVERAL = ["thema", "basis", "kader", "melding", "formulier", "gegevens"] as const;

/** The sheets in which the look is written down (docs/uiterlijk.md), as one. What is for paper comes last. */
export const STIJL = maakBestand(
  "stijl",
  "css",
  bladen(
    ...OVERAL,
    "tabel",
    "lijst",
    "overzicht",
    "pager",
    "cijfers",
    "tekening",
    "tijdlijn",
    "traject",
    "werk",
    "handleiding",
    "druk",
  ),
);
export const ANTWOORDSTIJL = maakBestand("stijl", "css", bladen(...OVERAL, "antwoord", "druk"));

/** htmx as it was published, and what is ours behind it. The answer pages have none. */
export const SCRIPT = maakBestand("script", "js", [
  new URL(import.meta.resolve("htmx.org/dist/htmx.min.js")),
  new URL("script/trajecten.js", import.meta.url),
  new URL("script/week.js", import.meta.url),
]);

const HANDLEIDING = new URL("../../docs/handleiding/", import.meta.url);

/** The pictures of the handleiding, by their name in its text. */
export const BEELDEN: ReadonlyMap<string, Bestand & { readonly inhoud: Uint8Array<ArrayBuffer> }> = new Map(
  readdirSync(HANDLEIDING)
    .filter((naam) => naam.endsWith(".png"))
    .map((bestand) => {
      const naam = bestand.slice(0, -".png".length);
      const inhoud = new Uint8Array(readFileSync(new URL(bestand, HANDLEIDING)));
      return [
        `handleiding/${bestand}`,
        {
          naam: `handleiding/${naam}-${vingerafdruk(inhoud)}.png`,
          patroon: `/handleiding/:bestand{${naam}-[0-9a-f]{12}\\.png}`,
          inhoud,
          soort: "image/png",
        },
      ];
    }),
);
