import type { Context, Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { Web } from "./werker.ts";

/** What a browser may do with our pages, told by their headers. */
export function beperk(app: Hono<Web>, { veilig }: { readonly veilig: boolean }): void {
  // Around secureHeaders, to have the last word. A mail gets no scripts, nothing from elsewhere, and only our own page around it.
  app.use(async (c, volgende) => {
    await volgende();
    if (c.get("isMail") !== true) return;
    c.res.headers.set(
      "content-security-policy",
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
    );
    c.res.headers.set("x-frame-options", "SAMEORIGIN");
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        frameSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      xFrameOptions: "DENY",
      // A sandboxed mail is of no origin, and browsers warn when it asks for a cluster of its own.
      originAgentCluster: false,
      // Tells our own pages where a form came from, and others nothing.
      referrerPolicy: "same-origin",
      // Over http on this machine it would only get in the way of other programs on localhost.
      strictTransportSecurity: veilig,
    }),
  );
}

/** A letter, for the frame around it. */
export function alsMail(c: Context<Web>, html: string): Response | Promise<Response> {
  c.set("isMail", true);
  return c.html(html);
}
