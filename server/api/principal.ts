import { userInfo } from "node:os";
import type { Context } from "hono";
import { ApiError } from "./ApiError.ts";

const HEADER = "X-Jixiao-Principal";
const LONGEST = 60;

/**
 * Who does something: the name that the browser sends with every call (percent-encoded, headers hold no 汉字), and without one
 * the account that the server runs under. Until there are accounts it is a name and no proof of one.
 */
export function principalOf(context: Context): string {
  const sent = context.req.header(HEADER);
  if (sent === undefined || sent === "") return userInfo().username;
  const name = decoded(sent).trim();
  if (name === "" || name.length > LONGEST || /\p{Cc}/u.test(name)) {
    throw new ApiError("parameter_bad", { parameter: HEADER });
  }
  return name;
}

/** Whether something done by `owner` is kept from whoever asks: where both have given a name, and not the same. */
export function isForeign(owner: string, context: Context): boolean {
  const [asking, nobody] = [principalOf(context), userInfo().username];
  return asking !== owner && asking !== nobody && owner !== nobody;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
