// Owns what must be true before any tool runs: a Node that is new enough, installed packages, the project's own Node 24.
// Written in old syntax without dependencies, so that an old Node can read it and say what is wrong.
import { spawn, spawnSync } from 'child_process';
import fs from 'fs';
import { dirname, join } from 'path';
import { fileURLToPath } from 'url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = 20;
const LEAST_DISK = 1024 * 1024 * 1024;

/** Runs `.tools/<tool>` under the project's Node with the arguments of this process, and ends with its exit code. */
export function launch(tool) {
  const problem = nodeProblem() || folderProblem() || installProblem();
  if (problem) {
    console.error('\n' + problem + '\n');
    process.exitCode = 1;
    return;
  }
  const child = spawn(projectNode(), [join(root, '.tools', tool)].concat(process.argv.slice(2)), {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: environment(),
  });
  // A terminal sends Ctrl-C to both processes, anything else only to this one; the tool may hear of it twice.
  // Should this process be killed outright, the closed channel tells the tool.
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((name) => process.on(name, () => child.kill(name)));
  // npm that is killed outright takes nobody with it.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
  child.on('exit', (code) => process.exit(code === null ? 1 : code));
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

function installProblem() {
  if (installedAsLocked() && fs.existsSync(projectNode())) return '';
  console.log('Installing packages, once …');
  const npm = process.env.npm_execpath;
  const command = npm ? process.execPath : 'npm';
  const result = spawnSync(
    command,
    (npm ? [npm] : []).concat(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']),
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: environment(),
    },
  );
  if (result.error)
    return 'npm could not be started: ' + result.error.message + '.\nInstall npm and run the command again.';
  if (result.status !== 0) {
    return 'Installing packages failed (see above). It needs the npm registry once, and about 1 GB of disk.';
  }
  const works = spawnSync(projectNode(), ['--version'], { encoding: 'utf8' });
  if (works.status === 0) return '';
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
