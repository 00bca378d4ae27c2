import { z } from "zod";
import { gelukt, geweigerd, type Uitkomst } from "#domain/weigering.ts";
import { groep } from "./groep.ts";
import { VOORVOEGSEL } from "./lees-veld.ts";
import { getal, tekst } from "./soorten.ts";

/** How people log in. Asked of the web alone: nobody logs in at a worker, which does without these secrets. */
export interface Inloginstellingen {
  readonly sessiesUrl: string | null;
  /** How long it is kept who looked at personal data (docs/decisions/0042). */
  readonly inzageDagen: number;
  readonly aanbieder: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | null;
}

const HIER = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?(?:\/|$)/;

/** Plain http only where nobody can listen in. */
const isIssuer = (waarde: string): boolean =>
  URL.canParse(waarde) && (waarde.startsWith("https://") || HIER.test(waarde)) && !/[?#@]/.test(waarde);

export const inlog = groep({
  velden: {
    SESSIES_URL: z
      .string()
      .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)/, "moet met postgres:// of sqlite: beginnen")
      .optional()
      .describe(
        "Database van het inloggen: sessies, en wie persoonsgegevens bekeek. Alleen voor het web. In productie een eigen rol en schema op Postgres, zonder rechten op het journaal. Embedded: SQLite in de datamap.",
      ),
    INZAGE_DAGEN: getal(30, 3650)
      .default(730)
      .describe("Hoeveel dagen het web bewaart wie persoonsgegevens van een traject bekeek; daarna wordt het gewist."),
    OIDC_ISSUER: z
      .string()
      .refine(isIssuer, "moet met https:// beginnen en geen vraag of anker hebben")
      .optional()
      .describe(
        "Adres van de OpenID Connect-aanbieder waarbij medewerkers inloggen; onder /.well-known/openid-configuration staat wat hij kan. Alleen voor het web, en daar verplicht in productie.",
      ),
    OIDC_CLIENT_ID: tekst
      .optional()
      .describe(
        "Naam van dit systeem bij die aanbieder. Registreer daar WEBADRES/inloggen/terug als redirect-adres en WEBADRES/inloggen als adres na het uitloggen.",
      ),
    OIDC_CLIENT_SECRET: tekst
      .optional()
      .describe("Geheim van dit systeem bij die aanbieder; geef het als bestand, met OIDC_CLIENT_SECRET_FILE."),
  },
  maak: (w): Inloginstellingen => ({
    sessiesUrl: w.SESSIES_URL ?? null,
    inzageDagen: w.INZAGE_DAGEN,
    aanbieder:
      w.OIDC_ISSUER === undefined || w.OIDC_CLIENT_ID === undefined || w.OIDC_CLIENT_SECRET === undefined
        ? null
        : { issuer: w.OIDC_ISSUER, clientId: w.OIDC_CLIENT_ID, clientSecret: w.OIDC_CLIENT_SECRET },
  }),
});

/** What a web of production must have to let anybody in. */
export function eisInlog({
  sessiesUrl,
  aanbieder,
  webadres,
}: Inloginstellingen & { readonly webadres: string }): Uitkomst<{
  readonly sessiesUrl: string;
  readonly aanbieder: NonNullable<Inloginstellingen["aanbieder"]>;
}> {
  const fouten = [
    ...(aanbieder === null
      ? ["OIDC_ISSUER, OIDC_CLIENT_ID en OIDC_CLIENT_SECRET: zijn alle drie nodig; zonder kan niemand inloggen."]
      : []),
    ...(sessiesUrl === null
      ? ["SESSIES_URL: ontbreekt; in productie is deze instelling verplicht voor het web."]
      : sessiesUrl.startsWith("sqlite:")
        ? ["SESSIES_URL: moet in productie een Postgres-database zijn."]
        : []),
    // The pages and their cookie are of the whole name.
    ...(new URL(webadres).pathname === "/" ? [] : ["WEBADRES: mag geen pad hebben, want er wordt op ingelogd."]),
  ].map((fout) => `  ${VOORVOEGSEL}${fout}`);
  return sessiesUrl === null || aanbieder === null || fouten.length > 0
    ? geweigerd("instellingen.ongeldig", ["De instellingen kloppen niet:", ...fouten].join("\n"))
    : gelukt({ sessiesUrl, aanbieder });
}
