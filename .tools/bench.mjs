// `npm run bench`: hands over to test/bench/run.ts once Node and the packages are as they must be.
import { launch } from './launch.mjs';

launch('../test/bench/run.ts');
