/** Compiles the HTML frame of the letters ahead: `npm run brieven:kader` writes activities/mail/kader.ts from kader.mjml. */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import mjml2html from "mjml";

const map = new URL("../activities/mail/", import.meta.url);

export async function kaderAlsModule(): Promise<string> {
  // No fonts: a letter must not make a mail program fetch anything.
  const { html, errors } = await mjml2html(readFileSync(new URL("kader.mjml", map), "utf8"), {
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
    "/** The HTML around every letter, with its slots as {{ naam }}. Made from kader.mjml by `npm run brieven:kader`; not by hand. */",
    `export const KADER = \`${kaal.trim()}\n\`;`,
    "",
  ].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  writeFileSync(new URL("kader.ts", map), await kaderAlsModule());
