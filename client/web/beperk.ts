import type { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { Web } from "./werker.ts";

/** What a browser may do with our pages, told by their headers. */
export function beperk(app: Hono<Web>, { veilig }: { readonly veilig: boolean }): void {
  // Around secureHeaders, to have the last word. A mail gets no scripts, nothing from elsewhere, and only our own page around it.
  for (const pad of ["/postvak/:id/html", "/trajecten/:nummer/brieven/:hash/html"])
    app.use(pad, async (c, volgende) => {
      await volgende();
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
