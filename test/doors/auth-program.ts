import { createAuthClient } from 'better-auth/client';
import { organizationClient, usernameClient } from 'better-auth/client/plugins';
import { createAccessControl } from 'better-auth/plugins/access';
import { adminAc, defaultStatements, memberAc, ownerAc } from 'better-auth/plugins/organization/access';

const access = createAccessControl(defaultStatements);
const roles = { owner: ownerAc, admin: adminAc, member: memberAc, viewer: access.newRole({}) };

/** A program that signs in with the published client library and keeps its cookies, as no browser does it for it. */
export function authProgram(url: string, headers: Readonly<Record<string, string>> = {}) {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  /** The last answer's cookies as they came. */
  let setCookies: readonly string[] = [];
  const call = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const sent = new Headers(init?.headers);
    if (jar.size > 0) sent.set('cookie', cookie());
    for (const [name, value] of Object.entries(headers)) sent.set(name, value);
    const answer = await fetch(input, { ...init, headers: sent });
    setCookies = answer.headers.getSetCookie();
    for (const one of setCookies) keep(jar, one);
    return answer;
  };
  const auth = createAuthClient({
    baseURL: url,
    fetchOptions: { customFetchImpl: call },
    plugins: [organizationClient({ ac: access, roles }), usernameClient()],
  });
  return {
    auth,
    jar,
    cookie,
    setCookies: () => setCookies,
    /** Calls another path with the same cookies. */
    call: (path: string, init?: RequestInit) => call(`${url}${path}`, init),
  };
}

function keep(jar: Map<string, string>, setCookie: string): void {
  const [pair = '', ...attributes] = setCookie.split('; ');
  const at = pair.indexOf('=');
  const isGone = attributes.some((attribute) => /^max-age=0$/i.test(attribute));
  if (isGone) jar.delete(pair.slice(0, at));
  else jar.set(pair.slice(0, at), pair.slice(at + 1));
}
