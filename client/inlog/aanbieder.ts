import * as oidc from "openid-client";
import { gelukt, geweigerd, type Uitkomst } from "#domain/weigering.ts";
import { alsFout } from "../fout.ts";
import type { Poging } from "./pogingen.ts";

/** The provider of OpenID Connect that people log in at. What is not as it should be is a refusal, worded for who wanted to log in. */
export interface Aanbieder {
  /** Where the browser goes, and what must come back from there. */
  begin(
    naar: string,
    hoe?: {
      /** Asks again who it is, also of who is logged in there already. */
      readonly opnieuw: boolean;
    },
  ): Promise<Uitkomst<{ readonly url: string; readonly poging: Poging }>>;
  /** `terug`: the query that the browser came back with. */
  voltooi(poging: Poging, terug: string): Promise<Uitkomst<Ingelogd>>;
  /** Where they log out at the provider too; null when it offers that nowhere. */
  uitloglink(idToken: string | null): Promise<string | null>;
}

export interface Ingelogd {
  readonly issuer: string;
  readonly subject: string;
  readonly idToken: string;
}

export interface Aanbiederinstellingen {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people reach this web, without a slash at the end. */
  readonly webadres: string;
  readonly bijFout: (fout: Error) => void;
}

/** Registered at the provider, word for word. */
export const TERUG = "/inloggen/terug";
const UITGELOGD = "/inloggen";

const GEDULD_S = 10;
const UUR = 3_600_000;

export function maakAanbieder({ issuer, clientId, clientSecret, webadres, bijFout }: Aanbiederinstellingen): Aanbieder {
  const hier = new URL(issuer).protocol === "http:";
  let bekend: { readonly config: Promise<oidc.Configuration>; readonly tot: number } | null = null;

  /** Asked when somebody logs in: the web starts without the provider, and keeps working for who is in. */
  function config(): Promise<oidc.Configuration> {
    if (bekend !== null && Date.now() < bekend.tot) return bekend.config;
    const vraag = oidc.discovery(new URL(issuer), clientId, {}, oidc.ClientSecretBasic(clientSecret), {
      timeout: GEDULD_S,
      // A signature is checked too, not only that the answer came from the right machine.
      // oxlint-disable-next-line typescript/no-deprecated -- marked so only to stand out: plain http is for a provider on this machine (omgeving/config)
      execute: [oidc.enableNonRepudiationChecks, ...(hier ? [oidc.allowInsecureRequests] : [])],
    });
    const nieuw = { config: vraag, tot: Date.now() + UUR };
    bekend = nieuw;
    vraag.catch(() => {
      if (bekend === nieuw) bekend = null;
    });
    return vraag;
  }

  async function probeer<T>(werk: (config: oidc.Configuration) => Promise<T> | T): Promise<Uitkomst<T>> {
    try {
      return gelukt(await werk(await config()));
    } catch (fout) {
      const geworpen = alsFout(fout);
      bijFout(geworpen);
      return { ok: false, weigering: alsWeigering(geworpen) };
    }
  }

  return {
    begin: (naar, { opnieuw } = { opnieuw: false }) =>
      probeer(async (bij) => {
        const poging = {
          state: oidc.randomState(),
          nonce: oidc.randomNonce(),
          verifier: oidc.randomPKCECodeVerifier(),
          naar,
        };
        const url = oidc.buildAuthorizationUrl(bij, {
          redirect_uri: `${webadres}${TERUG}`,
          // Who it is, and nothing of them: name and mail are ours.
          scope: "openid",
          state: poging.state,
          nonce: poging.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(poging.verifier),
          code_challenge_method: "S256",
          ...(opnieuw ? { prompt: "login" } : {}),
        });
        return { url: url.href, poging };
      }),
    voltooi: (poging, terug) =>
      probeer(async (bij) => {
        const tokens = await oidc.authorizationCodeGrant(bij, new URL(`${webadres}${TERUG}${terug}`), {
          expectedState: poging.state,
          expectedNonce: poging.nonce,
          pkceCodeVerifier: poging.verifier,
          idTokenExpected: true,
        });
        const { iss, sub } = tokens.claims()!;
        return { issuer: iss, subject: sub, idToken: tokens.id_token! };
      }),
    async uitloglink(idToken) {
      const uitkomst = await probeer((bij) =>
        bij.serverMetadata().end_session_endpoint === undefined
          ? null
          : oidc.buildEndSessionUrl(bij, {
              post_logout_redirect_uri: `${webadres}${UITGELOGD}`,
              ...(idToken === null ? {} : { id_token_hint: idToken }),
            }).href,
      );
      return uitkomst.ok ? uitkomst.waarde : null;
    },
  };
}

const LATER = "Probeer het over een paar minuten nog eens. Blijft dit zo, zeg het dan de beheerder.";

const ZEGT_NEE = [oidc.AuthorizationResponseError, oidc.ResponseBodyError, oidc.WWWAuthenticateChallengeError] as const;

/** What went wrong, as far as who logs in can do something about it; the rest stands in the log. */
function alsWeigering(fout: Error) {
  if (fout instanceof oidc.AuthorizationResponseError && fout.error === "access_denied")
    return geweigerd("inlog.afgebroken", "Bij de aanbieder is het inloggen afgebroken of geweigerd.").weigering;
  if (fout instanceof oidc.ResponseBodyError && fout.error === "invalid_grant")
    return geweigerd("inlog.gebruikt", "Met dit antwoord van de aanbieder is al ingelogd, of het is te oud.").weigering;
  if (ZEGT_NEE.some((soort) => fout instanceof soort))
    return geweigerd("inlog.aanbieder", `De aanbieder van uw account kon u nu niet inloggen. ${LATER}`).weigering;
  const code = (fout as { readonly code?: unknown }).code;
  if (code === "OAUTH_JWT_TIMESTAMP_CHECK_FAILED")
    return geweigerd(
      "inlog.klok",
      "Het bewijs van de aanbieder is volgens onze klok niet meer of nog niet geldig. Blijft dit zo, dan loopt een van de twee klokken verkeerd: zeg het de beheerder.",
    ).weigering;
  if (
    fout instanceof TypeError ||
    code === "OAUTH_TIMEOUT" ||
    code === "OAUTH_RESPONSE_IS_NOT_CONFORM" ||
    code === "OAUTH_ABORT"
  )
    return geweigerd(
      "inlog.onbereikbaar",
      `De aanbieder van uw account antwoordt niet. ${LATER} Wie al is ingelogd, kan gewoon doorwerken.`,
    ).weigering;
  return geweigerd(
    "inlog.vals",
    "Het antwoord van de aanbieder klopt niet, daarom bent u niet ingelogd. Gebeurt dit weer, zeg het dan de beheerder.",
  ).weigering;
}
