import { readFileSync } from "node:fs";

const pakket = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };

/** Of the product, as its package says. */
export const VERSIE = pakket.version;
