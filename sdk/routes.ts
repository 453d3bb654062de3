// The spine: every public operation, one line each. Everyone imports this file; it imports nobody.
// The contract (sdk/contract) is keyed by these names; the client and the Worker are mapped types over both.

export const routes = {
  'programmes.list': ['GET', '/v1/programmes'],
  'programmes.show': ['GET', '/v1/programmes/:slug'],
  'programmes.form': ['GET', '/v1/programmes/:slug/form'],
  'rounds.show': ['GET', '/v1/rounds/:id'],
  'rounds.form': ['GET', '/v1/rounds/:id/form'],
  'rounds.eligibility': ['GET', '/v1/rounds/:id/eligibility'],
  'topics.list': ['GET', '/v1/topics'],
  'organisations.list': ['GET', '/v1/organisations'],
  'organisations.show': ['GET', '/v1/organisations/:code'],
  'applications.create': ['POST', '/v1/applications'],
  'applications.show': ['GET', '/v1/applications/:id'],
  'applications.form': ['GET', '/v1/applications/:id/form'],
  'applications.save': ['PUT', '/v1/applications/:id/pages/:page'],
  'applications.check': ['GET', '/v1/applications/:id/issues'],
  'applications.submit': ['POST', '/v1/applications/:id/submission'],
  'applications.saveForLater': ['POST', '/v1/applications/:id/links'],
  'links.request': ['POST', '/v1/links'],
  'links.renew': ['POST', '/v1/links/renewal'],
  'links.exchange': ['POST', '/v1/links/exchange'],
  'subscriptions.create': ['POST', '/v1/subscriptions'],
  'subscriptions.confirm': ['POST', '/v1/subscriptions/confirmation'],
  'subscriptions.stop': ['POST', '/v1/subscriptions/stop'],
  'applications.withdraw': ['POST', '/v1/applications/:id/withdrawal'],
  'applications.answerOffer': ['POST', '/v1/applications/:id/offer-answer'],
  'applications.history': ['GET', '/v1/applications/:id/history'],
  'applications.copy': ['GET', '/v1/applications/:id/copy'],
  'staff.applications': ['GET', '/v1/staff/rounds/:id/applications'],
  'staff.application': ['GET', '/v1/staff/applications/:id'],
  'staff.decide': ['POST', '/v1/staff/applications/:id/decision'],
  'staff.reopen': ['POST', '/v1/staff/applications/:id/reopening'],
  'staff.createRound': ['POST', '/v1/staff/programmes/:slug/rounds'],
  'staff.form': ['GET', '/v1/staff/forms/:id/:version'],
  'staff.publishForm': ['POST', '/v1/staff/forms'],
  'staff.useForm': ['PUT', '/v1/staff/rounds/:id/form'],
  'system.health': ['GET', '/health'],
  'system.openapi': ['GET', '/openapi.json'],
} as const satisfies Record<string, readonly [method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string]>;

/** The name of a public operation, such as `programmes.show`. */
export type OperationName = keyof typeof routes;
