// `npm test`: hands over to test.ts once Node and the packages are as they must be.
import { launch } from './launch.mjs';

launch('test.ts', '0 passed, 1 failed');
