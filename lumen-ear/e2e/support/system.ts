import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The whole system as these stories run it: on ports and in a folder of its own, so that it shares nothing with one in use. */
export const root = resolve(fileURLToPath(new URL('../../..', import.meta.url)));
export const results = join(root, 'lumen-ear/target');
export const lumen = 'http://localhost:18480';
export const store = 'http://localhost:18482';
export const mailbox = 'http://localhost:18483';

/** Both sets of stories use the same ports, one after the other. */
const ports = {
  LUMEN_PORT_HTTP: '18480',
  LUMEN_PORT_MANAGEMENT: '18481',
  LUMEN_PORT_STORE: '18482',
  LUMEN_PORT_MAIL_PAGE: '18483',
  LUMEN_PORT_SMTP: '18484',
  LUMEN_PORT_DB: '18485',
  LUMEN_PORT_KEYCLOAK: '18487',
  LUMEN_PORT_KEYCLOAK_MANAGEMENT: '18488',
  CLASSPATH: `${join(root, 'sandbox/target/classes')}:${join(root, 'sandbox/target/lib')}/*`,
};

/** With the identity server, for people who sign in. */
export const peopleEnvironment = { ...ports, LUMEN_DATA: join(results, 'e2e-people'), LUMEN_SANDBOX_KEYCLOAK: 'true' };

export const environment = {
  ...ports,
  LUMEN_DATA: join(results, 'e2e-system'),
  // Shoppers do not sign in.
  LUMEN_SANDBOX_KEYCLOAK: 'false',
  // Many stories fail to prove an order, all from one address.
  LUMEN_LIMITS_VERIFICATION_PER_ORDER: '100000',
  LUMEN_LIMITS_VERIFICATION_PER_ADDRESS: '100000',
  LUMEN_LIMITS_VERIFICATION_PER_TENANT: '100000',
};

const java = process.env['JAVA_HOME'] ? '"$JAVA_HOME/bin/java"' : 'java';

/** Forgets what an earlier run left, so that every run begins alike, and stays in the foreground with everything it starts. */
export const command = `./lumen reset && exec ${java} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED`
  + ' -XX:+UseSerialGC -Xmx384m io.lumen.sandbox.run.Sandbox "$PWD"';
