// `npm test`: hands over to test.ts once Node and the packages are as they must be.
import { launch } from './launch.mjs';

launch('test.ts');
