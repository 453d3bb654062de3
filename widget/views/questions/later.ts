// The template of every later question type, by type. A type of the form engine that is missing here does not compile.
import { asksOffers } from './asks-offers.ts';
import { group } from './group.ts';
import { type LaterViews, views } from './index.ts';
import { place } from './place.ts';
import { scale } from './scale.ts';
import { upload } from './upload.ts';

export const laterViews: LaterViews = {
  scale,
  place,
  'asks-offers': asksOffers,
  group,
  upload,
};

/** Takes the templates of the later types in. They do not become own ones: by that panel.ts knows a form that asks later types. */
export const learnViews = (): void => void Object.setPrototypeOf(views, laterViews);
