import { createHash, randomBytes } from "node:crypto";

/** What only its holder knows: 256 bits that nobody guesses. */
export const nieuwGeheim = (): string => randomBytes(32).toString("base64url");

/** By which a secret is found again without being kept. */
export const sleutelVan = (geheim: string): string => createHash("sha256").update(geheim).digest("hex");
