/** The version of SEND SEF, taken into the build. */
export { version } from '../../package.json';
