import assert from "node:assert/strict";
import { setTimeout as wacht } from "node:timers/promises";

type Vraag = (pad: string, init?: RequestInit) => Response | Promise<Response>;

/** Logs in as a person does, by the page that asks who you are, and gives the `cookie` header of that session. */
export async function logIn(vraag: Vraag, wie: string): Promise<string> {
  const pagina = await (await vraag("/inloggen")).text();
  assert.ok(pagina.includes(`name="wie" value="${wie}"`), `de inlogpagina biedt ${wie} niet aan:\n${pagina}`);
  const antwoord = await vraag("/inloggen", {
    method: "POST",
    body: new URLSearchParams({ wie }),
    headers: { "sec-fetch-site": "same-origin" },
    redirect: "manual",
  });
  assert.equal(antwoord.status, 303);
  return koekUit(antwoord);
}

/** What a browser would send back of what it was given. */
export const koekUit = (antwoord: Response): string =>
  antwoord.headers
    .getSetCookie()
    .map((koek) => koek.split(";", 1)[0] ?? "")
    .join("; ");

/** Asks for pages as somebody who is logged in; by the address of a running web. */
export async function ingelogd(url: string, wie: string): Promise<Vraag> {
  // A fresh system makes its first medewerkers when it has started.
  for (const grens = Date.now() + 60_000; Date.now() < grens; await wacht(200))
    if ((await (await fetch(new URL("/inloggen", url))).text()).includes(`value="${wie}"`)) break;
  const cookie = await logIn((pad, init) => fetch(new URL(pad, url), init), wie);
  return (pad, init = {}) =>
    fetch(new URL(pad, url), {
      ...init,
      headers: { cookie, "sec-fetch-site": "same-origin", ...(init.headers as Record<string, string>) },
    });
}
