// Stands in for the native module @vscode/spdlog in the VS Code server: see install-vscode-server.mjs.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

/** @param {string} file */
function createLogger(file) {
  let plain = false;
  mkdirSync(dirname(file), { recursive: true });
  const write = (level, message) => {
    appendFileSync(file, plain ? message : `${new Date().toISOString()} [${level}] ${message}\n`);
  };
  const logger = {
    clearFormatters: () => {
      plain = true;
    },
    setPattern() {},
    setLevel() {},
    flush() {},
    drop() {},
  };
  for (const level of levels) logger[level] = message => write(level, message);
  return logger;
}

exports.setFlushOn = () => {};
exports.createRotatingLogger = async (_name, file) => createLogger(file);
exports.createAsyncRotatingLogger = async (_name, file) => createLogger(file);
