import { createHash, createHmac } from "node:crypto";

/** The link of an invitation that goes by mail. Its token is made again from the key and what the invitation is called, so it is kept nowhere. */

export const uitnodigingstoken = (sleutel: string, brief: string): string =>
  createHmac("sha256", sleutel).update(`uitnodiging:${brief}`).digest("base64url");

/** What of a token, or of an account, is known here. */
export const afdrukVan = (tekst: string): string => createHash("sha256").update(tekst).digest("hex");

export const uitnodigingslink = (webadres: string, token: string): string => `${webadres}/uitnodiging/${token}`;
