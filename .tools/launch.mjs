// Owns what must be true before any tool runs: a Node that is new enough, installed packages, the project's own Node 24.
// Written in old syntax without dependencies, so that an old Node can read it and say what is wrong.
import { spawn, spawnSync } from 'child_process';
import fs from 'fs';
import { dirname, join } from 'path';
import { fileURLToPath } from 'url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = 20;
const LEAST_DISK = 1024 * 1024 * 1024;

/** Who started this process, read before any of it is waited for. */
const parent = process.ppid;
/** What runs on behalf of this process: npm, then the tool. `end` passes a signal on to it. */
let running = null;
let interrupted = false;

/**
 * Runs `.tools/<tool>` under the project's Node with the arguments of this process, and ends with its exit code. When it
 * cannot be run, or is killed, says why on standard error, then `lastWords` on standard output.
 */
export function launch(tool, lastWords) {
  const fail = (problem) => {
    console.error('\n' + problem + '\n');
    if (lastWords) console.log(lastWords);
    process.exitCode = interrupted ? 130 : 1;
  };
  const problem = nodeProblem() || folderProblem();
  if (problem) return fail(problem);
  passSignalsOn();
  install((fault) => (fault ? fail(fault) : run(tool, fail)));
}

/** Ends what runs when this process is told to end, or when npm, which started it, was killed outright. */
function passSignalsOn() {
  const pass = (name) => {
    interrupted = true;
    if (running) running.end(name);
  };
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((name) => process.on(name, pass));
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && pass('SIGTERM'), 500).unref();
}

function run(tool, fail) {
  const child = spawn(projectNode(), [join(root, '.tools', tool)].concat(process.argv.slice(2)), {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: environment(),
  });
  // A terminal sends Ctrl-C to both processes, anything else only to this one; the tool may hear of it twice.
  // Should this process be killed outright, the closed channel tells the tool.
  running = { end: (name) => child.kill(name) };
  child.on('error', (error) => fail("The project's Node could not be started: " + error.message + '.'));
  child.on('exit', (code, signal) =>
    code === null ? fail(tool + ' was ended by ' + signal + '.') : process.exit(code),
  );
}

function nodeProblem() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= OLDEST_NODE) return '';
  return (
    'Node ' +
    process.versions.node +
    ' is too old: Alongside needs Node ' +
    OLDEST_NODE +
    ' or newer.\nInstall it from https://nodejs.org and run the command again.'
  );
}

function folderProblem() {
  try {
    fs.accessSync(root, fs.constants.W_OK);
  } catch {
    return 'This user cannot write to ' + root + '.\nRun the command as the owner of that folder, or copy it first.';
  }
  const disk = fs.statfsSync(root);
  const free = disk.bavail * disk.bsize;
  if (fs.existsSync(join(root, 'node_modules')) || free >= LEAST_DISK) return '';
  return (
    'Only ' +
    Math.round(free / 1e6) +
    ' MB are free in ' +
    root +
    ': installing needs 1 GB.\nFree some space and run the command again.'
  );
}

/** What makes the installation whole whatever npm is set to on this machine; its registry and proxies stay as set. */
const INSTALL = [
  'install',
  '--include=dev',
  '--include=optional',
  '--include=peer',
  '--package-lock',
  '--no-package-lock-only',
  '--no-legacy-peer-deps',
  '--install-strategy=hoisted',
  '--bin-links',
  '--no-global',
  '--no-dry-run',
  '--no-save',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
];

const INSTALL_FAILED =
  'Installing packages failed (see above). It needs the npm registry once, and about 1 GB of disk.';

/** Installs the packages where they are not. Calls `done` with what went wrong, or with nothing. */
function install(done) {
  if (installedAsLocked() && fs.existsSync(projectNode())) return done(machineProblem());
  console.log('Installing packages, once …');
  const npm = process.env.npm_execpath;
  // In a group of its own, which is ended as a whole: npm leaves behind what its packages run.
  const child = spawn(npm ? process.execPath : 'npm', (npm ? [npm] : []).concat(INSTALL), {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environment(),
  });
  running = { end: () => endGroup(child.pid) };
  const ended = (problem) => {
    running = null;
    done(interrupted ? 'Installing packages was interrupted.' : problem);
  };
  child.on('error', (error) =>
    ended('npm could not be started: ' + error.message + '.\nInstall npm and run the command again.'),
  );
  child.on('exit', (code) => ended(code === 0 ? machineProblem() : INSTALL_FAILED));
}

function endGroup(leader) {
  try {
    process.kill(-leader, 'SIGTERM');
  } catch {
    // It is gone already, which is what was wanted.
  }
}

/** Whether the Node in node_modules runs here, which says the same of every other program in there. */
function machineProblem() {
  if (spawnSync(projectNode(), ['--version']).status === 0) return '';
  if (fs.existsSync(projectNode())) {
    return (
      'node_modules was installed for another kind of machine: delete it and run the command again.\n' +
      'Should that not help, the package "node" has none for this kind of machine (Alpine Linux is one).'
    );
  }
  return (
    'The package "node", which brings the Node that the tools run on, did not install.\n' +
    'If npm is set to ignore install scripts (npm config get ignore-scripts), allow them for this folder.'
  );
}

/** Whether node_modules holds every package of package-lock.json in the version written there. */
function installedAsLocked() {
  try {
    const locked = JSON.parse(fs.readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const installed = JSON.parse(fs.readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages;
    return Object.keys(locked).every((path) => {
      const wanted = locked[path];
      if (path.indexOf('node_modules/') === -1 || wanted.optional || wanted.peer || wanted.link) return true;
      return installed[path] !== undefined && installed[path].version === wanted.version;
    });
  } catch {
    return false;
  }
}

function projectNode() {
  return join(root, 'node_modules', '.bin', 'node');
}

/** The caller's environment, with the project's commands first and caches inside the folder where there is no home. */
function environment() {
  const env = Object.assign({}, process.env);
  env.PATH = join(root, 'node_modules', '.bin') + ':' + (env.PATH || '');
  try {
    fs.accessSync(env.HOME || '/nonexistent', fs.constants.W_OK);
  } catch {
    env.HOME = join(root, '.local', 'home');
    env.npm_config_cache = join(root, '.local', 'npm');
  }
  return env;
}
