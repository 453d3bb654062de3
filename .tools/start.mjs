// `npm start`: hands over to start.ts once Node and the packages are as they must be.
import { launch } from './launch.mjs';

launch('start.ts');
