/** Compiles the HTML frame of the letters ahead: `npm run brieven:kader` writes activities/mail/kader.ts from kader.mjml and the theme of the pages. */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import mjml2html from "mjml";

const map = new URL("../activities/mail/", import.meta.url);

/** What a token of the theme is worth in the light: mail programs know no variables. */
function maakWaarde(): (token: string) => string {
  const thema = readFileSync(new URL("../client/web/stijl/thema.css", import.meta.url), "utf8");
  const regels = thema.slice(0, thema.indexOf("@media")).split("\n");
  const waarden = new Map(
    regels.map((regel) => regel.trim().split(": ", 2)).map(([naam, waarde]) => [naam, waarde?.slice(0, -1)]),
  );
  return (token) => {
    const waarde = waarden.get(token);
    if (waarde === undefined) throw new Error(`Het thema kent ${token} niet.`);
    return waarde;
  };
}

/** Those that the blocks of a letter need beside its frame (opmaak.ts). */
const TOKENS = {
  lijn: "--za-color-default-border-subtle",
  knop: "--za-color-action-1-inverse-bg-default",
  knoptekst: "--za-color-action-1-inverse-color-default",
} as const;

export async function kaderAlsModule(): Promise<string> {
  const waarde = maakWaarde();
  const mjml = readFileSync(new URL("kader.mjml", map), "utf8").replace(
    /var\((--za-[a-z0-9-]+)\)/g,
    (_, token: string) => waarde(token),
  );
  // No fonts: a letter must not make a mail program fetch anything.
  const { html, errors } = await mjml2html(mjml, {
    fonts: {},
    validationLevel: "strict",
  });
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join("\n"));
  if (/[`\\]|\$\{/.test(html)) throw new Error("Het kader bevat tekens die niet in een template literal passen.");
  // What mjml leaves of blank lines and spaces at the ends of lines says nothing.
  const kaal = html
    .split("\n")
    .map((regel) => regel.trimEnd())
    .join("\n")
    .replace(/\n{2,}/g, "\n");
  return [
    "/** The HTML around every letter, with its slots as {{ naam }}. Made from kader.mjml and the theme by `npm run brieven:kader`; not by hand. */",
    `export const KADER = \`${kaal.trim()}\n\`;`,
    "",
    "/** Of the theme of the pages, for what stands in the letter itself. */",
    "export const KLEUREN = {",
    ...Object.entries(TOKENS).map(([naam, token]) => `  ${naam}: "${waarde(token)}",`),
    "} as const;",
    "",
  ].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  writeFileSync(new URL("kader.ts", map), await kaderAlsModule());
