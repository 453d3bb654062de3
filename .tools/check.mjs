// `npm run check`: hands over to check.ts once Node and the packages are as they must be.
import { launch } from './launch.mjs';

launch('check.ts');
