// Every table of the database with its classification: what docs/data.md is printed from, and the migrations are held to.
import * as applications from '../applications/table.ts';
import * as deferred from '../applications/deferred/table.ts';
import * as reminders from '../applications/reminders/table.ts';
import * as events from '../events/table.ts';
import * as forms from '../forms/table.ts';
import * as links from '../links/table.ts';
import * as monitoring from '../monitoring/table.ts';
import * as notifications from '../notifications/table.ts';
import * as organisations from '../organisations/table.ts';
import * as programmes from '../programmes/table.ts';
import * as subscriptions from '../subscriptions/table.ts';
import * as sections from '../sections/table.ts';
import * as uploads from '../uploads/table.ts';
import * as machinery from './table.ts';

export const classified = [
  ...programmes.personal,
  ...forms.personal,
  ...organisations.personal,
  ...applications.personal,
  ...sections.personal,
  ...deferred.personal,
  ...reminders.personal,
  ...links.personal,
  ...subscriptions.personal,
  ...monitoring.personal,
  ...events.personal,
  ...notifications.personal,
  ...uploads.personal,
  ...machinery.personal,
];
