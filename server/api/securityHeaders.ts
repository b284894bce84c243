import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";

/** Files that the build makes of workers; `vite.config.ts` names them so. */
const WORKER = /^\/assets\/workers\/[\w.-]+\.js$/;

/**
 * Headers that let a page run only its own scripts. Styles may be inline because the chart library inserts a `<style>`;
 * images may be made on the spot, for downloads of charts. Workers may write functions as text, which the grouping of rows
 * needs: a worker's own answer decides for it, and it reaches neither the page nor anything but this server. No HSTS: in
 * front of a local server it would lock out http.
 */
export function securityHeaders() {
  const [ofPages, ofWorkers] = [headersWith(["'self'"]), headersWith(["'self'", "'unsafe-eval'"])];
  return createMiddleware((context, next) =>
    WORKER.test(context.req.path) ? ofWorkers(context, next) : ofPages(context, next),
  );
}

function headersWith(scriptSrc: string[]) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc,
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", "data:", "blob:"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: false,
    xFrameOptions: "DENY",
    referrerPolicy: "no-referrer",
  });
}
