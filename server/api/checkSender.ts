import { createMiddleware } from "hono/factory";
import { matchedRoutes } from "hono/route";
import { ApiError } from "./ApiError.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
/** What a form on any page may send to any server without asking. */
const FORM_TYPES = /^\s*($|application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)/i;

/**
 * Refuses requests that change something where a page from elsewhere could have sent them with the visitor's browser (CSRF): they
 * need the header `X-Jixiao: 1` or a content type that no form has, for either of which a browser asks us first, and we say no.
 */
export const checkSender = createMiddleware(async (context, next) => {
  const { method } = context.req;
  // An address that has no such method is told so.
  const isServed = matchedRoutes(context).some((route) => route.method === method);
  const isMarked = context.req.header("X-Jixiao") === "1";
  const isForm = FORM_TYPES.test(context.req.header("Content-Type") ?? "");
  if (!SAFE.has(method) && isServed && !isMarked && isForm) throw new ApiError("request_foreign");
  await next();
});
